import type { TestProject } from 'vitest/node';

import { buildCheckout, FIXTURE_LIBRARY, makeCheckout } from './checkout.ts';
import { serveFolder } from './serve-folder.ts';

/** A built site and where it is served. */
export interface BuiltSite {
  /** `http://localhost:…/legal/`: with the base path and a slash at its end. */
  url: string;
  /** Where the site says that it is published, with a slash at its end. */
  published: string;
  /** The folder of its files. */
  dist: string;
  /** The checkout that it was built in. */
  checkout: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The site of our own library. */
    own: BuiltSite;
    /** The site of `tests/fixtures/library`. */
    fixture: BuiltSite;
  }
}

/** The day of both sites. */
export const TODAY = '2026-11-22';

/** Builds and serves both sites for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [own, fixture] = await Promise.all([
    buildAndServe(undefined, 'https://policies.websoftmaster.example/'),
    buildAndServe(FIXTURE_LIBRARY, 'https://example.org/legal/'),
  ]);
  project.provide('own', own.site);
  project.provide('fixture', fixture.site);
  return async () => {
    await own.close();
    await fixture.close();
  };
}

async function buildAndServe(library: string | undefined, published: string) {
  const checkout = makeCheckout(library);
  const dist = await buildCheckout(checkout, TODAY);
  const base = new URL(published).pathname;
  const { origin, close } = await serveFolder(dist, base);
  const site: BuiltSite = { url: origin + base, published, dist, checkout: checkout.folder };
  return {
    site,
    close: async () => {
      await close();
      checkout.remove();
    },
  };
}
