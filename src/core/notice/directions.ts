import type { Direction } from '../schemas/notice-schema.ts';

/** For the reader of a changed section, by its row's anchor, as the rules of materiality see it. */
export type Directions = ReadonlyMap<string, Direction>;

/** What the rules found in a changed section. */
export interface AssessedSection {
  before: { anchor: string } | null;
  after: { anchor: string } | null;
  findings: readonly {
    direction: Direction;
    severity: number;
    /** The sentence it is about; what is said of one sentence is said of one change. */
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
