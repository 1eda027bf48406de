import { join } from 'node:path';

import { measureScript } from '../measure.ts';
import { installPeer } from './install-peer.ts';
import { write, writeVersions, type Peer } from './peer.ts';

/** Starlight with its own search, which is Pagefind too. */
export const starlight: Peer = {
  name: 'Starlight with search',
  install: (folder) =>
    installPeer(folder, ['@astrojs/starlight@0.42.4', 'astro@7.3.4', 'sharp@0.35.5']),
  build: async (folder, archive) => {
    const docs = join(folder, 'src/content/docs');
    writeVersions(archive, docs);
    write(join(docs, 'index.md'), '---\ntitle: Policies\n---\n');
    write(join(folder, 'astro.config.mjs'), CONFIG);
    write(join(folder, 'src/content.config.ts'), CONTENT);
    const script = join(folder, 'node_modules/astro/bin/astro.mjs');
    const usage = await measureScript(script, ['build'], { cwd: folder });
    return { usage, site: join(folder, 'dist') };
  },
};

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Policies' })] });
`;

const CONTENT = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
