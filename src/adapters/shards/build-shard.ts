import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { makePages } from '#adapters/pages/make-pages.ts';
import { startCompiling, type Compiling } from '#adapters/pages/start-compiling.ts';
import { dealPolicies, type Share } from '#site/shares.ts';

import { alone } from '../alone.ts';
import { digestsOf } from '../build-record.ts';
import { cacheFolder } from '../environment.ts';
import { writeSiteFiles } from '../made-pages.ts';
import { readSiteLibrary } from '../open-library.ts';
import { reusePages } from '../page-reuse.ts';
import { printIssues } from '../print-issues.ts';
import { recoverFolder, replaceFolder } from '../replace-folder.ts';
import { inputsOfRun, libraryDigest } from '../run-inputs.ts';
import { shareSearchFiles } from '../search/build-search.ts';
import { SHARD_PAGES, SHARD_SEARCH, writeShardRecord } from './shard-record.ts';

/**
 * Builds one share of the site of the current library into the folder `out`, and gives the exit code:
 * of the policies that are dealt to it, the pages that say what they are made from, and a search index.
 * What concerns all policies is made when the shards are joined. The folder changes in one step.
 */
export function buildShard(share: Share, out: string): Promise<number> {
  return alone(`${stagingOf(share)}.lock`, () => buildAlone(share, out));
}

async function buildAlone(share: Share, out: string): Promise<number> {
  // Before anything is read.
  const digest = libraryDigest();
  const compiling = startCompiling();
  try {
    return await buildWith(compiling, digest, share, out);
  } finally {
    compiling.stop();
  }
}

async function buildWith(
  compiling: Compiling,
  digest: string,
  { share, of }: Share,
  out: string,
): Promise<number> {
  const { library, issues } = readSiteLibrary();
  if (issues.length > 0) printIssues(issues);
  if (!library) return 1;
  const target = resolve(out);
  recoverFolder(target);
  const run = inputsOfRun(library, digest);
  const policies = dealPolicies(library, of)[share - 1] ?? new Set();
  const isDealt = (file: string): boolean => policies.has(file.slice(0, file.indexOf('/')));
  const { made } = reusePages(new Map(), isDealt);
  const isOwn = (file: string): boolean => made.has(file) && isDealt(file);
  const staging = stagingOf({ share, of });
  rmSync(staging, { recursive: true, force: true });
  const pages = join(staging, SHARD_PAGES);
  const code = await compiling.codeFor(library.site.url);
  const [site, search] = await Promise.allSettled([
    makePages(code, pages, library.site.url, { isWanted: isOwn }),
    shareSearchFiles(library, run.day, { share, of }),
  ]);
  if (site.status === 'rejected') throw site.reason;
  if (search.status === 'rejected') throw search.reason;
  for (const file of Object.keys(digestsOf(pages))) {
    // Styles and scripts: the join makes them too, for the pages that it makes.
    if (!isOwn(file)) rmSync(join(pages, file));
  }
  writeSiteFiles(join(staging, SHARD_SEARCH), search.value);
  const files = digestsOf(staging);
  const kept = [...made].filter(([name]) => isOwn(name));
  writeShardRecord(staging, {
    format: 1,
    share,
    of,
    ...run,
    files,
    pages: Object.fromEntries(kept),
  });
  replaceFolder(staging, target);
  const list = [...policies].sort().join(', ') || 'no policy';
  console.log(`Built shard ${share} of ${of} in ${out}: ${list}.`);
  return 0;
}

function stagingOf({ share, of }: Share): string {
  return join(cacheFolder(), `shard-${share}-of-${of}`);
}
