import { copyFileSync, cpSync, existsSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { imagesOfPages } from '#core/document/library-image.ts';
import { dutyIssues } from '#core/duty/checks/check-duties.ts';
import { headOf } from '#core/ledger/chain.ts';
import { makeManifest, renderManifest } from '#core/ledger/manifest.ts';
import type { Library } from '#core/library/library.ts';
import { formatIssues } from '#core/problems/issue.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { digestOfInputs, digestsOf } from '#io/files/digest-files.ts';
import { withFileLock } from '#io/files/file-lock.ts';
import { replaceFolder, tidyFolder } from '#io/files/replace-folder.ts';
import { sha256 } from '#io/files/sha256.ts';
import { startThread } from '#io/files/thread.ts';
import { cacheFolder, today } from '#io/terminal/environment.ts';
import { printIssues } from '#io/terminal/print-issues.ts';
import { print, printError } from '#io/terminal/print.ts';
import { publicPolicies } from '#site/addresses/policy-pages.ts';
import { paths, routesFor } from '#site/addresses/routes.ts';
import { renderHeadersFile, renderHtaccess } from '#site/open-data/host-headers.ts';
import { publicLedger } from '#site/open-data/ledger-data.ts';
import { plannedPages } from '#site/plan/plan-site.ts';
import { logoName } from '#site/resellers/reseller-logo.ts';
import { makeSite } from './pages/make-site.ts';
import { outputInStore, pagesOfShards } from './pages/previous-output.ts';
import { programIssues } from './pages/program-issues.ts';
import { fingerprintOf, libraryDigest } from './run/fingerprint.ts';
import { keepLastBuild, lastBuild, type LastBuild } from './run/last-build.ts';
import { readSiteLibrary, withheldOfRun } from './run/open-library.ts';
import { openSite } from './run/open-site.ts';
import { reasonsFor, recordOf } from './run/page-record.ts';
import { previewOfRun } from './run/preview-of-run.ts';
import { programOfRun } from './run/program-of-run.ts';
import { storeOfRun } from './run/store-of-run.ts';
import { commonSearchFiles, searchFiles } from './search/build-search.ts';
import { readShards, type Shard } from './shards/read-shards.ts';
import { SHARD_SEARCH } from './shards/shard-record.ts';

/**
 * Builds the site of the current library into `out`, and gives the exit code. The folder changes in one step
 * at the very end: an error, or a process that is killed, leaves the last good site. When neither the library
 * nor the day nor the program has changed, and the folder still holds what was built from them, there is
 * nothing to do; else the pages that are made from the same as before are taken from `folders` of shards, if
 * there are any, or from the store. Files are verified by digest, never trusted. Concurrent builds of a
 * library run one after another.
 */
export function buildSite(out: string, folders: readonly string[] | null = null): Promise<number> {
  return withFileLock(join(cacheFolder(), 'site.lock'), () => buildAlone(out, folders));
}

async function buildAlone(out: string, folders: readonly string[] | null): Promise<number> {
  const target = resolve(out);
  tidyFolder(target);
  // Taken before anything is read, so a change made during the build shows up in the next one.
  const digest = libraryDigest();
  const last = lastBuild(storeOfRun());
  const digesting = last?.library === digest ? startDigesting(target) : null;
  try {
    return await buildWith(digesting, { digest, out, target, last, folders });
  } finally {
    digesting?.stop();
  }
}

/** The digests of the last site's files, found beside all other work: a large one takes a while. */
interface Digesting {
  digests: Promise<Record<string, string>>;
  stop: () => void;
}

function startDigesting(folder: string): Digesting {
  const path = join(import.meta.dirname, '../io/files/digest-worker.ts');
  const thread = startThread<string, Record<string, string>>(path);
  const digests = thread.run(folder);
  // Errors surface when the digests are awaited.
  digests.catch(() => undefined);
  return { digests, stop: () => void thread.destroy() };
}

interface Order {
  /** Of the files of the library. */
  digest: string;
  /** The folder of the site as it was asked for, and its path. */
  out: string;
  target: string;
  last: LastBuild | null;
  folders: readonly string[] | null;
}

async function buildWith(
  digesting: Digesting | null,
  { digest, out, target, last, folders }: Order,
): Promise<number> {
  const { library, issues } = readSiteLibrary();
  // A preview shows other days, so duties do not apply, and its issues were already printed once for all of
  // them.
  const isPreview = previewOfRun() !== null;
  const due = library && !isPreview ? dutyIssues(library, today(library.site.timeZone)) : [];
  const told = library && isPreview ? [] : [...issues, ...withheldOfRun(), ...due];
  if (told.length > 0) printIssues(told);
  if (!library) return 1;
  const run = fingerprintOf(library, digest);
  const { shards, issues: refused } = folders ? readShards(folders, run) : NO_SHARDS;
  if (refused.length > 0) {
    printError(formatIssues(refused));
    return 1;
  }
  const { day } = run;
  const parts = folders ? [`${shards.length} shards`] : [];
  const inputs = digestOfInputs([], [run.library, day, ...parts]);
  if (last?.inputs === inputs && digesting && last.site === siteDigest(await digesting.digests)) {
    print(`Nothing has changed since the last build of ${out}.`);
    return 0;
  }
  const store = storeOfRun();
  const open = openSite(folders ? shards.length : null);
  const plan = plannedPages([...open.pages.values()]);
  const before = pagesOfShards(shards, outputInStore(store));
  const staging = join(cacheFolder(), 'site');
  const made = await makeSite({ open, plan, before, store, staging }, staging, () =>
    folders
      ? Promise.resolve(commonSearchFiles(library, day, shards.length))
      : searchFiles(library, day, store),
  );
  const wrong = programIssues(plan, staging, library);
  if (wrong.length > 0) {
    printIssues(wrong);
    return 1;
  }
  addSearchOf(shards, staging);
  if (previewOfRun()) copyFileSync(PREVIEW_STYLE, join(staging, paths.previewStyle));
  const site = digestsOf(staging, made.files);
  writeManifest(staging, library, day, site, folders ? shards.length : null);
  writeHostFiles(staging, library, Object.keys(site).sort());
  const files = digestsOf(staging, new Map(Object.entries(site)));
  const pages = recordOf(plan);
  const reasons = reasonsFor(made.wanted, last?.pages ?? {});
  // Before the site: what is said of files that are not there makes nothing believed, and once the
  // site is there nothing is left that can fail.
  keepLastBuild(store, {
    library: digest,
    inputs,
    site: siteDigest(files),
    pages,
    made: reasons,
  });
  store.sweep('build');
  replaceFolder(staging, target);
  print(`Built ${countOf(files)} in ${out}.`);
  return 0;
}

function siteDigest(files: Readonly<Record<string, string>>): string {
  return sha256(JSON.stringify(files));
}

const PREVIEW_STYLE = join(import.meta.dirname, '../styles/preview.css');

const NO_SHARDS = { shards: [], issues: [] };

function addSearchOf(shards: readonly Shard[], staging: string): void {
  for (const { folder } of shards) {
    const search = join(folder, SHARD_SEARCH);
    // A shard without a policy has none.
    if (existsSync(search)) cpSync(search, staging, { recursive: true });
  }
}

function writeHostFiles(folder: string, library: Library, files: readonly string[]): void {
  const { url, embeddedBy } = library.site;
  const { base } = routesFor(url);
  writeFileSync(
    join(folder, '_headers'),
    renderHeadersFile(base, { images: svgImages(library), files, embeddedBy }),
  );
  writeFileSync(join(folder, '.htaccess'), renderHtaccess(base, embeddedBy));
}

function svgImages(library: Library): string[] {
  const logos = library.resellers.flatMap((reseller) => logoName(reseller) ?? []);
  const images = imagesOfPages(library).map(paths.image);
  return [...logos.map(paths.resellerLogo), ...images].filter((path) => path.endsWith('.svg'));
}

function countOf(files: Readonly<Record<string, string>>): string {
  const names = Object.keys(files);
  const pages = names.filter((name) => name.endsWith('.html')).length;
  return `${pages} pages (${names.length} files)`;
}

/**
 * Writes the manifest of the finished site in `folder`, leaving out files that only the host reads: `digests`
 * are those of its files, and `shards` says how many it was joined from.
 */
function writeManifest(
  folder: string,
  library: Library,
  today: Day,
  digests: Readonly<Record<string, string>>,
  shards: number | null,
): void {
  const ledgers = publicPolicies(library, today).flatMap(({ policy: { id, ledger } }) =>
    ledger ? [[id, headOf(publicLedger(ledger, today), sha256)]] : [],
  );
  const files = Object.entries(digests).map(([path, digest]) => [
    path.replaceAll(sep, '/'),
    digest,
  ]);
  const manifest = makeManifest({
    asOf: today,
    madeBy: programOfRun(),
    ...(shards !== null && { shards }),
    ledgers: Object.fromEntries(ledgers) as Record<string, string>,
    files: Object.fromEntries(files) as Record<string, string>,
  });
  writeFileSync(join(folder, 'manifest.json'), renderManifest(manifest));
}
