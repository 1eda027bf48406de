// A program of its own: Astro and its bundler take more memory than all pages that are made afterwards.
import { join } from 'node:path';

import { build } from 'astro';

import { SITE } from './code-folder.ts';
import { keepCode } from './keep-code.ts';

const [folder = ''] = process.argv.slice(2);

await build({
  outDir: join(folder, SITE),
  logLevel: 'warn',
  integrations: [keepCode(folder)],
});
