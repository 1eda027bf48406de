import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

import { cacheFolder, compiledFor } from './src/adapters/environment.ts';
import { routesFor } from './src/site/routes.ts';

// With a library that cannot be read there is no address yet; the development server says why.
const url = compiledFor() ?? (await libraryUrl()) ?? 'http://localhost';

export default defineConfig({
  site: new URL(url).origin,
  base: routesFor(url).base,
  trailingSlash: 'always',
  cacheDir: cacheFolder(),
  // The punctuation of a contract is its text.
  markdown: {
    processor: satteri({ features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  // The library's own pages are documents, and not made by it: see src/markdown.
  integrations: [mdx(), ...(await integrationsForEditors())],
  // One small stylesheet and one small script as files: the content security policy allows no inline code.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks its own modules so, and takes the marks out itself.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  devToolbar: { enabled: false },
  server: { port: 4321 },
});

// To compile pages takes no more time than it must: what only the development server needs stays out.
async function libraryUrl() {
  const { readCurrentLibrary } = await import('./src/adapters/open-library.ts');
  return readCurrentLibrary().library?.site.url;
}

async function integrationsForEditors() {
  if (compiledFor() !== null) return [];
  const { problemPage } = await import('./src/adapters/problem-page.ts');
  return [problemPage()];
}
