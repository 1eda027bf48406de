import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { fileOf, plannedPages } from '#site/plan/plan-site.ts';
import { dealPolicies, type Share } from '#site/search/index/shares.ts';

import { withFileLock } from '#io/files/file-lock.ts';
import { digestsOf } from '#io/files/digest-files.ts';
import { cacheFolder } from '#io/terminal/environment.ts';
import { outputInStore } from './pages/previous-output.ts';
import { makeSite } from './pages/make-site.ts';
import { readSiteLibrary } from './run/open-library.ts';
import { openSite } from './run/open-site.ts';
import { recordOf } from './run/page-record.ts';
import { printIssues } from '#io/terminal/print-issues.ts';
import { replaceFolder, tidyFolder } from '#io/files/replace-folder.ts';
import { fingerprintOf, libraryDigest } from './run/fingerprint.ts';
import { searchFiles } from './search/build-search.ts';
import { storeOfRun } from './run/store-of-run.ts';
import { SHARD_PAGES, SHARD_SEARCH, writeShardRecord } from './shards/shard-record.ts';
import { print } from '#io/terminal/print.ts';

/**
 * Builds one share of the site of the current library into the folder `out`, and gives the exit code:
 * the pages of the plan that lie in the folders of the policies that are dealt to it, and a search index.
 * What concerns all policies is made when the shards are joined. The folder changes in one step.
 */
export function buildShard(share: Share, out: string): Promise<number> {
  return withFileLock(`${stagingOf(share)}.lock`, () => buildAlone(share, out));
}

async function buildAlone({ share, of }: Share, out: string): Promise<number> {
  // Before anything is read.
  const digest = libraryDigest();
  const { library, issues } = readSiteLibrary();
  if (issues.length > 0) printIssues(issues);
  if (!library) return 1;
  const target = resolve(out);
  tidyFolder(target);
  const run = fingerprintOf(library, digest);
  const policies = dealPolicies(library, of)[share - 1] ?? new Set();
  const open = openSite();
  const dealt = [...open.pages.values()].filter(({ path }) =>
    policies.has(path.slice(1, path.indexOf('/', 1))),
  );
  const plan = plannedPages(dealt);
  const staging = stagingOf({ share, of });
  rmSync(staging, { recursive: true, force: true });
  const pages = join(staging, SHARD_PAGES);
  const store = storeOfRun();
  const before = outputInStore(store);
  const { files: made } = await makeSite(
    { open, plan, before, store, staging: pages },
    join(staging, SHARD_SEARCH),
    () => searchFiles(library, run.day, store, { share, of }),
  );
  const own = new Set(plan.map(({ path }) => fileOf(path)));
  for (const file of Object.keys(digestsOf(pages, made))) {
    // Styles and scripts: the join makes them too, for the pages that it makes.
    if (!own.has(file)) rmSync(join(pages, file));
  }
  const files = digestsOf(staging);
  writeShardRecord(staging, { format: 2, share, of, ...run, files, pages: recordOf(plan) });
  store.sweep(`shard ${share} of ${of}`);
  replaceFolder(staging, target);
  const list = [...policies].sort().join(', ') || 'no policy';
  print(`Built shard ${share} of ${of} in ${out}: ${list}.`);
  return 0;
}

function stagingOf({ share, of }: Share): string {
  return join(cacheFolder(), `shard-${share}-of-${of}`);
}
