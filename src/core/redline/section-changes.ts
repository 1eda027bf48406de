import type { FlatDocument } from '../document/flat/flat-document.ts';
import type {
  Counts,
  Redline,
  RedlineBlock,
  RedlineSection,
  SectionChange,
  SectionPlace,
  VersionOutline,
} from './redline-schema.ts';

/** Where the heading of a redline's section stands on both sides: indices of sections. */
export interface HeadingPlaces {
  before: number | null;
  after: number | null;
  isMovedOut: boolean;
}

/** The place of a section as a reader knows it. */
export function sectionPlace(
  { sections, leaves, starts }: FlatDocument,
  position: number | null,
): SectionPlace | null {
  const section = position === null ? undefined : sections[position];
  if (!section || position === null) return null;
  const { anchor, number, level } = section;
  const heading = leaves[starts[position]?.leaf ?? -1]?.text ?? '';
  return { anchor, heading, number, level, position };
}

/**
 * All that happened to a section, the most telling first; nothing for an unchanged one. `edits` are the
 * blocks whose visible words changed, or that stood under another heading.
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

// So much of a new section's text must come from an old one to be a part of it.
const MOST_OF_IT = 0.5;

/**
 * Names the sections that were split or merged: a new heading over text that stood under another one
 * and stayed where it was, and a heading that is gone while its text lives on in another section.
 */
export function nameSplitsAndMerges(redline: Redline): void {
  if (!redline.changed) return;
  const byOldAnchor = new Map<string, RedlineSection>();
  for (const section of redline.sections) {
    if (section.before && section.after) byOldAnchor.set(section.before.anchor, section);
  }
  for (const section of redline.sections) {
    if (section.change === 'added') {
      const origin = originOf(section, redline);
      if (origin === null) continue;
      section.changes = section.changes.filter((change) => change !== 'added');
      relate(section, 'split', origin);
      const rest = byOldAnchor.get(origin);
      if (rest && section.after) relate(rest, 'split', section.after.anchor);
    }
    if (section.after && !section.before && section.change !== 'added') {
      const origin = originOf(section, redline);
      if (origin !== null && section.related.length === 0) section.related.push(origin);
    }
    if (section.change === 'unchanged') continue;
    for (const { block, anchor } of dissolvedIn(section, redline)) {
      if (block.change === 'removed') relate(section, 'merged', anchor);
      else section.related.push(anchor);
    }
  }
}

function relate(section: RedlineSection, change: 'split' | 'merged', anchor: string): void {
  if (!section.changes.includes(change)) section.changes.unshift(change);
  const [first] = section.changes;
  if (first) section.change = first;
  section.related.push(anchor);
}

function originOf(section: RedlineSection, redline: Redline): string | null {
  const shares = new Map<number, number>();
  let whole = 0;
  for (const block of section.blocks) {
    const old = block.before && !block.move ? redline.from.leaves[block.before.leaf] : undefined;
    for (const { op, text } of block.tokens) {
      if (op !== 'delete') whole += text.length;
      if (op === 'keep' && old) {
        shares.set(old.section, (shares.get(old.section) ?? 0) + text.length);
      }
    }
  }
  const [origin, share] = [...shares].sort((a, b) => b[1] - a[1])[0] ?? [-1, 0];
  if (share < MOST_OF_IT * whole || share === 0) return null;
  return redline.from.sections[origin]?.anchor ?? null;
}

/** Headings that head no section any more: they are gone, or became paragraphs. */
function dissolvedIn(
  section: RedlineSection,
  redline: Redline,
): { block: RedlineBlock; anchor: string }[] {
  return section.blocks.slice(1).flatMap((block) => {
    const old = block.before && redline.from.leaves[block.before.leaf];
    if (old?.kind !== 'heading') return [];
    const anchor = redline.from.sections[old.section]?.anchor;
    return anchor === undefined ? [] : [{ block, anchor }];
  });
}

/**
 * Names changes of grouping where every block is the same: one list became two, or a header moved to another
 * table. Call only if nothing else has changed, since a block that comes or goes lets others begin a list.
 */
export function nameGrouping(redline: Redline): void {
  const before = framesBegun(redline.from);
  const after = framesBegun(redline.to);
  const blocks = redline.sections.flatMap((section) =>
    section.blocks.map((block) => ({ section, block })),
  );
  const differing = blocks.filter(
    ({ block }) => before[block.before?.leaf ?? -1] !== after[block.after?.leaf ?? -1],
  );
  for (const { section, block } of differing.length > 0 ? differing : blocks.slice(0, 1)) {
    block.change = 'restructured';
    block.attributes.push({ kind: 'grouping', before: '', after: '', text: '', at: 0 });
    section.change = 'restructured';
    section.changes = ['restructured'];
  }
  redline.changed = true;
}

/** For each leaf how many frames begin with it. */
function framesBegun({ frames, leaves }: VersionOutline): number[] {
  const seen = new Set<number>();
  return leaves.map((leaf) => {
    let begun = 0;
    for (let at = leaf.frame; at !== null && !seen.has(at); at = frames[at]?.parent ?? null) {
      seen.add(at);
      begun += 1;
    }
    return begun;
  });
}

export const NO_COUNTS: Counts = { inserted: 0, deleted: 0, moved: 0 };

/** The sum of two counts. */
export function addCounts(a: Counts, b: Counts): Counts {
  if (b === NO_COUNTS) return a;
  return {
    inserted: a.inserted + b.inserted,
    deleted: a.deleted + b.deleted,
    moved: a.moved + b.moved,
  };
}
