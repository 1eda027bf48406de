import { expect, inject, test } from 'vitest';

import { useChromium, type Visited } from '../support/visit.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

const SINCE_2014 = `${own.url}privacy-policy/compare/2014-02-03...current/`;
const SPLIT = `${fixture.url}terms/compare/2020-01-10...current/`;

test('compares a version with what is in force', async () => {
  const { page, complaints } = await visit(SINCE_2014);
  await page.locator('.text.redline').waitFor();
  expect(await statusOf(page)).toBe(
    'From the version of 3 February 2014 to the version of 21 May 2018.',
  );
  expect(await page.locator('.since-instead').isVisible()).toBe(false);
  await page.keyboard.press('n');
  expect(await page.locator('.step-status').innerText()).toMatch(/^Change 1 of \d+$/);
  await page.getByLabel('Side by side').check();
  await page.locator('.redline-row').first().waitFor();
  expect(complaints).toEqual([]);
});

test('means what is in force on the day of the reader, in the time zone of the site', async () => {
  const { page } = await visit('about:blank', {}, null);
  await page.clock.setFixedTime(new Date('2027-04-15T04:00:00Z'));
  await page.goto(SINCE_2014);
  await page.locator('.text.redline').waitFor();
  expect(await statusOf(page)).toContain('to the version of 16 November 2026.');
});

test('asks for whom, while new and existing customers are bound by different versions', async () => {
  const { page, complaints } = await visit(SPLIT);
  const which = page.locator('.since-which');
  await which.waitFor();
  expect(await page.locator('.redline-section').count()).toBe(0);
  await which.getByRole('link', { name: 'for new customers' }).click();
  await page.locator('.text.redline').waitFor();
  expect(await statusOf(page)).toContain('to the version of 1 November 2026.');
  await page.goto(`${SPLIT}?for=existing`);
  await page.locator('.text.redline').waitFor();
  expect(await statusOf(page)).not.toContain('to the version of 1 November 2026.');
  expect(complaints).toEqual([]);
});

test('says that the version is the one in force', async () => {
  const { page } = await visit(`${own.url}privacy-policy/compare/2018-05-21...current/`);
  await page.getByText('Nothing has changed since.').waitFor();
  expect(await statusOf(page)).toBe(
    'The version of 21 May 2018 is in force. Nothing has changed since.',
  );
});

test('leads to the history from the version on without a script, and where nothing can be fetched', async () => {
  const { page } = await visit(SINCE_2014, { javaScriptEnabled: false });
  const link = page.getByRole('link', { name: 'history from this version on' });
  await link.click();
  expect(page.url()).toBe(`${own.url}privacy-policy/history/#2014-02-03`);
  const offline = await visit('about:blank');
  await offline.context.route('**/index.json', (route) => route.abort());
  await offline.page.goto(SINCE_2014);
  await offline.page.locator('.since-instead').waitFor();
  expect(await offline.page.locator('.compare-failure').innerText()).toBe(
    'The two versions could not be fetched and compared.',
  );
});

function statusOf(page: Visited['page']): Promise<string> {
  return page.locator('.compare-status').innerText();
}
