import type { Attribute, Redline, RedlineBlock, RedlineSection } from './redline-schema.ts';

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
  const told = section.changes.filter((change) => change !== 'edited' || !isMovedAndEdited);
  const names = told.map((change) => CHANGE_NAMES[change]);
  const related = section.related.length > 0 ? ` (${section.related.join(', ')})` : '';
  return `${names.join(', ') || CHANGE_NAMES.unchanged}${related}`;
}

/** A change of something else than words, as a sentence without its full stop. */
export function describeAttribute({ kind, before, after, text }: Attribute): string {
  const subject = text === '' ? ATTRIBUTE_NAMES[kind] : `${ATTRIBUTE_NAMES[kind]} of “${text}”`;
  if (kind === 'grouping') return subject;
  if (before === '') return `${subject}: now ${after}`;
  if (after === '') return `${subject}: no longer ${before}`;
  return `${subject}: ${before} became ${after}`;
}

const ATTRIBUTE_NAMES: Record<Attribute['kind'], string> = {
  link: 'Link',
  image: 'Image',
  emphasis: 'Emphasis',
  code: 'Code',
  term: 'Defined term',
  break: 'Line break',
  field: 'Field',
  label: 'Number',
  level: 'Heading level',
  type: 'Kind of block',
  depth: 'Depth',
  list: 'Kind of list',
  checked: 'Task',
  language: 'Language of code',
  header: 'Table row',
  grouping: 'Blocks hang together otherwise',
};

/** The words of a section's heading, as it stands now or stood. */
export function titleOf({ before, after }: RedlineSection): string {
  return (after ?? before)?.heading || 'Introduction';
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
