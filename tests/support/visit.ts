import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';

import { TODAY } from './build-site.ts';
import { launchChromium } from './chromium.ts';

/**
 * Opens an address in a fresh context; what its page complains of is gathered in `complaints`. The page is
 * read on `day`, that of the built sites unless another is given; with none, by the clock of the test.
 */
export type Visit = (
  address: string,
  options?: BrowserContextOptions,
  day?: string | null,
) => Promise<Visited>;

export interface Visited {
  page: Page;
  context: BrowserContext;
  /** Errors and warnings of the page, violations of its policy, and requests to other hosts. */
  complaints: string[];
}

/** One Chromium for a test file; every context is closed after its test. */
export function useChromium(): Visit {
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
  });
  afterAll(() => browser?.close());
  return async (address, options = {}, day = TODAY) => {
    if (!browser) throw new Error('A page is visited before Chromium runs.');
    const context = await browser.newContext(options);
    contexts.push(context);
    if (day !== null) await readOn(context, day);
    const page = await context.newPage();
    const complaints = await listenTo(page, new URL(address).host);
    await page.goto(address);
    return { page, context, complaints };
  };
}

/** Lets the pages of a context be read on a day: the hours go on from noon. */
export async function readOn(context: BrowserContext, day: string): Promise<void> {
  const shift = Date.parse(`${day}T12:00:00Z`) - Date.now();
  await context.addInitScript((milliseconds) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + milliseconds;
  }, shift);
}

async function listenTo(page: Page, host: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (new URL(request.url()).host !== host) complaints.push(`A request to ${request.url()}`);
  });
  await page.exposeFunction('reportViolation', (violation: string) => {
    complaints.push(violation);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportViolation: (text: string) => void })
        .reportViolation;
      report(`${event.violatedDirective} refused ${event.blockedURI}`);
    });
  });
  return complaints;
}
