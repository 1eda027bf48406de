import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type axe from 'axe-core';
import { expect, inject, test } from 'vitest';

import type { Notice } from '#core/schemas/notice-schema.ts';

import { filesIn } from '../support/site-files.ts';
import { useChromium } from '../support/visit.ts';
import { wordsOf } from '../support/visible-words.ts';
import { wordsOfText } from '../support/words-of-mail.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGE = 'notices/privacy-policy/2026-11-16/';

const noticesIn = (dist: string) =>
  filesIn(dist).filter((path) => /^notices\/.*\/notice\.json$/.test(path));
const read = (dist: string, path: string) => readFileSync(join(dist, path), 'utf8');

test.each([
  ['our own library', own],
  ['the fixture library', fixture],
])('every address and every quotation of a notice of %s is in the built site', (_, site) => {
  const found = noticesIn(site.dist);
  expect(found.length).toBeGreaterThan(0);
  const files = new Set(filesIn(site.dist));
  for (const path of found) {
    const notice = JSON.parse(read(site.dist, path)) as Notice;
    const { links, from, to, policy, changes } = notice;
    const addresses = Object.values(links).filter((one) => one !== null);
    for (const address of [...addresses, from.url, to.url, from.text, to.text, policy.url]) {
      expect(address.startsWith(site.published)).toBe(true);
      const file = decodeURI(address.slice(site.published.length)).replace(
        /(^|\/)$/,
        '$1index.html',
      );
      expect(files, address).toContain(file);
    }
    const texts = [from, to].map((side) => read(site.dist, side.text.slice(site.published.length)));
    for (const { before, after } of changes.flatMap(({ quotes }) => quotes)) {
      if (before !== null) expect(texts[0]).toContain(before);
      if (after !== null) expect(texts[1]).toContain(after);
    }
  }
});

test('the page, without JavaScript, says what the text says', async () => {
  const { page, complaints } = await visit(own.url + PAGE, { javaScriptEnabled: false });
  const said = page.locator(
    'article.notice > :not(header, .banner, [data-on-day]:not(.opening), script, footer)',
  );
  const shown = wordsOf((await said.allInnerTexts()).join(' '));
  const text = read(own.dist, `${PAGE}notice.txt`);
  const words = wordsOfText(text.slice(text.lastIndexOf('=\n')));
  expect(words.length).toBeGreaterThan(400);
  expect(shown.slice(0, words.length)).toEqual(words);
  expect(complaints).toEqual([]);
});

test.each([
  [own.url, 'notices/'],
  [own.url, PAGE],
  [own.url, 'notices/for/reseller/'],
  [fixture.url, 'notices/'],
  [fixture.url, 'notices/terms/2022-03-01/'],
  [fixture.url, 'notices/terms/2022-03-01/postponement-2022-03-20/'],
])('axe finds nothing on %s%s, and a phone shows it whole', async (url, path) => {
  const { page } = await visit(url + path, { bypassCSP: true });
  await page.evaluate(AXE);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 740 });
      const found = await page.evaluate(async () => {
        const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
        const { violations } = await inPage.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return {
          violations: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          width: document.documentElement.scrollWidth,
        };
      });
      expect(found).toEqual({ violations: [], width });
    }
  }
});

test('a reader comes from the policy, its history and home to the notice', async () => {
  for (const path of [
    'privacy-policy/',
    'privacy-policy/2026-11-16/',
    'privacy-policy/history/',
    '',
  ]) {
    const { page } = await visit(own.url + path);
    await page
      .getByRole('link', { name: /^Read the notice/ })
      .first()
      .click();
    expect(page.url()).toBe(own.url + PAGE);
  }
});

test('the choice is on the first screen, and the comparison opens at its section', async () => {
  const { page } = await visit(own.url + PAGE, { viewport: { width: 360, height: 740 } });
  const choice = page.getByRole('link', { name: 'Opt out by 14 April 2027' });
  expect(await choice.getAttribute('href')).toBe(
    'https://www.websoftmaster.example/account/privacy/abuse-detection',
  );
  const { y = 740, height = 0 } = (await choice.boundingBox()) ?? {};
  expect(y + height).toBeLessThanOrEqual(740);
  const card = page.getByRole('region', { name: '8. Changes to this policy' });
  await card.getByRole('link', { name: 'Compare this section word by word' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#changes');
  expect(await page.locator('#changes').count()).toBe(1);
});

test('what is for resellers is in no list for everyone', () => {
  for (const path of ['notices/index.html', 'feed.xml', 'feed.json', 'sitemap.xml']) {
    expect(read(own.dist, path)).not.toContain('notices/reseller-addendum');
  }
});
