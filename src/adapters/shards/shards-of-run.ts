// A build loads this module several times over, as it does the library.
const SHARED = Symbol.for('codicil.shards');
const memory = globalThis as { [SHARED]?: number | undefined };

/** Lets the search page of this run ask the indexes of so many shards. */
export function joinShards(of: number): void {
  memory[SHARED] = of;
}

/** How many shards the site of this run is joined from; nothing for a site that is built as one. */
export function shardsOfRun(): number | null {
  return memory[SHARED] ?? null;
}
