import type { Part } from '#site/wording/words.ts';

/** What a mailing system fills in for each recipient; by whatever name it knows it. */
export type MergeField = 'name' | 'email';

/** Words in a row. All of it is text: whatever renders it escapes it. */
export type LetterSpan =
  | { kind: 'text'; text: string }
  | Link
  /** `otherwise` stands there where nothing is filled in. */
  | { kind: 'field'; field: MergeField; otherwise: string };

export interface Link {
  kind: 'link';
  text: string;
  href: string;
}

/** What was said on one side of a change: passages, each of them word for word. */
export interface QuoteSide {
  side: 'before' | 'after';
  /** With its colon. */
  label: string;
  passages: LetterSpan[][];
}

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; runs: LetterSpan[] }
  /** A sentence that must not be missed. */
  | { kind: 'key'; runs: LetterSpan[] }
  /** What few readers need, at the foot. */
  | { kind: 'fine'; runs: LetterSpan[] }
  /** A label with its colon, and what is said of it. */
  | { kind: 'fact'; label: string; runs: LetterSpan[] }
  | { kind: 'list'; items: LetterSpan[][] }
  | { kind: 'quote'; sides: QuoteSide[] }
  /** What the reader can do: what and until when, the button, what happens otherwise. */
  | { kind: 'action'; title: string; runs: LetterSpan[]; button: Link | null; note: LetterSpan[] }
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
  /** Its subject and day, in a few words above the headline. */
  about: string;
  subject: string;
  headline: string;
  /** Nothing once it may be sent. */
  draft: Draft | null;
  blocks: Block[];
}

/** What marks a letter that must not be sent yet. */
export interface Draft {
  /** Why it must not. */
  note: string;
  /** Subject and headline that say so: in a list of mails nothing else is seen. */
  subject: string;
  headline: string;
}

/** The subject as a list of mails shows it: a draft says so. */
export function subjectLine({ subject, draft }: Pick<Letter, 'subject' | 'draft'>): string {
  return draft?.subject ?? subject;
}

export function words(text: string): LetterSpan {
  return { kind: 'text', text };
}

export function link(text: string, href: string): Link {
  return { kind: 'link', text, href };
}

export function paragraph(...runs: (LetterSpan | string)[]): Extract<Block, { kind: 'paragraph' }> {
  return { kind: 'paragraph', runs: toSpans(runs) };
}

export function key(...runs: (LetterSpan | string)[]): Extract<Block, { kind: 'key' }> {
  return { kind: 'key', runs: toSpans(runs) };
}

export function fine(...runs: (LetterSpan | string)[]): Extract<Block, { kind: 'fine' }> {
  return { kind: 'fine', runs: toSpans(runs) };
}

export function heading(text: string): Extract<Block, { kind: 'heading' }> {
  return { kind: 'heading', text };
}

export function fact(
  label: string,
  ...runs: (LetterSpan | string)[]
): Extract<Block, { kind: 'fact' }> {
  return { kind: 'fact', label, runs: toSpans(runs) };
}

export function toSpans(runs: readonly (LetterSpan | string)[]): LetterSpan[] {
  return runs.map((run) => (typeof run === 'string' ? words(run) : run));
}

/** A text with tags as runs: `of` says what the words within each tag are. */
export function tagged<Tag extends string>(
  parts: readonly Part<Tag>[],
  of: Readonly<Record<NoInfer<Tag>, (text: string) => LetterSpan>>,
): LetterSpan[] {
  return parts.map(({ tag, text }) => (tag === null ? words(text) : of[tag](text)));
}

/** Words that lead to an address. */
export function to(href: string): (text: string) => Link {
  return (text) => link(text, href);
}

/** Words that stand where a mailing system fills in nothing. */
export function fill(field: MergeField): (text: string) => LetterSpan {
  return (text) => ({ kind: 'field', field, otherwise: text });
}
