import type { Document } from '../document/document.ts';
import { plainText } from '../document/plain-text.ts';
import type { NoticePlan } from './plan-notice.ts';
import { Quoting } from './quotes/quotes.ts';
import { redline } from '../redline/redline.ts';
import type { RedlineSection, SectionPlace } from '../redline/redline-schema.ts';
import type { Direction, NoticeChange } from '../schemas/notice-schema.ts';
import type { Change } from '../schemas/version-schema.ts';

/** The changes that a person decided on, material ones first, most adverse first among equals. */
export function changesOf({ from, version }: NoticePlan, directions: Directions): NoticeChange[] {
  const { sections } = redline(from, version);
  const quoting = new Quoting(from.document, version.document);
  const placed = version.settings.changes.map((change) => {
    const index = indexOf(change.section, sections);
    const direction = directions.get(change.section) ?? 'unclear';
    const { summary } = version.settings;
    const changed = changeOf(change, sections[index], direction, summary, quoting);
    // A section that another took in is no section of the redline; it was one of the old text.
    const before =
      changed.before ?? (changed.after ? null : placeIn(from.document, change.section));
    return { index, change: { ...changed, before } };
  });
  placed.sort((a, b) => weigh(a.change) - weigh(b.change) || a.index - b.index);
  return placed.map(({ change }) => change);
}

function changeOf(
  { section: id, materiality, reason, means, previouslyCollected, choice }: Change,
  section: RedlineSection | undefined,
  direction: Direction,
  summary: string,
  quoting: Quoting,
): NoticeChange {
  return {
    id,
    before: placeOf(section?.before),
    after: placeOf(section?.after),
    materiality,
    direction,
    plain: means ?? reason ?? summary,
    reason: reason ?? null,
    ...(section ? quoting.section(section) : { quotes: [], isComplete: true }),
    previouslyCollected,
    choice: choice ?? null,
  };
}

function placeOf(place: SectionPlace | null | undefined): NoticeChange['before'] {
  if (!place) return null;
  return { anchor: place.anchor, heading: place.heading, number: place.number };
}

function placeIn({ sections }: Document, anchor: string): NoticeChange['before'] {
  const section = sections.find((one) => one.anchor === anchor);
  return section ? { anchor, heading: plainText(section.heading), number: section.number } : null;
}

// A row names a section of this version or, if it is gone, of the one before.
function indexOf(anchor: string, sections: readonly RedlineSection[]): number {
  const isHere = (section: RedlineSection): boolean => section.change !== 'moved-away';
  const after = sections.findIndex((one) => isHere(one) && one.after?.anchor === anchor);
  if (after !== -1) return after;
  return sections.findIndex((one) => isHere(one) && one.before?.anchor === anchor);
}

function weigh({ materiality, direction, previouslyCollected }: NoticeChange): number {
  return (
    MATERIALITY_ORDER[materiality] * 100 +
    DIRECTION_ORDER[direction] * 10 +
    (previouslyCollected ? 0 : 1)
  );
}

const MATERIALITY_ORDER = { material: 0, clarifying: 1, editorial: 2 };
const DIRECTION_ORDER = { adverse: 0, unclear: 1, favourable: 2 };

/** For the reader of a changed section, by its row's anchor, as the rules of materiality see it. */
export type Directions = ReadonlyMap<string, Direction>;

/** What the rules found in a changed section. */
export interface AssessedSection {
  before: { anchor: string } | null;
  after: { anchor: string } | null;
  findings: readonly {
    direction: Direction;
    severity: number;
    /** The sentence it is about; remarks on one sentence belong to one change. */
    before?: string;
    after?: string;
  }[];
}

/** The direction of each section: that of its gravest findings, an adverse one before all others. */
export function directionsOf(sections: readonly AssessedSection[]): Directions {
  const directions = new Map<string, Direction>();
  for (const { before, after, findings } of sections) {
    const anchor = (after ?? before)?.anchor;
    if (anchor !== undefined) directions.set(anchor, directionOf(findings));
  }
  return directions;
}

function directionOf(findings: AssessedSection['findings']): Direction {
  const gravest = Math.max(...findings.map(({ severity }) => severity));
  const said = findings.filter(({ severity }) => severity === gravest);
  if (said.some(({ direction }) => direction === 'adverse')) return 'adverse';
  const sentences = Map.groupBy(said, ({ before, after }) =>
    before === undefined || after === undefined ? Symbol() : `${before}\n${after}`,
  );
  const isFavourable = [...sentences.values()].every((group) =>
    group.some(({ direction }) => direction === 'favourable'),
  );
  return said.length > 0 && isFavourable ? 'favourable' : 'unclear';
}
