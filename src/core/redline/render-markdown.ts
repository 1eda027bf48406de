import type { Inline } from '../policy/document.ts';
import { plainText } from '../policy/plain-text.ts';
import { chainOf } from './block-shape.ts';
import type { Redline, RedlineBlock, RedlineSection } from './redline-schema.ts';
import { movedWords } from './render-text.ts';
import { stretchesOf } from './stretches.ts';
import { describeAttribute, describeChanges, describeCounts, titleOf } from './words.ts';

/** The changed sections as Markdown with `<ins>` and `<del>`, as a comment on a pull request shows it. */
export function renderMarkdown(redline: Redline): string {
  const head = `# ${escape(redline.from.id)} → ${escape(redline.to.id)}`;
  if (!redline.changed) return `${head}\n\nNo changes.\n`;
  const counts = describeCounts(redline.counts) || 'No words changed';
  const sections = redline.sections
    .filter((section) => section.change !== 'unchanged')
    .map((section) => renderSection(redline, section));
  const coarse = redline.coarse ? ['Some changes are marked larger than they are.'] : [];
  return [head, `${counts}.`, ...coarse, ...sections].join('\n\n') + '\n';
}

function renderSection(redline: Redline, section: RedlineSection): string {
  const title = `## ${escape(titleOf(section))}: ${describeChanges(section)}`;
  const blocks: string[] = [];
  let skipped = false;
  for (const block of section.blocks) {
    if (block.change === 'unchanged') skipped = true;
    else {
      if (skipped) blocks.push('…');
      skipped = false;
      blocks.push(renderBlock(redline, block));
    }
  }
  return [title, ...blocks].join('\n\n');
}

function renderBlock(redline: Redline, block: RedlineBlock): string {
  if (block.change === 'moved-away') return `*${escape(movedWords(redline, block))}*`;
  const words = stretchesOf(redline, block)
    .map(({ op, content }) => mark(op, content.map(renderInline).join('')))
    .join('');
  const notes = block.attributes.map((one) => `  \n*${escape(describeAttribute(one))}.*`);
  return `${prefixOf(redline, block)}${words.replaceAll('\n', '  \n')}${notes.join('')}`;
}

function mark(op: 'keep' | 'insert' | 'delete', text: string): string {
  if (op === 'keep' || text === '') return text;
  return op === 'insert' ? `<ins>${text}</ins>` : `<del>${text}</del>`;
}

function prefixOf(redline: Redline, block: RedlineBlock): string {
  const side = block.after ? redline.to : redline.from;
  const frames = chainOf(side, (block.after ?? block.before)?.leaf ?? 0);
  const depth = frames.filter((index) => side.frames[index]?.kind === 'list').length;
  switch (block.type) {
    case 'heading':
      return '### ';
    case 'item':
      return `${'  '.repeat(Math.max(depth - 1, 0))}- `;
    case 'quote':
      return '> ';
    case 'cell':
      return '- Table cell: ';
    case 'rule':
      return '---';
    case 'code':
    case 'paragraph':
    case 'empty':
      return '';
  }
}

function renderInline(inline: Inline): string {
  switch (inline.kind) {
    case 'link':
      return `[${inline.children.map(renderInline).join('')}](<${inline.href.replaceAll(/[<>\n]/g, encodeURIComponent)}>)`;
    case 'emphasis':
      return `<em>${inline.children.map(renderInline).join('')}</em>`;
    case 'strong':
      return `<strong>${inline.children.map(renderInline).join('')}</strong>`;
    case 'code':
      return `<code>${escape(inline.text)}</code>`;
    case 'deletion':
    case 'term':
      return inline.children.map(renderInline).join('');
    case 'text':
    case 'break':
    case 'reseller':
    case 'note':
      return escape(plainText([inline]));
  }
}

// Nothing of a text may become Markdown or HTML on its way.
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]#|~!]/g, '\\$&');
}
