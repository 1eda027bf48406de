import type { Redline, RedlineSection } from '#core/redline/redline-schema.ts';

import { listOf } from '../wording/wording.ts';
import type { WordsOf } from '../wording/words.ts';
import { redlineWords } from './redline-sentences.ts';

type Words = WordsOf<'report' | 'marked'>;

/** What came of a comparison, as plain sentences. */
export function outcomeSentences(words: Words, redline: Redline): string[] {
  const head = headSentence(words, redline);
  return redline.coarse ? [head, words.say('report.coarse')] : [head];
}

function headSentence(words: Words, redline: Redline): string {
  if (!redline.changed) return words.say('report.same');
  const counts = (['inserted', 'deleted', 'moved'] as const).flatMap((kind) => {
    const count = redline.counts[kind];
    return count === 0 ? [] : [words.say(COUNTED[kind], { count })];
  });
  if (counts.length > 0) return words.say('report.counts', { counts: listOf(words, counts) });
  const changes = [
    ...new Set(changedSections(redline.sections).flatMap((section) => section.changes)),
  ];
  return words.say('report.noWords', {
    what: kindOf(changes),
    changes: listOf(
      words,
      changes.map((change) => redlineWords(words).change(change)),
    ),
  });
}

/** How many sections changed in which way: `6 sections changed: 1 added, 3 edited and 2 renumbered.` */
export function summarySentence(words: Words, changed: readonly RedlineSection[]): string {
  const counts = new Map<string, number>();
  for (const { change } of changed) {
    const name = redlineWords(words).change(change);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return words.say('report.summary', {
    count: changed.length,
    kinds: listOf(
      words,
      [...counts].map(([kind, count]) => words.say('report.kind', { count: String(count), kind })),
    ),
  });
}

const COUNTED = {
  inserted: 'report.inserted',
  deleted: 'report.deleted',
  moved: 'report.moved',
} as const;

function kindOf(changes: readonly RedlineSection['changes'][number][]) {
  if (changes.every((change) => change === 'white-space')) return 'whiteSpace';
  const isFormat = changes.every((change) => change === 'formatted' || change === 'white-space');
  return isFormat ? 'formatting' : 'other';
}

/** The sections to list: what moved away is listed where it stands now. */
export function changedSections(sections: readonly RedlineSection[]): RedlineSection[] {
  return sections.filter(({ change }) => change !== 'unchanged' && change !== 'moved-away');
}
