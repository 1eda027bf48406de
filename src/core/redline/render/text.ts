import { framesAround } from '#core/document/flat-document.ts';
import type { Inline } from '#core/policy/document.ts';
import { imageWords, plainText } from '#core/policy/plain-text.ts';

import type { Attribute, Redline, RedlineBlock, RedlineSection } from '../redline-schema.ts';
import { breakBetween, isNoHeading, type MarkedText, markedTextOf } from './content.ts';

export interface TextOptions {
  /** With the colours of a terminal; the marks stand there all the same. */
  colour: boolean;
  /** With the sections and blocks that did not change. */
  whole: boolean;
}

/** A redline for a terminal: `[-deleted-]`, `{+inserted+}`, one line for each block. */
export function renderText(redline: Redline, options: TextOptions): string {
  const sections = redline.sections.filter(
    (section) => options.whole || section.change !== 'unchanged',
  );
  const head = [
    `${redline.from.id} → ${redline.to.id}`,
    describeTotals(redline),
    ...(redline.coarse ? ['Some changes are marked larger than they are.'] : []),
  ];
  const body = sections.map((section) => renderSection(redline, section, options));
  return [head.join('\n'), ...body].join('\n\n') + '\n';
}

function renderSection(redline: Redline, section: RedlineSection, options: TextOptions): string {
  const anchor = (section.after ?? section.before)?.anchor ?? '';
  const title = `== ${titleOf(section)} [#${anchor}]: ${describeChanges(section)}`;
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
  if (block.change === 'moved-away') {
    return { text: `(${movedWords(redline, block)})`, name: '', notes: [] };
  }
  const text = markedTextOf(redline, block)
    .map((markedText) => renderMarkedText(markedText, options))
    .join('');
  const name = block.change === 'unchanged' ? '' : ` (${changeName(redline, block)})`;
  return { text, name, notes: notesOf(block) };
}

/** What happened to a block; the first one of a move with the move's name. */
export function changeName(redline: Redline, block: RedlineBlock): string {
  const move = redline.moves.find((one) => one.id === block.move);
  const from = move && move.to === block.id ? `, ${move.id}` : '';
  return `${CHANGE_NAMES[block.change]}${from}`;
}

/** Where moved blocks stand now. */
export function movedWords(redline: Redline, block: RedlineBlock): string {
  const move = redline.moves.find((one) => one.id === block.move);
  const target = redline.sections.find((section) =>
    section.blocks.some((one) => one.id === move?.to),
  );
  const words = move ? ` (${move.words} words)` : '';
  return `moved from here to “${target ? titleOf(target) : ''}”${words}, ${block.move ?? ''}`;
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

/** How a change is called in a heading or legend. */
export const CHANGE_NAMES: Record<RedlineSection['change'] | RedlineBlock['change'], string> = {
  unchanged: 'unchanged',
  edited: 'edited',
  added: 'added',
  removed: 'removed',
  moved: 'moved here',
  'moved-and-edited': 'moved here and edited',
  'moved-away': 'moved away',
  split: 'split',
  merged: 'merged',
  retitled: 'retitled',
  relabelled: 'renumbered',
  renumbered: 'renumbered',
  relevelled: 'heading level changed',
  relinked: 'links changed',
  restructured: 'structure changed',
  formatted: 'formatting only',
  'white-space': 'white space only',
  reanchored: 'anchor changed',
};

/** All that happened to a section, in words. */
export function describeChanges(section: RedlineSection): string {
  const isMovedAndEdited = section.changes.includes('moved-and-edited');
  const told = section.changes.filter(
    (change) => change !== 'relabelled' && (change !== 'edited' || !isMovedAndEdited),
  );
  const names = told.map((change) => CHANGE_NAMES[change]);
  const related = section.related.length > 0 ? ` (${section.related.join(', ')})` : '';
  return `${names.join(', ') || CHANGE_NAMES.unchanged}${related}`;
}

/** The words of a section's heading, as it stands now or stood. */
export function titleOf({ before, after }: RedlineSection): string {
  return (after ?? before)?.heading || 'Introduction';
}

/** The counts of a whole redline, or that there is nothing to count. */
export function describeTotals({ changed, counts, sections }: Redline): string {
  const told = describeCounts(counts);
  if (!changed || told !== '') return told || 'No changes';
  const isMarked = sections.some(({ blocks }) =>
    blocks.some(({ tokens }) => tokens.some(({ op, text }) => op !== 'keep' && text.trim() !== '')),
  );
  return isMarked ? 'Only signs and numbers changed' : 'No words changed';
}

/** `3 words inserted, 1 deleted`, or nothing. */
export function describeCounts({ inserted, deleted, moved }: Redline['counts']): string {
  const parts = [
    ...(inserted > 0 ? [`${inserted} inserted`] : []),
    ...(deleted > 0 ? [`${deleted} deleted`] : []),
    ...(moved > 0 ? [`${moved} moved`] : []),
  ];
  return parts.length === 0 ? '' : `words: ${parts.join(', ')}`;
}

/** What changed in a block beside words, and how far its marks can be trusted: a sentence for each. */
export function notesOf({ attributes, coarse }: RedlineBlock): string[] {
  if (attributes.length === 0 && !coarse) return [];
  const notes = attributes
    .filter((one) => !isToldByType(one))
    .map(({ kind, before, after, text }) => SENTENCES[kind](before, after, quoted(text)));
  return coarse ? [...notes, 'Marked larger than it is.'] : notes;
}

// What becomes a list item comes into a list.
function isToldByType({ kind, before, after }: Attribute): boolean {
  return kind === 'depth' && (before === '' || after === '');
}

type Sentence = (before: string, after: string, subject: string) => string;

const SENTENCES: Record<Attribute['kind'], Sentence> = {
  link: linkSentence,
  image: (before, after, subject) => `The picture ${subject} changed from ${before} to ${after}.`,
  emphasis: (before, after, subject) => styled(subject, emphasisOf(before), emphasisOf(after)),
  code: (before, after, subject) => styled(subject, before && 'code', after && 'code'),
  term: (before, after, subject) =>
    styled(subject, before && 'a defined term', after && 'a defined term'),
  break: (_, after, subject) =>
    `A line break was ${after === '' ? 'removed' : 'added'} at ${subject}.`,
  field: (before, after, subject) => styled(subject, fieldOf(before), fieldOf(after)),
  label: (before, after) => changed('Number', numberOf(before), numberOf(after)),
  level: (before, after) => changed('Heading level', before, after),
  type: typeSentence,
  depth: (before, after) => changed('List depth', before, after),
  list: (before, after) => changed('Kind of list', before, after),
  checked: (before, after) => changed('Task', before, after),
  language: (before, after) => changed('Language of the code', before, after),
  header: (_, after) => `${after === '' ? 'No longer' : 'Now'} in the header row of the table.`,
  column: (before, after) => `The column moved from place ${before} to ${after}.`,
  grouping: () => 'The same blocks, grouped differently.',
  quotes: () => 'Quotation marks are of another kind.',
  letters: () => 'The same letters, stored in another Unicode form.',
};

function changed(what: string, before: string, after: string): string {
  if (before === '') return `${what}: ${after} (new).`;
  if (after === '') return `${what}: no longer ${before}.`;
  return `${what} changed from ${before} to ${after}.`;
}

function styled(subject: string, before: string, after: string): string {
  if (before === '') return `${subject} is now ${after}.`;
  if (after === '') return `${subject} is no longer ${before}.`;
  return `${subject} is now ${after} instead of ${before}.`;
}

function linkSentence(before: string, after: string, subject: string): string {
  if (before === '') return `${subject} is now a link to ${bracketed(after)}.`;
  if (after === '') return `${subject} is no longer a link to ${bracketed(before)}.`;
  return `The link on ${subject} now leads to ${bracketed(after)} instead of ${bracketed(before)}.`;
}

// A full stop after an address would be read as a part of it.
function bracketed(target: string): string {
  const [, href = target, title = ''] = /^(\S*)( ".*")?$/s.exec(target) ?? [];
  return `<${href}>${title}`;
}

const EMPHASIS: Record<string, string> = { emphasis: 'italic', strong: 'bold' };

function emphasisOf(value: string): string {
  const kinds = value.split(' + ').map((kind) => EMPHASIS[kind] ?? kind);
  return kinds.join(' and ');
}

const FIELDS: Record<string, string> = {
  note: 'a reference to a footnote',
  reseller: 'filled in for each reseller',
};

function fieldOf(value: string): string {
  return FIELDS[value] ?? value;
}

// "2." at the end of a sentence would have two full stops.
function numberOf(label: string): string {
  return label.replace(/\.$/, '');
}

const TYPES: Record<string, string> = {
  heading: 'a heading',
  paragraph: 'a paragraph',
  item: 'a list item',
  cell: 'a table cell',
  quote: 'a quotation',
  code: 'code',
  rule: 'a line',
  empty: 'an empty block',
};

function typeSentence(before: string, after: string): string {
  const [was, is] = [placeOf(before), placeOf(after)];
  if (was.type !== is.type) return `Was ${inside(was)}, is now ${inside(is)}.`;
  if (was.around === '') return `Is now in ${is.around}.`;
  if (is.around === '') return `Is no longer in ${was.around}.`;
  return `Was in ${was.around}, is now in ${is.around}.`;
}

function inside({ type, around }: { type: string; around: string }): string {
  return around === '' ? type : `${type} in ${around}`;
}

/** For `footnote 2 paragraph` a paragraph in footnote 2. */
function placeOf(value: string): { type: string; around: string } {
  const [, around = '', type = ''] = /^(?:(.*) )?(\S+)$/s.exec(value) ?? [];
  const places = around.split(/ (?=summary|quote|footnote)/).map((place) => PLACES[place] ?? place);
  return { type: TYPES[type] ?? type, around: places.join(' in ') };
}

const PLACES: Record<string, string> = { summary: 'a summary', quote: 'a quotation' };

const LONGEST = 60;

/** Words of the text, without the signs around them; of many, the first. */
function quoted(text: string): string {
  if (text === '') return 'an empty link';
  const bare = text.replaceAll(/\s+/gu, ' ').replaceAll(/^[\s,.;:!?]+|[\s,.;:!?]+$/gu, '');
  const words = bare === '' ? text : bare;
  if (words.length <= LONGEST) return `“${words}”`;
  return `“${words.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …”`;
}
