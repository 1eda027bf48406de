import type { Attribute, Counts, RedlineBlock, RedlineSection } from '../shape/redline-schema.ts';

export type Change = RedlineSection['change'] | RedlineBlock['change'];

/** What is said in a redline, in the words of those who show it. */
export interface RedlineWords {
  /** How a change is called in a heading or legend; where a move arrives, with the move's name. */
  change: (change: Change, move?: string) => string;
  /** All that happened to a section, with the anchors of sections that have to do with it. */
  changes: (changes: readonly Change[], related: readonly string[]) => string;
  /** `words: 3 inserted, 1 deleted`, or nothing. */
  counts: (counts: Counts) => string;
  /** Changes and counts in one line. */
  counted: (changes: string, counts: string) => string;
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
  /** What a table is called that scrolls by itself. */
  table: () => string;
  /** A cell in a form that has no tables. */
  cell: (words: string) => string;
}
