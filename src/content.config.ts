import { defineCollection } from 'astro:content';

import { versionLoader } from '#adapters/version-loader.ts';

export const collections = {
  versions: defineCollection({ loader: versionLoader() }),
};
