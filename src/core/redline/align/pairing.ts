import type { Match } from '../diff/increasing-subsequence.ts';
import type { DocumentUnits } from './units.ts';

/** Which old unit and which new one are the same. Each is in one pair at most. */
export class Pairing {
  readonly old: DocumentUnits;
  readonly new: DocumentUnits;
  readonly #ofOld: number[];
  readonly #ofNew: number[];

  constructor(old: DocumentUnits, fresh: DocumentUnits) {
    this.old = old;
    this.new = fresh;
    this.#ofOld = old.units.map(() => -1);
    this.#ofNew = fresh.units.map(() => -1);
  }

  /** Pairs two units; does nothing where one of them has a partner or they are out of range. */
  pair(old: number, fresh: number): boolean {
    if (this.#ofOld[old] !== -1 || this.#ofNew[fresh] !== -1) return false;
    this.#ofOld[old] = fresh;
    this.#ofNew[fresh] = old;
    return true;
  }

  /** The new partner of an old unit, or -1. */
  partnerOfOld(old: number): number {
    return this.#ofOld[old] ?? -1;
  }

  /** The old partner of a new unit, or -1. */
  partnerOfNew(fresh: number): number {
    return this.#ofNew[fresh] ?? -1;
  }

  isFreeOld(old: number): boolean {
    return this.#ofOld[old] === -1;
  }

  isFreeNew(fresh: number): boolean {
    return this.#ofNew[fresh] === -1;
  }

  freeOld(from = 0, to = this.#ofOld.length): number[] {
    return freeOf(this.#ofOld, from, to);
  }

  freeNew(from = 0, to = this.#ofNew.length): number[] {
    return freeOf(this.#ofNew, from, to);
  }

  /** The pairs by old index, each as heavy as its lighter unit. */
  matches(from = 0, to = this.#ofOld.length): Match[] {
    const matches: Match[] = [];
    for (let old = from; old < to; old += 1) {
      const fresh = this.partnerOfOld(old);
      if (fresh === -1) continue;
      const weight = Math.min(this.old.units[old]?.weight ?? 1, this.new.units[fresh]?.weight ?? 1);
      matches.push({ old, new: fresh, weight });
    }
    return matches;
  }
}

function freeOf(partners: readonly number[], from: number, to: number): number[] {
  const free: number[] = [];
  for (let index = from; index < to; index += 1) if (partners[index] === -1) free.push(index);
  return free;
}
