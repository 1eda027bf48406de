import type { Redline, RedlineBlock, RedlineSection } from '../redline-schema.ts';

/** How a change is called in a heading or legend. */
export const CHANGE_NAMES: Record<RedlineSection['change'] | RedlineBlock['change'], string> = {
  unchanged: 'unchanged',
  edited: 'edited',
  added: 'added',
  removed: 'removed',
  moved: 'moved here',
  'moved-and-edited': 'moved here and edited',
  'moved-away': 'moved away',
  split: 'split',
  merged: 'merged',
  retitled: 'retitled',
  relabelled: 'renumbered',
  renumbered: 'renumbered',
  relevelled: 'heading level changed',
  relinked: 'links changed',
  restructured: 'structure changed',
  formatted: 'formatting only',
  'white-space': 'white space only',
  reanchored: 'anchor changed',
};

/** All that happened to a section, in words. */
export function describeChanges(section: RedlineSection): string {
  const isMovedAndEdited = section.changes.includes('moved-and-edited');
  const told = section.changes.filter(
    (change) => change !== 'relabelled' && (change !== 'edited' || !isMovedAndEdited),
  );
  const names = told.map((change) => CHANGE_NAMES[change]);
  const related = section.related.length > 0 ? ` (${section.related.join(', ')})` : '';
  return `${names.join(', ') || CHANGE_NAMES.unchanged}${related}`;
}

/** The words of a section's heading, as it stands now or stood. */
export function titleOf({ before, after }: RedlineSection): string {
  return (after ?? before)?.heading || 'Introduction';
}

/** The counts of a whole redline, or that there is nothing to count. */
export function describeTotals({ changed, counts, sections }: Redline): string {
  const told = describeCounts(counts);
  if (!changed || told !== '') return told || 'No changes';
  const isMarked = sections.some(({ blocks }) =>
    blocks.some(({ tokens }) => tokens.some(({ op, text }) => op !== 'keep' && text.trim() !== '')),
  );
  return isMarked ? 'Only signs and numbers changed' : 'No words changed';
}

/** `3 words inserted, 1 deleted`, or nothing. */
export function describeCounts({ inserted, deleted, moved }: Redline['counts']): string {
  const parts = [
    ...(inserted > 0 ? [`${inserted} inserted`] : []),
    ...(deleted > 0 ? [`${deleted} deleted`] : []),
    ...(moved > 0 ? [`${moved} moved`] : []),
  ];
  return parts.length === 0 ? '' : `words: ${parts.join(', ')}`;
}
