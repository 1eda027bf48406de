import { shortestEdit } from '#core/diff/subsequences.ts';
import type {
  LeafPosition as Place,
  Redline,
  RedlineBlock,
  RedlineSection,
  VersionOutline,
} from '#core/redline/redline-schema.ts';
import { sentencesOf, type TextSpan } from '#core/text/words/sentences.ts';
import { leadInsOf } from './lead-ins.ts';
import { sectionWords, type SectionWords } from './section-words.ts';

/** One sentence that became another, came or went; the smallest thing that a rule judges. */
export interface SentenceEdit {
  kind: 'changed' | 'added' | 'removed';
  /** What a reader sees the words in; `row` for a row of a table that is new or gone. */
  type: RedlineBlock['type'] | 'row';
  /** The words as they stand in the old text, possibly several sentences; empty if added. */
  before: string;
  /** The words as they stand in the new text; empty if removed. */
  after: string;
  /** Both texts, piece by piece in reading order. */
  pieces: WordEdit[];
  /** The row of a table that came or went with it, as a name within the section; `null` for no row. */
  row: string | null;
  /** The line over it, in the text in which it stands: of one that was edited, in the new one. */
  lead: string;
  /** All words of its section on either side, for `standsIn`. */
  section: SectionWords;
  /** Before the first heading. */
  isIntroduction: boolean;
  /** Whether its words bind: those of headings, plain-language summaries and lists of changes do not. */
  role: 'text' | 'heading' | 'summary' | 'change-log';
}

/** Words that stand in both texts, or words that gave way to others; one side may be empty. */
export interface WordEdit {
  kept: boolean;
  deleted: string;
  inserted: string;
}

/**
 * The sentences that a section's redline changes, in reading order. Moved words are no edit.
 *
 * @param isChangeLog whether the section is the document's own list of changes.
 */
export function sentenceEdits(
  { blocks, before, after }: RedlineSection,
  { from, to }: Pick<Redline, 'from' | 'to'>,
  isChangeLog: boolean,
): SentenceEdit[] {
  const section = sectionWords(blocks);
  const isIntroduction = (after ?? before)?.level === 0;
  const leads = leadInsOf(blocks);
  const frames = new Map(blocks.map((block) => [block, frameOfBlock(block, from, to)]));
  const isWhole = (row: string): boolean =>
    blocks.every((block) => frames.get(block)?.row !== row || WHOLE.has(block.change));
  return blocks.flatMap((block) => {
    if (block.tokens.every(({ op }) => op === 'keep')) return [];
    const { row = null, isHeader = false, isShort = false } = frames.get(block) ?? {};
    const isRow = row !== null && isWhole(row);
    const own = isShort ? 'summary' : block.type === 'heading' ? 'heading' : 'text';
    const role = isChangeLog && own === 'text' ? 'change-log' : own;
    const type = isHeader ? 'heading' : isRow ? 'row' : block.type;
    const { old = '', fresh = '' } = leads.get(block) ?? {};
    return editsOf(block).map((edit) => ({
      ...edit,
      type,
      lead: edit.kind === 'removed' ? old : fresh,
      row: isRow ? row : null,
      isIntroduction,
      role,
      section,
    }));
  });
}

const WHOLE: ReadonlySet<string> = new Set(['added', 'removed']);

/** What stands around a block. */
function frameOfBlock(
  { type, before, after }: RedlineBlock,
  from: VersionOutline,
  to: VersionOutline,
) {
  const [side, place] = after ? [to, after] : [from, before];
  const at = frameOf(side, place);
  const frame = at === null ? undefined : side.frames[at];
  const isRow = type === 'cell' && frame?.kind === 'row';
  return {
    row: isRow ? `${after ? 'new' : 'old'} ${at}` : null,
    isHeader: isRow && frame.header,
    isShort: isInSummary(side, at),
  };
}

function isInSummary({ frames }: VersionOutline, at: number | null): boolean {
  for (let frame = at === null ? undefined : frames[at]; frame;) {
    if (frame.kind === 'short') return true;
    frame = frame.parent === null ? undefined : frames[frame.parent];
  }
  return false;
}

function frameOf({ leaves }: VersionOutline, place: Place | null): number | null {
  return place ? (leaves[place.leaf]?.frame ?? null) : null;
}

type Edit = Pick<SentenceEdit, 'kind' | 'before' | 'after' | 'pieces'>;

function editsOf(block: RedlineBlock): Edit[] {
  const { old, fresh, runs } = sidesOf(block);
  const groups = groupSentences(sentencesOf(old), sentencesOf(fresh), runs);
  return groups.flatMap(([from, to]): Edit[] => {
    const pieces = runs.map((run): WordEdit => ({
      kept: run.kept,
      deleted: cut(old, run.old, from),
      inserted: cut(fresh, run.fresh, to),
    }));
    const told = pieces.filter(({ deleted, inserted }) => deleted !== '' || inserted !== '');
    if (told.every(({ kept }) => kept)) return [];
    const before = cut(old, from, from).trim();
    const after = cut(fresh, to, to).trim();
    const kind = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
    return [{ kind, before, after, pieces: told }];
  });
}

function sidesOf({ tokens }: RedlineBlock): { old: string; fresh: string; runs: Run[] } {
  let old = '';
  let fresh = '';
  const runs: Run[] = [];
  for (const { op, text, was } of tokens) {
    const kept = op === 'keep';
    const last = runs.at(-1);
    const run = last?.kept === kept ? last : newRun(kept, old.length, fresh.length);
    if (run !== last) runs.push(run);
    if (op !== 'insert') old += was ?? text;
    if (op !== 'delete') fresh += text;
    run.old.end = old.length;
    run.fresh.end = fresh.length;
  }
  return { old, fresh, runs: refineRuns(runs, old, fresh) };
}

function newRun(kept: boolean, old: number, fresh: number): Run {
  return { kept, old: { start: old, end: old }, fresh: { start: fresh, end: fresh } };
}

/** Two sentences are one that was edited if so much of the shorter one was kept. */
const KEPT_SHARE = 0.3;

/** Sentences of both sides that share words, together; each sentence stands in one group. */
function groupSentences(
  old: readonly TextSpan[],
  fresh: readonly TextSpan[],
  runs: readonly Run[],
): [TextSpan | null, TextSpan | null][] {
  // Numbers of groups; sentences of the new text are counted on from those of the old one.
  const group = [...old, ...fresh].map((_, index) => index);
  const join = (one: number, other: number): void => {
    const [a, b] = [group[one] ?? one, group[other] ?? other];
    if (a !== b) group.forEach((number, at) => number === b && (group[at] = a));
  };
  for (const [i, j, shared] of sharedLengths(old, fresh, runs)) {
    const [left, right] = [old[i], fresh[j]];
    if (!left || !right) continue;
    const shorter = Math.min(left.end - left.start, right.end - right.start);
    if (shared >= shorter * KEPT_SHARE) join(i, old.length + j);
  }
  return [...new Set(group)]
    .map((number): [TextSpan | null, TextSpan | null] => [
      span(old.filter((_, at) => group[at] === number)),
      span(fresh.filter((_, at) => group[old.length + at] === number)),
    ])
    .sort(([a, b], [c, d]) => (b ?? a ?? NOWHERE).start - (d ?? c ?? NOWHERE).start);
}

const NOWHERE: TextSpan = { start: 0, end: 0 };

/** How much two sentences have in common, as rows of index, index and length. */
function sharedLengths(
  old: readonly TextSpan[],
  fresh: readonly TextSpan[],
  runs: readonly Run[],
): [number, number, number][] {
  const shared = new Map<string, [number, number, number]>();
  for (const run of runs.filter(({ kept }) => kept)) {
    for (const [i, left] of old.entries()) {
      if (left.end <= run.old.start || left.start >= run.old.end) continue;
      for (const [j, right] of fresh.entries()) {
        const length = overlap(run, left, right);
        if (length <= 0) continue;
        const sum = shared.get(`${i} ${j}`)?.[2] ?? 0;
        shared.set(`${i} ${j}`, [i, j, sum + length]);
      }
    }
  }
  return [...shared.values()];
}

// White space may differ between the two texts; sentences differ by more than that.
function overlap(run: Run, left: TextSpan, right: TextSpan): number {
  const start = Math.max(0, left.start - run.old.start, right.start - run.fresh.start);
  const length = run.fresh.end - run.fresh.start;
  const end = Math.min(length, left.end - run.old.start, right.end - run.fresh.start);
  return end - start;
}

function span(stretches: readonly TextSpan[]): TextSpan | null {
  const [first] = stretches;
  const last = stretches.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

function cut(text: string, stretch: TextSpan | null, within: TextSpan | null): string {
  if (!stretch || !within) return '';
  return text.slice(Math.max(stretch.start, within.start), Math.min(stretch.end, within.end));
}

/** A stretch of both texts: the same words, or some for others. */
interface Run {
  kept: boolean;
  old: TextSpan;
  fresh: TextSpan;
}

/** A redline shows a passage of more words whole, before and after; rules look at each of its words. */
const SHORTEST_PASSAGE = 3;
/** More words deleted and inserted are another text. */
const MOST_EDITS = 400;

/** The runs with the words that a passage keeps found within it. */
function refineRuns(runs: readonly Run[], before: string, after: string): Run[] {
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
