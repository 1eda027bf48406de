import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { splitFrontMatter } from '#markdown/front-matter.ts';

import { installPeer } from './install-peer.ts';
import { formatTable, measureScript, sizeOf, type Usage } from './measure.ts';

const DAY = '2026-11-22';

/**
 * Builds the imported corpus cold and unchanged, and the same files as a Starlight site where its
 * packages can be installed. Gives a table; ratios are to Codicil's cold build of the same run.
 */
export function benchBuild(corpus: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-bench-'));
  try {
    const library = join(folder, 'library');
    measureScript('scripts/import.ts', ['--folder', corpus, '--out', library]);
    const out = join(folder, 'dist');
    const build = (): Usage =>
      measureScript('scripts/build.ts', ['--library', library, '--out', out, '--today', DAY]);
    const cold = build();
    const unchanged = build();
    const size = sizeOf(out);
    const rows = [
      rowOf('Codicil, cold', cold, cold, size),
      rowOf('Codicil, unchanged', unchanged, cold, size),
      ...benchStarlight(folder, library, cold),
    ];
    return formatTable(
      ['build', 'CPU s', 'wall s', 'peak MB', 'pages', 'MB', 'CPU ÷ cold', 'wall ÷ cold'],
      rows,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function benchStarlight(folder: string, library: string, cold: Usage): string[][] {
  const site = join(folder, 'starlight');
  const installed = installPeer(site, ['@astrojs/starlight@0.42.4', 'astro@7.3.4', 'sharp']);
  if (!installed) return [];
  writeStarlight(site, library);
  const peer = measureScript(join(site, 'node_modules/astro/bin/astro.mjs'), ['build'], {
    cwd: site,
  });
  return [rowOf('Starlight with search, cold', peer, cold, sizeOf(join(site, 'dist')))];
}

function writeStarlight(site: string, library: string): void {
  const docs = join(site, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(site, 'astro.config.mjs'), STARLIGHT_CONFIG);
  writeFileSync(join(site, 'src/content.config.ts'), STARLIGHT_CONTENT);
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Policies\n---\n');
  const policies = join(library, 'policies');
  for (const policy of readdirSync(policies)) {
    mkdirSync(join(docs, policy));
    for (const name of readdirSync(join(policies, policy)).filter((one) => /\.mdx?$/.test(one))) {
      const { body } = splitFrontMatter(readFileSync(join(policies, policy, name), 'utf8'));
      const to = join(docs, policy, name.replace(/\.(?=\d)/, '-'));
      writeFileSync(to, `---\ntitle: ${policy} ${name}\n---\n${body}`);
    }
  }
}

const STARLIGHT_CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Policies' })] });
`;

const STARLIGHT_CONTENT = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function rowOf(
  name: string,
  usage: Usage,
  cold: Usage,
  size: { pages: number; bytes: number },
): string[] {
  return [
    name,
    usage.cpu.toFixed(1),
    usage.wall.toFixed(1),
    usage.memory.toFixed(0),
    String(size.pages),
    (size.bytes / 2 ** 20).toFixed(1),
    (usage.cpu / cold.cpu).toFixed(2),
    (usage.wall / cold.wall).toFixed(2),
  ];
}
