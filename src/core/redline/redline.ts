import { canonicalText } from '../policy/canonical-text.ts';
import type { Document } from '../policy/document.ts';
import { alignUnits } from './align.ts';
import { Assembling } from './assemble.ts';
import { Bags } from './bags.ts';
import { keepFactsWhole } from './facts.ts';
import { flattenDocument, type FlatDocument } from './flatten.ts';
import { nameGrouping } from './grouping.ts';
import { closeIslands } from './islands.ts';
import { nameKin } from './kinship.ts';
import { layOut, type Entry } from './layout.ts';
import type { Frame, LeafShape, Redline, Side } from './redline-schema.ts';
import { RowMaker, type KnownDiffs, type Row } from './rows.ts';
import { gatherScraps } from './scraps.ts';
import { nameLosses, nameRenumbering } from './sections.ts';
import { addCounts, NO_COUNTS } from './stats.ts';
import { Lexicon } from './tokens.ts';
import { isSameFlat, unchangedSections } from './unchanged.ts';
import { cutUnits, type SideUnits } from './units.ts';

/** A version to compare; `id` and `digest` are copied into the redline. */
export interface Version {
  id: string;
  digest: string;
  document: Document;
}

/**
 * What changed from the older version to the newer one, as data. The same input gives the same bytes.
 * Bounded: time is near linear in the texts, and where words cannot be compared one by one, larger
 * changes are marked and called `coarse`.
 */
export function redline(from: Version, to: Version): Redline {
  return new Comparer().redline(from, to);
}

/**
 * Compares versions that have much in common: what it learnt of a text once, it knows in the next
 * comparison. A redline does not depend on those before it. It holds what it saw: one for a policy.
 */
export class Comparer {
  readonly #lexicon = new Lexicon();
  readonly #bags = new Bags(this.#lexicon);
  readonly #diffs: KnownDiffs = new Map();
  readonly #flats = new Map<Document, FlatDocument>();
  readonly #shapes = new Map<FlatDocument, LeafShape[]>();
  readonly #sides = new Map<FlatDocument, SideUnits>();

  /** The same as the function `redline`. */
  redline(from: Version, to: Version): Redline {
    const before = kept(this.#flats, from.document, flattenDocument);
    const after = kept(this.#flats, to.document, flattenDocument);
    if (isSameFlat(before, after)) return this.#unchanged(from, to, after);
    return this.#compare(from, to, before, after);
  }

  #compare(from: Version, to: Version, before: FlatDocument, after: FlatDocument): Redline {
    const lexicon = this.#lexicon;
    const cut = (flat: FlatDocument): SideUnits =>
      kept(this.#sides, flat, () => cutUnits(flat, lexicon));
    const [old, fresh] = [cut(before), cut(after)];
    const { pairing, groups } = alignUnits(old, fresh, this.#bags);
    const layout = layOut(pairing, groups);
    const maker = new RowMaker(pairing, lexicon, this.#diffs);
    const rowsOf = (entry: Entry): Row[] => {
      switch (entry.kind) {
        case 'group':
          return maker.ofGroup(entry.group);
        case 'old':
          return maker.ofLone('old', old.units[entry.unit] as never);
        case 'new':
          return maker.ofLone('new', fresh.units[entry.unit] as never);
        case 'away':
          return [];
      }
    };
    const inOrder: Row[] = [];
    const laid = layout.sections.map((section) =>
      section.entries.map((entry) => {
        const rows = rowsOf(entry);
        for (const row of rows) inOrder.push(row);
        return { entry, rows };
      }),
    );
    closeIslands(inOrder, old.flat, fresh.flat, lexicon);
    gatherScraps(inOrder, old.flat, fresh.flat);
    keepFactsWhole(inOrder, old.flat, fresh.flat);
    const assembling = new Assembling(old, fresh, layout.moves, lexicon);
    const sections = laid.map((entries) => assembling.section(entries));
    const counts = sections.reduce((sum, section) => addCounts(sum, section.counts), NO_COUNTS);
    const result: Redline = {
      format: 'codicil-redline/1',
      from: this.#sideOf(from, old.flat),
      to: this.#sideOf(to, fresh.flat),
      changed: sections.some((section) => section.change !== 'unchanged'),
      coarse: sections.some((section) => section.blocks.some((block) => block.coarse)),
      counts,
      sections,
      moves: assembling.moves(),
    };
    nameKin(result);
    nameRenumbering(sections);
    nameLosses(sections, assembling.lost);
    const isSame = isSameStructure(result.from, result.to);
    if (!result.changed && !isSame && canonicalText(from.document) !== canonicalText(to.document)) {
      nameGrouping(result);
    }
    return result;
  }

  #unchanged(from: Version, to: Version, flat: FlatDocument): Redline {
    const side = this.#sideOf(to, flat);
    return {
      format: 'codicil-redline/1',
      from: { ...side, id: from.id, digest: from.digest },
      to: side,
      changed: false,
      coarse: false,
      counts: NO_COUNTS,
      sections: unchangedSections(flat),
      moves: [],
    };
  }

  #sideOf({ id, digest }: Version, flat: FlatDocument): Side {
    const leaves = kept(this.#shapes, flat, shapesOf);
    return { id, digest, sections: flat.sections, frames: flat.frames, leaves };
  }
}

/** What is known of a thing, or is found out now and known from then on. */
function kept<Thing, Known>(
  known: Map<Thing, Known>,
  thing: Thing,
  find: (thing: Thing) => Known,
): Known {
  const found = known.get(thing) ?? find(thing);
  known.set(thing, found);
  return found;
}

function shapesOf({ leaves }: FlatDocument): LeafShape[] {
  return leaves.map(({ kind, section, frame, clause, language, marks }) => ({
    kind,
    section,
    frame,
    clause,
    language,
    marks,
  }));
}

// Spares most unchanged pairs the comparison of their canonical texts.
function isSameStructure(a: Side, b: Side): boolean {
  return (
    a.frames.length === b.frames.length &&
    a.leaves.length === b.leaves.length &&
    a.frames.every((frame, index) => isSameFrame(frame, b.frames[index])) &&
    a.leaves.every(({ frame }, index) => frame === b.leaves[index]?.frame)
  );
}

function isSameFrame(a: Frame, b: Frame | undefined): boolean {
  if (a.kind !== b?.kind || a.parent !== b.parent) return false;
  return a.kind !== 'list' || (b.kind === 'list' && a.start === b.start);
}
