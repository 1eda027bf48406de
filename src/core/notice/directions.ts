import type { Direction } from './notice-schema.ts';

/** For the reader of a changed section, by its row's anchor, as the rules of materiality see it. */
export type Directions = ReadonlyMap<string, Direction>;

/** What the rules found in a changed section. */
export interface AssessedSection {
  before: { anchor: string } | null;
  after: { anchor: string } | null;
  findings: readonly { direction: Direction; severity: number }[];
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
  const isFavourable = said.length > 0 && said.every(({ direction }) => direction === 'favourable');
  return isFavourable ? 'favourable' : 'unclear';
}
