import type { Redline, RedlineSection } from '#core/redline/redline-schema.ts';
import { CHANGE_NAMES } from '#core/redline/render/text.ts';

/** What came of a comparison, as plain sentences. */
export function outcomeSentences(redline: Redline): string[] {
  const told = [headSentence(redline)];
  if (redline.coarse) {
    told.push(
      'Some passages differ so much that their words could not be compared one by one: there more is marked than has changed. A note stands where this is so.',
    );
  }
  return told;
}

function headSentence(redline: Redline): string {
  const { inserted, deleted, moved } = redline.counts;
  if (!redline.changed) return 'Nothing changed: both versions have the same text.';
  if (inserted + deleted + moved === 0) return `${wordlessSentence(redline)} No word changed.`;
  const parts = [
    ...(inserted > 0 ? [`${words(inserted)} inserted`] : []),
    ...(deleted > 0 ? [`${words(deleted)} deleted`] : []),
    ...(moved > 0 ? [`${words(moved)} moved`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function words(count: number): string {
  return count === 1 ? '1 word' : `${count} words`;
}

function wordlessSentence({ sections }: Redline): string {
  const changes = new Set(changedSections(sections).flatMap((section) => section.changes));
  if ([...changes].every((change) => change === 'white-space')) return 'Only white space changed.';
  const isFormat = [...changes].every(
    (change) => change === 'formatted' || change === 'white-space',
  );
  if (isFormat) return 'Only the formatting changed.';
  return `Only this changed: ${[...changes].map((change) => CHANGE_NAMES[change]).join(', ')}.`;
}

/** The sections to list: what moved away is listed where it stands now. */
export function changedSections(sections: readonly RedlineSection[]): RedlineSection[] {
  return sections.filter(({ change }) => change !== 'unchanged' && change !== 'moved-away');
}
