import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { expect, test } from 'vitest';

import { readLibrary } from '#adapters/read-library.ts';
import { addDays } from '#core/calendar-day.ts';
import { feedView, renderAtom, renderJsonFeed } from '#site/open-data/feeds.ts';
import { publicPolicies } from '#site/policy-pages.ts';

const { library } = readLibrary('content');
if (!library) throw new Error('The first library has errors.');

const viewOn = (today: string) =>
  feedView(library, publicPolicies(library, today), today, { policy: null });

test('an independent parser reads the same entries from both feeds', () => {
  const view = viewOn('2026-11-22');
  const atom = extractFromXml(renderAtom(view), { normalization: false }) as {
    feed?: { entry: { id: string }[] };
    entry?: { id: string }[];
  };
  const json = extractFromJson(renderJsonFeed(view, 'en'), { normalization: false }) as {
    items: { id: string }[];
  };
  const ids = view.entries.map(({ id }) => id);
  expect((atom.entry ?? atom.feed?.entry ?? []).map(({ id }) => id)).toEqual(ids);
  expect(json.items.map(({ id }) => id)).toEqual(ids);
  expect(ids.length).toBeGreaterThan(10);
});

test('entries keep their ids while days pass, and none is used twice', () => {
  let before: string[] = [];
  for (let day = '2026-11-01'; day < '2027-05-01'; day = addDays(day, 7)) {
    const ids = viewOn(day).entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(before));
    before = ids;
  }
});

test('the same library and day give the same bytes', () => {
  expect(renderAtom(viewOn('2026-11-22'))).toBe(renderAtom(viewOn('2026-11-22')));
});

test('a version is announced on the day it is published and when it begins to bind', () => {
  const titles = viewOn('2027-04-15').entries.map(({ title, day }) => `${day} ${title}`);
  expect(titles.slice(0, 3)).toEqual([
    '2027-04-15 Privacy Policy: version of 16 November 2026 in force for existing customers',
    '2027-03-01 Privacy Policy: version of 16 November 2026 in force for new customers',
    '2027-01-11 Reseller Addendum: version of 5 October 2026 in force',
  ]);
});

test('an entry is dated at midnight of the time zone of the site', () => {
  const atom = renderAtom(viewOn('2026-11-22'));
  expect(atom).toContain('<published>2026-11-16T05:00:00.000Z</published>');
  expect(atom).toContain('<published>2026-10-05T04:00:00.000Z</published>');
});
