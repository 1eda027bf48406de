import { sentencesOf } from '#core/text/words/sentences.ts';
import type { RedlineSection } from '#core/redline/redline-schema.ts';
import { contentOf, keyOf } from '../vocabulary/match-words.ts';
import { isOpposite, poleOf } from '../vocabulary/poles.ts';
import type { SentenceEdit } from './sentence-edits.ts';

/** A changed section with its edits. */
export interface ChangedSection {
  section: RedlineSection;
  edits: readonly SentenceEdit[];
}

/** Where a sentence that only moved went to, or that it stands twice in one section. */
export type Move = 'within' | 'elsewhere' | 'twice';

/** How often each sentence stands in the old text and in the new one, by `keyOf`. */
export interface SentenceCounts {
  old: ReadonlyMap<string, number>;
  fresh: ReadonlyMap<string, number>;
}

/** Fewer words that say something are alike by chance. */
const FEWEST_WORDS = 4;

/**
 * Of whole sentences that came or went, those that say nothing else than before. Each loss answers one
 * gain: a sentence that now also stands in another section, or no longer stands in one of two, is new
 * or gone there.
 */
export function movedSentences(
  sections: readonly ChangedSection[],
  counts: SentenceCounts,
): ReadonlyMap<SentenceEdit, Move> {
  const placed = sections.flatMap(({ section, edits }) => {
    const own = countSentences([section]);
    return edits
      .filter((edit) => edit.kind !== 'changed' && !isInKeptRow(edit))
      .map((edit): Placed => ({ edit, section, own, key: keyOf(edit.before + edit.after) }));
  });
  const moves = new Map<SentenceEdit, Move>();
  for (const [key, group] of Map.groupBy(placed, (one) => one.key)) {
    const [had, has] = [counts.old.get(key) ?? 0, counts.fresh.get(key) ?? 0];
    const isShort = contentOf(key.split(' ')).length < FEWEST_WORDS;
    if (isUnderAnother(group) || isTurned(group)) continue;
    if (key === '' || (isShort ? had !== has : had * has === 0)) continue;
    const lost = group.filter(({ edit }) => edit.kind === 'removed');
    const gained = group.filter(({ edit }) => edit.kind === 'added');
    pair(gained, lost, Math.max(0, has - had), moves);
    pair(lost, gained, Math.max(0, had - has), moves);
  }
  return moves;
}

/** A cell of a row that stayed: what it says, it says of that row alone. */
export function isInKeptRow({ type }: SentenceEdit): boolean {
  return type === 'cell';
}

/** Whether items of a section left one line and came under another. */
function isUnderAnother(group: readonly Placed[]): boolean {
  return group.some(
    ({ edit, section }) =>
      edit.type === 'item' &&
      group.some(
        (other) =>
          other.section === section &&
          other.edit.type === 'item' &&
          other.edit.kind !== edit.kind &&
          other.edit.lead !== edit.lead,
      ),
  );
}

/** Whether a sentence moved from the permissions to the bans, or back. */
function isTurned(group: readonly Placed[]): boolean {
  const polesOf = (kind: SentenceEdit['kind']): ReturnType<typeof poleOf>[] =>
    group
      .filter(({ edit }) => edit.kind === kind)
      .map(({ section: { before, after } }) =>
        poleOf((kind === 'added' ? after : before)?.heading ?? ''),
      );
  const came = polesOf('added');
  return polesOf('removed').some((from) => came.some((to) => isOpposite(from, to)));
}

interface Placed {
  edit: SentenceEdit;
  section: RedlineSection;
  own: SentenceCounts;
  key: string;
}

/** All but `extra` of the places moved, those in the same section first. */
function pair(
  places: readonly Placed[],
  others: readonly Placed[],
  extra: number,
  moves: Map<SentenceEdit, Move>,
): void {
  const isWithin = ({ section }: Placed): boolean =>
    others.some((other) => other.section === section);
  const isTwice = ({ own, key }: Placed): boolean =>
    (own.old.get(key) ?? 0) * (own.fresh.get(key) ?? 0) > 0;
  const near = places.filter((one) => isWithin(one) || isTwice(one));
  const far = places.filter((one) => !near.includes(one));
  const moved = Math.max(0, places.length - extra);
  for (const [at, one] of [...near, ...far].entries()) {
    if (at < moved) moves.set(one.edit, isWithin(one) ? 'within' : 'elsewhere');
    else if (isTwice(one)) moves.set(one.edit, 'twice');
  }
}

/** How often the sentences of the sections stand there, before and after. */
export function countSentences(sections: readonly RedlineSection[]): SentenceCounts {
  const [old, fresh] = [new Map<string, number>(), new Map<string, number>()];
  for (const { tokens } of sections.flatMap(({ blocks }) => blocks)) {
    const before = tokens
      .map(({ op, text, was }) => (op === 'insert' ? '' : (was ?? text)))
      .join('');
    const after = tokens.map(({ op, text }) => (op === 'delete' ? '' : text)).join('');
    count(before, old);
    count(after, fresh);
  }
  return { old, fresh };
}

function count(text: string, counts: Map<string, number>): void {
  for (const { start, end } of sentencesOf(text)) {
    const key = keyOf(text.slice(start, end));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}
