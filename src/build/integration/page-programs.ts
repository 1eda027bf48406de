import { join } from 'node:path';

import type { AstroIntegration, HookParameters, ViteUserConfig } from 'astro';

import { libraryFolder } from '#io/terminal/environment.ts';
import { readCurrentLibrary } from '../run/open-library.ts';

/** Whether the library says that its pages are programs. */
export function arePagesPrograms(): boolean {
  return readCurrentLibrary().library?.site.pages === 'programs';
}

type Update = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

/** What Astro needs to compile the pages of the library: nothing of it where they are documents. */
export async function compilingPages(): Promise<Update> {
  const [{ default: mdx }, { satteri }, { passthroughImageService }] = await Promise.all([
    import('@astrojs/mdx'),
    import('@astrojs/markdown-satteri'),
    import('astro/config'),
  ]);
  return {
    integrations: [mdx() as AstroIntegration],
    // The punctuation of a text is its author's; coloured code would need inline styles.
    markdown: {
      processor: satteri({ features: { smartPunctuation: false } }),
      syntaxHighlight: false,
    },
    image: { service: passthroughImageService() },
    vite: { plugins: [pagePrograms()] },
  };
}

const PROGRAMS = 'virtual:codicil/programs';

/** The module with the compiled pages, which the route of programs imports. */
export const RESOLVED_PROGRAMS = `\0${PROGRAMS}`;

function pagePrograms(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'codicil-page-programs',
    resolveId: (id) => (id === PROGRAMS ? RESOLVED_PROGRAMS : undefined),
    load: (id) => (id === RESOLVED_PROGRAMS ? programsModule() : undefined),
  };
}

function programsModule(): string {
  const pages = readCurrentLibrary().library?.pages ?? [];
  const files = pages.flatMap(({ program }) => (program ? [program.file] : []));
  const folder = libraryFolder();
  const imports = files.map(
    (file, index) =>
      `import { Content as page${index} } from ${JSON.stringify(join(folder, file))};\n`,
  );
  const rows = files.map((file, index) => `${JSON.stringify(file)}: page${index}`);
  return `${imports.join('')}export default { ${rows.join(', ')} };\n`;
}
