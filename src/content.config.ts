import { defineCollection } from 'astro:content';

import { libraryLoader } from '#adapters/library-loader.ts';

export const collections = {
  library: defineCollection({ loader: libraryLoader() }),
};
