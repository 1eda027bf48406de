import type { Block, Document, Inline, Item, Row, Section } from './document.ts';
import { RESELLER_FIELDS } from './reseller-fields.ts';

/**
 * A version's canonical text by rule 1, by which everything was sealed before there was rule 2
 * (`canonical-text.ts`): its digest stands in ledgers, so it never changes. It does not say that words
 * are struck, and its words can look like its form.
 */
export function textByRule1(document: Document): string {
  return document.sections.map(sectionByRule1).join('\n\n') + '\n';
}

/** One section of the text by rule 1, without the line feed at its end. */
export function sectionByRule1(section: Section): string {
  return [...headingText(section), ...section.blocks.map(blockText)].join('\n\n');
}

function headingText(section: Section): string[] {
  if (section.level === 0) return [];
  const words = inlinesText(section.heading).replaceAll('\n', ' ');
  return [`${'#'.repeat(section.level)} ${words} [#${section.anchor}]`];
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return inlinesText(block.children);
    case 'list':
      return block.items.map((item, index) => itemText(item, markerOf(block, index))).join('\n');
    case 'table':
      return block.rows.map(rowText).join('\n');
    case 'quote':
      return prefixLines(blocksText(block.blocks), '> ', '> ');
    case 'code':
      return `\`\`\`${block.language}\n${block.text}\n\`\`\``;
    case 'rule':
      return '---';
    case 'short':
      return prefixLines(blocksText(block.blocks), 'In short (not binding): ', '  ');
    case 'note':
      return prefixLines(blocksText(block.blocks), `[${block.label}]: `, '  ');
  }
}

function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n');
}

function markerOf(list: Extract<Block, { kind: 'list' }>, index: number): string {
  return list.ordered ? `${list.start + index}. ` : '- ';
}

function itemText(item: Item, marker: string): string {
  const tick = item.checked === null ? '' : item.checked ? '[x] ' : '[ ] ';
  const indent = ' '.repeat(marker.length);
  return prefixLines(blocksText(item.blocks), marker + tick, indent);
}

function rowText(row: Row): string {
  const cells = row.cells.map((cell) =>
    inlinesText(cell).replaceAll('|', '\\|').replaceAll('\n', ' / '),
  );
  return `| ${cells.join(' | ')} |`;
}

function inlinesText(content: readonly Inline[]): string {
  return content.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
      return '\n';
    case 'note':
      return `[${inline.label}]`;
    case 'reseller':
      return RESELLER_FIELDS[inline.field];
    case 'link':
      return `${inlinesText(inline.children)} <${inline.href}>`;
    case 'image':
      // No version that was sealed by rule 1 holds an image: it was refused.
      return inline.alt;
    case 'emphasis':
    case 'strong':
    case 'deletion':
    case 'term':
      return inlinesText(inline.children);
  }
}

// Empty lines stay empty: white space at the end of a line is invisible and easily lost.
function prefixLines(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : rest) + line)
    .map((line) => line.trimEnd())
    .join('\n');
}
