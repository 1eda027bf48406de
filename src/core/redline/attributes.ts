import { type FlatDocument, framesAround, type Leaf } from '../document/flat/flat-document.ts';
import type { Frame, Mark } from '../document/flat/flat-schema.ts';
import type { Tokenizer } from '../text/words/tokens.ts';
import type { Attribute } from './redline-schema.ts';
import { type LeafSlice, type Row, tokensOf } from './rows.ts';

/** The type of a leaf as a reader sees it. */
export function typeOfLeaf(flat: FlatDocument, index: number) {
  const leaf = flat.leaves[index] as Leaf;
  if (leaf.kind !== 'paragraph') return leaf.kind;
  const frame = leaf.frame === null ? undefined : flat.frames[leaf.frame];
  const isFirst = flat.leaves[index - 1]?.frame !== leaf.frame;
  if (frame?.kind === 'item' && isFirst) return 'item';
  return framesOf(flat, index).some(({ kind }) => kind === 'quote') ? 'quote' : 'paragraph';
}

function framesOf(flat: FlatDocument, leaf: number): Frame[] {
  return framesAround(flat, leaf).flatMap((at) => flat.frames[at] ?? []);
}

/** What a row changes beside its words: its place in the structure, then marks on kept words. */
export function rowAttributes(
  row: Row,
  old: FlatDocument,
  fresh: FlatDocument,
  tokenizer: Tokenizer,
): Attribute[] {
  if (!row.old || !row.new) return [];
  const isHeading = [old.leaves[row.old.leaf], fresh.leaves[row.new.leaf]].map(
    (leaf) => leaf?.kind === 'heading',
  );
  // A bold line that became a heading is no less strong.
  const marks = markChanges(row, old, fresh, tokenizer).filter(
    ({ kind }) => kind !== 'emphasis' || isHeading[0] === isHeading[1],
  );
  const isStart = row.new.start === 0 || (row.joint === null && row.old.start === 0);
  if (!isStart || hasSameShape(old, row.old.leaf, fresh, row.new.leaf)) return marks;
  return [...shapeChanges(old, row.old.leaf, fresh, row.new.leaf), ...marks];
}

/** A quick look: true only if the leaves stand in frames that are the same all the way out. */
export function hasSameShape(
  old: FlatDocument,
  oldIndex: number,
  fresh: FlatDocument,
  newIndex: number,
): boolean {
  const a = old.leaves[oldIndex] as Leaf;
  const b = fresh.leaves[newIndex] as Leaf;
  if (a.kind !== b.kind || a.language !== b.language) return false;
  if (a.kind === 'heading') {
    const [before, after] = [old.sections[a.section], fresh.sections[b.section]];
    return before?.level === after?.level && before?.number === after?.number;
  }
  const isFirst = old.leaves[oldIndex - 1]?.frame !== a.frame;
  if (isFirst !== (fresh.leaves[newIndex - 1]?.frame !== b.frame)) return false;
  let [left, right] = [a.frame, b.frame];
  while (left !== null && right !== null) {
    const [before, after] = [old.frames[left], fresh.frames[right]];
    if (!before || !after || !isSameFrame(before, after)) return false;
    left = before.parent;
    right = after.parent;
  }
  return left === right;
}

function isSameFrame(a: Frame, b: Frame): boolean {
  if (a.kind === 'list') return b.kind === 'list' && a.ordered === b.ordered;
  if (a.kind === 'item') return b.kind === 'item' && a.label === b.label && a.checked === b.checked;
  if (a.kind === 'row') return b.kind === 'row' && a.header === b.header;
  if (a.kind === 'note') return b.kind === 'note' && a.label === b.label;
  return a.kind === b.kind;
}

function shapeChanges(
  old: FlatDocument,
  oldIndex: number,
  fresh: FlatDocument,
  newIndex: number,
): Attribute[] {
  const before = describe(old, oldIndex);
  const after = describe(fresh, newIndex);
  const found = SHAPE.filter((kind) => before[kind] !== after[kind]);
  // The text before the first heading got one, or a heading is gone: no level has changed.
  const isTitled = (old.leaves[oldIndex]?.text === '') !== (fresh.leaves[newIndex]?.text === '');
  const isImplied = (kind: (typeof SHAPE)[number]): boolean => {
    // Another kind of list has other labels: nothing was renumbered.
    if (kind === 'label' && found.includes('list') && !found.includes('type')) return true;
    if (kind === 'level' && isTitled) return true;
    return found.includes('type') && IMPLIED_BY_TYPE.has(kind);
  };
  return found
    .filter((kind) => !isImplied(kind))
    .map((kind) => ({ kind, before: before[kind], after: after[kind], text: '', at: 0 }));
}

const IMPLIED_BY_TYPE: ReadonlySet<string> = new Set(['level', 'list', 'header']);

const SHAPE = ['type', 'level', 'depth', 'list', 'label', 'checked', 'language', 'header'] as const;

function describe(flat: FlatDocument, index: number): Record<(typeof SHAPE)[number], string> {
  const leaf = flat.leaves[index] as Leaf;
  const section = flat.sections[leaf.section];
  const frames = framesOf(flat, index);
  const type = typeOfLeaf(flat, index);
  const lists = frames.filter((frame) => frame.kind === 'list');
  const item = type === 'item' ? frames.findLast((frame) => frame.kind === 'item') : undefined;
  const row = frames.findLast((frame) => frame.kind === 'row');
  const isHeading = leaf.kind === 'heading';
  return {
    type: typeWithFrames(type, frames),
    level: isHeading ? String(section?.level ?? 0) : '',
    depth: lists.length > 0 ? String(lists.length) : '',
    list: item ? (lists.at(-1)?.ordered ? 'numbered' : 'bulleted') : '',
    label: isHeading ? (section?.number ?? '') : markerOf(item),
    checked: item && item.checked !== null ? (item.checked ? 'ticked' : 'open') : '',
    language: leaf.language,
    header: row?.header ? 'header' : '',
  };
}

/** The number or letter of an item; a bullet is none. */
function markerOf(item: Frame | undefined): string {
  return item?.kind !== 'item' || item.label === '•' ? '' : item.label;
}

function typeWithFrames(type: string, frames: readonly Frame[]): string {
  const around = frames.flatMap((frame) => {
    if (frame.kind === 'short') return ['summary'];
    if (frame.kind === 'note') return [`footnote ${frame.label}`];
    return frame.kind === 'quote' && type !== 'quote' ? ['quote'] : [];
  });
  return [...around, type].join(' ');
}

/** What changed on the words that a row keeps: link targets, emphasis, code, terms. */
function markChanges(
  row: Row,
  old: FlatDocument,
  fresh: FlatDocument,
  tokenizer: Tokenizer,
): Attribute[] {
  const a = row.old as LeafSlice;
  const b = row.new as LeafSlice;
  const before = old.leaves[a.leaf] as Leaf;
  const after = fresh.leaves[b.leaf] as Leaf;
  if (before.marks.length === 0 && after.marks.length === 0) return [];
  if (before.text === after.text && isSameMarks(before.marks, after.marks)) return [];
  const aTokens = tokensOf(a, before, tokenizer);
  const bTokens = tokensOf(b, after, tokenizer);
  const aMarks = new MarkReader(before.marks);
  const bMarks = new MarkReader(after.marks);
  const changes = new MarkChanges(after.text);
  let i = 0;
  const ends = [...row.hunks, { fromA: a.to - a.from, toA: 0, fromB: b.to - b.from, toB: 0 }];
  let j = 0;
  for (const hunk of ends) {
    for (; i < hunk.fromA; i += 1, j += 1) {
      const from = a.from + i;
      const start = bTokens.starts[b.from + j] ?? 0;
      const end = bTokens.ends[b.from + j] ?? 0;
      const was = aMarks.describe(aTokens.starts[from] ?? 0, aTokens.ends[from] ?? 0);
      const is = bMarks.describe(start, end);
      changes.add(was, is, start, end, aMarks.link, bMarks.link);
    }
    changes.interrupt();
    i = hunk.toA;
    j = hunk.toB;
  }
  // A link without words may stand alone, or after a blank that no word follows.
  if (aTokens.ends[a.to - 1] !== a.end || bTokens.ends[b.to - 1] !== b.end) {
    const was = aMarks.describe(a.end, a.end);
    const is = bMarks.describe(b.end, b.end);
    changes.add(was, is, b.end, b.end, aMarks.link, bMarks.link);
  }
  return changes.found;
}

/** True if the same is said of the same ranges. */
export function isSameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    if (!isSameMark(a[index] as Mark, b[index] as Mark)) return false;
  }
  return true;
}

function isSameMark(a: Mark, b: Mark): boolean {
  return (
    a.kind === b.kind &&
    a.start === b.start &&
    a.end === b.end &&
    a.depth === b.depth &&
    valueOf(a) === valueOf(b)
  );
}

const MARK_KINDS = ['link', 'image', 'emphasis', 'code', 'term', 'break', 'field'] as const;
type MarkKind = (typeof MARK_KINDS)[number];
type Described = Partial<Record<MarkKind, string>>;
const NOTHING: Described = {};

const KIND_OF_MARK: Record<Exclude<Mark['kind'], 'deletion'>, MarkKind> = {
  link: 'link',
  image: 'image',
  emphasis: 'emphasis',
  strong: 'emphasis',
  code: 'code',
  term: 'term',
  break: 'break',
  reseller: 'field',
  note: 'field',
};

/** Reads marks from the start of a text to its end. */
class MarkReader {
  readonly #marks: readonly Mark[];
  /** The first mark that does not end before all that is still to be read. */
  #first = 0;
  /** The link, if any, of what was described last. */
  link: Mark | null = null;

  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
  }

  /** What marks say of a range, by kind; partly marked words count as marked. No range before the last. */
  describe(start: number, end: number): Described {
    while ((this.#marks[this.#first]?.end ?? Infinity) < start) this.#first += 1;
    let described = NOTHING;
    this.link = null;
    for (let at = this.#first; at < this.#marks.length; at += 1) {
      const mark = this.#marks[at] as Mark;
      if (mark.start > end) break;
      const touches = mark.start < end && mark.end > start;
      const isEmptyHere = mark.start === mark.end && mark.start >= start;
      // That words are struck is told by words.
      if ((!touches && !isEmptyHere) || mark.kind === 'deletion') continue;
      if (mark.kind === 'link') this.link ??= mark;
      const kind = KIND_OF_MARK[mark.kind];
      const value = valueOf(mark);
      if (described === NOTHING) described = {};
      const known = described[kind];
      if (known?.split(' + ').includes(value)) continue;
      described[kind] = known === undefined ? value : `${known} + ${value}`;
    }
    return described;
  }
}

function valueOf(mark: Mark): string {
  switch (mark.kind) {
    case 'link':
      return mark.title === '' ? mark.href : `${mark.href} "${mark.title}"`;
    case 'term':
      return mark.id === '' ? 'term' : mark.id;
    // Which field or which footnote is told by words.
    case 'reseller':
    case 'note':
    case 'emphasis':
    case 'strong':
    case 'deletion':
    case 'code':
    case 'break':
    // Its words say the rest.
    case 'image':
      return mark.kind;
  }
}

/**
 * Gathers changes of marks; neighbouring words with the same change are one, and so are all words of one
 * link that became one link, whatever changed between them.
 */
class MarkChanges {
  readonly found: Attribute[] = [];
  readonly #text: string;
  readonly #open = new Map<MarkKind, Attribute>();
  /** The link that changed before the last change of words, with its marks. */
  #lastLink: { change: Attribute; was: Mark | null; is: Mark | null } | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  add(
    before: Described,
    after: Described,
    start: number,
    end: number,
    wasLink: Mark | null,
    isLink: Mark | null,
  ): void {
    if (before === NOTHING && after === NOTHING) {
      if (this.#open.size > 0) this.#open.clear();
      return;
    }
    for (const kind of MARK_KINDS) {
      const was = before[kind] ?? '';
      const is = after[kind] ?? '';
      const open = this.#open.get(kind) ?? this.#reopened(kind, wasLink, isLink);
      if (was === is) this.#open.delete(kind);
      else if (open && open.before === was && open.after === is) {
        open.text = this.#text.slice(open.at, end);
      } else if (kind === 'link' && this.#isSameLink(wasLink, isLink)) {
        // More or fewer words of a link that is told already.
      } else {
        const text = this.#text.slice(start, end);
        const change: Attribute = { kind, before: was, after: is, text, at: start };
        this.found.push(change);
        this.#open.set(kind, change);
        if (kind === 'link') this.#lastLink = { change, was: wasLink, is: isLink };
      }
    }
  }

  #reopened(kind: MarkKind, was: Mark | null, is: Mark | null): Attribute | undefined {
    const last = this.#lastLink;
    if (kind !== 'link' || last === null || last.was !== was || last.is !== is) return undefined;
    this.#open.set(kind, last.change);
    return last.change;
  }

  #isSameLink(was: Mark | null, is: Mark | null): boolean {
    if (this.#lastLink === null) return false;
    const { was: lastWas, is: lastIs } = this.#lastLink;
    return (was === null && is === lastIs) || (is === null && was === lastWas);
  }

  interrupt(): void {
    this.#open.clear();
  }
}
