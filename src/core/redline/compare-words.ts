import type { FlatDocument, Leaf } from '../document/flat/flat-document.ts';
import { isSameTypography } from '../text/words/typography.ts';
import type { Tokenizer, Tokens } from '../text/words/tokens.ts';
import type { Group } from './align/align.ts';
import type { Pairing, Unit } from './align/units.ts';
import { slideHunks, type TokenDiff, TokenDiffer } from '../diff/diff-tokens.ts';
import {
  heaviestIncreasingSubsequence,
  type Hunk,
  keptPairs,
  shortestEdit,
} from '../diff/subsequences.ts';
import { widenHunks } from './readable-hunks.ts';
import {
  type Row,
  sequenceOf,
  splitIntoRows,
  type TokenizedText,
  tokensOf,
  wholeSlice,
} from './rows.ts';

/** What came of comparing two texts, by the old one and the new one. */
export type KnownDiffs = Map<string, Map<string, TokenDiff>>;

const NOTHING_MOVED: ReadonlySet<CellPair> = new Set();

/** Makes rows of what belongs together. */
export class RowBuilder {
  readonly #pairing: Pairing;
  readonly #tokenizer: Tokenizer;
  readonly #differ = new TokenDiffer();
  readonly #known: KnownDiffs;
  readonly #headers = { old: new Map<number, number>(), new: new Map<number, number>() };

  constructor(pairing: Pairing, tokenizer: Tokenizer, known: KnownDiffs) {
    this.#pairing = pairing;
    this.#tokenizer = tokenizer;
    this.#known = known;
  }

  /** One row for a pair, one for each cell of a pair of table rows, several for a split or merge. */
  ofGroup(group: Group): Row[] {
    const old = this.#pairing.old.units[group.old[0] ?? -1] as Unit;
    const fresh = this.#pairing.new.units[group.new[0] ?? -1] as Unit;
    const isJoint = group.old.length > 1 || group.new.length > 1;
    if (isJoint || (old.kind === 'row') !== (fresh.kind === 'row')) return this.#joint(group);
    if (old.kind === 'row' && fresh.kind === 'row') return this.#cells(old, fresh);
    return [this.#pair(old.first, fresh.first, old.label, fresh.label)];
  }

  /** Rows of a unit that stands on one side alone. */
  ofLone(side: 'old' | 'new', unit: Unit): Row[] {
    const rows: Row[] = [];
    for (let leaf = unit.first; leaf < unit.end; leaf += 1) rows.push(this.#lone(side, leaf));
    return rows;
  }

  #lone(side: 'old' | 'new', leaf: number): Row {
    const slice = wholeSlice(leaf, this.#leaf(side, leaf));
    const count = tokensOf(slice, this.#leaf(side, leaf), this.#tokenizer).ids.length;
    const hunk = {
      fromA: 0,
      toA: side === 'old' ? count : 0,
      fromB: 0,
      toB: side === 'new' ? count : 0,
    };
    const row = { hunks: count === 0 ? [] : [hunk], coarse: false, joint: null, label: null };
    return side === 'old' ? { old: slice, new: null, ...row } : { old: null, new: slice, ...row };
  }

  #pair(oldLeaf: number, newLeaf: number, oldLabel = '', newLabel = ''): Row {
    const a = this.#leaf('old', oldLeaf);
    const b = this.#leaf('new', newLeaf);
    const old = wholeSlice(oldLeaf, a);
    const fresh = wholeSlice(newLeaf, b);
    const row: Row = { old, new: fresh, hunks: [], coarse: false, joint: null, label: null };
    if (isSameTypography(a.text, b.text)) return row;
    const left = tokensOf(old, a, this.#tokenizer);
    const right = tokensOf(fresh, b, this.#tokenizer);
    const isRenumbered = oldLabel.trim() !== newLabel.trim();
    const aFrom = isRenumbered ? firstAfter(left, oldLabel.length) : 0;
    const bFrom = isRenumbered ? firstAfter(right, newLabel.length) : 0;
    const { hunks, coarse } = this.#diff(
      { tokens: left, text: a.text, from: aFrom },
      { tokens: right, text: b.text, from: bFrom },
    );
    row.coarse = coarse;
    row.hunks = hunks.map((hunk) => shift(hunk, aFrom, bFrom));
    if (isRenumbered) {
      const isOnlyChange = row.hunks.length === 0;
      row.label = { before: oldLabel.trim(), after: newLabel.trim(), isOnlyChange };
      row.hunks.unshift({ fromA: 0, toA: aFrom, fromB: 0, toB: bFrom });
    }
    return row;
  }

  /** Hunks in tokens from the two beginnings on. A policy's versions hold the same pairs many times. */
  #diff(a: TokenizedText, b: TokenizedText): TokenDiff {
    const isWhole = a.from === 0 && b.from === 0;
    const known = isWhole ? this.#known.get(a.text)?.get(b.text) : undefined;
    if (known) return known;
    const [seqA, seqB] = [sequenceOf([a]), sequenceOf([b])];
    const { hunks, coarse } = this.#differ.diff(seqA, seqB);
    const found = { hunks: widenHunks(slideHunks(hunks, seqA, seqB), [a], [b]), coarse };
    if (!isWhole) return found;
    const ofOld = this.#known.get(a.text) ?? new Map<string, TokenDiff>();
    this.#known.set(a.text, ofOld.set(b.text, found));
    return found;
  }

  #cells(old: Unit, fresh: Unit): Row[] {
    const pairs = pairCells(this.#header('old', old), this.#header('new', fresh));
    const moved = this.#isHeader(fresh) ? movedColumns(pairs) : NOTHING_MOVED;
    return pairs.map((pair): Row => {
      const [a, b] = pair;
      if (a === -1) return this.#lone('new', fresh.first + b);
      if (b === -1) return this.#lone('old', old.first + a);
      const row = this.#pair(old.first + a, fresh.first + b);
      return moved.has(pair) ? { ...row, column: { before: a + 1, after: b + 1 } } : row;
    });
  }

  #isHeader({ first }: Unit): boolean {
    const { flat } = this.#pairing.new;
    const frame = flat.frames[flat.leaves[first]?.frame ?? -1];
    return frame?.kind === 'row' && frame.header;
  }

  /** The header's cells, as many as the row has. */
  #header(side: 'old' | 'new', { first, end }: Unit): string[] {
    const { flat } = this.#pairing[side];
    const table = tableOf(flat, first);
    const known = this.#headers[side].get(table);
    const header = known ?? headerCell(flat, first);
    this.#headers[side].set(table, header);
    return flat.leaves.slice(header, header + end - first).map((leaf) => leaf.text);
  }

  #joint(group: Group): Row[] {
    const leavesOf = (side: 'old' | 'new'): number[] =>
      group[side].flatMap((index) => {
        const { first, end } = this.#pairing[side].units[index] as Unit;
        return Array.from({ length: end - first }, (_, at) => first + at);
      });
    const [olds, news] = [leavesOf('old'), leavesOf('new')];
    const isEmpty = (side: 'old' | 'new', leaf: number): boolean =>
      this.#tokenizer.tokenize(this.#leaf(side, leaf).text).ids.length === 0;
    const part = (side: 'old' | 'new', leaf: number) => ({
      leaf,
      tokens: this.#tokenizer.tokenize(this.#leaf(side, leaf).text),
      text: this.#leaf(side, leaf).text,
      from: 0,
    });
    const a = olds.filter((leaf) => !isEmpty('old', leaf)).map((leaf) => part('old', leaf));
    const b = news.filter((leaf) => !isEmpty('new', leaf)).map((leaf) => part('new', leaf));
    const seqA = sequenceOf(a);
    const seqB = sequenceOf(b);
    const { hunks, coarse } = this.#differ.diff(seqA, seqB);
    const slid = widenHunks(slideHunks(hunks, seqA, seqB), a, b);
    // An item that became a row of cells was not split: it is the same row of words.
    const isOne = group.old.length === 1 && group.new.length === 1;
    const joint = isOne ? null : group.new.length > 1 ? 'split' : 'merged';
    const cut = splitIntoRows(a, b, slid, seqA.ids.length, seqB.ids.length);
    const rows = cut.map((row): Row => ({ ...row, coarse, joint }));
    for (const [side, leaves] of [['old', olds] as const, ['new', news] as const]) {
      for (const leaf of leaves.filter((one) => isEmpty(side, one))) {
        const at = rows.findIndex((row) => (row[side]?.leaf ?? -1) > leaf);
        rows.splice(at === -1 ? rows.length : at, 0, this.#lone(side, leaf));
      }
    }
    return rows;
  }

  #leaf(side: 'old' | 'new', leaf: number): Leaf {
    return this.#pairing[side].flat.leaves[leaf] as Leaf;
  }
}

function firstAfter({ starts }: Tokens, offset: number): number {
  const index = starts.findIndex((start) => start >= offset);
  return index === -1 ? starts.length : index;
}

function shift(hunk: Hunk, a: number, b: number): Hunk {
  return { fromA: hunk.fromA + a, toA: hunk.toA + a, fromB: hunk.fromB + b, toB: hunk.toB + b };
}

function tableOf(flat: FlatDocument, cell: number): number {
  return flat.frames[flat.leaves[cell]?.frame ?? -1]?.parent ?? -1;
}

// The first cell of the table that the cell stands in; the cells of a table stand together.
function headerCell(flat: FlatDocument, cell: number): number {
  const table = tableOf(flat, cell);
  let first = cell;
  while (flat.leaves[first - 1]?.kind === 'cell' && tableOf(flat, first - 1) === table) first -= 1;
  return first;
}

/** Cells of two rows that are one row, left to right: both indices, or -1 for a cell without partner. */
type CellPair = [old: number, fresh: number];

/**
 * Pairs the cells of two rows by their column, in the new order. Columns are the same where their
 * header reads the same, wherever they stand; between them, as many as stand on both sides were renamed.
 */
function pairCells(oldHeader: readonly string[], newHeader: readonly string[]): CellPair[] {
  if (isSameHeader(oldHeader, newHeader)) return oldHeader.map((_, index) => [index, index]);
  const ofNew = new Int32Array(newHeader.length).fill(-1);
  const isTaken = new Uint8Array(oldHeader.length);
  const take = (old: number, fresh: number): void => {
    if (ofNew[fresh] !== -1 || isTaken[old] === 1) return;
    ofNew[fresh] = old;
    isTaken[old] = 1;
  };
  for (const [old, fresh] of commonOrder(oldHeader, newHeader)) take(old, fresh);
  // A column that moved.
  for (const [fresh, title] of newHeader.entries()) {
    const old = oldHeader.findIndex((one, at) => isTaken[at] === 0 && one === title);
    if (old !== -1 && title !== '') take(old, fresh);
  }
  for (let fresh = 0; fresh < newHeader.length; fresh += 1) {
    if (ofNew[fresh] !== -1) continue;
    const old = fresh === 0 ? 0 : (ofNew[fresh - 1] as number) + 1;
    if ((fresh === 0 || old > 0) && old < oldHeader.length) take(old, fresh);
  }
  const pairs = Array.from(ofNew, (old, fresh): CellPair => [old, fresh]);
  for (let old = 0; old < oldHeader.length; old += 1) {
    if (isTaken[old] === 1) continue;
    const before = pairs.findIndex(([one]) => one === old - 1);
    pairs.splice(before + 1, 0, [old, -1]);
  }
  return pairs;
}

/** The columns that changed places, the fewest that let all others keep their order. */
function movedColumns(pairs: readonly CellPair[]): Set<CellPair> {
  const both = pairs.filter(([old, fresh]) => old !== -1 && fresh !== -1);
  const matches = both.map(([old, fresh]) => ({ old, new: fresh, weight: 1 }));
  const kept = new Set(heaviestIncreasingSubsequence(matches).map((match) => match.new));
  return new Set(both.filter(([, fresh]) => !kept.has(fresh)));
}

function isSameHeader(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((cell, index) => cell === b[index]);
}

function commonOrder(a: readonly string[], b: readonly string[]): CellPair[] {
  const titles = [...new Set([...a, ...b])];
  const idsOf = (header: readonly string[]) => header.map((title) => titles.indexOf(title));
  return keptPairs(shortestEdit(idsOf(a), idsOf(b)) ?? [], a.length);
}
