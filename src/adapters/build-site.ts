import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { build } from 'astro';

import { cacheFolder } from './environment.ts';
import { readCurrentLibrary } from './open-library.ts';
import { printIssues } from './print-issues.ts';

/**
 * Builds the site of the current library into `out`, and gives the exit code. The folder changes in
 * one step at the very end: an error, or a process that is killed, leaves the last good site.
 */
export async function buildSite(out: string): Promise<number> {
  const { library, issues } = readCurrentLibrary();
  if (issues.length > 0) printIssues(issues);
  if (!library) return 1;
  const staging = join(cacheFolder(), 'site');
  rmSync(staging, { recursive: true, force: true });
  await build({ outDir: staging, logLevel: 'warn' });
  replaceFolder(staging, resolve(out));
  return 0;
}

function replaceFolder(from: string, to: string): void {
  const old = `${from}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}
