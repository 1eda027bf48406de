import { existsSync } from 'node:fs';

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

import { libraryFolder } from '#adapters/environment.ts';
import { versionLoader } from '#adapters/version-loader.ts';
import { pageSchema } from '#core/policy/page-schema.ts';

const pages = `${libraryFolder()}/pages`;

export const collections = {
  versions: defineCollection({ loader: versionLoader() }),
  pages: defineCollection({
    // A library may have no page of its own.
    loader: existsSync(pages) ? glob({ pattern: '*.mdx', base: pages }) : () => [],
    schema: pageSchema,
  }),
};
