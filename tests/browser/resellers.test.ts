import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { overflowOf } from '../support/page-facts.ts';
import { fileOf, pagesIn } from '../support/site-files.ts';
import { useChromium } from '../support/visit.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };
const POLICY = 'resellers/harbour-lane/privacy-policy/';

test.each([
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
])('a customer of a reseller finds whom to ask: %s', async (_name, viewport) => {
  const { page, complaints } = await visit(own.url, { viewport });
  await page.getByRole('link', { name: 'For resellers and their customers' }).click();
  await page.getByRole('link', { name: 'Find yours below' }).click();
  await page.getByRole('link', { name: 'Harbour Lane Web', exact: true }).click();
  expect(page.url()).toBe(`${own.url}resellers/harbour-lane/`);
  await page
    .getByRole('link', { name: 'Privacy Policy for customers of Harbour Lane Web' })
    .click();
  expect(page.url()).toBe(own.url + POLICY);
  expect(await page.locator('h1').innerText()).toMatch(
    /^Privacy Policy\s+for customers of Harbour Lane Web$/,
  );
  const [access, contact, removal] = await page.locator('.answer').all();
  expect(await access?.innerText()).toMatch(
    /^Whom do I ask .*\?\s+Ask the data controller: Data Protection Officer, Harbour Lane Web\.\s+E-mail\s+privacy@harbour-lane\.example\s+Post\s+12 Harbour Lane/,
  );
  expect(
    await contact?.getByRole('link', { name: 'hello@harbour-lane.example' }).getAttribute('href'),
  ).toBe('mailto:hello@harbour-lane.example');
  expect(await contact?.getByRole('link', { name: '+1 207 555 0142' }).getAttribute('href')).toBe(
    'tel:+12075550142',
  );
  expect(await removal?.innerText()).toContain(
    'An example: if Harbour Lane Web asks on 25 November 2026, WebSoftMaster responds by 11 January 2027.',
  );
  await removal?.getByRole('link').click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#reseller-requests');
  const section = page.locator('#reseller-requests');
  expect(await section.innerText()).toContain('we respond within thirty (30) business days.');
  expect(await section.innerText()).toContain(
    'If you bought our services from Harbour Lane Web and want access',
  );
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
});

test('the answers follow the text in force, and the page says what comes', async () => {
  const { page } = await visit(own.url + POLICY);
  expect(await page.locator('.banner').innerText()).toContain(
    'This text has applied to customers of Harbour Lane Web since 21 May 2018. It changes on 11 January 2027.',
  );
  await page.getByRole('link', { name: 'Read the text of 11 January 2027' }).click();
  expect(page.url()).toBe(`${own.url}privacy-policy/for/reseller/2027-01-11/`);
});

test('every section of the consolidated text is there, at its anchor', () => {
  const anchors = (file: string): string[] =>
    [...fileOf(own.dist, file).matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id ?? '');
  const text = anchors('privacy-policy/for/reseller/index.html');
  expect(text.length).toBeGreaterThan(25);
  for (const reseller of ['harbour-lane', 'nordhosting', 'pixelforge']) {
    expect(anchors(`resellers/${reseller}/privacy-policy/index.html`)).toEqual(text);
  }
});

test('no page under a reseller’s name speaks of “your reseller” where it has a name', () => {
  for (const reseller of ['harbour-lane', 'nordhosting', 'pixelforge']) {
    const html = fileOf(own.dist, `resellers/${reseller}/privacy-policy/index.html`);
    expect(html).not.toContain('class="field"');
  }
});

test('a reseller copies a link to its page, which runs nothing', async () => {
  const { page, context, complaints } = await visit(`${own.url}resellers/harbour-lane/`);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const box = page.getByRole('textbox', { name: 'Privacy Policy' });
  const html = await box.inputValue();
  const address = 'https://policies.websoftmaster.example/resellers/harbour-lane/privacy-policy/';
  expect(html.split('\n')).toEqual([
    `<link rel="privacy-policy" href="${address}">`,
    `<a href="${address}" rel="privacy-policy">Privacy Policy</a>`,
  ]);
  expect(await box.evaluate((element) => (element as HTMLTextAreaElement).readOnly)).toBe(true);
  await page.getByRole('button', { name: 'Copy the HTML for the Privacy Policy' }).click();
  await expect.poll(() => page.getByRole('status').innerText()).toBe('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(html);
  expect(pagesIn(own.dist)).toContain(POLICY);
  expect(complaints).toEqual([]);
});

test('on the pages of a reseller its customers write to it and not to us', async () => {
  const { page } = await visit(own.url + POLICY);
  expect(await page.locator('.site-footer a').first().getAttribute('href')).toBe(
    'mailto:hello@harbour-lane.example',
  );
});

const PWNED = [`Odd & Sons </title><script>window.pwned = 'reseller'</script>`];

test.each([
  ['resellers/', PWNED],
  ['resellers/odd/', [...PWNED, '+49 30 <img src=x onerror="window.pwned = 10">', '</textarea>']],
  [
    'resellers/odd/terms/',
    [
      ...PWNED,
      '</p><img src=x onerror="window.pwned = 12"> [not a link](https://odd.example/) {/* no comment */}',
      `Your customers write to it's+odd@odd.example.`,
    ],
  ],
])('markup in a reseller’s data is shown as text and runs nothing: %s', async (path, words) => {
  const { page, complaints } = await visit(fixture.url + path);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  const shown = await page.locator('main').innerText();
  for (const one of words) expect(shown).toContain(one);
  const images = await page
    .locator('img')
    .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''));
  expect(images.filter((src) => !/^\/legal\/resellers\/[a-z]+\.(?:svg|png)$/.test(src))).toEqual(
    [],
  );
  const hrefs = await page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).protocol));
  expect(hrefs.filter((one) => !['http:', 'https:', 'mailto:', 'tel:'].includes(one))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('logos are shown as images, under the base path', async () => {
  const { page } = await visit(`${fixture.url}resellers/`);
  const logos = page.locator('.resellers img');
  expect(await logos.count()).toBe(2);
  await page.locator('.resellers').scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      logos.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0)),
    )
    .toBe(true);
  expect(fileOf(fixture.dist, '_headers')).toContain(
    "/legal/resellers/odd.svg\n  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox",
  );
});

test('another group of readers has its way in too', async () => {
  const { page } = await visit(fixture.url);
  await page.getByRole('link', { name: 'For visitors' }).click();
  expect(page.url()).toBe(`${fixture.url}for/visitor/`);
  await page.getByRole('link', { name: 'Cookie Policy', exact: true }).click();
  expect(page.url()).toBe(`${fixture.url}announced/`);
});

const PAGES = [
  [own.url, 'resellers/'],
  [own.url, 'resellers/harbour-lane/'],
  [own.url, POLICY],
  [fixture.url, 'resellers/'],
  [fixture.url, 'resellers/odd/'],
  [fixture.url, 'resellers/plain/terms/'],
  [fixture.url, 'for/visitor/'],
] as const;

test.each(PAGES)(
  'axe finds nothing on %s%s, and nothing is wider than a phone',
  async (url, path) => {
    // The pages allow no script of others; axe is one, so it alone may pass their policy by.
    const { page } = await visit(url + path, { bypassCSP: true });
    await page.evaluate(AXE);
    for (const viewport of [PHONE, DESKTOP]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        expect(await violationsOn(page), `${colorScheme}, ${viewport.width} px`).toEqual([]);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      }
    }
  },
);

test.each(PAGES)('everything is there without a script: %s%s', async (url, path) => {
  const { page, complaints } = await visit(url + path, { javaScriptEnabled: false });
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.locator('[data-copies]:visible').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a print has the answers and the text, and leaves out what is for the reseller’s site', async () => {
  const { page } = await visit(own.url + POLICY);
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['.logo img', '.answers', '.text', '.running-foot']) {
    expect(await page.locator(selector).first().isVisible(), selector).toBe(true);
  }
  expect(await page.locator('.contents').isVisible()).toBe(false);
  await page.goto(`${own.url}resellers/harbour-lane/`);
  expect(await page.locator('.snippet').isVisible()).toBe(false);
});

function violationsOn(page: Page): Promise<string[]> {
  return page.evaluate(async (rules) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await inPage.run({ runOnly: rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, RULES);
}
