import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { cacheFolder } from '../environment.ts';
import { forgetSite, placeOrder, type Order } from './current-site.ts';

/**
 * Lets Astro make the pages of an order in the folder `out`, which is emptied first, with the styles and
 * scripts that they ask for and the files of `public/`.
 *
 * @throws {Error} if a page cannot be made.
 */
export async function buildPages(out: string, order: Order): Promise<void> {
  // Not before: a build that has nothing to do needs no Astro.
  const { build } = await import('astro');
  // The bundler, which needs it first, gives no code where the disk refuses.
  mkdirSync(out, { recursive: true });
  placeOrder(order);
  try {
    await build({ outDir: out, cacheDir: join(cacheFolder(), 'astro'), logLevel: 'warn' });
  } finally {
    forgetSite();
  }
}
