import { commentParagraph, commentText } from '#core/text/comment-text.ts';
import type { Inline } from '#core/document/document.ts';
import { imageWords, plainText } from '#core/document/plain-text.ts';

import type { Redline, RedlineBlock, RedlineSection } from '../shape/redline-schema.ts';
import {
  changeName,
  describeChanges,
  describeTotals,
  movedWords,
  notesOf,
  titleOf,
} from './text.ts';
import { breakBetween, isNoHeading, markedTextOf } from './content.ts';
import type { RedlineWords } from './redline-words.ts';

/** The changed sections as Markdown with `<ins>` and `<del>`, as a comment on a pull request shows it. */
export function renderMarkdown(redline: Redline, words: RedlineWords): string {
  const head = `# ${commentText(redline.from.id)} → ${commentText(redline.to.id)}`;
  const counts = describeTotals(redline, words);
  if (!redline.changed) return `${head}\n\n${counts}.\n`;
  const coarse = redline.coarse ? [words.coarse('other')] : [];
  const sections = renderMarkdownSections(redline, words).map(({ title, change, blocks }) =>
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
export function renderMarkdownSections(redline: Redline, words: RedlineWords): MarkdownSection[] {
  return redline.sections
    .filter((section) => section.change !== 'unchanged')
    .map((section) => ({
      title: commentText(titleOf(section, words)),
      change: commentText(describeChanges(section, words)),
      blocks: renderBlocks(redline, section, words),
    }));
}

function renderBlocks(redline: Redline, section: RedlineSection, words: RedlineWords): string[] {
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
        blocks.push(`${last} ${mark('delete', '¶')} ${renderWords(redline, block, words, '')}`);
      } else {
        if (last !== undefined) blocks.push(last + (changedBreak ? ` ${mark('insert', '¶')}` : ''));
        blocks.push(renderBlock(redline, block, words));
      }
    }
  }
  return blocks;
}

function renderWords(
  redline: Redline,
  block: RedlineBlock,
  words: RedlineWords,
  name: string,
): string {
  const text = markedTextOf(redline, block)
    .map(({ op, content, targets }) =>
      mark(op, content.map((one) => renderInline(one, targets)).join('')),
    )
    .join('');
  const notes = notesOf(block, words).map((note) => `<br><em>${commentText(note)}</em>`);
  return commentParagraph(text) + name + notes.join('');
}

const TOLD_BY_MARKS: ReadonlySet<RedlineBlock['change']> = new Set(['edited', 'added', 'removed']);

function renderBlock(redline: Redline, block: RedlineBlock, words: RedlineWords): string {
  if (block.change === 'moved-away') {
    return `<em>${commentText(movedWords(redline, block, words))}</em>`;
  }
  const name = TOLD_BY_MARKS.has(block.change)
    ? ''
    : ` <em>(${commentText(changeName(redline, block, words))})</em>`;
  const text = renderWords(redline, block, words, name);
  if (block.type === 'heading') return `<strong>${text}</strong>`;
  return PREFIXES[block.type] + (block.type === 'cell' ? words.cell(text) : text);
}

function mark(op: 'keep' | 'insert' | 'delete', text: string): string {
  if (op === 'keep' || text === '') return text;
  return op === 'insert' ? `<ins>${text}</ins>` : `<del>${text}</del>`;
}

// Without the depth of lists: an item whose list did not change would be read as code.
const PREFIXES: Record<Exclude<RedlineBlock['type'], 'heading'>, string> = {
  item: '- ',
  quote: '> ',
  cell: '- ',
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
