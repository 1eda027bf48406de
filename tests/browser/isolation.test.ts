import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { expect, inject, test } from 'vitest';

import { filesIn } from '../support/site-files.ts';
import { useChromium } from '../support/visit.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

/** Stands in every text of `reseller-terms`: title page, summaries, reasons, sections. */
const TOKEN = /resellertoken|Reseller Terms/i;

/** Where what is for resellers alone may stand. */
const FOR_RESELLERS = [
  /^reseller-terms\//,
  /^terms\/for\/reseller\//,
  /^resellers\//,
  /^pagefind-reseller\//,
  /^notices\/reseller-terms\//,
  /^notices\/for\/reseller\//,
];

/** The files that hold any such words, gunzipped where they are packed, or bear them in their name. */
function filesWith(dist: string, words: RegExp): string[] {
  return filesIn(dist).filter((file) => {
    const bytes = readFileSync(join(dist, file));
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = (isPacked ? gunzipSync(bytes) : bytes).toString('latin1');
    return words.test(text) || words.test(file);
  });
}

const outside = (file: string): boolean => !FOR_RESELLERS.some((place) => place.test(file));

test('text for resellers alone is in no byte of what others read', () => {
  const found = filesWith(fixture.dist, TOKEN);
  expect(found.filter(outside)).toEqual([]);
  // It is there for those who ask for it, or the test would prove nothing.
  for (const place of FOR_RESELLERS.slice(0, 4)) {
    expect(found.filter((file) => place.test(file)).length, String(place)).toBeGreaterThan(0);
  }
  expect(found).toContain('pagefind-reseller/words.txt');
  expect(found.filter((file) => file.endsWith('.pf_fragment')).length).toBeGreaterThan(3);
});

test('no sentence of our own addendum stands outside its views', () => {
  const words =
    /under the direction of that reseller|twenty \(20\) business|for as long as the services that we provide in our relationship/;
  const places =
    /^(?:reseller-addendum|privacy-policy\/for\/reseller|resellers|pagefind-reseller|notices\/(?:reseller-addendum|for\/reseller))\//;
  const found = filesWith(own.dist, words);
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter((file) => !places.test(file))).toEqual([]);
});

test('nor does what is for another audience', () => {
  const found = filesWith(fixture.dist, /Cookie Policy|first cookie policy/);
  expect(found).toContain('for/visitor/index.html');
  expect(
    found.filter(
      (file) =>
        !/^(?:announced|for\/visitor|pagefind-visitor|notices\/announced|notices\/for\/visitor)\//.test(
          file,
        ),
    ),
  ).toEqual([]);
});

test('a customer of ours is led to no text for resellers', async () => {
  const { page } = await visit(fixture.url);
  const links = await page
    .locator('a')
    .evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('href')]));
  expect(links.filter(([, href]) => /resell/.test(href ?? ''))).toEqual([
    ['For resellers and their customers', '/legal/resellers/'],
  ]);
});

test('a sitemap names the pages of one audience, and robots.txt names the sitemaps', () => {
  const file = (name: string): string => readFileSync(join(own.dist, name), 'utf8');
  expect(file('sitemap.xml')).not.toContain('resell');
  expect(file('resellers/sitemap.xml')).toContain('/resellers/harbour-lane/privacy-policy/</loc>');
  expect(file('robots.txt')).toBe(
    [
      'User-agent: *',
      'Allow: /',
      'Sitemap: https://policies.websoftmaster.example/sitemap.xml',
      'Sitemap: https://policies.websoftmaster.example/resellers/sitemap.xml',
      '',
    ].join('\n'),
  );
});
