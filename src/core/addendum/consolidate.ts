import type { Day } from '../text/calendar-day.ts';
import type { Document, Section } from '../document/document.ts';
import { partsOf, type LayerVersion, type Part } from './parts.ts';
import type { Placement } from './placement.ts';
import { subtreeEnd } from './subtree.ts';

/** A section of the consolidated text, and where it comes from. */
export interface ConsolidatedSection {
  /** As it stands in the consolidated text: with the level, the number and the anchor it has there. */
  section: Section;
  /** As it stands in its own version. */
  original: Section;
  source: LayerVersion;
  /** The first day since which it has stood in force as it is. */
  since: Day;
  placement: Placement | { kind: 'base' };
  /** The base sections in whose place it stands, in order: the target and its subsections. */
  replaced: Section[];
}

/** The text that an audience reads: a policy and the addenda in force beside it. */
export interface Consolidated {
  base: LayerVersion;
  addenda: readonly LayerVersion[];
  sections: ConsolidatedSection[];
  document: Document;
}

/**
 * The base with the sections of its addenda, in the order of `addenda` wherever several meet.
 *
 * - A base section keeps its anchor, number and level.
 * - A target means the section with all its subsections: `after` stands behind the last of them,
 *   `replaces` stands for all of them.
 * - What has no placement follows the section that it is a part of; all else stands at the end.
 * - The text before the first heading of an addendum becomes a section with the addendum's title as
 *   its heading and its id as its anchor; what stands at the end belongs to that section.
 * - A number of an addendum is preceded by its title, so that no one cites it as one of the base.
 *
 * A library without errors has every target once; where one is missing the part stands at the end,
 * and a second one for the same place stands behind the first.
 */
export function consolidate(base: LayerVersion, addenda: readonly LayerVersion[]): Consolidated {
  const { sections } = base.version.document;
  const parts = addenda.flatMap((addendum) => partsOf(addendum, sections));
  const merging = new Merging(base, parts);
  merging.emit(0, sections.length);
  merging.finish();
  return {
    base,
    addenda,
    sections: merging.sections,
    document: { sections: merging.sections.map(({ section }) => section) },
  };
}

class Merging {
  readonly sections: ConsolidatedSection[] = [];
  readonly #base: LayerVersion;
  readonly #waiting: Set<Part>;

  constructor(base: LayerVersion, parts: readonly Part[]) {
    this.#base = base;
    this.#waiting = new Set(parts);
  }

  emit(from: number, to: number): void {
    const { sections } = this.#base.version.document;
    for (let at = from; at < to;) {
      const section = sections[at] as Section;
      const end = subtreeEnd(sections, at);
      const replacing = this.#take('replaces', section.anchor);
      if (replacing.length > 0) {
        const replaced = sections.slice(at, end);
        replacing.forEach((part, index) => {
          this.#place(part, index === 0 ? replaced : []);
        });
        for (const { anchor } of replaced) this.#placeAll(this.#take(null, anchor));
      } else {
        this.sections.push(this.#ofBase(section));
        this.emit(at + 1, end);
        this.#placeAll(this.#take('after', section.anchor));
      }
      at = end;
    }
  }

  /** Everything that has found no place of its own. */
  finish(): void {
    this.#placeAll([...this.#waiting]);
  }

  #take(kind: 'after' | 'replaces' | null, target: string): Part[] {
    const found = [...this.#waiting].filter(
      ({ placement }) =>
        placement.kind !== 'end' &&
        placement.target === target &&
        (kind === null || placement.kind === kind),
    );
    for (const part of found) this.#waiting.delete(part);
    return found;
  }

  #placeAll(parts: readonly Part[]): void {
    for (const part of parts) this.#place(part, []);
  }

  #place({ source, placement, sections }: Part, replaced: Section[]): void {
    sections.forEach(({ section, original }, index) => {
      this.sections.push({
        section,
        original,
        source,
        since: sinceOf(source, original),
        placement,
        replaced: index === 0 ? replaced : [],
      });
    });
  }

  #ofBase(section: Section): ConsolidatedSection {
    const source = this.#base;
    const since = sinceOf(source, section);
    return {
      section,
      original: section,
      source,
      since,
      placement: { kind: 'base' },
      replaced: [],
    };
  }
}

function sinceOf({ since, version }: LayerVersion, { anchor }: Section): Day {
  return since.get(anchor) ?? version.effective.new;
}
