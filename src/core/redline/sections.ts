import type {
  RedlineBlock,
  RedlineSection,
  SectionChange,
  SectionPlace,
} from './redline-schema.ts';
import type { DocumentUnits } from './align/units.ts';

/** Where the heading of a redline's section stands on both sides: indices of sections. */
export interface HeadingPlaces {
  before: number | null;
  after: number | null;
  isMovedOut: boolean;
}

/** The place of a section as a reader knows it. */
export function sectionPlace(side: DocumentUnits, position: number | null): SectionPlace | null {
  const section = position === null ? undefined : side.flat.sections[position];
  if (!section || position === null) return null;
  const { anchor, number, level } = section;
  const leaf = side.flat.leaves[side.units[side.headings[position] ?? -1]?.first ?? -1];
  return { anchor, heading: leaf?.text ?? '', number, level, position };
}

/**
 * All that happened to a section, the most telling first; nothing for an unchanged one. `edits` are the
 * blocks of which the shown words changed, or that stood under another heading.
 */
export function sectionChanges(
  places: HeadingPlaces,
  blocks: readonly RedlineBlock[],
  edits: ReadonlySet<RedlineBlock>,
  isReanchored: boolean,
): SectionChange[] {
  if (places.isMovedOut) return ['moved-away'];
  // A section whose heading was a paragraph is not new: its text stood there.
  const wasText = places.before === null && blocks[0]?.change !== 'added';
  if (places.before === null && !wasText) return ['added'];
  if (places.after === null) return ['removed'];
  if (edits.size === 0 && blocks.every((block) => block.change === 'unchanged'))
    return isReanchored ? ['reanchored'] : [];
  const [heading, ...rest] = blocks;
  const found = new Set<SectionChange>(
    rest.flatMap((block) => bodyChanges(block, edits.has(block))),
  );
  if (heading) for (const change of headingChanges(heading)) found.add(change);
  if (wasText) found.add('restructured');
  // What came from elsewhere is new here.
  if (!heading?.move && rest.some((block) => block.move !== null)) found.add('edited');
  if (heading?.move) {
    for (const block of rest) if (block.move !== heading.move && block.move) found.add('edited');
    found.add(found.has('edited') || found.has('retitled') ? 'moved-and-edited' : 'moved');
  }
  if (found.size === 0 && isReanchored) found.add('reanchored');
  return ORDER.filter((change) => found.has(change));
}

function headingChanges({ change, tokens, attributes }: RedlineBlock): SectionChange[] {
  const kinds = new Set(attributes.map((one) => one.kind));
  const isEdited = change === 'edited' || change === 'moved-and-edited';
  const hasWords = tokens.some((token) => token.op !== 'keep');
  return [
    ...(isEdited ? [hasWords ? ('retitled' as const) : ('edited' as const)] : []),
    ...(kinds.has('label') ? (['renumbered'] as const) : []),
    // Typed by hand, it is a word of the heading.
    ...(kinds.has('label') && hasWords ? (['relabelled'] as const) : []),
    ...(kinds.has('level') ? (['relevelled'] as const) : []),
    ...(change === 'relinked' ? (['relinked'] as const) : []),
    ...(change === 'formatted' ? (['formatted'] as const) : []),
    ...(change === 'white-space' ? (['white-space'] as const) : []),
  ];
}

function bodyChanges({ change }: RedlineBlock, isEdit: boolean): SectionChange[] {
  switch (change) {
    case 'unchanged':
      return isEdit ? ['edited'] : [];
    case 'moved':
      return isEdit ? ['renumbered', 'relabelled'] : [];
    case 'moved-away':
    case 'edited':
      return ['edited'];
    case 'added':
    case 'removed':
    case 'moved-and-edited':
    case 'split':
    case 'merged':
      return [isEdit ? 'edited' : 'restructured'];
    case 'renumbered':
      return ['renumbered', 'relabelled'];
    case 'restructured':
      return isEdit ? ['edited', 'restructured'] : ['restructured'];
    case 'relinked':
    case 'formatted':
    case 'white-space':
      return [change];
  }
}

/** Names the sections that lost something to another heading: those at these old positions. */
export function nameLosses(sections: readonly RedlineSection[], lost: ReadonlySet<number>): void {
  for (const section of sections) {
    const { before, after, changes } = section;
    if (!before || !after || !lost.has(before.position) || changes.includes('edited')) continue;
    changes.push('edited');
    changes.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
    section.change = changes[0] ?? 'edited';
  }
}

/** Where sections that the site numbers are numbered anew, a heading's new level is what did it. */
export function nameRenumbering(sections: readonly RedlineSection[]): void {
  if (!sections.some(({ changes }) => changes.includes('renumbered'))) return;
  for (const { before, after, changes } of sections) {
    const isNumbered = [before, after].some((place) => place !== null && place.number !== '');
    if (isNumbered && changes.includes('relevelled')) changes.push('relabelled');
  }
}

const ORDER: readonly SectionChange[] = [
  'added',
  'removed',
  'moved-away',
  'moved-and-edited',
  'moved',
  'split',
  'merged',
  'edited',
  'retitled',
  'relevelled',
  'renumbered',
  'relabelled',
  'relinked',
  'restructured',
  'formatted',
  'white-space',
  'reanchored',
];
