import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { useChromium } from '../support/visit.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

const COOKIES =
  'Privacy Policy of WebSoftMaster, § 1.3 Cookies and tracking, version of 21 May 2018, https://policies.websoftmaster.example/privacy-policy/2018-05-21/#cookies';

test('a section in the address shows how it is cited', async () => {
  const { page } = await visit(`${own.url}privacy-policy/#cookies`);
  expect(await citationsOf(page)).toEqual([COOKIES]);
});

test('a section in the address shows how it is cited without a script', async () => {
  const { page } = await visit(`${own.url}privacy-policy/#cookies`, { javaScriptEnabled: false });
  expect(await citationsOf(page)).toEqual([COOKIES]);
  await page.goto(`${own.url}privacy-policy/2018-05-21/#cookies.2`);
  expect(await citationsOf(page)).toEqual([COOKIES]);
});

test('only the section in the address is cited, whatever was cited before', async () => {
  const { page } = await visit(`${own.url}privacy-policy/#cookies`);
  for (const anchor of ['cookies.2', 'cookies.1']) {
    await page.evaluate((hash) => (location.hash = hash), anchor);
    await expectCitation(page, COOKIES.replace(/#.*/, `#${anchor}`));
  }
  await page.evaluate(() => (location.hash = 'sharing'));
  await expectCitation(page, expect.stringMatching(/version of 21 May 2018, \S+#sharing$/));
  await page.evaluate(() => (location.hash = 'cookies'));
  await expectCitation(page, COOKIES);
});

test('a clause before the first heading is cited with its address', async () => {
  const { page } = await visit(`${own.url}service-providers/2019-09-02/#preamble.1`);
  expect(await citationsOf(page)).toEqual([
    'Service Providers of WebSoftMaster, version of 2 September 2019, https://policies.websoftmaster.example/service-providers/2019-09-02/#preamble.1',
  ]);
});

test('the buttons copy the citation and the address', async () => {
  const { page } = await visit(`${own.url}privacy-policy/#cookies`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByRole('button', { name: 'Copy citation' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(COOKIES);
  await page.getByRole('button', { name: 'Copy address' }).click();
  await page.getByRole('button', { name: 'Copied' }).nth(1).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'https://policies.websoftmaster.example/privacy-policy/2018-05-21/#cookies',
  );
});

test('the buttons say where copying is not allowed', async () => {
  const { page } = await visit(`${own.url}privacy-policy/#cookies`);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('Not allowed.'));
  });
  await page.getByRole('button', { name: 'Copy citation' }).click();
  await page.getByRole('button', { name: 'Copying is not allowed here' }).waitFor();
});

test('every clause has an address of its own and a mark that leads to it', async () => {
  const { page } = await visit(`${fixture.url}privacy/`);
  const clauses = await page
    .locator('.text [id]')
    .evaluateAll((all) => all.map(({ id }) => id).filter((id) => /\.\d+$/.test(id)));
  expect(clauses).toEqual([
    'preamble.1',
    'data.1',
    'data.2',
    'data.3',
    'data.4',
    'table.1',
    'table.2',
    'lists.1',
    'lists.2',
    'lists.3',
    'lists.4',
    'lists.5',
    'lists.6',
    '日本語の見出し.1',
    '日本語の見出し.2',
  ]);
  const marks = await page
    .locator('.text .mark[tabindex="-1"]')
    .evaluateAll((all) => all.map((mark) => decodeURI(mark.getAttribute('href') ?? '')));
  expect(marks.toSorted()).toEqual(clauses.map((id) => `#${id}`).toSorted());
});

test('arrow keys lead from the mark of a section to its clauses and back', async () => {
  const { page } = await visit(`${own.url}privacy-policy/`);
  await page.getByRole('link', { name: 'Address of section Cookies and tracking' }).focus();
  const visited: string[] = [];
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowLeft']) {
    await page.keyboard.press(key);
    visited.push(await page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''));
  }
  expect(visited).toEqual(['#cookies.1', '#cookies.2', '#cookies.1', '#cookies', '#cookies']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe('#cookies.1');
  await expectCitation(page, COOKIES.replace('#cookies', '#cookies.1'));
});

test('a clause that is gone lands on its section', async () => {
  const { page } = await visit(`${own.url}privacy-policy/#cookies.99`);
  expect(await citationsOf(page)).toEqual([COOKIES]);
  expect(await isInView(page, '#cookies')).toBe(true);
});

test('an anchor that was retired lands on its successor, over several versions too', async () => {
  const { page } = await visit(`${own.url}privacy-policy/2026-11-16/#payment-gateway`);
  expect(await isInView(page, '#service-providers')).toBe(true);
  expect(await citationsOf(page)).toEqual([expect.stringMatching(/#service-providers$/)]);
  await page.goto(`${fixture.url}privacy/#traces`);
  expect(await isInView(page, '#data')).toBe(true);
  expect(await citationsOf(page)).toEqual([expect.stringMatching(/#data$/)]);
  await page.goto(`${fixture.url}privacy/2024-06-01/#traces`);
  expect(await citationsOf(page)).toEqual([expect.stringMatching(/2024-06-01\/#logs$/)]);
});

test('an address leads to its section on a phone, though the contents fold', async () => {
  const { page } = await visit(`${own.url}privacy-policy/#sharing`, {
    viewport: { width: 360, height: 740 },
  });
  expect(await page.locator('.contents details').getAttribute('open')).toBeNull();
  expect(await isInView(page, '#sharing')).toBe(true);
});

test('a heading in another script has an address', async () => {
  const { page } = await visit(`${fixture.url}unlisted/`);
  await page.locator('main').getByRole('link').click();
  expect(await isInView(page, '[id="日本語の見出し"]')).toBe(true);
  expect(await citationsOf(page)).toEqual([expect.stringMatching(/ § 日本語の見出し, .*#%E6%97/)]);
});

test('an anchor that is nothing and one that is no text do no harm', async () => {
  const { page, complaints } = await visit(`${own.url}privacy-policy/#%E0%A4%A`);
  await page.goto(`${own.url}privacy-policy/#"><img src=x onerror=alert(1)>.1`);
  expect(await citationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

/** The citation lines that are seen, without their buttons. */
async function citationsOf(page: Page): Promise<string[]> {
  const lines = await page.locator('.cite').filter({ visible: true }).allInnerTexts();
  return lines.map((line) => line.replace(/\s*Copy citation\s*Copy address\s*$/, ''));
}

function expectCitation(page: Page, citation: string): Promise<void> {
  return expect.poll(() => citationsOf(page)).toEqual([citation]);
}

function isInView(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    return top >= -1 && top < innerHeight / 2;
  });
}
