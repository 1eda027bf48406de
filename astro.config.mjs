import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

import { codicil } from './src/integration.ts';

export default defineConfig({
  integrations: [codicil({ library: './content' }), mdx()],
  // For pages that are programs: all others are documents, and not made by Astro's Markdown.
  markdown: {
    processor: satteri({ features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
});
