import { isUnspaced } from '#core/text/words/typography.ts';
import { findFacts } from '#core/text/words/facts.ts';
import type { Token } from '#core/redline/redline-schema.ts';
import { Tokenizer } from '#core/text/words/tokens.ts';

/**
 * How many borders of marks stand inside a word, a number or a fact of a block, in the old text as it
 * stood and in the new one.
 */
export function marksInside(tokens: readonly Token[]): number {
  let count = 0;
  for (const side of ['delete', 'insert'] as const) {
    let text = '';
    const borders: number[] = [];
    let last: Token['op'] | null = null;
    for (const token of tokens) {
      if (token.op !== 'keep' && token.op !== side) continue;
      const written = side === 'delete' ? (token.was ?? token.text) : token.text;
      if (written === '') continue;
      if (last !== null && last !== token.op) borders.push(text.length);
      text += written;
      last = token.op;
    }
    if (borders.length === 0) continue;
    const facts = factRanges(text);
    const isInside = (at: number): boolean =>
      isInWord(text, at) || facts.some(([start, end]) => start < at && at < end);
    count += borders.filter(isInside).length;
  }
  return count;
}

// Raised digits are signs of notes, not a part of the word before: "fee¹".
const ENDS_INSIDE = /[\p{L}\p{N}]$/u;
const STARTS_INSIDE = /^(?![¹²³⁰⁴-⁹])[\p{L}\p{N}]/u;
// Except of a unit: "m²".
const UNIT = /(?<!\p{L})\p{L}{1,2}$/u;
const POWER = /^[²³]/;

function isInWord(text: string, at: number): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  if (/\d[.,]$/.test(before) && /^\d/.test(after)) return true;
  if (UNIT.test(before) && POWER.test(after)) return true;
  if (!ENDS_INSIDE.test(before) || !STARTS_INSIDE.test(after)) return false;
  return (
    !isUnspaced([...before.slice(-2)].at(-1) ?? '') && !isUnspaced([...after.slice(0, 2)][0] ?? '')
  );
}

/** Where facts begin and end; blanks around them are no part. */
function factRanges(text: string): [start: number, end: number][] {
  const tokens = new Tokenizer().tokenize(text);
  const facts = findFacts(text, tokens);
  const ranges: [number, number][] = [];
  let last = -1;
  for (const [index, fact] of (facts ?? []).entries()) {
    if (fact === -1) {
      last = -1;
      continue;
    }
    const [start, end] = [tokens.starts[index] as number, tokens.ends[index] as number];
    const range = ranges.at(-1);
    if (range && fact === last) range[1] = end;
    else ranges.push([start, end]);
    last = fact;
  }
  return ranges;
}
