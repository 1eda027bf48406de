import type { Inline } from '#core/document/document.ts';
import { framesAround } from '#core/document/flat/flat-document.ts';
import type { Frame, Mark } from '#core/document/flat/flat-schema.ts';
import { restoreInlines } from '#core/document/flat/restore-document.ts';
import { imageWords, plainText } from '#core/document/plain-text.ts';
import { isSafeUrl } from '#core/text/addresses.ts';
import {
  type Attributes,
  element,
  type Markup,
  type MarkupContent,
  NO_ATTRIBUTES,
} from '#core/text/markup.ts';
import type {
  Attribute,
  Counts,
  Redline,
  RedlineBlock,
  RedlineSection,
  Token,
} from '../redline-schema.ts';

/** A token with the marks of its side: kept words have the new ones. */
export interface MarkedText {
  op: Token['op'];
  content: Inline[];
  /** Where links lead that came or went whole; that a kept one leads elsewhere is told by a note. */
  targets: ReadonlySet<string>;
}

/** A block's tokens as inline content, in the order in which they are read. */
export function markedTextOf(redline: Redline, block: RedlineBlock): MarkedText[] {
  const oldMarks = block.before ? (redline.from.leaves[block.before.leaf]?.marks ?? []) : [];
  const newMarks = block.after ? (redline.to.leaves[block.after.leaf]?.marks ?? []) : [];
  let oldAt = block.before?.offset ?? 0;
  let newAt = block.after?.offset ?? 0;
  return block.tokens.map(({ op, text, was }) => {
    const isOld = op === 'delete';
    const [all, at] = isOld ? [oldMarks, oldAt] : [newMarks, newAt];
    const targets = op === 'keep' ? NO_TARGETS : targetsWithin(all, at, text.length);
    if (op !== 'insert') oldAt += (was ?? text).length;
    if (op !== 'delete') newAt += text.length;
    return { op, content: restoreInlines(text, cut(all, at, text.length)), targets };
  });
}

const NO_MARKS: readonly Mark[] = [];
const NO_TARGETS: ReadonlySet<string> = new Set();

function targetsWithin(marks: readonly Mark[], start: number, length: number): Set<string> {
  const targets = new Set<string>();
  for (const mark of marks) {
    const isWithin = mark.start >= start && mark.end <= start + length;
    if (mark.kind === 'link' && isWithin) targets.add(mark.href);
  }
  return targets;
}

/** The paragraph break that came or went between two blocks of a redline, if one did. */
export function breakBetween(
  last: RedlineBlock | undefined,
  block: RedlineBlock,
): 'added' | 'removed' | null {
  if (!last) return null;
  if (block.after && last.after?.leaf === block.after.leaf) return 'removed';
  const isSplit = block.change === 'split' && block.before !== null;
  return isSplit && last.before?.leaf === block.before?.leaf ? 'added' : null;
}

/** The text before the first heading has a heading without words. */
export function isNoHeading({ type, tokens, change }: RedlineBlock): boolean {
  return type === 'heading' && tokens.length === 0 && change !== 'moved-away';
}

// A mark that goes on beyond the stretch is closed at its end and opened again in the next one. A part
// of an image is no image: its words stand as they are.
function cut(marks: readonly Mark[], start: number, length: number): readonly Mark[] {
  if (marks.length === 0) return NO_MARKS;
  if (
    start === 0 &&
    marks.every((mark) => mark.start < length && mark.end > 0 && mark.end <= length)
  )
    return marks;
  return marks
    .filter((mark) => mark.start < start + length && mark.end > start)
    .filter((mark) => mark.kind !== 'image' || (mark.start >= start && mark.end <= start + length))
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start - start, 0),
      end: Math.min(mark.end - start, length),
    }));
}

/** A frame around a block of a redline; two blocks with the same key stand in the same one. */
export interface PlacedFrame {
  key: number;
  frame: Frame;
}

/**
 * The frames around each block, outermost first, as they nest in a text that shows both versions:
 * the new version's, and for what was removed the old one's where it has no counterpart.
 */
export function frameFinder(redline: Redline): (block: RedlineBlock) => readonly PlacedFrame[] {
  // Needed only for what was removed.
  let counterparts: ReadonlyMap<number, number> | null = null;
  // Neighbours stand in the same frames. A parent comes before what stands in it.
  const ofNew: PlacedFrame[][] = [];
  for (const [key, frame] of redline.to.frames.entries()) {
    const around = frame.parent === null ? NO_FRAMES : (ofNew[frame.parent] ?? NO_FRAMES);
    ofNew.push([...around, { key, frame }]);
  }
  const ofOld = (index: number): PlacedFrame => ({
    key: -1 - index,
    frame: redline.from.frames[index] as Frame,
  });
  return (block) => {
    if (block.after) {
      const frame = redline.to.leaves[block.after.leaf]?.frame ?? null;
      return frame === null ? NO_FRAMES : (ofNew[frame] ?? NO_FRAMES);
    }
    if (!block.before) return NO_FRAMES;
    const known = (counterparts ??= findCounterparts(redline));
    return framesAround(redline.from, block.before.leaf).map((index) => {
      const other = known.get(index);
      return other === undefined
        ? ofOld(index)
        : { key: other, frame: redline.to.frames[other] as Frame };
    });
  };
}

const NO_FRAMES: PlacedFrame[] = [];

/** The new version's frames around what stands in old ones, by index of these. */
function findCounterparts(redline: Redline): ReadonlyMap<number, number> {
  const counterparts = new Map<number, number>();
  for (const block of redline.sections.flatMap((section) => section.blocks)) {
    if (!block.before || !block.after || block.move) continue;
    const old = framesAround(redline.from, block.before.leaf);
    const fresh = framesAround(redline.to, block.after.leaf);
    if (old.length !== fresh.length) continue;
    for (const [at, index] of old.entries()) {
      const other = fresh[at] as number;
      const isSameKind = redline.from.frames[index]?.kind === redline.to.frames[other]?.kind;
      if (isSameKind && !counterparts.has(index)) counterparts.set(index, other);
    }
  }
  return counterparts;
}

/** What a renderer knows of the page around it. */
export interface InlineOptions {
  words: RedlineWords;
  /** A path of the site as it is written into a link. */
  href: (path: string) => string;
  /** An anchor of either text, `#cookies` or `#cookies.2`, as it is written into a link; else as it is. */
  fragment?: (fragment: string) => string;
}

/** Which words of a block are shown, and whether they are marked. */
export interface Showing {
  side: 'both' | 'before' | 'after';
  isPlain: boolean;
}

/** A block's words with `<ins>` and `<del>`; on one side alone, only that side's words. */
export function renderWords(
  redline: Redline,
  block: RedlineBlock,
  options: InlineOptions,
  { side, isPlain }: Showing,
): MarkupContent[] {
  const other = side === 'before' ? 'insert' : side === 'after' ? 'delete' : null;
  const { marks } = options.words;
  const shown: MarkupContent[] = [];
  for (const { op, content } of markedTextOf(redline, block)) {
    if (op === other) continue;
    const words = content.map((inline) => renderInline(inline, options));
    if (op === 'keep' || isPlain) for (const one of words) shown.push(one);
    else if (op === 'insert') shown.push(marked('ins', marks.insert, words));
    else shown.push(marked('del', marks.delete, words));
  }
  return shown;
}

/** Words that only a screen reader meets. */
export function hidden(words: string): Markup {
  return element('span', { class: 'visually-hidden' }, [words]);
}

// Words tell insertions and deletions to every screen reader, and in what is copied; without the role
// some would tell them twice.
function marked(
  tag: 'ins' | 'del',
  [before, after]: readonly [string, string],
  words: MarkupContent[],
): Markup {
  return element(tag, UNTOLD, [hidden(before), ...words, hidden(after)]);
}

const UNTOLD: Attributes = { role: 'none' };

function renderInline(inline: Inline, options: InlineOptions): MarkupContent {
  const children = (content: readonly Inline[]) => content.map((one) => renderInline(one, options));
  switch (inline.kind) {
    case 'emphasis':
      return element('em', NO_ATTRIBUTES, children(inline.children));
    case 'strong':
      return element('strong', NO_ATTRIBUTES, children(inline.children));
    case 'deletion':
      return element('s', NO_ATTRIBUTES, children(inline.children));
    case 'code':
      return element('code', NO_ATTRIBUTES, [inline.text]);
    case 'break':
      return element('br', NO_ATTRIBUTES);
    case 'term':
      return element('dfn', NO_ATTRIBUTES, children(inline.children));
    case 'link': {
      const href = safeHref(inline.href, options);
      return href === null
        ? element('span', NO_ATTRIBUTES, children(inline.children))
        : element('a', { href }, children(inline.children));
    }
    case 'image':
      return imageWords(inline);
    case 'text':
      return inline.text;
    case 'reseller':
    case 'note':
      return plainText([inline]);
  }
}

const IS_BARE = /^[!-~]*$/;
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

// A browser reads "java\nscript:" as a scheme too.
function safeHref(href: string, options: InlineOptions): string | null {
  const bare = IS_BARE.test(href) ? href : href.replaceAll(/[\p{Cc}\s]/gu, '');
  if (HAS_SCHEME.test(bare)) return isSafeUrl(bare) ? bare : null;
  if (bare.startsWith('#')) return options.fragment?.(bare) ?? bare;
  return bare.startsWith('/') && !bare.startsWith('//') ? options.href(href) : href;
}

export type Change = RedlineSection['change'] | RedlineBlock['change'];

/** What is said in a redline, in the words of those who show it. */
export interface RedlineWords {
  /** How a change is called in a heading or legend; where a move arrives, with the move's name. */
  change: (change: Change, move?: string) => string;
  /** All that happened to a section, with the anchors of sections that have to do with it. */
  changes: (changes: readonly Change[], related: readonly string[]) => string;
  /** `words: 3 inserted, 1 deleted`, or nothing. */
  counts: (counts: Counts) => string;
  /** That there is nothing to count, and why. */
  uncounted: (why: 'same' | 'signs' | 'other') => string;
  /** Where moved blocks stand now: the section's title, how many words, and the move's name. */
  movedTo: (title: string, words: number | null, move: string | null) => string;
  /** How long moved text is, before it. */
  movedWords: (words: number) => string;
  /** What changed in a block beside words. */
  note: (attribute: Attribute) => string;
  /** That the marks of one block, or of some, cannot be trusted to the word. */
  coarse: (where: 'block' | 'other') => string;
  /** What stands for the heading of the text before the first heading. */
  introduction: () => string;
  /** Before and after words that a screen reader is to tell as inserted or deleted. */
  marks: Readonly<Record<'insert' | 'delete', readonly [before: string, after: string]>>;
  /** A paragraph break as a change, for a screen reader. */
  paragraphBreak: (change: 'added' | 'removed') => string;
  /** How a section is called that is shown in one of these forms. */
  form: (form: 'new' | 'removed' | 'rewritten' | 'sameWords') => string;
  /** The name of the older or newer half of a passage. */
  side: (side: 'before' | 'after') => string;
  /** What stands where one of the texts has nothing. */
  absent: () => string;
  /** What opens the text of a section whose number alone changed. */
  unchangedText: () => string;
  /** What a table is called that scrolls by itself. */
  table: () => string;
  /** A cell in a form that has no tables. */
  cell: (words: string) => string;
}
