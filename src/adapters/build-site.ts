import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { build } from 'astro';

import type { Library } from '#core/policy/library.ts';
import { renderHeadersFile, renderHtaccess } from '#site/open-data/host-headers.ts';
import { routesFor } from '#site/routes.ts';

import {
  digestOfInputs,
  isUnchanged,
  recordOf,
  writeRecord,
  type BuildRecord,
} from './build-record.ts';
import { buildSearch } from './build-search.ts';
import { cacheFolder, libraryFolder, today } from './environment.ts';
import { readCurrentLibrary } from './open-library.ts';
import { printIssues } from './print-issues.ts';

/**
 * Builds the site of the current library into `out`, and gives the exit code. The folder changes in
 * one step at the very end: an error, or a process that is killed, leaves the last good site. When
 * neither the library nor the day nor the program has changed, and the folder still holds what was
 * built from them, there is nothing to do.
 */
export async function buildSite(out: string): Promise<number> {
  const { library, issues } = readCurrentLibrary();
  if (issues.length > 0) printIssues(issues);
  if (!library) return 1;
  const target = resolve(out);
  const record = join(cacheFolder(), 'record.json');
  const day = today(library.site.timeZone);
  const inputs = digestOfInputs([libraryFolder(), ...PROGRAM], [day]);
  if (isUnchanged(record, target, inputs)) {
    console.log(`Nothing has changed since the last build of ${out}.`);
    return 0;
  }
  const staging = join(cacheFolder(), 'site');
  rmSync(staging, { recursive: true, force: true });
  await build({ outDir: staging, logLevel: 'warn' });
  await buildSearch(staging, library, day);
  writeHostFiles(staging, library);
  const built = recordOf(staging, inputs);
  replaceFolder(staging, target);
  writeRecord(record, built);
  console.log(`Built ${countOf(built)} in ${out}.`);
  return 0;
}

function writeHostFiles(folder: string, { site }: Library): void {
  const { base } = routesFor(site.url);
  writeFileSync(join(folder, '_headers'), renderHeadersFile(base));
  writeFileSync(join(folder, '.htaccess'), renderHtaccess(base));
}

function countOf({ files }: BuildRecord): string {
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
