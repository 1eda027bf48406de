import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { fileOf, pagesIn } from '../support/site-files.ts';
import { useChromium } from '../support/visit.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WORK = 'privacy-policy/for/reseller/';
const TERMS = 'terms/for/reseller/';

const headings = (page: Page): Promise<string[]> =>
  page.locator('.text > section > :is(h2, h3)').allInnerTexts();

test('a reseller goes from the policy to both texts as one, and back to the addendum', async () => {
  const { page, complaints } = await visit(`${own.url}privacy-policy/`);
  await page
    .getByRole('link', { name: 'For resellers: read this policy together with your addendum' })
    .click();
  expect(new URL(page.url()).pathname).toBe(`/${WORK}`);
  expect(await page.locator('h1').innerText()).toBe('Privacy Policy for resellers');
  const all = await headings(page);
  const access = all.findIndex((one) => one.includes('5. Access and correction'));
  expect(all[access + 1]).toContain('Reseller Addendum 2. Access, correction and deletion');
  expect(all.some((one) => one.includes('6. Children'))).toBe(true);
  const section = page.locator('#reseller-requests');
  expect(await section.locator('.origin').innerText()).toBe(
    'Reseller Addendum, in these words since 28 November 2016',
  );
  await section.locator('.origin a').click();
  expect(new URL(page.url()).pathname).toBe('/reseller-addendum/2016-11-28/');
  await page.goto(`${own.url}reseller-addendum/`);
  await page.getByRole('link', { name: 'Read it together with the Privacy Policy' }).click();
  expect(new URL(page.url()).pathname).toBe(`/${WORK}`);
  expect(complaints).toEqual([]);
});

test('every anchor of the policy leads to the same section in the consolidated text', async () => {
  const ids = (path: string): string[] =>
    [...fileOf(own.dist, path).matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id ?? '');
  const policy = ids('privacy-policy/index.html');
  expect(policy.length).toBeGreaterThan(20);
  expect(ids(`${WORK}index.html`)).toEqual(expect.arrayContaining(policy));
});

test('what is replaced is folded, opens for its address, and says how it is cited', async () => {
  const { page } = await visit(`${fixture.url}${TERMS}`);
  const replaced = page.locator('.replaced');
  const words = replaced.getByText('You pay monthly, by card or transfer.');
  expect(await words.isVisible()).toBe(false);
  await replaced.locator('summary').click();
  expect(await words.isVisible()).toBe(true);
  await page.goto('about:blank');
  await page.goto(`${fixture.url}${TERMS}#payment`);
  expect(await words.isVisible()).toBe(true);
  const cited = page.locator('.cite:visible');
  expect(await cited.count()).toBe(1);
  expect(await cited.innerText()).toContain('https://example.org/legal/terms/2026-11-01/#payment');
});

test('a clause of an addendum is cited by its own policy’s address', async () => {
  const { page } = await visit(`${fixture.url}${TERMS}#reseller-terms.1`);
  expect(await page.locator('.cite:visible').innerText()).toContain(
    'https://example.org/legal/reseller-terms/2023-10-02/#preamble.1',
  );
});

test('who signed up earlier finds their text, and the history tells both', async () => {
  const { page } = await visit(`${fixture.url}${TERMS}`);
  expect(await page.locator('.other-readers').innerText()).toBe(
    'Resellers who signed up before 15 November 2026 are bound by another text: text of 2 October 2023.',
  );
  await page.locator('.other-readers a').click();
  expect(await page.locator('.banner').innerText()).toContain(
    'today it applies to resellers who signed up before 15 November 2026',
  );
  await page.getByRole('navigation', { name: 'Texts' }).getByText('History').click();
  const days = await page.locator('.entry h3 a').allInnerTexts();
  expect(days).toEqual([
    '20 December 2026',
    '25 November 2026',
    '25 November 2026 (2)',
    '15 November 2026',
    '2 October 2023',
  ]);
  await page.locator('[id="2026-11-25.2"]').getByText('Show all changes').click();
  expect(await page.locator('h1').innerText()).toBe(
    'What changed in the Terms of Service for resellers',
  );
  expect(await page.locator('#reseller-payment ins').innerText()).toContain('monthly');
});

test('any two days are compared in the browser, side by side too', async () => {
  const { page, complaints } = await visit(
    `${fixture.url}${TERMS}compare/?from=2023-10-02&to=2026-12-20`,
  );
  await page.locator('.redline-section:not(.is-unchanged)').first().waitFor();
  expect(await page.locator('.compare-status').innerText()).toBe(
    'From the text of 2 October 2023 to the text of 20 December 2026.',
  );
  const lives = page.locator('.redline-margin a');
  const targets = await lives.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(targets).toContain('/legal/reseller-terms/history/reseller-payment/');
  expect(targets).toContain('/legal/terms/history/termination/');
  await page.locator('.choose-sides').check();
  await page.locator('.redline.is-side-by-side').waitFor();
  expect(await page.locator('.redline-names').innerText()).toContain('Text of 2 October 2023');
  await page.locator('select[name=from]').selectOption('2026-11-25.2');
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByText('From the text of 25 November 2026 (2)').waitFor();
  expect(complaints).toEqual([]);
});

test('works without a script', async () => {
  const { page, complaints } = await visit(`${own.url}${WORK}`, { javaScriptEnabled: false });
  expect(await page.locator('#reseller-requests').isVisible()).toBe(true);
  await page.getByRole('link', { name: 'What changed in this text' }).click();
  expect(await page.locator('.redline').isVisible()).toBe(true);
  await page.goto(`${own.url}${WORK}compare/`);
  expect(await page.getByRole('link', { name: 'Show the changes' }).count()).toBeGreaterThan(4);
  expect(complaints).toEqual([]);
  const other = await visit(`${fixture.url}${TERMS}`, { javaScriptEnabled: false });
  const replaced = other.page.locator('.replaced');
  await replaced.locator('summary').click();
  expect(await replaced.getByText('You pay monthly').isVisible()).toBe(true);
  expect(other.complaints).toEqual([]);
});

test('a print says where each section comes from, its address and its digest', async () => {
  const { page } = await visit(`${fixture.url}${TERMS}`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const selector of ['h1', '.banner', '.precedence', '.origin', '.replaced > summary']) {
    expect(await page.locator(selector).first().isVisible()).toBe(true);
  }
  for (const selector of ['.contents', '.versions', '.mark', '.cite']) {
    expect(await page.locator(selector).filter({ visible: true }).count()).toBe(0);
  }
  const foot = await page.locator('.running-foot').innerText();
  expect(foot).toContain('https://example.org/legal/terms/for/reseller/2026-11-15/');
  expect(foot).toContain('SHA-256');
});

test('what only resellers read keeps its line in the reader’s own colours', async () => {
  const { page } = await visit(`${fixture.url}${TERMS}`, { forcedColors: 'active' });
  const style = await page
    .locator('.of-addendum')
    .first()
    .evaluate((section) => getComputedStyle(section).borderInlineStartStyle);
  expect(style).toBe('solid');
});

test('no page for an audience is listed by search engines', () => {
  for (const { dist } of [own, fixture]) {
    const pages = pagesIn(dist).filter((page) =>
      /(?:^|\/)(?:privacy-policy|terms)\/for\//.test(page),
    );
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages) {
      expect(fileOf(dist, `${page}index.html`)).toContain('<meta name="robots" content="noindex">');
    }
  }
});

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'light', viewport: { width: 360, height: 740 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const;

test.each([
  [own.url, WORK],
  [own.url, `${WORK}2027-03-01/#reseller-addendum`],
  [own.url, `${WORK}history/`],
  [own.url, `${WORK}compare/`],
  [own.url, `${WORK}compare/2018-05-21...2027-01-11/`],
  [fixture.url, `${TERMS}#payment`],
  [fixture.url, `${TERMS}2026-11-25.2/`],
  [fixture.url, `${TERMS}history/`],
])('axe finds nothing on %s%s, and nothing is wider than a phone', async (url, path) => {
  const { page } = await visit(url + path, { bypassCSP: true });
  await page.evaluate(AXE);
  for (const { colorScheme, viewport } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    const violations = await page.evaluate(async (rules) => {
      const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await inPage.run({ runOnly: rules });
      return violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
    }, RULES);
    expect(violations, `${colorScheme}, ${viewport.width} px`).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);
  }
});
