import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import type { Library } from '#core/policy/library.ts';
import { renderHeadersFile, renderHtaccess } from '#site/open-data/host-headers.ts';
import { logoName } from '#site/resellers/reseller-logo.ts';
import { paths, routesFor } from '#site/routes.ts';

import {
  digestOfInputs,
  digestsOf,
  readRecord,
  writeRecord,
  type BuildRecord,
} from './build-record.ts';
import { searchFiles, writeSiteFiles } from './build-search.ts';
import { cacheFolder, libraryFolder, today } from './environment.ts';
import { writeManifest } from './ledger/write-manifest.ts';
import { readCurrentLibrary } from './open-library.ts';
import { makePages } from './pages/make-pages.ts';
import { startCompiling } from './pages/start-compiling.ts';
import { reusePages } from './page-reuse.ts';
import { printIssues } from './print-issues.ts';

/**
 * Builds the site of the current library into `out`, and gives the exit code. The folder changes in
 * one step at the very end: an error, or a process that is killed, leaves the last good site. When
 * neither the library nor the day nor the program has changed, and the folder still holds what was
 * built from them, there is nothing to do; else the pages that are made from the same as in the last
 * build are taken from there. No file is believed to be what it was: its digest says so.
 */
export async function buildSite(out: string): Promise<number> {
  const program = digestOfInputs(PROGRAM, []);
  const compiling = startCompiling(program);
  const { library, issues } = readCurrentLibrary();
  if (issues.length > 0) printIssues(issues);
  if (!library) {
    compiling.stop();
    return 1;
  }
  const target = resolve(out);
  const record = join(cacheFolder(), 'record.json');
  const day = today(library.site.timeZone);
  const inputs = digestOfInputs([libraryFolder()], [program, day]);
  const last = readRecord(record);
  const found = last?.program === program ? digestsOf(target) : {};
  if (last?.inputs === inputs && JSON.stringify(found) === JSON.stringify(last.files)) {
    console.log(`Nothing has changed since the last build of ${out}.`);
    return 0;
  }
  const reuse = reusePages(intactPages(last, found));
  const staging = join(cacheFolder(), 'site');
  rmSync(staging, { recursive: true, force: true });
  const code = await compiling.codeFor(library.site.url);
  // Both at the same time; if both fail, it is the pages that one hears of.
  const [pages, search] = await Promise.allSettled([
    makePages(code, staging, new URL(routesFor(library.site.url).absolute('/'))),
    searchFiles(library, day),
  ]);
  if (pages.status === 'rejected') throw pages.reason;
  if (search.status === 'rejected') throw search.reason;
  for (const file of reuse.kept) keepFile(join(target, file), join(staging, file));
  writeSiteFiles(staging, search.value);
  const kept = new Map([...reuse.kept].map((file) => [file, found[file] ?? '']));
  const site = digestsOf(staging, kept);
  writeManifest(staging, library, day, site);
  writeHostFiles(staging, library);
  const files = digestsOf(staging, new Map(Object.entries(site)));
  replaceFolder(staging, target);
  writeRecord(record, { program, inputs, files, pages: Object.fromEntries(reuse.made) });
  console.log(`Built ${countOf(files)} in ${out}.`);
  return 0;
}

/** What the pages of the last build were made from, by file; of those that nobody has touched since. */
function intactPages(
  last: BuildRecord | null,
  found: Readonly<Record<string, string>>,
): Map<string, string> {
  const pages = Object.entries(last?.pages ?? {});
  // What is no file is a group of pages: it says nothing that its files do not say.
  const isIntact = (name: string): boolean => found[name] === last?.files[name];
  return new Map(pages.filter(([name]) => isIntact(name)));
}

function keepFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    // On another disk, or on one that has no links.
    copyFileSync(from, to);
  }
}

function writeHostFiles(folder: string, library: Library): void {
  const { base } = routesFor(library.site.url);
  writeFileSync(join(folder, '_headers'), renderHeadersFile(base, svgLogos(library)));
  writeFileSync(join(folder, '.htaccess'), renderHtaccess(base));
}

function svgLogos({ resellers }: Library): string[] {
  const names = resellers.flatMap((reseller) => logoName(reseller) ?? []);
  return names.filter((name) => name.endsWith('.svg')).map(paths.resellerLogo);
}

function countOf(files: BuildRecord['files']): string {
  const names = Object.keys(files);
  const pages = names.filter((name) => name.endsWith('.html')).length;
  return `${pages} pages (${names.length} files)`;
}

const PROGRAM = ['src', 'public', 'astro.config.mjs', 'package-lock.json'].map((place) =>
  resolve(import.meta.dirname, '../..', place),
);

// The cache may be on another disk than the site: then the new folder is first copied beside it.
function replaceFolder(from: string, to: string): void {
  const next = `${to}.next`;
  const last = `${to}.last`;
  for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  moveFolder(from, next);
  if (existsSync(to)) renameSync(to, last);
  renameSync(next, to);
  rmSync(last, { recursive: true, force: true });
}

function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EXDEV') throw cause;
    cpSync(from, to, { recursive: true });
  }
}
