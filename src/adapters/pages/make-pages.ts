import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

import { routesFor } from '#site/routes.ts';

import { CODE, SITE, STYLES } from './code-folder.ts';

type App = ConstructorParameters<typeof StaticPaths>[0] & {
  setInternals: (internals: { pagesByKeys: Map<string, unknown> }) => void;
  setOptions: (options: unknown) => void;
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
};
type Route = Awaited<ReturnType<StaticPaths['getAll']>>[number]['route'];

/**
 * Makes the pages of the current library in the folder `out`, by the code that `compilePages` left in
 * `folder`: what Astro does after it has compiled them. The site is published at `url`. With `isWanted`,
 * only those files; it is asked when each page has said what it is made from.
 *
 * @throws {Error} if a page cannot be made, or two have one address.
 */
export async function makePages(
  folder: string,
  out: string,
  url: string,
  isWanted: (file: string) => boolean = () => true,
): Promise<void> {
  const base = new URL(routesFor(url).absolute('/'));
  cpSync(join(folder, SITE), out, { recursive: true });
  const app = await openApp(folder);
  const made = new Set<string>();
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    const { path, file } = placeOf(pathname, route);
    if (made.has(file)) throw new Error(`Two pages are \`${file}\`; one is ${route.component}.`);
    made.add(file);
    if (!isWanted(file)) continue;
    const response = await app.render(new Request(new URL(path, base)), { routeData: route });
    if (response.status !== 200 && file !== MISSING) {
      throw new Error(`${route.component} answers ${response.status} for \`${path}\`.`);
    }
    // An endpoint that has nothing to say makes no file.
    if (!response.body) continue;
    const place = join(out, file);
    // Not at once: the search engine, another process, is fed meanwhile.
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, Buffer.from(await response.arrayBuffer()));
  }
}

// Servers look for it under this name.
const MISSING = '404.html';

/** The address of a page from the site's base on, and its file. */
function placeOf(pathname: string, { type }: Route): { path: string; file: string } {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  if (type === 'endpoint') return { path, file: path };
  if (path === '404') return { path: '404/', file: MISSING };
  return { path: path === '' ? '' : `${path}/`, file: join(path, 'index.html') };
}

async function openApp(folder: string): Promise<App> {
  const code = join(folder, CODE);
  const entry = readdirSync(code).find((name) => name.startsWith('prerender-entry.')) ?? '';
  const { app } = (await import(pathToFileURL(join(code, entry)).href)) as { app: App };
  const styles = JSON.parse(readFileSync(join(folder, STYLES), 'utf8')) as [string, unknown][];
  app.setInternals({ pagesByKeys: new Map(styles) });
  app.setOptions({
    settings: { scripts: [] },
    logger: {
      options: {
        destination: { write: (event: { message: string }) => console.error(event.message) },
      },
    },
  });
  return app;
}
