import type { Edit } from './manuscript.ts';

/** Where an element's tags stand; between `open.end` and `close.start` is its content. */
export interface Pair {
  open: { start: number; end: number };
  close: { start: number; end: number };
}

/**
 * The edits that write an element as `mark` around its content: white space at its edges moves out
 * of the marks. Where Markdown would not read the marks as such (CommonMark 0.31, "emphasis and strong
 * emphasis"), the letter that touches them is written as a character reference. Nothing for code with markup
 * inside.
 */
export function markPair(text: string, { open, close }: Pair, mark: string): Edit[] | null {
  const content = text.slice(open.end, close.start);
  if (content.trim() === '') return null;
  if (mark === '`' && /[`*_[\]<>\\&{}\n~]/.test(content)) return null;
  const lead = /^\s*/.exec(content)?.[0] ?? '';
  const tail = /\s*$/.exec(content)?.[0] ?? '';
  const start = open.end + lead.length;
  const end = close.start - tail.length;
  const before = lead === '' ? text.slice(0, open.start).slice(-1) : lead;
  const after = tail === '' ? text.slice(close.end, close.end + 1) : tail;
  const edits = [
    { start: open.start, end: start, text: lead + mark },
    { start: end, end: close.end, text: mark + tail },
  ];
  if (mark === '`') return edits;
  if (!opens(before, text.charAt(start))) {
    const last = lastCharacter(text.slice(0, open.start));
    edits[0] = { start: open.start - last.length, end: start, text: reference(last) + mark };
  }
  if (!closes(text.charAt(end - 1), after)) {
    const next = String.fromCodePoint(text.codePointAt(close.end) ?? 0);
    edits[1] = { start: end, end: close.end + next.length, text: mark + reference(next) };
  }
  return edits;
}

function lastCharacter(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}

function reference(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}

// Left-flanking and right-flanking delimiter runs; the content has no blank at its edges.
function opens(before: string, first: string): boolean {
  return !isPunctuation(first) || isBlankOrPunctuation(before);
}

function closes(last: string, after: string): boolean {
  return !isPunctuation(last) || isBlankOrPunctuation(after);
}

function isBlankOrPunctuation(text: string): boolean {
  return text === '' || /^\s/.test(text) || isPunctuation(text);
}

function isPunctuation(text: string): boolean {
  return /[\p{P}\p{S}]/u.test(text);
}
