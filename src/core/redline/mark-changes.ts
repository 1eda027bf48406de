import type { FlatDocument, Leaf } from './shape/flat-document.ts';
import type { Tokenizer } from '../text/words/tokens.ts';
import type { Attribute, Mark } from './shape/redline-schema.ts';
import { type LeafSlice, type Row, tokensOf } from './rows.ts';

/** What changed on the words that a row keeps: link targets, emphasis, code, terms. */
export function markChanges(
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
