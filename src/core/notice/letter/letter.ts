/** What a mailing system fills in for each recipient; by whatever name it knows it. */
export const MERGE_FIELDS = ['name', 'email'] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** Words in a row. All of it is text: whatever renders it escapes it. */
export type Run =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  /** `otherwise` stands there where nothing is filled in. */
  | { kind: 'field'; field: MergeField; otherwise: string };

/** What was said on one side of a change: passages, each of them word for word. */
export interface Side {
  side: 'before' | 'after';
  label: string;
  texts: string[];
}

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; runs: Run[] }
  /** A question and its answer. */
  | { kind: 'fact'; label: string; runs: Run[] }
  | { kind: 'list'; items: Run[][] }
  | { kind: 'quote'; sides: Side[] }
  /** A link that does something for the reader, and what is said of it. */
  | { kind: 'action'; runs: Run[] }
  /** One change: all that is said of it, under a heading of its own. */
  | { kind: 'card'; id: string; heading: string; blocks: Exclude<Block, { kind: 'card' }>[] };

/**
 * A notice as it is read, word by word: every form in which it is sent or shown has these words in
 * this order.
 */
export interface Letter {
  /** BCP 47. */
  language: string;
  /** Whose name stands above it. */
  sender: string;
  subject: string;
  blocks: Block[];
}

export function words(text: string): Run {
  return { kind: 'text', text };
}

export function link(text: string, href: string): Run {
  return { kind: 'link', text, href };
}

export function paragraph(...runs: (Run | string)[]): Extract<Block, { kind: 'paragraph' }> {
  return { kind: 'paragraph', runs: toRuns(runs) };
}

export function fact(label: string, ...runs: (Run | string)[]): Extract<Block, { kind: 'fact' }> {
  return { kind: 'fact', label, runs: toRuns(runs) };
}

export function action(...runs: (Run | string)[]): Extract<Block, { kind: 'action' }> {
  return { kind: 'action', runs: toRuns(runs) };
}

/** To someone whose name the mailing system may know. */
export function greeting(otherwise: string): Block {
  return paragraph('Dear ', { kind: 'field', field: 'name', otherwise }, ',');
}

export function toRuns(runs: readonly (Run | string)[]): Run[] {
  return runs.map((run) => (typeof run === 'string' ? words(run) : run));
}
