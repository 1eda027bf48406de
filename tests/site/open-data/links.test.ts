import LinkHeader from 'http-link-header';
import { expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import type { Element } from 'xast';

import { readLibrary } from '#io/library/read-library.ts';
import type { Library } from '#core/library/library.ts';
import { renderHeadersFile, renderHtaccess } from '#site/open-data/host-headers.ts';
import { versionJsonLd } from '#site/works/json-ld.ts';
import { textLinks } from '#site/open-data/link-relations.ts';
import { renderSitemap } from '#site/open-data/sitemap.ts';
import { renderTimeMap } from '#site/open-data/timemap.ts';
import { publicPolicies, type PublicPolicy } from '#site/addresses/policy-pages.ts';
import { policyWork } from '#site/works/work.ts';

import { versionAsOf } from '../../support/version-as-of.ts';

const { library: read } = readLibrary('content');
if (!read) throw new Error('The first library has errors.');
const library: Library = { ...read, site: { ...read.site, url: 'https://example.org/legal' } };

const privacyOn = (today: string) => publicPolicies(library, today)[0] as PublicPolicy;

test('the TimeMap lists exactly the published versions, in order', () => {
  const { policy, versions } = privacyOn('2026-11-15');
  const { refs } = LinkHeader.parse(renderTimeMap(library, policy, versions).trim());
  expect(refs.map(({ rel, uri }) => `${rel} ${uri}`)).toEqual([
    'original https://example.org/legal/privacy-policy/',
    'self https://example.org/legal/privacy-policy/timemap.link',
    'first https://example.org/legal/privacy-policy/2014-02-03/',
    'memento https://example.org/legal/privacy-policy/2014-02-03/',
    'memento https://example.org/legal/privacy-policy/2015-06-15/',
    'memento https://example.org/legal/privacy-policy/2016-11-28/',
    'last https://example.org/legal/privacy-policy/2018-05-21/',
    'memento https://example.org/legal/privacy-policy/2018-05-21/',
  ]);
  expect(refs[2]?.['datetime']).toBe('Mon, 03 Feb 2014 05:00:00 GMT');
});

test('the sitemap lists what applies, and superseded versions only when asked', () => {
  const current = addressesIn(renderSitemap(library, '2026-11-22', null));
  expect(current).toContain('https://example.org/legal/privacy-policy/');
  expect(current).toContain('https://example.org/legal/privacy-policy/history/');
  expect(current).not.toContain('https://example.org/legal/privacy-policy/2014-02-03/');
  const all = { ...library, site: { ...library.site, searchEngines: 'all' as const } };
  expect(addressesIn(renderSitemap(all, '2026-11-22', null))).toContain(
    'https://example.org/legal/privacy-policy/2014-02-03/',
  );
});

test('an audience has a sitemap of its own, and nothing of it is in the one for everyone', () => {
  const everyone = addressesIn(renderSitemap(library, '2026-11-22', null));
  expect(everyone.filter((address) => address.includes('reseller'))).toEqual([]);
  const own = addressesIn(renderSitemap(library, '2026-11-22', 'reseller'));
  expect(own).toEqual(
    [
      'resellers/',
      'reseller-addendum/',
      'reseller-addendum/history/',
      'notices/for/reseller/',
      'notices/reseller-addendum/2026-10-05/',
      ...['harbour-lane', 'nordhosting', 'pixelforge'].flatMap((id) => [
        `resellers/${id}/`,
        `resellers/${id}/privacy-policy/`,
      ]),
    ].map((path) => `https://example.org/legal/${path}`),
  );
});

test('a version names the versions around it, and never one that is not public', () => {
  const work = policyWork(library, privacyOn('2026-11-15'), '2026-11-15');
  const last = work.texts.at(-1);
  if (!last) throw new Error('There is no version.');
  const links = textLinks(work, last);
  const byRelation = Object.fromEntries(links.map(({ rel, href }) => [rel, href]));
  expect(byRelation).toMatchObject({
    'latest-version': 'https://example.org/legal/privacy-policy/',
    'predecessor-version': 'https://example.org/legal/privacy-policy/2016-11-28/',
    'version-history': 'https://example.org/legal/privacy-policy/history/',
    timemap: 'https://example.org/legal/privacy-policy/timemap.link',
  });
  expect(byRelation).not.toHaveProperty('successor-version');
});

test.each([
  [
    'one after the other',
    [{ id: '2024-01-01' }, { id: '2025-01-01' }],
    ['2024-01-01/2024-12-31', '2025-01-01/..'],
  ],
  [
    'with a turn for each cohort',
    [
      { id: '2024-01-01' },
      { id: '2024-11-01', effective: { new: '2025-01-01', existing: '2025-03-01' } },
    ],
    ['2024-01-01/2025-02-28', '2025-01-01/..'],
  ],
  [
    'that were withdrawn',
    [{ id: '2024-01-01' }, { id: '2025-01-01', withdrawn: '2025-02-01' }, { id: '2025-05-01' }],
    [['2024-01-01/2024-12-31', '2025-02-01/2025-04-30'], '2025-01-01/2025-01-31', '2025-05-01/..'],
  ],
  [
    'of which one never applied',
    [
      { id: '2024-01-01' },
      { id: '2024-06-01', effective: '2025-01-01' },
      { id: '2024-07-01', effective: '2025-01-01' },
    ],
    ['2024-01-01/2024-12-31', undefined, '2025-01-01/..'],
  ],
])('JSON-LD gives the days of versions %s', (_, dated, expected) => {
  const { policy } = privacyOn('2026-11-22');
  const versions = dated.map((one) => versionAsOf(one));
  const coverage = versions.map((version) => {
    const text = versionJsonLd(library, policy, version, versions, '2026-11-22');
    return (JSON.parse(text) as { temporalCoverage?: unknown }).temporalCoverage;
  });
  expect(coverage).toEqual(expected);
});

test('JSON-LD says for whom a version applies while two do', () => {
  const { policy } = privacyOn('2026-11-22');
  const effective = { new: '2026-11-01', existing: '2026-12-01' };
  const versions = [
    versionAsOf({ id: '2024-01-01' }),
    versionAsOf({ id: '2026-10-01', effective }),
  ];
  const status = versions.map((version) => {
    const text = versionJsonLd(library, policy, version, versions, '2026-11-22');
    return (JSON.parse(text) as { creativeWorkStatus: string }).creativeWorkStatus;
  });
  expect(status).toEqual([
    'This version applies to customers who signed up before 1 November 2026, until 30 November 2026.',
    'This version applies to customers who signed up on or after 1 November 2026, and to all customers from 1 December 2026.',
  ]);
});

test('no text can end the script element that JSON-LD stands in', () => {
  const { policy, versions } = privacyOn('2026-11-22');
  const [first] = versions;
  if (!first) throw new Error('There is no version.');
  const settings = { ...first.settings, summary: '</script><script>alert(1)</script>' };
  const version = { ...first, settings };
  const text = versionJsonLd(library, policy, version, [version], '2026-11-22');
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ abstract: settings.summary, version: '2014-02-03' });
});

test('the headers files say what a page cannot say of itself', () => {
  const headers = renderHeadersFile('/legal/', {
    images: ['/resellers/a.svg'],
    files: ['pagefind/2/fragment/en_1.pf_fragment', 'pagefind/pagefind.js'],
  });
  for (const file of [headers, renderHtaccess('/legal/')]) {
    expect(file).toContain("frame-ancestors 'none'");
    expect(file).toContain('nosniff');
    expect(file.split('\n').filter((line) => line.includes('unsafe-inline'))).toEqual([
      expect.stringMatching(/Content-Security-Policy.*default-src 'none'.*; sandbox"?$/),
    ]);
  }
  expect(headers).toContain(
    '/legal/assets/*\n  Cache-Control: public, max-age=31536000, immutable',
  );
  expect(headers).toContain('/legal/pagefind/2/fragment/*\n  Cache-Control: public');
  expect(headers).not.toContain('/legal/pagefind/*');
  expect(renderHtaccess('/legal/')).toContain(
    '<FilesMatch "\\.pf_(?:fragment|index|filter)$">\nHeader set Cache-Control "public, max-age=31536000, immutable"\n</FilesMatch>',
  );
  expect(headers).toContain(
    "/legal/resellers/a.svg\n  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox",
  );
});

function addressesIn(sitemap: string): string[] {
  const [urlset] = fromXml(sitemap).children.filter(
    (node): node is Element => node.type === 'element',
  );
  return (urlset?.children ?? []).flatMap((url) => {
    const loc = url.type === 'element' ? url.children[0] : undefined;
    const text = loc?.type === 'element' ? loc.children[0] : undefined;
    return text?.type === 'text' ? [text.value] : [];
  });
}
