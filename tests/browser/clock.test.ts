import { beforeAll, describe, expect, inject, test } from 'vitest';

import type { TimelineData } from '#site/open-data/timeline-data.ts';

import { buildCheckout, openCheckout } from '../support/checkout.ts';
import { digestsIn, fileOf, filesIn } from '../support/site-files.ts';

// Nothing in it is edited: it is built for other days, into other folders.
const checkout = openCheckout(inject('fixture').checkout);
const sites: Record<string, string> = { '2026-11-22': inject('fixture').dist };

beforeAll(async () => {
  for (const day of ['2026-11-14', '2026-11-15', '2026-11-23', '2026-12-20', '2027-02-01']) {
    sites[day] = await buildCheckout(checkout, day, day);
  }
});

const BEFORE = '2023-08-01.2';
const TURNING = '2026-11-01';

// The version `2026-11-01` reaches new customers on 15 November and all on 20 December.
describe.each([
  ['2026-11-14', BEFORE, 'In force', 'Upcoming', '2026-11-01', '2026-11-15'],
  ['2026-11-15', TURNING, 'In force', 'In force', '2026-11-15', '2026-12-20'],
  ['2026-11-22', TURNING, 'In force', 'In force', '2026-11-15', '2026-12-20'],
  ['2026-12-20', TURNING, 'Superseded', 'In force', '2026-12-20', null],
])('on %s the same tree shows', (day, current, before, turning, since, next) => {
  test(`version ${current} at the address of the policy`, () => {
    expect(permanentOn(day, 'terms/')).toBe(`/legal/terms/${current}/`);
  });

  test(`${BEFORE} as ${before} and ${TURNING} as ${turning}`, () => {
    // While both are in force, each label says for whom.
    const isSplit = before === turning;
    const [old, fresh] = isSplit
      ? [`${before} for existing customers`, `${turning} for new customers`]
      : [before, turning];
    expect(bannerOn(day, `terms/${BEFORE}/`)).toBe(old);
    expect(bannerOn(day, `terms/${TURNING}/`)).toBe(fresh);
    expect(historyOn(day)).toMatchObject({ [BEFORE]: old, [TURNING]: fresh });
  });

  test('the same in the timeline for programs', () => {
    const { inForce, versions, ...facts } = timelineOn(day);
    expect(facts).toMatchObject({ asOf: since, next });
    expect(inForce.new).toBe(current);
    expect(inForce.existing).toBe(before === 'In force' ? BEFORE : TURNING);
    const statuses = Object.fromEntries(versions.map(({ version, status }) => [version, status]));
    expect(statuses).toMatchObject({
      [BEFORE]: before.toLowerCase(),
      [TURNING]: turning.toLowerCase(),
    });
  });

  test('an entry of each beginning that has come in both feeds', () => {
    const address = `https://example.org/legal/terms/${TURNING}/`;
    for (const feed of ['terms/feed.xml', 'terms/feed.json', 'feed.xml', 'feed.json']) {
      const text = fileOf(folderOn(day), feed);
      expect(text).toContain(address);
      expect(text.includes(`${address}#in-force-new`)).toBe(day >= '2026-11-15');
      expect(text.includes(`${address}#in-force-existing`)).toBe(day >= '2026-12-20');
    }
  });

  test('the day of the version shown in the sitemap', () => {
    const [, changed] =
      /<loc>https:\/\/example\.org\/legal\/terms\/<\/loc><lastmod>([^<]+)/.exec(
        fileOf(folderOn(day), 'sitemap.xml'),
      ) ?? [];
    expect(changed).toBe(current.slice(0, 10));
  });

  test('the change among the upcoming ones for as long as it does not apply to all', () => {
    const upcoming = pageOn(day, '').split('id="page:upcoming"')[1] ?? '';
    expect(upcoming.includes('Notice of termination becomes three months.')).toBe(
      before !== 'Superseded',
    );
  });
});

test('two sites of days between which nothing happens differ in what tells the day alone', () => {
  const [one, other] = [digestsIn(folderOn('2026-11-22')), digestsIn(folderOn('2026-11-23'))];
  expect(Object.keys(one)).toEqual(Object.keys(other));
  const differing = Object.keys(one).filter((file) => one[file] !== other[file]);
  expect(differing.filter((file) => file !== 'status.json')).toEqual(['manifest.json']);
});

test('a version appears on the day it is published, everywhere at once', () => {
  expect(historyOn('2026-12-20')).not.toHaveProperty('2027-02-01');
  expect(historyOn('2027-02-01')).toHaveProperty('2027-02-01', 'Upcoming');
  expect(bannerOn('2027-02-01', 'terms/2027-02-01/')).toBe('Upcoming');
  expect(filesIn(folderOn('2027-02-01'))).toContain('terms/2027-02-01.txt');
  expect(pageOn('2027-02-01', '')).toContain('EMBARGOEDTOKEN in the summary.');
  expect(pageOn('2027-02-01', 'terms/2026-11-01/')).toContain('Next: 1 February 2027');
});

test('a version joins the TimeMap and the feeds on the day it is published', () => {
  for (const file of ['terms/timemap.link', 'terms/feed.xml', 'terms/index.json', 'feed.json']) {
    expect(fileOf(folderOn('2026-12-20'), file)).not.toContain('2027-02-01');
    expect(fileOf(folderOn('2027-02-01'), file)).toContain('/legal/terms/2027-02-01');
  }
});

test('a policy appears with its first version', () => {
  expect(filesIn(folderOn('2026-12-20')).filter((file) => file.startsWith('secret'))).toEqual([]);
  expect(bannerOn('2027-02-01', 'secret/')).toBe('In force');
});

function folderOn(day: string): string {
  const folder = sites[day];
  if (folder === undefined) throw new Error(`There is no site of ${day}.`);
  return folder;
}

function pageOn(day: string, path: string): string {
  return fileOf(folderOn(day), `${path}index.html`);
}

function permanentOn(day: string, path: string): string {
  const [, href] = /<dt>Permanent address<\/dt><dd><a href="([^"]+)"/.exec(pageOn(day, path)) ?? [];
  return href ?? '';
}

function bannerOn(day: string, path: string): string {
  return /<strong class="status">([^<]+)</.exec(pageOn(day, path))?.[1] ?? '';
}

function timelineOn(day: string): TimelineData {
  return JSON.parse(fileOf(folderOn(day), 'terms/index.json')) as TimelineData;
}

/** The status of each version, as the history lists it. */
function historyOn(day: string): Record<string, string> {
  const entries = pageOn(day, 'terms/history/').matchAll(
    /<li id="([^"]+)" class="entry">.*?<span class="status[^"]*">([^<]+)</g,
  );
  return Object.fromEntries([...entries].map(([, id, status]) => [id, status]));
}
