import { expect, inject, test } from 'vitest';

import { searchFor } from '../support/judge-search.ts';
import { expectStatus } from '../support/search-status.ts';
import { useChromium } from '../support/visit.ts';

const own = inject('own');
const visit = useChromium();

test('text for resellers is found by choice, and not even counted without it', async () => {
  const { page, complaints } = await visit(
    `${own.url}search/?q=${encodeURIComponent('"business days"')}`,
  );
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await expectStatus(page, /^(?:No section|Nothing)/);
  expect(await page.locator('.search-results').innerText()).not.toContain('business days');
  expect(asked.filter((path) => path.includes('reseller'))).toEqual([]);
  await page.getByLabel('Also search the terms for resellers').check();
  await expectStatus(page, /^1 section found in text in force\.$/);
  expect(await page.locator('a.result').allInnerTexts()).toEqual([
    '2. Access, correction and deletion',
  ]);
  expect(await page.locator('a.result').getAttribute('href')).toBe(
    '/reseller-addendum/#reseller-requests',
  );
  expect(await page.locator('mark').allInnerTexts()).toEqual(['business', 'days']);
  expect(new URL(page.url()).searchParams.getAll('audience')).toEqual(['reseller']);
  await page.reload();
  await expectStatus(page, /^1 section found/);
  expect(await page.getByLabel('Also search the terms for resellers').isChecked()).toBe(true);
  expect(complaints).toEqual([]);
});

test('both texts are ranked among each other, and a policy is searched with what adds to it', async () => {
  const { page } = await visit(own.url);
  const both = await searchFor(page, own.url, { q: 'retention', audience: 'reseller' });
  expect(both[0]).toBe(`${own.url}reseller-addendum/#reseller-retention`);
  const alone = await searchFor(page, own.url, { q: 'retention' });
  expect(alone.filter((href) => href.includes('reseller'))).toEqual([]);
  expect(both.filter((href) => !href.includes('reseller'))).toEqual(alone);
  const inPolicy = (policy: string) =>
    searchFor(page, own.url, { q: 'retention', audience: 'reseller', policy });
  expect(await inPolicy('privacy-policy')).toContain(both[0]);
  expect(await inPolicy('service-providers')).toEqual([]);
});

test('from the pages for resellers their terms are searched too', async () => {
  const { page } = await visit(`${own.url}resellers/`);
  await page.getByRole('searchbox').fill('retention');
  await page.keyboard.press('Enter');
  await expectStatus(page, /found/);
  expect(await page.getByLabel('Also search the terms for resellers').isChecked()).toBe(true);
  expect(await page.locator('a.result').first().getAttribute('href')).toBe(
    '/reseller-addendum/#reseller-retention',
  );
});
