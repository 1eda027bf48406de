import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { expect, test } from 'vitest';

import { readLibrary } from '#io/library/read-library.ts';
import { addDays } from '#core/text/calendar-day.ts';
import { audienceFeed, feedView, renderAtom, renderJsonFeed } from '#site/open-data/feeds.ts';
import { policiesFor, publicPolicies } from '#site/addresses/policy-pages.ts';

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

test('a notice has an entry of its own, beside that of the version', () => {
  const url = 'https://policies.websoftmaster.example/notices/privacy-policy/2026-11-16/';
  const entries = viewOn('2026-11-16').entries.filter(({ url: one }) => one === url);
  expect(entries).toEqual([
    {
      id: url,
      title: 'Privacy Policy change on 15 April 2027: server logs against abuse',
      summary: expect.stringMatching(
        /^We keep server logs .* You can opt out until 14 April 2027\. If you do nothing, .*\.$/,
      ) as string,
      url,
      day: '2026-11-16',
    },
  ]);
  expect(viewOn('2026-11-15').entries.some(({ url: one }) => one === url)).toBe(false);
});

test('an audience has a feed of all it reads, and its texts are in no feed for everyone', () => {
  const audience = { id: 'reseller', plural: 'resellers' };
  const own = audienceFeed(library, '2026-11-22', audience);
  expect(own.title).toBe('Policies of WebSoftMaster for resellers');
  expect(own.self.atom).toBe('https://policies.websoftmaster.example/resellers/feed.xml');
  const policiesIn = (entries: { url: string }[]) =>
    new Set(entries.map(({ url }) => url.replace('/notices/', '/').split('/')[3]));
  const everyone = ['privacy-policy', 'service-providers'];
  expect(policiesIn(own.entries)).toEqual(new Set([...everyone, 'reseller-addendum']));
  const shared = feedView(library, policiesFor(library, '2026-11-22'), '2026-11-22', {
    policy: null,
  });
  expect(policiesIn(shared.entries)).toEqual(new Set(everyone));
});
