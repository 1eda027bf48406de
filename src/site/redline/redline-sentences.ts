import { derivedFrom } from '#core/text/derived.ts';
import type { Attribute, Counts } from '#core/redline/redline-schema.ts';
import type { Change, RedlineWords } from '#core/redline/render/block-words.ts';

import { listOf } from '../wording/wording.ts';
import type { MessageArguments } from '../wording/messages.ts';
import { yes, type WordsOf } from '../wording/words.ts';

type Words = WordsOf<'marked'>;

/** What is said in a redline, in the words of a language. */
export function redlineWords(words: Words): RedlineWords {
  return derivedFrom(words, 'marked', () => made(words));
}

function made(words: Words): RedlineWords {
  const change: RedlineWords['change'] = (what, move = '') =>
    words.say('marked.change', { change: named(what), isMove: yes(move !== ''), move });
  return {
    change,
    changes: (changes, related) =>
      words.say('marked.changes', {
        changes: listOf(
          words,
          changes.map((one) => change(one)),
        ),
        isRelated: yes(related.length > 0),
        related: listOf(words, [...related]),
      }),
    counts: (counts) => countsOf(words, counts),
    uncounted: (why) => words.say('marked.uncounted', { why }),
    movedTo: (title, count, move) =>
      words.say('marked.movedTo', {
        title,
        isCounted: yes(count !== null),
        count: count ?? 0,
        isNamed: yes(move !== null),
        move: move ?? '',
      }),
    movedWords: (count) => words.say('marked.movedWords', { count }),
    note: (attribute) => noteOf(words, attribute),
    coarse: (where) => words.say('marked.coarse', { where }),
    introduction: () => words.say('marked.introduction'),
    marks: {
      insert: around(words.say('marked.inserted', { words: SEAM })),
      delete: around(words.say('marked.deleted', { words: SEAM })),
    },
    paragraphBreak: (what) =>
      words.say('marked.paragraphBreak', { change: what === 'added' ? what : 'other' }),
    form: (form) => words.say('marked.form', { form }),
    side: (side) => words.say('marked.side', { side: side === 'before' ? side : 'other' }),
    absent: () => words.say('marked.absent'),
    unchangedText: () => words.say('marked.unchangedText'),
    table: () => words.say('marked.table'),
    cell: (text) => words.say('marked.cell', { words: text }),
  };
}

// A redline has thousands of marks: what stands around one is said once.
const SEAM = '\0';

function around(said: string): [before: string, after: string] {
  const [before = '', after = ''] = said.split(SEAM);
  return [before, after];
}

// The words of a choice have no hyphens.
function named(change: Change): MessageArguments['marked.change']['change'] {
  switch (change) {
    case 'moved-and-edited':
      return 'movedAndEdited';
    case 'moved-away':
      return 'movedAway';
    case 'white-space':
      return 'whiteSpace';
    case 'relabelled':
      return 'renumbered';
    default:
      return change;
  }
}

const COUNTED = {
  inserted: 'marked.countInserted',
  deleted: 'marked.countDeleted',
  moved: 'marked.countMoved',
} as const;

function countsOf(words: Words, counts: Counts): string {
  const parts = (['inserted', 'deleted', 'moved'] as const).flatMap((kind) => {
    const count = counts[kind];
    return count > 0 ? [words.say(COUNTED[kind], { count })] : [];
  });
  return parts.length === 0 ? '' : words.say('marked.counts', { counts: listOf(words, parts) });
}

function noteOf(words: Words, { kind, before, after, text }: Attribute): string {
  const how = before === '' ? 'new' : after === '' ? 'gone' : 'other';
  const subject = (): string => subjectOf(words, text);
  const styled = (nameOf: (value: string) => string): string =>
    words.say('marked.styled', {
      how,
      subject: subject(),
      before: before && nameOf(before),
      after: after && nameOf(after),
    });
  switch (kind) {
    case 'link': {
      const [was, is] = [bracketed(before), bracketed(after)];
      return words.say('marked.link', { how, subject: subject(), before: was, after: is });
    }
    case 'image':
      return words.say('marked.image', { subject: subject(), before, after });
    case 'emphasis':
    case 'field':
      return styled((value) => stylesOf(words, value));
    case 'code':
    case 'term':
      return styled(() => words.say('marked.style', { style: kind }));
    case 'break':
      return words.say('marked.lineBreak', { isGone: yes(after === ''), subject: subject() });
    case 'label':
    case 'level':
    case 'depth':
    case 'list':
    case 'checked':
    case 'language': {
      const [was, is] = [before, after].map((value) => valueOf(words, kind, value));
      return words.say('marked.changed', { kind, how, before: was ?? '', after: is ?? '' });
    }
    case 'type':
      return typeSentence(words, before, after);
    case 'header':
      return words.say('marked.header', { isGone: yes(after === '') });
    case 'column':
      return words.say('marked.column', { before, after });
    case 'grouping':
    case 'quotes':
    case 'letters':
      return words.say('marked.alike', { kind });
  }
}

// A full stop after an address would be read as a part of it.
function bracketed(target: string): string {
  const [, href = target, title = ''] = /^(\S*)( ".*")?$/s.exec(target) ?? [];
  return `<${href}>${title}`;
}

type Style = MessageArguments['marked.style']['style'];

function stylesOf(words: Words, value: string): string {
  return value
    .split(' + ')
    .map((style) => words.say('marked.style', { style: style as Style }))
    .reduce((one, other) => words.say('marked.both', { one, other }));
}

function valueOf(words: Words, kind: Attribute['kind'], value: string): string {
  if (value === '') return '';
  switch (kind) {
    // "2." at the end of a sentence would have two full stops.
    case 'label':
      return value.replace(/\.$/, '');
    case 'list':
      return words.say('marked.list', { isNumbered: yes(value === 'numbered') });
    case 'checked':
      return words.say('marked.task', { isTicked: yes(value === 'ticked') });
    default:
      return value;
  }
}

type BlockType = MessageArguments['marked.type']['type'];

function typeSentence(words: Words, before: string, after: string): string {
  const [was, is] = [placeOf(words, before), placeOf(words, after)];
  if (was.type !== is.type) {
    const [old, fresh] = [was, is].map(({ type, place }) =>
      words.say('marked.type', { type, isWithin: yes(place !== ''), place }),
    );
    return words.say('marked.typeChanged', { before: old ?? '', after: fresh ?? '' });
  }
  const how = was.place === '' ? 'new' : is.place === '' ? 'gone' : 'other';
  return words.say('marked.placeChanged', { how, before: was.place, after: is.place });
}

/** For `footnote 2 paragraph` a paragraph in footnote 2. */
function placeOf(words: Words, value: string): { type: BlockType; place: string } {
  const [, place = '', type = ''] = /^(?:(.*) )?(\S+)$/s.exec(value) ?? [];
  if (place === '') return { type: type as BlockType, place };
  const places = place.split(/ (?=summary|quote|footnote)/).map((one) =>
    words.say('marked.place', {
      place: one === 'summary' || one === 'quote' ? one : 'other',
      number: one.replace(/^footnote /, ''),
    }),
  );
  const within = places.reduce((inner, outer) => words.say('marked.within', { inner, outer }));
  return { type: type as BlockType, place: within };
}

const LONGEST = 60;

/** Words of the text, without the signs around them; of many, the first. */
function subjectOf(words: Words, text: string): string {
  if (text === '') return words.say('marked.subject', { how: 'empty', words: '' });
  const bare = text.replaceAll(/\s+/gu, ' ').replaceAll(/^[\s,.;:!?]+|[\s,.;:!?]+$/gu, '');
  const shown = bare === '' ? text : bare;
  if (shown.length <= LONGEST) return words.say('marked.subject', { how: 'other', words: shown });
  const first = shown.slice(0, LONGEST).replace(/\s+\S*$/u, '');
  return words.say('marked.subject', { how: 'cut', words: first });
}
