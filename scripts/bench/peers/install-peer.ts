import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs packages into a folder of their own; false, with a line that says so, if that fails. */
export function installPeer(folder: string, packages: readonly string[]): boolean {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const run = spawnSync('npm', ['install', ...quiet, ...packages], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (run.status === 0) return true;
  console.error(`Skipped ${packages[0] ?? ''}: it could not be installed here.`);
  return false;
}
