import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, inject, test } from 'vitest';

import { useChromium } from '../support/visit.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

test.each([
  [own, 'privacy-policy/', 'privacy-policy/2018-05-21/', 4],
  [own, 'privacy-policy/2014-02-03/', 'privacy-policy/2014-02-03/', 4],
  [fixture, 'terms/', 'terms/2026-11-01/', 1],
])(
  'each sheet names its address and version, and its digest: %s %s',
  async (site, path, id, least) => {
    const { page } = await visit(site.url + path);
    const digest = await page.locator('.record .digest').innerText();
    const sheets = await wordsOf(await page.pdf({ format: 'A4' }));
    expect(sheets.length).toBeGreaterThanOrEqual(least);
    for (const sheet of sheets) {
      expect(sheet).toContain(site.published + id);
      expect(sheet).toContain(digest);
    }
  },
);

test('a print holds every word of the text and says where a link leads', async () => {
  const { page } = await visit(`${own.url}privacy-policy/2026-11-16/`);
  const print = squeeze((await wordsOf(await page.pdf({ format: 'A4' }))).join(' '));
  const words = await page.locator('.text').evaluate((text) => {
    for (const extra of text.querySelectorAll('.mark, .cite')) extra.remove();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) found.push(...(walker.currentNode.textContent ?? '').split(/\s+/));
    return found;
  });
  expect(words.length).toBeGreaterThan(2000);
  expect(words.filter((word) => !print.includes(word))).toEqual([]);
  expect(print).toContain('(https://www.websoftmaster.example/account/privacy/abuse-detection)');
});

test('a print leaves out what only a screen can use', async () => {
  const { page } = await visit(`${own.url}privacy-policy/#cookies`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const selector of [
    '.site-header nav',
    '.site-footer',
    '.contents',
    '.versions',
    '.cite',
    '.mark',
    '.banner ul',
  ]) {
    expect(await page.locator(selector).filter({ visible: true }).count()).toBe(0);
  }
  for (const selector of ['h1', '.banner', '.text', '.record', '.running-foot']) {
    expect(await page.locator(selector).first().isVisible()).toBe(true);
  }
  const ink = await page.evaluate(() => getComputedStyle(document.documentElement).color);
  expect(ink).toBe('rgb(20, 23, 28)');
});

test('the history prints without its date box', async () => {
  const { page } = await visit(`${own.url}privacy-policy/history/`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.day-form').isVisible()).toBe(false);
  expect(await page.locator('.lookup table').isVisible()).toBe(true);
});

test('the changes print without what leads elsewhere, and without loose signs', async () => {
  const { page } = await visit(`${own.url}privacy-policy/compare/2018-05-21...2026-11-16/`);
  await page.emulateMedia({ media: 'print' });
  const told = await page.locator('.redline-change .redline-status').allInnerTexts();
  expect(told).toEqual([
    'Edited · Clarifying',
    'New section · Material',
    'New number, same words',
    'New number, same words',
    'Edited · Clarifying',
    'Edited · Material',
  ]);
  // What did not change stays away, and so do links to press.
  expect(await page.locator('.redline > .redline-same').first().isVisible()).toBe(false);
  expect(await page.locator('.redline-margin a').first().isVisible()).toBe(false);
});

/** The words of each sheet. */
async function wordsOf(pdf: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sheets: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    sheets.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return sheets;
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
