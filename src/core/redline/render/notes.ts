import type { Attribute, RedlineBlock } from '../redline-schema.ts';

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
