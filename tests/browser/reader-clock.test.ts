import { expect, inject, test } from 'vitest';

import { useChromium, type Visited } from '../support/visit.ts';

// Built for 22 November 2026. The version of 16 November binds new customers from 1 March 2027 and all from
// 15 April; 14 April is the last day of its choice. The site's days begin and end in New York.
const own = inject('own');
const visit = useChromium();

const UPCOMING = 'privacy-policy/2026-11-16/';
const REDLINE = 'privacy-policy/compare/2018-05-21...2026-11-16/';
const NOTICE = 'notices/privacy-policy/2026-11-16/';

/** A page as a reader sees it at a moment, in the reader's own zone. */
async function at(time: string, path: string, timezoneId = 'America/New_York'): Promise<Visited> {
  const visited = await visit('about:blank', { timezoneId }, null);
  await visited.page.clock.setFixedTime(new Date(time));
  await visited.page.goto(own.url + path);
  return visited;
}

async function bannerAt(time: string, path: string, timezoneId?: string): Promise<string> {
  const { page, complaints } = await at(time, path, timezoneId);
  const words = await page.locator('.banner').first().innerText();
  expect(complaints.filter((one) => !one.startsWith('A request'))).toEqual([]);
  return words.replaceAll(/\s+/g, ' ');
}

test('a page says since when its status holds and when it next changes, without a script', async () => {
  const { page } = await visit(own.url + UPCOMING, { javaScriptEnabled: false });
  expect(await page.locator('.period').allInnerTexts()).toEqual([
    'Status since 16 November 2026; next change 1 March 2027.',
  ]);
  expect(await page.locator('.banner').count()).toBe(1);
});

// 23:30 in New York is the next day in Berlin and Tokyo, and an hour later also there.
test.each([
  ['2026-11-23T12:00:00Z', 'America/New_York', 'Upcoming'],
  ['2027-03-01T04:30:00Z', 'America/New_York', 'Upcoming'],
  ['2027-03-01T04:30:00Z', 'Asia/Tokyo', 'Upcoming'],
  ['2027-03-01T05:00:00Z', 'America/New_York', 'In force for new customers'],
  ['2027-03-01T05:00:00Z', 'Pacific/Pago_Pago', 'In force for new customers'],
  ['2027-04-15T03:59:59Z', 'Europe/Berlin', 'In force for new customers'],
  ['2027-04-15T04:00:00Z', 'Europe/Berlin', 'In force'],
])('at %s, read in %s, the version is %s', async (time, zone, label) => {
  const words = await bannerAt(time, UPCOMING, zone);
  expect(words.startsWith(`${label} This version`)).toBe(true);
});

test('an old page of the policy leads to the version that binds since', async () => {
  const { page } = await at('2027-05-01T12:00:00Z', 'privacy-policy/');
  const banner = page.locator('.banner');
  expect(await banner.innerText()).toContain('This version no longer applies');
  expect(
    await banner.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
  ).toEqual(['/privacy-policy/2026-11-16/']);
  expect(await banner.locator('.period').innerText()).toBe('Status since 15 April 2027.');
});

test('home, redlines and notices say it too', async () => {
  const home = await at('2027-05-01T12:00:00Z', '');
  expect(await home.page.locator('.cards').innerText()).toContain(
    'Applies to new customers since 1 March 2027, to all since 15 April 2027',
  );
  expect(await bannerAt('2027-05-01T12:00:00Z', REDLINE)).toContain(
    'The version of 21 May 2018 no longer applies',
  );
  expect(await bannerAt('2027-04-14T12:00:00Z', NOTICE)).not.toContain('The last day');
  expect(await bannerAt('2027-04-15T12:00:00Z', NOTICE)).toContain('was 14 April 2027.');
});

test('the histories of a policy and of a section say it too', async () => {
  const { page } = await at('2027-05-01T12:00:00Z', 'privacy-policy/history/');
  const entry = page.locator('[id="2026-11-16"]');
  expect(await entry.locator('.status').innerText()).toBe('In force');
  expect(await entry.locator('.choices').innerText()).toContain('(this day has passed)');
  expect(await entry.locator('.choices a').count()).toBe(0);
  const life = await at('2027-05-01T12:00:00Z', 'privacy-policy/history/server-logs/');
  const standing = life.page.locator('.life-entry:last-child > .dates');
  expect(await standing.innerText()).toContain('has applied to new customers since 1 March 2027');
  await life.page.clock.setFixedTime(new Date('2027-02-01T12:00:00Z'));
  await life.page.reload();
  expect(await standing.innerText()).toContain('does not apply yet');
});

test('a page that was left open says it when its reader comes back', async () => {
  const { page } = await at('2027-02-28T12:00:00Z', UPCOMING);
  expect(await page.locator('.status').first().innerText()).toBe('Upcoming');
  await page.clock.setFixedTime(new Date('2027-03-01T12:00:00Z'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await page.locator('.status').first().innerText()).toBe('In force for new customers');
});

test('a browser that does not know the zone, or whose reader is on a link there, keeps the facts', async () => {
  const { page } = await at('2027-02-28T12:00:00Z', UPCOMING);
  await page.locator('.banner a').first().focus();
  await page.clock.setFixedTime(new Date('2027-03-01T12:00:00Z'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await page.locator('.status').first().innerText()).toBe('Upcoming');
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    document.body.dataset['timeZone'] = 'Nowhere/At_All';
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(await page.locator('.status').first().innerText()).toBe('Upcoming');
});

test.each([360, 1280])('at %i px nothing jumps where the clock says more', async (width) => {
  const { page } = await visit('about:blank', { viewport: { width, height: 740 } }, null);
  await page.clock.setFixedTime(new Date('2027-05-01T12:00:00Z'));
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['', UPCOMING, 'privacy-policy/', NOTICE, REDLINE]) {
    await page.goto(own.url + path, { waitUntil: 'load' });
    const sum = await page.evaluate(() =>
      (globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
    );
    expect([path, sum < 0.05]).toEqual([path, true]);
  }
});
