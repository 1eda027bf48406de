import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';

import { MANIFEST_FORMATS } from '#core/ledger/manifest.ts';

import { readBytes } from '#io/files/read-bytes.ts';
import { WrongUsage } from '#io/terminal/command.ts';
import { libraryFolder } from '#io/terminal/environment.ts';
import { SHARD_RECORD } from './shards/shard-record.ts';

/**
 * Makes sure that nothing but an earlier build is lost when a site or a shard takes the place of `out`.
 *
 * @throws {WrongUsage} unless it is not there, empty, or a site or a shard; and if it is in the library.
 */
export function checkTarget(out: string): void {
  if (!mayBeReplaced(out)) {
    throw new WrongUsage(
      `Unexpected content in \`${out}\`, expected a new folder or one that an earlier build wrote: it is replaced as a whole.`,
    );
  }
  checkOutsideLibrary(out);
}

/**
 * Makes sure that nothing is written among the policies, where the next check would refuse it.
 *
 * @throws {WrongUsage} if `out` is the folder of the library, or in it.
 */
export function checkOutsideLibrary(out: string): void {
  const path = relative(libraryFolder(), resolve(out));
  // `..` leads out of it; what begins with a dot is no part of a library; on another drive it is whole.
  if (path.startsWith('.') || isAbsolute(path)) return;
  throw new WrongUsage(`Unexpected folder \`${out}\`, expected one outside the library.`);
}

// Another tool's site has an index.html too. A folder of a repository may hold one of ours, but its history
// would go with it.
function mayBeReplaced(out: string): boolean {
  if (out === '') return false;
  if (!existsSync(out)) return true;
  try {
    const names = readdirSync(out);
    if (names.includes('.git')) return false;
    return names.length === 0 || names.includes(SHARD_RECORD) || isSite(out);
  } catch {
    return false;
  }
}

function isSite(folder: string): boolean {
  return readBytes(join(folder, 'manifest.json')).toString().includes(MANIFEST_FORMATS);
}
