import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the search page says of what it found. */
export async function statusOf(page: Page): Promise<string> {
  return page.locator('.search-status').innerText();
}

/** Waits until the search page says these words. */
export function expectStatus(page: Page, words: string | RegExp): Promise<void> {
  const expected =
    typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words);
  return expect.poll(() => statusOf(page), { timeout: 20_000 }).toEqual(expected);
}
