import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';

import { codicil } from './src/integration.ts';

// As `defineConfig` types it, which loads half a second of what no build of ours needs.
/** @type {import('astro').AstroUserConfig} */
export default {
  integrations: [codicil({ library: './content' }), mdx()],
  // For pages that are programs: all others are documents, and not made by Astro's Markdown.
  markdown: {
    processor: satteri({ features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
};
