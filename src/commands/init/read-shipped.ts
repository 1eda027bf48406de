import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { NODE_RANGE } from '#io/terminal/node-range.ts';
import type { Shipped } from './starter-project.ts';

/** The files of this repository that a project begins with, as globs: its package has them too. */
export const SHIPPED_FILES = [
  '.github/workflows/{check,comment,deploy,record,review}.yml',
  '.gitlab-ci.yml',
  '.vscode/{codicil.code-snippets,settings.json,tasks.json}',
];

/** Reads them, and what a project has to install: `codicil` from there, or the version that runs. */
export function readShipped(codicil: string | null): Shipped {
  const text = readFileSync(join(PACKAGE, 'package.json'), 'utf8');
  const { version, dependencies, peerDependencies } = JSON.parse(text) as Manifest;
  const astro = dependencies['astro'] ?? peerDependencies?.['astro'] ?? '';
  const files = globSync(SHIPPED_FILES, { cwd: PACKAGE }).sort();
  return {
    astro: `^${astro.replace(/^\^/, '')}`,
    node: NODE_RANGE,
    codicil: codicil ?? `^${version}`,
    files: new Map(files.map((file) => [file, readFileSync(join(PACKAGE, file), 'utf8')])),
  };
}

const PACKAGE = resolve(import.meta.dirname, '../../..');

interface Manifest {
  version: string;
  dependencies: Record<string, string>;
  peerDependencies?: Record<string, string>;
}
