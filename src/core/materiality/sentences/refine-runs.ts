import { shortestEdit } from '#core/diff/subsequences.ts';
import type { TextSpan } from '#core/text/words/sentences.ts';

/** A stretch of both texts: the same words, or some for others. */
export interface Run {
  kept: boolean;
  old: TextSpan;
  fresh: TextSpan;
}

/** A redline shows a passage of more words whole, before and after; rules look at each of its words. */
const SHORTEST_PASSAGE = 3;
/** More words deleted and inserted are another text. */
const MOST_EDITS = 400;

/** The runs with the words that a passage keeps found within it. */
export function refineRuns(runs: readonly Run[], before: string, after: string): Run[] {
  return runs.flatMap((run) => {
    if (run.kept || run.old.end === run.old.start || run.fresh.end === run.fresh.start)
      return [run];
    const old = tokensIn(before, run.old);
    const fresh = tokensIn(after, run.fresh);
    if (Math.max(old.length, fresh.length) / 2 < SHORTEST_PASSAGE) return [run];
    return refine(old, fresh, run);
  });
}

interface Token extends TextSpan {
  text: string;
}

const TOKEN = /[\p{L}\p{N}]+(?:['’.,/-][\p{L}\p{N}]+)*|\s+|[^\s]/gu;

function tokensIn(text: string, { start, end }: TextSpan): Token[] {
  return [...text.slice(start, end).matchAll(TOKEN)].map(({ 0: word, index }) => ({
    text: /^\s/.test(word) ? ' ' : word,
    start: start + index,
    end: start + index + word.length,
  }));
}

function refine(old: readonly Token[], fresh: readonly Token[], run: Run): Run[] {
  const ids = new Map<string, number>();
  const idOf = ({ text }: Token): number => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  const hunks = shortestEdit(old.map(idOf), fresh.map(idOf), MOST_EDITS);
  if (!hunks) return [run];
  const runs: Run[] = [];
  let [oldAt, freshAt] = [run.old.start, run.fresh.start];
  const push = (kept: boolean, oldEnd: number, freshEnd: number, isBlank: boolean): void => {
    const last = runs.at(-1);
    // Blanks alone do not part what was replaced.
    const isOn = last && (last.kept === kept || (isBlank && !last.kept));
    if (isOn) {
      last.old.end = oldEnd;
      last.fresh.end = freshEnd;
    } else if (oldEnd > oldAt || freshEnd > freshAt) {
      const [from, to] = [oldAt, freshAt];
      runs.push({
        kept,
        old: { start: from, end: oldEnd },
        fresh: { start: to, end: freshEnd },
      });
    }
    [oldAt, freshAt] = [oldEnd, freshEnd];
  };
  const startOf = (tokens: readonly Token[], at: number, end: number): number =>
    tokens[at]?.start ?? end;
  let kept = 0;
  for (const { fromA, toA, fromB, toB } of [
    ...hunks,
    { fromA: old.length, toA: old.length, fromB: fresh.length, toB: fresh.length },
  ]) {
    const isBlank = old.slice(kept, fromA).every(({ text }) => text === ' ');
    push(true, startOf(old, fromA, run.old.end), startOf(fresh, fromB, run.fresh.end), isBlank);
    push(false, startOf(old, toA, run.old.end), startOf(fresh, toB, run.fresh.end), false);
    kept = toA;
  }
  return runs;
}
