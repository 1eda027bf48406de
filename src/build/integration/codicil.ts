import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroConfig, AstroIntegration, AstroPrerenderer, ViteUserConfig } from 'astro';

import { routesFor } from '#site/addresses/routes.ts';

import { libraryFolder } from '#io/terminal/environment.ts';
import { forgetLibrary, readCurrentLibrary } from '../run/open-library.ts';
import { currentOrder, forgetSite, type Order } from './current-site.ts';
import { arePagesPrograms, compilingPages, RESOLVED_PROGRAMS } from './page-programs.ts';
import { showProblems } from './problem-page.ts';

/** What the integration is told. */
export interface CodicilOptions {
  /** The folder of the library, from the project's root on, as package.json names it for all verbs. */
  library?: string;
}

/**
 * Codicil as an integration of Astro: its pages beside those of the project, at addresses of their own.
 * `codicil build` checks the library first, makes only the pages that are made from something else than
 * before, and adds the search; `astro build` makes all pages.
 */
export function codicil({ library }: CodicilOptions = {}): AstroIntegration {
  return {
    name: 'codicil',
    hooks: {
      'astro:config:setup': async ({
        config,
        isRestart,
        injectRoute,
        updateConfig,
        addWatchFile,
      }) => {
        if (library !== undefined) refuseOtherLibrary(library, config.root);
        if (isRestart) forgetLibrary();
        const { site, base } = placeOf(config);
        // It says whether pages are compiled, and where the site is.
        addWatchFile(join(libraryFolder(), 'site.yaml'));
        for (const { pattern, file } of ROUTES) {
          if (file === PROGRAM_ROUTE && !arePagesPrograms()) continue;
          injectRoute({ pattern, entrypoint: routeFile(file) });
        }
        if (arePagesPrograms()) updateConfig(await compilingPages());
        updateConfig({
          site,
          base,
          // The content security policy of the pages allows no inline code.
          build: { inlineStylesheets: 'never', assets: 'assets' },
          devToolbar: { enabled: false },
          vite: {
            plugins: [leaveToNode()],
            build: {
              assetsInlineLimit: 0,
              // Astro marks its own modules so, and takes the marks out itself.
              rolldownOptions: { checks: { moduleLevelDirective: false } },
            },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        refuseOtherAddresses(config);
      },
      'astro:server:setup': ({ server }) => {
        showProblems(server);
        server.watcher.add(libraryFolder());
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(libraryFolder())) return;
          forgetLibrary();
          forgetSite();
          // Astro asks a route for its pages again when its module has changed.
          for (const { moduleGraph } of Object.values(server.environments)) {
            for (const { file } of ROUTES) moduleGraph.onFileChange(fileURLToPath(routeFile(file)));
            const programs = moduleGraph.getModuleById(RESOLVED_PROGRAMS);
            if (programs) moduleGraph.invalidateModule(programs);
          }
          server.ws.send({ type: 'full-reload' });
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const order = currentOrder();
        if (order) setPrerenderer((astro) => skipping(astro, order));
      },
    },
  };
}

/**
 * Makes of our pages only those that are wanted, in the order of the plan: all that is found of a policy
 * is then asked for in a row, whatever the routes are.
 */
function skipping(
  astro: AstroPrerenderer,
  { open, isWanted, onSkipping }: Order,
): AstroPrerenderer {
  const paths = [...open.pages.keys()];
  const places = new Map(paths.map((path, place) => [nameOf(decodeURIComponent(path)), place]));
  return {
    ...astro,
    getStaticPaths: async () => {
      const all = await astro.getStaticPaths();
      onSkipping();
      const placed = all.map((one) => ({
        one,
        place: PATTERNS.has(one.route.route) ? places.get(nameOf(one.pathname)) : undefined,
      }));
      return placed
        .filter(({ place }) => place === undefined || isWanted(paths[place] ?? ''))
        .sort((a, b) => (a.place ?? -1) - (b.place ?? -1))
        .map(({ one }) => one);
    },
  };
}

// A path as both write it: without the slashes around it, and the letters of anchors as themselves.
function nameOf(path: string): string {
  const name = path.replace(/^\/+|\/+$/g, '').normalize();
  return name === '404' ? '404.html' : name;
}

// Astro's server finds no endpoint with an ending by a pattern without: each ending has a route.
const ENDINGS = ['css', 'ics', 'jpg', 'json', 'link', 'png', 'svg', 'txt', 'webp', 'xml'];
// Compiled in a package.
const FILE_ROUTE = `file${extname(import.meta.url)}`;
const PROGRAM_ROUTE = 'program.astro';
const ROUTES = [
  ...['text', 'program', 'redline', 'audience', 'notice', 'status'].map((group) => ({
    pattern: `/[...${group}]`,
    file: `${group}.astro`,
  })),
  ...ENDINGS.map((ending) => ({ pattern: `/[...file].${ending}`, file: FILE_ROUTE })),
  { pattern: '/404', file: 'missing.astro' },
];
const PATTERNS = new Set(ROUTES.map(({ pattern }) => pattern));

function routeFile(file: string): URL {
  return new URL(`../../routes/${file}`, import.meta.url);
}

/** Where the library says that its site is; what the project says otherwise is a mistake. */
function placeOf({ site, base }: AstroConfig): { site: string; base: string } {
  // With a library that cannot be read there is no address yet; the development server says why.
  const url = readCurrentLibrary().library?.site.url;
  if (url === undefined) return { site: site ?? 'http://localhost', base };
  const own = { site: new URL(url).origin, base: routesFor(url).base };
  if (site !== undefined && new URL(site).origin !== own.site) {
    throw unexpected('site', site, `the origin of \`url\` in site.yaml, \`${own.site}\``);
  }
  if (base !== '/' && `${base.replace(/\/$/, '')}/` !== own.base) {
    throw unexpected('base', base, `the path of \`url\` in site.yaml, \`${own.base}\``);
  }
  return own;
}

/** A library that no verb would read. */
function refuseOtherLibrary(library: string, root: URL): void {
  if (process.env['POLICY_LIBRARY'] || resolve(fileURLToPath(root), library) === libraryFolder()) {
    return;
  }
  throw unexpected(
    'library',
    library,
    'the folder that the verbs read: name it in package.json, as `"codicil": { "library": "content" }`',
  );
}

/** Settings with which the pages would have other addresses than the library's links. */
function refuseOtherAddresses({ build, trailingSlash }: AstroConfig): void {
  if (build.format !== 'directory') {
    throw unexpected('build.format', build.format, '`directory`');
  }
  if (trailingSlash === 'never') {
    throw unexpected('trailingSlash', trailingSlash, '`always` or `ignore`');
  }
}

function unexpected(setting: string, found: string, expected: string): Error {
  return new Error(`Unexpected \`${setting}: '${found}'\`, expected ${expected}.`);
}

/**
 * Keeps Codicil's own modules out of the bundle. Node then loads them once, and the pages and the build
 * share one library.
 */
function leaveToNode(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'codicil-leave-to-node',
    configEnvironment: (_name, { consumer }) =>
      consumer === 'client' ? {} : { resolve: { external: ['codicil'] } },
  };
}
