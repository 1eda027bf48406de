import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

/** A query that was written from the texts, with the section that answers it. */
export interface PlantedQuery {
  kind: string;
  q: string;
  /** Path and anchor, without the base path. */
  right: string;
  /** Whose text is sought besides that for everyone. */
  audience?: string;
  scope?: string;
}

/** What came of a planted query: the place of the right section from 1, or 0 for none. */
export interface Judged extends PlantedQuery {
  place: number;
  found: string[];
}

/** The planted queries of `tests/fixtures/search/<name>.json`. */
export function plantedQueries(name: string): PlantedQuery[] {
  const file = join(import.meta.dirname, '../fixtures/search', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as PlantedQuery[];
}

/** Asks every planted query of the site at `url`, which ends with a slash. */
export async function judge(
  page: Page,
  url: string,
  queries: readonly PlantedQuery[],
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const query of queries) {
    const { q, audience, scope, right } = query;
    const found = await searchFor(page, url, {
      q,
      ...(audience === undefined ? {} : { audience }),
      ...(scope === undefined ? {} : { scope }),
    });
    const place = found.findIndex((href) => href === url + right.slice(1)) + 1;
    judged.push({ ...query, place, found: found.slice(0, 3) });
  }
  return judged;
}

/** The full addresses that a search leads to, in order. */
export async function searchFor(
  page: Page,
  url: string,
  asked: Record<string, string>,
): Promise<string[]> {
  await page.goto(`${url}search/?${new URLSearchParams(asked)}`);
  await page.locator('.search-results[aria-busy=false]').waitFor({ state: 'attached' });
  return page
    .locator('a.result')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}
