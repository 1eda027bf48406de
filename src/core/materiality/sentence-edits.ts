import type { RedlineBlock, RedlineSection } from '../redline/redline-schema.ts';

/** One sentence that became another, came or went; the smallest thing that a rule judges. */
export interface SentenceEdit {
  kind: 'changed' | 'added' | 'removed';
  /** What a reader sees the words in. */
  type: RedlineBlock['type'];
  /** The old words as they stand in the old text, possibly several sentences; empty if added. */
  before: string;
  /** The new words as they stand in the new text; empty if removed. */
  after: string;
  /** What is marked in them, place by place. */
  changes: WordChange[];
}

/** Words that gave way to others in one place; one of the two may be empty. */
export interface WordChange {
  deleted: string;
  inserted: string;
}

/** The sentences that a section's redline changes, in reading order. Moved words are no edit. */
export function sentenceEdits({ blocks }: Pick<RedlineSection, 'blocks'>): SentenceEdit[] {
  return blocks.flatMap((block) =>
    block.tokens.some(({ op }) => op !== 'keep') ? editsOfBlock(block) : [],
  );
}

/** A range of one side's text, in UTF-16 code units. */
interface Range {
  start: number;
  end: number;
}

interface Kept {
  old: number;
  fresh: number;
  length: number;
}

interface Sides {
  old: string;
  fresh: string;
  kept: Kept[];
  /** Places that differ. */
  marked: { old: Range; fresh: Range }[];
}

function editsOfBlock(block: RedlineBlock): SentenceEdit[] {
  const { old, fresh, kept, marked } = sidesOf(block);
  return groupSentences(cutSentences(old), cutSentences(fresh), kept).flatMap(([left, right]) => {
    const from = span(left);
    const to = span(right);
    const changes = marked
      .map((place) => ({
        deleted: cut(old, place.old, from),
        inserted: cut(fresh, place.fresh, to),
      }))
      .filter(({ deleted, inserted }) => deleted !== '' || inserted !== '');
    if (changes.length === 0) return [];
    const before = cut(old, from, from);
    const after = cut(fresh, to, to);
    const kind = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
    return [{ kind, type: block.type, before, after, changes } as const];
  });
}

function sidesOf({ tokens }: RedlineBlock): Sides {
  const sides: Sides = { old: '', fresh: '', kept: [], marked: [] };
  let isOpen = false;
  for (const { op, text, was } of tokens) {
    if (op === 'keep') {
      sides.kept.push({ old: sides.old.length, fresh: sides.fresh.length, length: text.length });
      sides.old += was ?? text;
      sides.fresh += text;
      isOpen = false;
      continue;
    }
    if (!isOpen) {
      sides.marked.push({
        old: { start: sides.old.length, end: sides.old.length },
        fresh: { start: sides.fresh.length, end: sides.fresh.length },
      });
    }
    isOpen = true;
    if (op === 'delete') sides.old += text;
    else sides.fresh += text;
    const place = sides.marked.at(-1);
    if (place) {
      place.old.end = sides.old.length;
      place.fresh.end = sides.fresh.length;
    }
  }
  return sides;
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

function cutSentences(text: string): Range[] {
  return [...SEGMENTER.segment(text)].map(({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }));
}

/** Two sentences are one that was edited if so much of the shorter one was kept. */
const KEPT_SHARE = 0.3;

/** Sentences of both sides that share words, together; each sentence stands in one group. */
function groupSentences(
  old: readonly Range[],
  fresh: readonly Range[],
  kept: readonly Kept[],
): [Range[], Range[]][] {
  const groups: [Set<number>, Set<number>][] = [];
  const take = (left: readonly number[], right: readonly number[]): void => {
    const touched = groups.filter(
      ([a, b]) => left.some((one) => a.has(one)) || right.some((one) => b.has(one)),
    );
    const merged: [Set<number>, Set<number>] = [new Set(left), new Set(right)];
    for (const [a, b] of touched) {
      for (const one of a) merged[0].add(one);
      for (const one of b) merged[1].add(one);
      groups.splice(
        groups.findIndex((group) => group[0] === a),
        1,
      );
    }
    groups.push(merged);
  };
  old.forEach((left, i) => {
    take([i], []);
    fresh.forEach((right, j) => {
      const shared = kept.reduce((sum, piece) => sum + overlap(piece, left, right), 0);
      const shorter = Math.min(left.end - left.start, right.end - right.start);
      if (shared > 0 && shared >= shorter * KEPT_SHARE) take([i], [j]);
    });
  });
  fresh.forEach((_, j) => {
    take([], [j]);
  });
  return groups
    .map(([a, b]): [Range[], Range[]] => [pick(old, a), pick(fresh, b)])
    .sort((a, b) => startOf(a) - startOf(b));
}

function startOf([old, fresh]: [Range[], Range[]]): number {
  return (fresh[0] ?? old[0])?.start ?? 0;
}

function overlap({ old, fresh, length }: Kept, left: Range, right: Range): number {
  const start = Math.max(0, left.start - old, right.start - fresh);
  const end = Math.min(length, left.end - old, right.end - fresh);
  return Math.max(0, end - start);
}

function pick(ranges: readonly Range[], chosen: ReadonlySet<number>): Range[] {
  return ranges.filter((_, index) => chosen.has(index));
}

function span(ranges: readonly Range[]): Range | null {
  const [first] = ranges;
  const last = ranges.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

function cut(text: string, range: Range | null, within: Range | null): string {
  if (!range || !within) return '';
  return text.slice(Math.max(range.start, within.start), Math.min(range.end, within.end)).trim();
}
