import { mkdirSync, rmSync } from 'node:fs';
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
