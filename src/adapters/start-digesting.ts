import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Files that are being digested. */
export interface Digesting {
  /** As `digestsOf` gives it. */
  digests: () => Promise<Record<string, string>>;
  /** Nobody wants them any more. */
  stop: () => void;
}

/** Begins to digest the files in a folder beside all other work: a large site takes a while to read. */
export function startDigesting(folder: string): Digesting {
  const worker = new Worker(join(import.meta.dirname, 'digest-worker.ts'), { workerData: folder });
  const found = once(worker, 'message');
  // Whoever asks for them hears of it.
  found.catch(() => undefined);
  return {
    digests: async () => ((await found) as [Record<string, string>])[0],
    stop: () => {
      void worker.terminate();
    },
  };
}
