import type { Inline } from '#core/document/document.ts';
import { framesAround } from '#core/document/flat/flat-document.ts';
import { imageWords, plainText } from '#core/document/plain-text.ts';
import { commentParagraph, commentText } from '#core/text/comment-text.ts';
import type { Attribute, Redline, RedlineBlock, RedlineSection } from '../redline-schema.ts';
import {
  breakBetween,
  isNoHeading,
  type MarkedText,
  markedTextOf,
  type RedlineWords,
} from './block-words.ts';

interface TextOptions {
  words: RedlineWords;
  /** With the colours of a terminal; the marks stand there all the same. */
  colour: boolean;
  /** With the sections and blocks that did not change. */
  whole: boolean;
}

/** A redline for a terminal: `[-deleted-]`, `{+inserted+}`, one line for each block. */
export function renderText(redline: Redline, options: TextOptions): string {
  const { words } = options;
  const sections = redline.sections.filter(
    (section) => options.whole || section.change !== 'unchanged',
  );
  const head = [
    `${redline.from.id} → ${redline.to.id}`,
    describeTotals(redline, words),
    ...(redline.coarse ? [words.coarse('other')] : []),
  ];
  const body = sections.map((section) => renderSection(redline, section, options));
  return [head.join('\n'), ...body].join('\n\n') + '\n';
}

function renderSection(redline: Redline, section: RedlineSection, options: TextOptions): string {
  const anchor = (section.after ?? section.before)?.anchor ?? '';
  const title = `== ${titleOf(section, options.words)} [#${anchor}]: ${describeChanges(section, options.words)}`;
  const lines: Line[] = [];
  for (const [index, block] of section.blocks.entries()) {
    if (isNoHeading(block) || (block.change === 'unchanged' && !options.whole)) continue;
    const last = lines.at(-1);
    const changedBreak = breakBetween(section.blocks[index - 1], block);
    const line = lineOf(redline, block, options);
    if (last && changedBreak === 'removed') {
      last.text += paint('[-¶-]', RED, options) + line.text;
      last.notes.push(...line.notes);
      continue;
    }
    if (last && changedBreak === 'added') last.text += paint('{+¶+}', GREEN, options);
    if (block.change !== 'moved-away') line.text = prefixOf(redline, block) + line.text;
    lines.push(line);
  }
  const shown = lines.flatMap(({ text, name, notes }) => [
    `  ${text.replaceAll('\n', '\n    ')}${name}`,
    ...notes.map((note) => `    ${note}`),
  ]);
  return [paint(title, BOLD, options), ...shown].join('\n');
}

/** A block as a line, without what tells its kind, with what is said of it. */
interface Line {
  text: string;
  name: string;
  notes: string[];
}

function lineOf(redline: Redline, block: RedlineBlock, options: TextOptions): Line {
  const { words } = options;
  if (block.change === 'moved-away') {
    return { text: `(${movedWords(redline, block, words)})`, name: '', notes: [] };
  }
  const text = markedTextOf(redline, block)
    .map((markedText) => renderMarkedText(markedText, options))
    .join('');
  const name = block.change === 'unchanged' ? '' : ` (${changeName(redline, block, words)})`;
  return { text, name, notes: notesOf(block, words) };
}

/** What happened to a block; the first one of a move with the move's name. */
function changeName(redline: Redline, block: RedlineBlock, words: RedlineWords): string {
  const move = redline.moves.find((one) => one.id === block.move);
  return words.change(block.change, move && move.to === block.id ? move.id : undefined);
}

/** Where moved blocks stand now; the name of the move at the end only where it `isNamed`. */
export function movedWords(
  redline: Redline,
  block: RedlineBlock,
  words: RedlineWords,
  isNamed = true,
): string {
  const move = redline.moves.find((one) => one.id === block.move);
  const target = redline.sections.find((section) =>
    section.blocks.some((one) => one.id === move?.to),
  );
  const title = target ? titleOf(target, words) : '';
  return words.movedTo(title, move?.words ?? null, isNamed ? (block.move ?? '') : null);
}

function prefixOf(redline: Redline, block: RedlineBlock): string {
  const side = block.after ? redline.to : redline.from;
  const leaf = (block.after ?? block.before)?.leaf ?? 0;
  const frames = framesAround(side, leaf).flatMap((index) => side.frames[index] ?? []);
  const depth = frames.filter((frame) => frame.kind === 'list').length;
  const indent = '  '.repeat(Math.max(depth - 1, 0));
  const item = frames.findLast((frame) => frame.kind === 'item');
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(side.sections[side.leaves[leaf]?.section ?? 0]?.level ?? 0)} `;
    case 'item':
      return `${indent}${item?.label ?? '•'} `;
    case 'cell':
      return '| ';
    case 'quote':
      return '> ';
    case 'rule':
      return '---';
    case 'paragraph':
    case 'code':
    case 'empty':
      return depth > 0 ? `${indent}  ` : '';
  }
}

const BOLD = '\u001b[1m';
const RED = '\u001b[31m';
const GREEN = '\u001b[32m';
const PLAIN = '\u001b[0m';

function renderMarkedText({ op, content, targets }: MarkedText, options: TextOptions): string {
  const text = wordsOf(content, targets);
  if (op === 'keep') return text;
  return op === 'delete'
    ? paint(`[-${text}-]`, RED, options)
    : paint(`{+${text}+}`, GREEN, options);
}

/** The words with the `targets` of links after theirs. */
function wordsOf(content: readonly Inline[], targets: ReadonlySet<string>): string {
  return content
    .map((inline) => {
      if (inline.kind === 'image') return imageWords(inline);
      if (!('children' in inline)) return plainText([inline]);
      const words = wordsOf(inline.children, targets);
      const isTold = inline.kind === 'link' && targets.has(inline.href);
      return isTold ? `${words} <${inline.href}>` : words;
    })
    .join('');
}

function paint(text: string, colour: string, options: TextOptions): string {
  return options.colour ? `${colour}${text}${PLAIN}` : text;
}

/** All that happened to a section, in words. */
export function describeChanges(section: RedlineSection, words: RedlineWords): string {
  const isMovedAndEdited = section.changes.includes('moved-and-edited');
  const told = section.changes.filter(
    (change) => change !== 'relabelled' && (change !== 'edited' || !isMovedAndEdited),
  );
  return words.changes(told.length > 0 ? told : ['unchanged'], section.related);
}

/** The words of a section's heading, as it stands now or stood. */
export function titleOf({ before, after }: RedlineSection, words: RedlineWords): string {
  return (after ?? before)?.heading || words.introduction();
}

/** The counts of a whole redline, or that there is nothing to count. */
function describeTotals({ changed, counts, sections }: Redline, words: RedlineWords): string {
  const told = words.counts(counts);
  if (!changed || told !== '') return told || words.uncounted('same');
  const isMarked = sections.some(({ blocks }) =>
    blocks.some(({ tokens }) => tokens.some(({ op, text }) => op !== 'keep' && text.trim() !== '')),
  );
  return words.uncounted(isMarked ? 'signs' : 'other');
}

/** What changed in a block beside words, and how far its marks can be trusted: a sentence for each. */
export function notesOf({ attributes, coarse }: RedlineBlock, words: RedlineWords): string[] {
  if (attributes.length === 0 && !coarse) return [];
  const notes = attributes.filter((one) => !isToldByType(one)).map((one) => words.note(one));
  return coarse ? [...notes, words.coarse('block')] : notes;
}

// What becomes a list item comes into a list.
function isToldByType({ kind, before, after }: Attribute): boolean {
  return kind === 'depth' && (before === '' || after === '');
}

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
