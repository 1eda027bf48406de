import type { RedlineBlock, Token } from '#core/redline/redline-schema.ts';
import { textOf } from '#core/redline/redline.ts';
import { sentencesOf, type TextSpan } from '#core/text/words/sentences.ts';

/** Sentences that changed together: runs of neighbours, in the text of the block on either side. */
interface ChangedSentences {
  before: TextSpan[];
  after: TextSpan[];
}

type SideName = 'before' | 'after';

/**
 * The sentences of a block that are new, gone or reworded. A reworded one stands with the one that it
 * was, and neighbours that changed stand together.
 */
export function changedSentences(block: RedlineBlock): ChangedSentences[] {
  const sides = { before: sideOf(block, 'before'), after: sideOf(block, 'after') };
  const links = keptLinks(block.tokens, sides);
  const touched = { before: touchedBy(sides.before), after: touchedBy(sides.after) };
  // What a reworded sentence keeps of its words leads to what it was, or became.
  for (let size = -1; size < touched.before.size + touched.after.size;) {
    size = touched.before.size + touched.after.size;
    for (const [old, fresh] of links) {
      if (!touched.before.has(old) && !touched.after.has(fresh)) continue;
      touched.before.add(old);
      touched.after.add(fresh);
    }
  }
  return group(sides, touched, links);
}

interface SideSentences {
  text: string;
  sentences: TextSpan[];
  /** Where tokens of this side alone stand. */
  own: TextSpan[];
}

function sideOf(block: RedlineBlock, side: SideName): SideSentences {
  const other = side === 'before' ? 'insert' : 'delete';
  const own: TextSpan[] = [];
  let start = 0;
  for (const token of block.tokens) {
    if (token.op === other) continue;
    const end = start + wordsOf(token, side).length;
    if (token.op !== 'keep') own.push({ start, end });
    start = end;
  }
  const text = textOf(block, side);
  return { text, sentences: sentencesOf(text), own };
}

function wordsOf(token: Token, side: SideName): string {
  return side === 'before' ? (token.was ?? token.text) : token.text;
}

function touchedBy({ text, sentences, own }: SideSentences): Set<number> {
  const touched = new Set<number>();
  for (const [index, sentence] of sentences.entries()) {
    if (own.some((one) => shared(one, sentence, text).trim() !== '')) touched.add(index);
  }
  return touched;
}

/** Pairs of sentences, before and after, that share words. A full stop alone is no word. */
function keptLinks(
  tokens: readonly Token[],
  { before, after }: Record<SideName, SideSentences>,
): [number, number][] {
  const links: [number, number][] = [];
  let [old, fresh] = [0, 0];
  for (const token of tokens) {
    const [was, now] = [wordsOf(token, 'before').length, wordsOf(token, 'after').length];
    if (token.op === 'keep') {
      // Only typography differs within what is kept: where the lengths do, sentences stay in order.
      const isSame = was === now;
      for (const [i, sentence] of before.sentences.entries()) {
        const part = cut(sentence, { start: old, end: old + was });
        if (!part || !hasWord(before.text.slice(part.start, part.end))) continue;
        const there = isSame
          ? { start: part.start - old + fresh, end: part.end - old + fresh }
          : { start: fresh, end: fresh + now };
        for (const [j, other] of after.sentences.entries()) {
          if (hasWord(shared(there, other, after.text))) links.push([i, j]);
        }
      }
    }
    if (token.op !== 'insert') old += was;
    if (token.op !== 'delete') fresh += now;
  }
  return links;
}

function group(
  sides: Record<SideName, SideSentences>,
  touched: Record<SideName, Set<number>>,
  links: readonly [number, number][],
): ChangedSentences[] {
  const groups: Record<SideName, Set<number>>[] = [];
  const at = (side: SideName, index: number): Record<SideName, Set<number>> | undefined =>
    groups.find((one) => one[side].has(index));
  const join = (a: (typeof groups)[number], b: (typeof groups)[number]): void => {
    if (a === b) return;
    for (const index of b.before) a.before.add(index);
    for (const index of b.after) a.after.add(index);
    groups.splice(groups.indexOf(b), 1);
  };
  for (const side of ['before', 'after'] as const) {
    for (const index of [...touched[side]].sort((a, b) => a - b)) {
      const previous = at(side, index - 1);
      if (previous) previous[side].add(index);
      else groups.push({ before: new Set(), after: new Set(), [side]: new Set([index]) });
    }
  }
  for (const [old, fresh] of links) {
    const [a, b] = [at('before', old), at('after', fresh)];
    if (a && b) join(a, b);
  }
  return groups
    .map((one) => ({
      before: runs(sides.before, one.before),
      after: runs(sides.after, one.after),
    }))
    .toSorted((a, b) => orderOf(a) - orderOf(b));
}

function orderOf({ before, after }: ChangedSentences): number {
  return (after[0] ?? before[0])?.start ?? 0;
}

/** From the first sentence to the last, line by line. */
function runs({ text, sentences }: SideSentences, indices: ReadonlySet<number>): TextSpan[] {
  const sorted = [...indices].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found: TextSpan[] = [];
  for (const sentence of sentences.slice(first, last + 1)) {
    const run = found.at(-1);
    const goesOn = run && !text.slice(run.end, sentence.start).includes('\n');
    if (goesOn) run.end = sentence.end;
    else found.push({ ...sentence });
  }
  return found;
}

function cut(a: TextSpan, b: TextSpan): TextSpan | null {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return start < end ? { start, end } : null;
}

function shared(a: TextSpan, b: TextSpan, text: string): string {
  const part = cut(a, b);
  return part ? text.slice(part.start, part.end) : '';
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
