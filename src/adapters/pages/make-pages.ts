import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

import { routesFor } from '#site/routes.ts';

import { sha256 } from '../sha256.ts';
import { CODE, SITE, STYLES } from './code-folder.ts';
import { withWholeResponses } from './whole-response.ts';

type App = ConstructorParameters<typeof StaticPaths>[0] & {
  setInternals: (internals: { pagesByKeys: Map<string, unknown> }) => void;
  setOptions: (options: unknown) => void;
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
};
type Route = Awaited<ReturnType<StaticPaths['getAll']>>[number]['route'];

/**
 * Makes the pages of the current library in the folder `out`, by the code that `compilePages` left in
 * `folder`: what Astro does after it has compiled them. The site is published at `url`. `onDescribed` is
 * called when each page has said what it is made from, and from then on `isWanted` is asked which files
 * are to be made. The result is SHA-256 of each file that was made, by its path.
 *
 * @throws {Error} if a page cannot be made, or two have one address.
 */
export function makePages(
  folder: string,
  out: string,
  url: string,
  { onDescribed = () => undefined, isWanted = () => true }: Choosing,
): Promise<ReadonlyMap<string, string>> {
  const base = new URL(routesFor(url).absolute('/'));
  cpSync(join(folder, SITE), out, { recursive: true });
  return withWholeResponses(async () => {
    const app = await openApp(folder);
    const pages = (await new StaticPaths(app).getAll()).map(placeOf);
    onDescribed();
    return makeFiles(app, pages.sort(byAddress), out, base, isWanted);
  });
}

interface Choosing {
  onDescribed?: () => void;
  isWanted?: (file: string) => boolean;
}

async function makeFiles(
  app: App,
  pages: readonly Page[],
  out: string,
  base: URL,
  isWanted: (file: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  const folders = new Set<string>();
  for (const { path, file, route } of pages) {
    if (made.has(file)) throw new Error(`Two pages are \`${file}\`; one is ${route.component}.`);
    made.set(file, '');
    if (!isWanted(file)) continue;
    const response = await app.render(new Request(new URL(path, base)), { routeData: route });
    if (response.status !== 200 && file !== MISSING) {
      throw new Error(`${route.component} answers ${response.status} for \`${path}\`.`);
    }
    // An endpoint that has nothing to say makes no file.
    const content = await response.bytes();
    if (content.length === 0 && !response.body) continue;
    const folder = dirname(join(out, file));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(join(out, file), content);
    made.set(file, sha256(content));
    // The search engine, another process, is fed meanwhile.
    await setImmediate();
  }
  return made;
}

interface Page {
  /** Its address from the site's base on. */
  path: string;
  file: string;
  route: Route;
}

// All of one policy in a row: what is learnt of its versions is kept until another policy comes.
function byAddress(a: Page, b: Page): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

// Servers look for it under this name.
const MISSING = '404.html';

function placeOf({ pathname, route }: { pathname: string; route: Route }): Page {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  if (route.type === 'endpoint') return { path, file: path, route };
  if (path === '404') return { path: '404/', file: MISSING, route };
  return { path: path === '' ? '' : `${path}/`, file: join(path, 'index.html'), route };
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
