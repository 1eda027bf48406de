import type { Block, Document, Inline, Item, Row, Section } from './document.ts';
import { plainText } from './plain-text.ts';
import { RESELLER_FIELDS } from './reseller-fields.ts';

/**
 * A version as UTF-8 plain text in one form, the same for any Markdown that means the same. Its
 * digest stands in the ledger, so the form never changes:
 *
 * - blocks are parted by one empty line, lines end with a line feed, the text ends with one;
 * - a heading is as many `#` as its level, its words, and its anchor as `[#anchor]`;
 * - an item begins with `- ` or its number and `. `, and what follows is indented below it;
 *   a ticked or open task adds `[x] ` or `[ ] `;
 * - a table row is its cells between `|`; a `|` in a cell is written `\|`;
 * - a link is its words and its target in `<…>`; emphasis is not marked;
 * - an image, in an ordinary page, is `![alt](sha256:digest)`, or `![alt](address)` where its bytes
 *   are not known;
 * - a quotation's lines begin with `> `; a non-binding summary begins with
 *   `In short (not binding): `, a footnote with `[label]: `, and what follows of it is indented by
 *   two blanks; code stands between lines of three backticks; a rule is `---`;
 * - runs of blanks and line breaks of the source are one blank; an explicit break is a line feed.
 */
export function canonicalText(document: Document): string {
  return document.sections.map(canonicalSection).join('\n\n') + '\n';
}

/** One section of the canonical text, without the line feed at its end. */
export function canonicalSection(section: Section): string {
  return [...canonicalHeading(section), ...section.blocks.map(canonicalBlock)].join('\n\n');
}

function canonicalHeading(section: Section): string[] {
  if (section.level === 0) return [];
  const words = canonicalInlines(section.heading).replaceAll('\n', ' ');
  return [`${'#'.repeat(section.level)} ${words} [#${section.anchor}]`];
}

function canonicalBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return canonicalInlines(block.children);
    case 'list':
      return block.items
        .map((item, index) => canonicalItem(item, markerOf(block, index)))
        .join('\n');
    case 'table':
      return block.rows.map(canonicalRow).join('\n');
    case 'quote':
      return prefixLines(canonicalBlocks(block.blocks), '> ', '> ');
    case 'code':
      return `\`\`\`${block.language}\n${block.text}\n\`\`\``;
    case 'rule':
      return '---';
    case 'short':
      return prefixLines(canonicalBlocks(block.blocks), 'In short (not binding): ', '  ');
    case 'note':
      return prefixLines(canonicalBlocks(block.blocks), `[${block.label}]: `, '  ');
  }
}

function canonicalBlocks(blocks: readonly Block[]): string {
  return blocks.map(canonicalBlock).join('\n\n');
}

function markerOf(list: Extract<Block, { kind: 'list' }>, index: number): string {
  return list.ordered ? `${list.start + index}. ` : '- ';
}

function canonicalItem(item: Item, marker: string): string {
  const tick = item.checked === null ? '' : item.checked ? '[x] ' : '[ ] ';
  const indent = ' '.repeat(marker.length);
  return prefixLines(canonicalBlocks(item.blocks), marker + tick, indent);
}

function canonicalRow(row: Row): string {
  const cells = row.cells.map((cell) =>
    canonicalInlines(cell).replaceAll('|', '\\|').replaceAll('\n', ' / '),
  );
  return `| ${cells.join(' | ')} |`;
}

function canonicalInlines(content: readonly Inline[]): string {
  return content.map(canonicalInline).join('');
}

function canonicalInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
    case 'break':
    case 'note':
      return plainText([inline]);
    case 'reseller':
      return RESELLER_FIELDS[inline.field];
    case 'link':
      return `${canonicalInlines(inline.children)} <${inline.href}>`;
    case 'image':
      return `![${inline.alt}](${inline.digest === '' ? inline.src : `sha256:${inline.digest}`})`;
    case 'emphasis':
    case 'strong':
    case 'deletion':
    case 'term':
      return canonicalInlines(inline.children);
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
