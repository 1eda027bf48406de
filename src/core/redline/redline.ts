import { type FlatDocument, flattenDocument, type Leaf } from '../document/flat/flat-document.ts';
import { restoreDocument } from '../document/flat/restore-document.ts';
import { canonicalText } from '../document/canonical-text.ts';
import type { Document } from '../document/document.ts';
import { Tokenizer } from '../text/words/tokens.ts';
import { alignUnits } from './align/align.ts';
import { type LayoutEntry, layOutInReadingOrder } from './align/moves.ts';
import { WordMultisets } from './align/similarity.ts';
import { type DocumentUnits, splitIntoUnits } from './align/units.ts';
import { type ComparedParts, RedlineBuilder } from './redline-builder.ts';
import { type KnownDiffs, RowBuilder } from './compare-words.ts';
import { joinCloseHunks, joinScatteredHunks } from './readable-hunks.ts';
import type {
  Move,
  Redline,
  RedlineBlock,
  RedlineSection,
  VersionOutline,
} from './redline-schema.ts';
import type { Frame, LeafShape } from '../document/flat/flat-schema.ts';
import type { Row } from './rows.ts';
import {
  addCounts,
  NO_COUNTS,
  nameGrouping,
  nameLosses,
  nameRenumbering,
  nameSplitsAndMerges,
} from './section-changes.ts';
import {
  excerptWithout,
  type SameSection,
  sameSections,
  sectionsToSkip,
  wholeOf,
} from './unchanged-sections.ts';
import { keepFactsWhole } from './whole-facts.ts';

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
 * Compares versions that have much in common: work done for a text is reused in the next
 * comparison. A redline does not depend on those before it. It keeps all texts in memory: use one per policy.
 */
export class Comparer {
  readonly #tokenizer = new Tokenizer();
  readonly #multisets = new WordMultisets(this.#tokenizer);
  readonly #diffs: KnownDiffs = new Map();
  readonly #flats = new Map<Document, FlatDocument>();
  readonly #shapes = new Map<FlatDocument, LeafShape[]>();

  /** The same as the function `redline`. */
  redline(from: Version, to: Version): Redline {
    const before = memoized(this.#flats, from.document, flattenDocument);
    const after = memoized(this.#flats, to.document, flattenDocument);
    const { sections, moves, lost } = this.#compare(before, after);
    const counts = sections.reduce((sum, section) => addCounts(sum, section.counts), NO_COUNTS);
    const result: Redline = {
      format: 'codicil-redline/1',
      from: this.#sideOf(from, before),
      to: this.#sideOf(to, after),
      changed: sections.some((section) => section.change !== 'unchanged'),
      coarse: sections.some((section) => section.blocks.some((block) => block.coarse)),
      counts,
      sections,
      moves,
    };
    nameSplitsAndMerges(result);
    nameRenumbering(sections);
    nameLosses(sections, lost);
    const isSame = isSameStructure(result.from, result.to);
    if (!result.changed && !isSame && canonicalText(from.document) !== canonicalText(to.document)) {
      nameGrouping(result);
    }
    return result;
  }

  /** Most sections of a new version are unchanged and are not compared at all. */
  #compare(old: FlatDocument, fresh: FlatDocument): Comparison {
    const same = sameSections(old, fresh);
    const leftOut = sectionsToSkip(same, old, fresh);
    const found = this.#compareExcerpts({
      whole: { old, new: fresh },
      old: excerptWithout(old, new Set(leftOut.map((pair) => pair.old))),
      new: excerptWithout(fresh, new Set(leftOut.map((pair) => pair.new))),
      leftOut,
    });
    // A move is weighed against everything that it crosses.
    if (found.moves.length === 0 || !isAnyCrossed(leftOut, old, fresh)) return found;
    const whole = { whole: { old, new: fresh }, old: wholeOf(old), new: wholeOf(fresh) };
    return this.#compareExcerpts({ ...whole, leftOut: [] });
  }

  #compareExcerpts(compared: ComparedParts): Comparison {
    const tokenizer = this.#tokenizer;
    const old = splitIntoUnits(compared.old.flat, tokenizer);
    const fresh = splitIntoUnits(compared.new.flat, tokenizer);
    const { pairing, groups } = alignUnits(old, fresh, this.#multisets);
    const layout = layOutInReadingOrder(pairing, groups);
    const maker = new RowBuilder(pairing, tokenizer, this.#diffs);
    const inOrder: Row[] = [];
    const laid = layout.sections.map((section) =>
      section.entries.map((entry) => {
        const rows = rowsOf(entry, maker, old, fresh);
        for (const row of rows) inOrder.push(row);
        return { entry, rows };
      }),
    );
    joinCloseHunks(inOrder, old.flat, fresh.flat, tokenizer);
    joinScatteredHunks(inOrder, old.flat, fresh.flat);
    keepFactsWhole(inOrder, old.flat, fresh.flat);
    const assembling = new RedlineBuilder(compared, old, fresh, layout.moves, tokenizer);
    const sections = assembling.sections(laid);
    return { sections, moves: assembling.moves(), lost: assembling.lost };
  }

  #sideOf({ id, digest }: Version, flat: FlatDocument): VersionOutline {
    const leaves = memoized(this.#shapes, flat, shapesOf);
    return { id, digest, sections: flat.sections, frames: flat.frames, leaves };
  }
}

/** A version as a side of a redline: all but its words. */
export function outlineOf({ id, digest }: Version, flat: FlatDocument): VersionOutline {
  return { id, digest, sections: flat.sections, frames: flat.frames, leaves: shapesOf(flat) };
}

/** The result of comparing two documents. */
interface Comparison {
  sections: RedlineSection[];
  moves: Move[];
  /** Positions of old sections that lost a block to another heading. */
  lost: ReadonlySet<number>;
}

function rowsOf(
  entry: LayoutEntry,
  maker: RowBuilder,
  old: DocumentUnits,
  fresh: DocumentUnits,
): Row[] {
  switch (entry.kind) {
    case 'group':
      return maker.ofGroup(entry.group);
    case 'old':
      return maker.ofLone('old', old.units[entry.unit] as never);
    case 'new':
      return maker.ofLone('new', fresh.units[entry.unit] as never);
    case 'movedOut':
      return [];
  }
}

/** True unless the sections that were left out stand before or after all others. */
function isAnyCrossed(
  leftOut: readonly SameSection[],
  old: FlatDocument,
  fresh: FlatDocument,
): boolean {
  const first = leftOut.findIndex((pair, index) => pair.old !== index || pair.new !== index);
  const last = leftOut.findLastIndex((pair, index) => {
    const after = leftOut.length - index;
    return pair.old !== old.sections.length - after || pair.new !== fresh.sections.length - after;
  });
  return first !== -1 && first <= last;
}

/** The remembered result, computed on the first call. */
function memoized<Thing, Known>(
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
function isSameStructure(a: VersionOutline, b: VersionOutline): boolean {
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

/** The newer version, read off the redline alone. */
export function acceptAll(redline: Redline): Document {
  return restore(redline, 'after');
}

/** The older version, read off the redline alone. */
export function rejectAll(redline: Redline): Document {
  return restore(redline, 'before');
}

function restore(redline: Redline, side: 'before' | 'after'): Document {
  const shape: VersionOutline = side === 'before' ? redline.from : redline.to;
  const texts: { offset: number; text: string }[][] = shape.leaves.map(() => []);
  for (const block of redline.sections.flatMap((section) => section.blocks)) {
    const part = block[side];
    if (!part) continue;
    texts[part.leaf]?.push({ offset: part.offset, text: textOf(block, side) });
  }
  const leaves = shape.leaves.map((leaf, index): Leaf => {
    const parts = texts[index] ?? [];
    parts.sort((a, b) => a.offset - b.offset);
    return { ...leaf, text: parts.map((part) => part.text).join('') };
  });
  return restoreDocument({ sections: shape.sections, frames: shape.frames, leaves });
}

/** The text of a block on one side. */
export function textOf(block: RedlineBlock, side: 'before' | 'after'): string {
  const other = side === 'before' ? 'insert' : 'delete';
  return block.tokens
    .filter((token) => token.op !== other)
    .map((token) => (side === 'before' ? (token.was ?? token.text) : token.text))
    .join('');
}
