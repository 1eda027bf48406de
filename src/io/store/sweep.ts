import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { sha256 } from '../files/sha256.ts';
import { entryOf, readEntry, removeFile, writeWholeFile } from './entry.ts';

/** The folder of a store in which each of its users leaves what its last runs have asked for. */
const ASKED = 'asked';

/** Runs whose entries stay: who goes back and forth between two states of a library makes none again. */
const RUNS = 2;

const HOUR = 3_600_000;
/** Younger entries stay: a run may have made them that goes on. */
const YOUNG = HOUR;
/** A user that has not been there for so long is gone. */
const GONE = 30 * 24 * HOUR;

/**
 * Deletes the entries of a store that none of its users has asked for in its last runs; `user` has
 * `asked` for these. Times are those of the file system. Where nothing can be written, all stays.
 */
export function sweep(folder: string, user: string, asked: ReadonlySet<string>): void {
  const own = join(folder, ASKED, sha256(user));
  const runs = [[...asked].sort(), ...runsIn(own)].slice(0, RUNS);
  if (!writeWholeFile(own, entryOf(ASKED, runs))) return;
  const now = timeOf(own);
  const wanted = new Set<string>();
  for (const name of namesIn(join(folder, ASKED))) {
    const place = join(folder, ASKED, name);
    if (now - timeOf(place) > GONE) removeFile(place);
    else for (const entry of runsIn(place).flat()) wanted.add(entry);
  }
  for (const kind of namesIn(folder).filter((name) => name !== ASKED)) {
    for (const name of namesIn(join(folder, kind))) {
      const place = join(folder, kind, name);
      if (!wanted.has(join(kind, name)) && now - timeOf(place) > YOUNG) {
        removeFile(place);
      }
    }
  }
}

function runsIn(place: string): string[][] {
  const found = readEntry(place, ASKED);
  return found ? (found.value as string[][]) : [];
}

/** When it was written, in milliseconds; of what is gone, never yet. */
function timeOf(place: string): number {
  try {
    return statSync(place).mtimeMs;
  } catch {
    return Infinity;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
