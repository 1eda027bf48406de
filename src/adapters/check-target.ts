import { existsSync, readdirSync } from 'node:fs';

import { WrongUsage } from './command.ts';
import { SHARD_RECORD } from './shards/shard-record.ts';

/**
 * Makes sure that nothing but an earlier build is lost when a site or a shard takes the place of `out`.
 *
 * @throws {WrongUsage} unless it is not there, empty, or a site or a shard.
 */
export function checkTarget(out: string): void {
  if (mayBeReplaced(out)) return;
  throw new WrongUsage(
    `Unexpected content in \`${out}\`, expected a new folder or one that an earlier build wrote: it is replaced as a whole.`,
  );
}

// A folder of a repository may hold a site too, but its history would go with it.
function mayBeReplaced(out: string): boolean {
  if (out === '') return false;
  if (!existsSync(out)) return true;
  try {
    const names = readdirSync(out);
    if (names.includes('.git')) return false;
    return names.length === 0 || BUILT.some((name) => names.includes(name));
  } catch {
    return false;
  }
}

/** Files of which each site and each shard has one. */
const BUILT = ['index.html', SHARD_RECORD];
