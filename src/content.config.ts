import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

import { libraryFolder } from '#adapters/environment.ts';
import { versionLoader } from '#adapters/version-loader.ts';
import { pageSchema } from '#core/policy/page-schema.ts';

export const collections = {
  texts: defineCollection({ loader: versionLoader() }),
  pages: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `${libraryFolder()}/pages` }),
    schema: pageSchema,
  }),
};
