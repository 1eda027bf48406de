import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { AstroIntegration } from 'astro';

import { CODE, STYLES } from './code-folder.ts';

/**
 * Keeps in `folder` the code of the pages that Astro compiles into its folder `site`, with the styles of
 * each, and makes no page of it. What is for browsers stays in `site`.
 */
export function keepCode(folder: string): AstroIntegration {
  const styles = new Map<string, { styles: unknown }>();
  return {
    name: 'codicil-keep-code',
    hooks: {
      'astro:build:setup': ({ pages }) => {
        for (const [key, page] of pages) styles.set(key, page);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'codicil-keep-code',
          setup: () => {
            renameSync(join(folder, 'site', '.prerender'), join(folder, CODE));
            const known = [...styles].map(([key, page]) => [key, { styles: page.styles }]);
            writeFileSync(join(folder, STYLES), JSON.stringify(known));
            return Promise.resolve();
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('No page is made where code is kept.')),
        });
      },
    },
  };
}
