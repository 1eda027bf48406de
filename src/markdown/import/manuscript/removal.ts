import type { Edit } from './manuscript.ts';

/**
 * The edit that takes out a part of a text so that the rest keeps its structure: the words after a
 * list marker that would stand alone move up to it, and what comes to stand at the beginning of a
 * block does not begin another one.
 */
export function removalOf(text: string, start: number, end: number): Edit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(lineStart, start);
  if (!CONTAINERS.test(line)) return { start, end, text: '' };
  const rest = /^[ \t]*(?:\n|$)/.exec(text.slice(end));
  if (!rest) return { start, ...guardStart(text, end + blanksAt(text, end)) };
  const next = end + (/^[ \t]*\n[ \t>]*/.exec(text.slice(end))?.[0].length ?? 0);
  const isItem = /(?:[-+*]|\d[.)])[ \t]*$/.test(line);
  if (isItem && /^\S/.test(text.slice(next)) && !beginsBlock(text, next)) {
    return { start, end: next, text: '' };
  }
  // Below a paragraph a marker alone is none: it makes a heading of it, or is a word.
  const isBelow = isItem && /\S[ \t]*\n$/.test(text.slice(0, lineStart));
  return isBelow ? { start: lineStart, end, text: `\n${line}` } : { start, end, text: '' };
}

/**
 * An edit up from `at` after which the text there begins no block: the end of a number and an
 * escape, or nothing. A line of text that follows a line break needs it too.
 */
export function guardStart(text: string, at: number): { end: number; text: string } {
  if (!beginsBlock(text, at)) return { end: at, text: '' };
  const number = NUMBER.exec(text.slice(at))?.[0] ?? '';
  return { end: at + number.length, text: `${number}\\` };
}

function blanksAt(text: string, at: number): number {
  return /^[ \t]*/.exec(text.slice(at))?.[0].length ?? 0;
}

const CONTAINERS = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)*$/;
const NUMBER = /^\d{1,9}(?=[.)])/;
const MARK = /^(?:[-+*](?=[ \t]|\n|$)|>|#{1,6}(?=[ \t]|\n|$)|=+[ \t]*(?:\n|$)|-+[ \t]*(?:\n|$))/;

function beginsBlock(text: string, at: number): boolean {
  const next = text.slice(at);
  return NUMBER.test(next) || MARK.test(next);
}
