import { expect, inject, test } from 'vitest';

import { useChromium, type Visited } from '../support/visit.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

const COMPARE = `${own.url}privacy-policy/compare/`;

test('compares any two versions, the older one first, and keeps the question in the address', async () => {
  const { page, complaints } = await visit(COMPARE);
  expect(await page.locator('.status-line').innerText()).toMatch(/^In force/);
  await page.getByLabel('From', { exact: true }).selectOption('2026-11-16');
  await page.getByLabel('To', { exact: true }).selectOption('2014-02-03');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.locator('.text.redline').waitFor();
  expect(await page.locator('.compare-status').innerText()).toBe(
    'From the version of 3 February 2014 to the version of 16 November 2026. The older version comes first, whatever order was asked.',
  );
  expect(new URL(page.url()).search).toBe('?from=2026-11-16&to=2014-02-03');
  await page.goBack();
  expect(await page.locator('.redline-section').count()).toBe(0);
  await page.goForward();
  await page.locator('.text.redline').waitFor();
  expect(complaints).toEqual([]);
});

test('says the same as the page that was built, and leads to it', async () => {
  const built = await visit(`${fixture.url}terms/compare/2021-05-03...2022-03-01/`);
  // What a person decided is known to the page that was built.
  const sections = '.redline-section > :not(.means, .redline-status)';
  const text = await built.page.locator(sections).evaluateAll(htmlOf);
  const asked = await visit(`${fixture.url}terms/compare/?from=2021-05-03&to=2022-03-01#payment`);
  await asked.page.locator('.text.redline').waitFor();
  expect(await asked.page.locator(sections).evaluateAll(htmlOf)).toEqual(text);
  await asked.page.getByRole('link', { name: 'This comparison as a page of its own' }).click();
  expect(asked.page.url()).toBe(`${fixture.url}terms/compare/2021-05-03...2022-03-01/`);
  expect(asked.complaints).toEqual([]);
});

function htmlOf(elements: Element[]): string[] {
  return elements.map(({ outerHTML }) => outerHTML);
}

test('steps and lays out what it compared', async () => {
  const { page, complaints } = await visit(`${COMPARE}?from=2014-02-03&to=2026-11-16`);
  await page.locator('.text.redline').waitFor();
  await page.keyboard.press('n');
  expect(await page.locator('.step-status').innerText()).toMatch(/^Change 1 of \d+$/);
  await page.getByLabel('Side by side').check();
  await page.locator('.redline-row').first().waitFor();
  await page.keyboard.press('n');
  expect(await page.locator('.step-status').innerText()).toMatch(/^Change \d+ of \d+$/);
  expect(complaints).toEqual([]);
});

test.each([
  ['?from=2014-02-03&to=2014-02-03', 'Both are the version of 3 February 2014'],
  ['?from=2014-02-04&to=2016-11-28', 'There is no version “2014-02-04”. The nearest: 2014-02-03'],
  [
    '?from=%3Cscript%3Ewindow.pwned=1%3C/script%3E&to=2016-11-28',
    '“<script>window.pwned=1</script>”',
  ],
  ['?from=../../x&to=//evil.example/', 'There is no version “../../x”.'],
  ['?to=2016-11-28', 'Please choose two versions.'],
])('refuses %s with a sentence, and fetches nothing', async (query, sentence) => {
  const { page, complaints } = await visit(COMPARE);
  const fetched = listenForData({ page });
  await page.goto(COMPARE + query);
  expect(await page.locator('.compare-failure').innerText()).toContain(sentence);
  expect(await page.locator('.redline-report').innerHTML()).toBe('');
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(fetched).toEqual([]);
  expect(complaints).toEqual([]);
});

test('leads to the history when a version cannot be fetched', async () => {
  const { page, context } = await visit(COMPARE);
  await context.route('**/2014-02-03.json', (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.goto(`${COMPARE}?from=2014-02-03&to=2016-11-28`);
  await page.locator('.compare-failure a').waitFor();
  expect(await page.locator('.compare-failure').innerText()).toBe(
    'The two versions could not be fetched and compared. Every version can be read in the history.',
  );
});

test('hostile words of a version stay words', async () => {
  const { page, complaints } = await visit(
    `${fixture.url}hostile/compare/?from=2025-01-01&to=2025-02-01`,
  );
  await page.locator('.text.redline').waitFor();
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(await page.locator('main img, main script:not([src], .page-words)').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('without a script it lists every redline that has a page', async () => {
  const { page } = await visit(COMPARE, { javaScriptEnabled: false });
  expect(await page.locator('.compare-form').isVisible()).toBe(false);
  expect(await page.locator('.compare-instead tbody tr').count()).toBe(4);
  await page.getByRole('link', { name: /from 3 February 2014 to 15 June 2015/ }).click();
  expect(page.url()).toBe(`${COMPARE}2014-02-03...2015-06-15/`);
});

function listenForData({ page }: Pick<Visited, 'page'>): string[] {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.json')) fetched.push(request.url());
  });
  return fetched;
}
