import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestsOf } from '#io/files/digest-files.ts';
import { startThread } from '#io/files/thread.ts';
import type { NamedFile, Store } from '#io/store/store.ts';
import type { StoredFile } from '#io/store/whole-files.ts';
import { fileOf, type PlannedPage } from '#site/plan/plan-site.ts';
import { forgetSite, type Order, placeOrder } from '../integration/current-site.ts';
import type { OpenSite } from '../run/open-site.ts';
import type { PreviousOutput } from './previous-output.ts';
import { type Taking, writeSiteFiles } from './take-files.ts';

/** Which pages to make, and where they go. */
export interface PageOrder {
  open: OpenSite;
  /** Pages of the site that are not in the plan are left out. */
  plan: readonly PlannedPage[];
  /** Pages that were made before from the same are taken from here, and others are added. */
  before: PreviousOutput;
  store: Store;
  /** A folder that is emptied first. */
  staging: string;
}

/**
 * Makes the pages of a plan, with the styles and scripts that they ask for and the files of `public/`:
 * the result is SHA-256 of every file, by its path. Astro is asked only where an HTML page is to be made.
 *
 * @throws {Error} if a page cannot be made.
 */
export async function makePages(order: PageOrder): Promise<MadePlan> {
  const { open, plan, before, store, staging } = order;
  // The inputs of a program are unknown: it may import anything.
  const found = await before.find(plan.filter(({ kind }) => kind !== 'program'));
  const wanted = plan.filter(({ path }) => !found.has(fileOf(path)));
  const taking = [...found].map(([file, { path, how }]): Taking => ({
    from: path,
    to: join(staging, file),
    how,
  }));
  const isHtml = ({ path }: PlannedPage): boolean => open.pages.get(path)?.group !== 'file';
  const assets = wanted.some(isHtml) ? null : await store.fileSet(ASSETS, inputsOfAssets(open));
  rmSync(staging, { recursive: true, force: true });
  let isTaken = true;
  if (assets) {
    await takeBeside(taking);
    writeSiteFiles(staging, assets.files);
    for (const page of wanted) writePage(open, page, staging);
  } else {
    isTaken = await buildWithAstro(order, new Set(wanted.map(({ path }) => path)), taking);
  }
  const taken = isTaken ? [...found] : [];
  const files = digestsOf(staging, new Map(taken.map(([file, { digest }]) => [file, digest])));
  const missing = plan.find(({ path }) => !(fileOf(path) in files));
  if (missing) throw new Error(`Astro made no page \`${missing.path}\`.`);
  for (const page of wanted.filter(({ kind }) => kind !== 'program')) {
    const file = fileOf(page.path);
    before.add(page, { path: join(staging, file), digest: files[file] ?? '' });
  }
  if (!assets) await keepAssets(order, files);
  return { files, wanted };
}

/** What was made of a plan. */
interface MadePlan {
  /** SHA-256 of each file, by its path. */
  files: Record<string, string>;
  /** The pages that were not taken. */
  wanted: readonly PlannedPage[];
}

/** Whether Astro left the other pages out, so that the files could be taken. */
async function buildWithAstro(
  { open, staging }: PageOrder,
  wanted: ReadonlySet<string>,
  files: Taking[],
): Promise<boolean> {
  const taking: Promise<void>[] = [];
  await buildPages(staging, {
    open,
    isWanted: (path) => wanted.has(path),
    onSkipping: () => {
      const all = takeBeside(files);
      // Errors surface when it is awaited.
      all.catch(() => undefined);
      taking.push(all);
    },
  });
  await Promise.all(taking);
  return taking.length > 0;
}

function writePage(open: OpenSite, { path }: PlannedPage, staging: string): void {
  const made = open.pages.get(path)?.make();
  if (typeof made !== 'string' && !(made instanceof Uint8Array)) {
    throw new Error(`Unexpected page \`${path}\`, expected a file.`);
  }
  const place = join(staging, fileOf(path));
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, made);
}

/** What Astro makes beside our pages: the same for all sites at one address. */
const ASSETS = 'assets';

function inputsOfAssets({ site }: OpenSite): [string] {
  return [site.library.site.url];
}

async function keepAssets(
  { open, plan, store, staging }: PageOrder,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const planned = new Set([...open.pages.values()].map(({ path }) => fileOf(path)));
  const others = Object.entries(files).filter(([file]) => !planned.has(file));
  const hasPrograms = [...open.pages.values()].some(({ kind }) => kind === 'program');
  // A project that has pages of its own may make them from anything.
  if (plan.length === 0 || hasPrograms || others.some(([file]) => file.endsWith('.html'))) return;
  const set = others.map(([name, digest]): NamedFile => {
    const content: StoredFile = { path: join(staging, name), digest };
    return { name, digest, content };
  });
  await store.addFileSet(ASSETS, inputsOfAssets(open), { files: set, about: null });
}

/** Takes files beside all other work. */
async function takeBeside(files: Taking[]): Promise<void> {
  if (files.length === 0) return;
  await startThread<Taking[], undefined>(join(import.meta.dirname, 'take-worker.ts')).run(files);
}

/**
 * Lets Astro make the pages of an order in the folder `out`, which is emptied first, with the styles and
 * scripts that they ask for and the files of `public/`.
 *
 * @throws {Error} if a page cannot be made.
 */
async function buildPages(out: string, order: Order): Promise<void> {
  // Not before: a build that has nothing to do needs no Astro.
  const { build } = await import('astro');
  const cacheDir = `${out}.astro`;
  // The bundler, which needs it first, gives no code where the disk refuses.
  mkdirSync(out, { recursive: true });
  placeOrder(order);
  try {
    // What Astro keeps for a later build is no part of this site: our store does that.
    await build({ outDir: out, cacheDir, logLevel: 'warn' });
  } finally {
    rmSync(cacheDir, { recursive: true, force: true });
    forgetSite();
  }
}
