import { commentParagraph, commentText } from '#core/comment-text.ts';
import type { Inline } from '#core/policy/document.ts';
import { imageWords, plainText } from '#core/policy/plain-text.ts';

import type { Redline, RedlineBlock, RedlineSection } from '../redline-schema.ts';
import {
  changeName,
  describeChanges,
  describeTotals,
  movedWords,
  notesOf,
  titleOf,
} from './text.ts';
import { breakBetween, isNoHeading, markedTextOf } from './content.ts';

/** The changed sections as Markdown with `<ins>` and `<del>`, as a comment on a pull request shows it. */
export function renderMarkdown(redline: Redline): string {
  const head = `# ${commentText(redline.from.id)} → ${commentText(redline.to.id)}`;
  if (!redline.changed) return `${head}\n\nNo changes.\n`;
  const counts = describeTotals(redline);
  const coarse = redline.coarse ? ['Some changes are marked larger than they are.'] : [];
  const sections = renderMarkdownSections(redline).map(({ title, change, blocks }) =>
    [`## ${title}: ${change}`, ...blocks].join('\n\n'),
  );
  return [head, `${counts}.`, ...coarse, ...sections].join('\n\n') + '\n';
}

/** A changed section: each block stands by itself, so that some of them can be left out. */
interface MarkdownSection {
  title: string;
  change: string;
  blocks: string[];
}

/** The same section by section. */
export function renderMarkdownSections(redline: Redline): MarkdownSection[] {
  return redline.sections
    .filter((section) => section.change !== 'unchanged')
    .map((section) => ({
      title: commentText(titleOf(section)),
      change: commentText(describeChanges(section)),
      blocks: renderBlocks(redline, section),
    }));
}

function renderBlocks(redline: Redline, section: RedlineSection): string[] {
  const blocks: string[] = [];
  let skipped = false;
  for (const [index, block] of section.blocks.entries()) {
    if (isNoHeading(block)) continue;
    // The heading is told already.
    if (block.change === 'unchanged') skipped ||= block.type !== 'heading';
    else {
      if (skipped) blocks.push('…');
      const changedBreak = skipped ? null : breakBetween(section.blocks[index - 1], block);
      skipped = false;
      const last = blocks.pop();
      if (last !== undefined && changedBreak === 'removed') {
        blocks.push(`${last} ${mark('delete', '¶')} ${renderWords(redline, block, '')}`);
      } else {
        if (last !== undefined) blocks.push(last + (changedBreak ? ` ${mark('insert', '¶')}` : ''));
        blocks.push(renderBlock(redline, block));
      }
    }
  }
  return blocks;
}

function renderWords(redline: Redline, block: RedlineBlock, name: string): string {
  const words = markedTextOf(redline, block)
    .map(({ op, content, targets }) =>
      mark(op, content.map((one) => renderInline(one, targets)).join('')),
    )
    .join('');
  const notes = notesOf(block).map((note) => `<br><em>${commentText(note)}</em>`);
  return commentParagraph(words) + name + notes.join('');
}

const TOLD_BY_MARKS: ReadonlySet<RedlineBlock['change']> = new Set(['edited', 'added', 'removed']);

function renderBlock(redline: Redline, block: RedlineBlock): string {
  if (block.change === 'moved-away') {
    return `<em>${commentText(movedWords(redline, block))}</em>`;
  }
  const name = TOLD_BY_MARKS.has(block.change)
    ? ''
    : ` <em>(${commentText(changeName(redline, block))})</em>`;
  const text = renderWords(redline, block, name);
  return block.type === 'heading' ? `<strong>${text}</strong>` : PREFIXES[block.type] + text;
}

function mark(op: 'keep' | 'insert' | 'delete', text: string): string {
  if (op === 'keep' || text === '') return text;
  return op === 'insert' ? `<ins>${text}</ins>` : `<del>${text}</del>`;
}

// Without the depth of lists: an item whose list did not change would be read as code.
const PREFIXES: Record<Exclude<RedlineBlock['type'], 'heading'>, string> = {
  item: '- ',
  quote: '> ',
  cell: '- Table cell: ',
  rule: '---',
  code: '',
  paragraph: '',
  empty: '',
};

// A link would lead out of the comment to wherever the text says; its target is told where it is news.
function renderInline(inline: Inline, targets: ReadonlySet<string>): string {
  const within = (children: readonly Inline[]): string =>
    children.map((one) => renderInline(one, targets)).join('');
  switch (inline.kind) {
    case 'link': {
      const target = !targets.has(inline.href) ? '' : ` (<code>${commentText(inline.href)}</code>)`;
      return `${within(inline.children)}${target}`;
    }
    case 'emphasis':
      return `<em>${within(inline.children)}</em>`;
    case 'strong':
      return `<strong>${within(inline.children)}</strong>`;
    case 'code':
      return `<code>${commentText(inline.text)}</code>`;
    case 'deletion':
    case 'term':
      return within(inline.children);
    case 'image':
      return commentText(imageWords(inline));
    case 'text':
    case 'break':
    case 'reseller':
    case 'note':
      return commentText(plainText([inline]));
  }
}
