import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { useChromium } from '../support/visit.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

const HISTORY = `${fixture.url}terms/history/`;

test('the table answers without a script', async () => {
  const { page } = await visit(HISTORY, { javaScriptEnabled: false });
  expect(await page.locator('.day-form').isVisible()).toBe(false);
  const rows = await page.locator('.lookup tbody tr').allInnerTexts();
  expect(rows.map((row) => row.split(/\s*\t\s*/))).toEqual([
    ['–', 'day before 1 February 2020', expect.stringMatching(/^No text is known\./)],
    ['1 February 2020', '31 May 2021', ...both('10 January 2020')],
    ['1 June 2021', '14 July 2021', ...both('3 May 2021')],
    ['15 July 2021', '30 April 2022', ...both('10 January 2020')],
    ['1 May 2022', '31 August 2023', ...both('1 March 2022')],
    ['1 September 2023', '14 November 2026', ...both('1 August 2023 (2)')],
    [
      '15 November 2026',
      '19 December 2026',
      'Version of 1 November 2026',
      'Version of 1 August 2023 (2)',
    ],
    ['20 December 2026', 'further notice', ...both('1 November 2026')],
  ]);
  await page
    .locator('.lookup')
    .getByRole('link', { name: 'Version of 3 May 2021' })
    .first()
    .click();
  expect(page.url()).toBe(`${fixture.url}terms/2021-05-03/`);
});

test('on a phone shows both kinds of customers at once, and is a table still', async () => {
  const { page } = await visit(HISTORY, { viewport: { width: 320, height: 640 } });
  // The change under way is drawn, with the reader's day in it.
  await page.locator('.lens .today[x1]').waitFor({ state: 'attached' });
  expect(await page.locator('.lens li').allInnerTexts()).toEqual([
    '1 November 2026 announced',
    '15 November 2026 applies to new customers',
    '19 December 2026 last day to choose',
    '20 December 2026 applies to all',
  ]);
  const table = page.locator('.lookup').getByRole('table');
  const cells = table.getByRole('row').last().getByRole('cell');
  expect(await table.getByRole('columnheader').count()).toBe(4);
  expect(await cells.count()).toBe(4);
  for (const cell of await cells.all()) {
    const box = await cell.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 320)).toBeLessThanOrEqual(320);
  }
  expect(
    await cells.last().evaluate((cell) => getComputedStyle(cell, '::before').content),
  ).toContain('Existing customers');
});

test('is honest about a day before the first version', async () => {
  const { page } = await visit(HISTORY);
  expect(await ask(page, '2020-01-31')).toEqual([
    '31 January 2020: no text is known. This record begins on 1 February 2020; there may have been an earlier text.',
  ]);
});

// Each day on which a version begins to bind or ends, and the day before it.
test.each([
  ['2020-02-01', '1 February 2020, for everyone: version of 10 January 2020.'],
  ['2021-05-31', '31 May 2021, for everyone: version of 10 January 2020.'],
  ['2021-06-01', '1 June 2021, for everyone: version of 3 May 2021.'],
  ['2021-07-14', '14 July 2021, for everyone: version of 3 May 2021.'],
  ['2021-07-15', '15 July 2021, for everyone: version of 10 January 2020.'],
  ['2022-04-30', '30 April 2022, for everyone: version of 10 January 2020.'],
  ['2022-05-01', '1 May 2022, for everyone: version of 1 March 2022.'],
  ['2023-08-31', '31 August 2023, for everyone: version of 1 March 2022.'],
  ['2023-09-01', '1 September 2023, for everyone: version of 1 August 2023 (2).'],
  ['2026-11-14', '14 November 2026, for everyone: version of 1 August 2023 (2).'],
  ['2026-12-20', '20 December 2026, for everyone: version of 1 November 2026.'],
])('says what applies on %s', async (on, answer) => {
  const { page } = await visit(`${HISTORY}?on=${on}`);
  expect(await answerOf(page)).toEqual([answer]);
});

test.each([
  ['2026-11-15', '15 November 2026'],
  ['2026-12-19', '19 December 2026'],
])('tells new and existing customers apart on %s', async (on, day) => {
  const { page } = await visit(`${HISTORY}?on=${on}`);
  expect(await answerOf(page)).toEqual([
    `${day}, for customers who sign up on that day: version of 1 November 2026.`,
    `${day}, for customers who were there before: version of 1 August 2023 (2).`,
  ]);
});

test.each([
  ['2026-11-14', '2026-12-19', 'version of 1 August 2023 (2).'],
  ['2026-11-15', '2026-12-19', 'version of 1 November 2026.'],
  ['2026-11-14', '2026-12-20', 'version of 1 November 2026.'],
])('answers a customer since %s for %s', async (since, on, version) => {
  const { page } = await visit(HISTORY);
  const [answer] = await ask(page, on, since);
  expect(answer).toMatch(/, for a customer since 1[45] November 2026: /);
  expect(answer?.endsWith(version)).toBe(true);
});

test('keeps the question in the address', async () => {
  const { page } = await visit(HISTORY);
  const asked = await ask(page, '2026-12-19', '2026-11-14');
  expect(page.url()).toBe(`${HISTORY}?on=2026-12-19&since=2026-11-14`);
  await page.reload();
  expect(await answerOf(page)).toEqual(asked);
  expect(await page.getByLabel('Customer since').inputValue()).toBe('2026-11-14');
  await page.locator('.day-answer').getByRole('link').click();
  expect(page.url()).toBe(`${fixture.url}terms/2023-08-01.2/`);
});

test('leads to the text of our own library', async () => {
  const { page } = await visit(`${own.url}privacy-policy/history/?on=2017-01-01`);
  await page.locator('.day-answer').getByRole('link').click();
  expect(page.url()).toBe(`${own.url}privacy-policy/2016-11-28/`);
});

test('is used by keyboard alone', async () => {
  const { page } = await visit(HISTORY);
  await page.getByLabel('Day', { exact: true }).focus();
  await page.keyboard.type('07152021');
  await page.keyboard.press('Enter');
  expect(await answerOf(page)).toEqual(['15 July 2021, for everyone: version of 10 January 2020.']);
});

test.each([
  '?on=<script>window.pwned=1</script>',
  '?on=%22onload=%22window.pwned=1&since=%00',
  '?on=2021-02-30',
  '?on=275760-09-13',
  '?on=-000001-01-01',
  '?on=',
  '?on=__proto__&since=constructor',
])('takes nothing but a day from %s', async (query) => {
  const { page, complaints } = await visit(HISTORY + query);
  expect(await answerOf(page)).toEqual(['Please choose a day.']);
  expect(await page.getByLabel('Day', { exact: true }).inputValue()).toBe('');
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(complaints).toEqual([]);
});

test('does without `Temporal`, which not every browser has', async () => {
  const { page, context, complaints } = await visit(HISTORY);
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Temporal');
  });
  await page.goto(`${HISTORY}?on=2021-07-15&since=2020-05-05`);
  expect(await answerOf(page)).toEqual([
    '15 July 2021, for a customer since 5 May 2020: version of 10 January 2020.',
  ]);
  expect(complaints).toEqual([]);
});

async function ask(page: Page, on: string, since = ''): Promise<string[]> {
  await page.getByLabel('Day', { exact: true }).fill(on);
  await page.getByLabel('Customer since').fill(since);
  await page.getByRole('button', { name: 'Show' }).click();
  return answerOf(page);
}

async function answerOf(page: Page): Promise<string[]> {
  const answer = page.getByRole('status');
  await answer.filter({ hasText: /./ }).waitFor();
  return (await answer.innerText()).split(/\n+/);
}

function both(version: string): string[] {
  return [`Version of ${version}`, `Version of ${version}`];
}
