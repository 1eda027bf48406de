import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { makeCheckout, runScript, type Checkout, type Ran } from '../support/checkout.ts';
import { launchChromium } from '../support/chromium.ts';
import { frontMatter } from '../support/library-builder.ts';
import { serveFolder } from '../support/serve-folder.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TODAY = '2026-12-01';
const PULL_REQUEST = 'https://github.com/example/policies/pull/7';
const ROW =
  'changes:\n  - { section: preamble, materiality: material, reason: Logs are kept longer. }\n';
const FILES = {
  'site.yaml':
    'organisation: { name: Example, email: legal@example.org }\nurl: https://policies.example.org\ntimeZone: UTC\nlanguages: [en]\nnotices: { approvals: 1 }\n',
  'policies/privacy/policy.yaml': 'title: Privacy Policy\nkind: privacy-policy\n',
  'policies/privacy/2026-01-01.mdx': `${frontMatter('2026-01-01')}\nWe keep logs for 30 days.\n`,
};
const PROPOSED = {
  'policies/privacy/2026-12-04.mdx': `${frontMatter('2027-02-01', ROW)}\nWe keep logs for 90 days.\n`,
};

let browser: Browser;
let waiting: Preview;
let plain: Preview;

interface Preview {
  checkout: Checkout;
  ran: Ran;
  /** Where the page of the policy is served, as of the day on which the version would be public. */
  url: string;
  close: () => Promise<void>;
}

async function preview(
  files: Record<string, string>,
  day: string,
  args: string[],
): Promise<Preview> {
  const library = mkdtempSync(join(tmpdir(), 'codicil-preview-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(library, name)), { recursive: true });
    writeFileSync(join(library, name), text);
  }
  const checkout = makeCheckout(library);
  rmSync(library, { recursive: true });
  const ran = await runScript(checkout, 'preview', ['--out', 'previews', ...args], TODAY);
  const { origin, close } = await serveFolder(checkout.at(`previews/${day}`), '/');
  return { checkout, ran, url: `${origin}/privacy/`, close };
}

beforeAll(async () => {
  browser = await launchChromium();
  const proposed = { ...FILES, ...PROPOSED };
  waiting = await preview(proposed, '2027-02-01', ['--pull-request', PULL_REQUEST]);
  plain = await preview(FILES, TODAY, []);
}, 180_000);
afterAll(async () => {
  await browser.close();
  for (const { checkout, close } of [waiting, plain]) {
    await close();
    checkout.remove();
  }
});

const LOOKS = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced', { forcedColors: 'active' }],
] as const;

async function open(
  url: string,
  width: number,
  media: (typeof LOOKS)[number][1] = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 740 }, ...media });
  await page.goto(url);
  return page;
}

test('says nothing of what would be due on the days that it shows', () => {
  expect([waiting.ran.code, waiting.ran.stderr]).toEqual([0, '']);
  expect(waiting.ran.stdout).toContain('previews/2027-02-01');
});

describe.each([360, 1280])('at %i px', (width) => {
  test.each(LOOKS)('the strip is read and used: %s', async (_, media) => {
    const page = await open(waiting.url, width, media);
    const strip = page.getByRole('complementary', { name: 'Preview' });
    const lines = (await strip.innerText()).replaceAll(/\s+/g, ' ').trim();
    expect(lines).toBe(
      'Preview: awaiting approval, not published · the site as it would be on 1 February 2027 Privacy Policy of 4 December 2026 waits for one more person, by 3 December 2026 Approve or send back',
    );
    expect(await strip.getByRole('link').getAttribute('href')).toBe(PULL_REQUEST);
    const seen = await page.evaluate(() => {
      const { scrollWidth } = document.documentElement;
      const strip = document.querySelector('.preview-strip');
      const { top = -1, height = 0 } = strip?.getBoundingClientRect() ?? {};
      const style = strip ? getComputedStyle(strip) : null;
      return { scrollWidth, top, height, rule: parseFloat(style?.borderTopWidth ?? '') };
    });
    expect(seen.scrollWidth).toBe(width);
    expect(seen.rule).toBeGreaterThanOrEqual(6);
    // It stays in sight, and leaves the text room.
    expect(seen.height).toBeLessThan(200);
    await page.evaluate(() => {
      window.scrollTo(0, 60);
    });
    expect(await strip.isVisible()).toBe(true);
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
      const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] };
      const { violations } = await inPage.run('.preview-strip', rules);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect(found).toEqual([]);
    await page.close();
  });

  test('nothing is left empty where nobody is waited for', async () => {
    const page = await open(plain.url, width);
    const paragraphs = await page.locator('.preview-strip p').allInnerTexts();
    expect(paragraphs.map((text) => text.trim())).toEqual([
      'Preview: not published · the site as it would be on 1 December 2026',
    ]);
    await page.close();
  });

  test.each(LOOKS)('the sign of the operators’ page shows: %s', async (_, media) => {
    const page = await open(`${inject('own').url}status/`, width, media);
    const sign = page.locator('.ops-line .sign');
    const seen = await sign.evaluate((element) => {
      const { opacity, backgroundColor } = getComputedStyle(element);
      const around = getComputedStyle(document.body).backgroundColor;
      return { opacity, isSeen: backgroundColor !== around };
    });
    expect(seen).toEqual({ opacity: '1', isSeen: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.close();
  });
});
