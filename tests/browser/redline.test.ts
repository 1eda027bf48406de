import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { flattenDocument } from '#core/document/flat/flat-document.ts';
import type { VersionData } from '#site/open-data/version-data.ts';

import { overflowOf } from '../support/page-facts.ts';
import { fileOf } from '../support/site-files.ts';
import { useChromium } from '../support/visit.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

const MOVING = `${own.url}privacy-policy/compare/2014-02-03...2015-06-15/`;
const LATEST = `${own.url}privacy-policy/compare/2018-05-21...2026-11-16/`;

test.each([
  [own, 'privacy-policy', '2014-02-03', '2015-06-15'],
  [own, 'privacy-policy', '2018-05-21', '2026-11-16'],
  [fixture, 'privacy', '2024-06-01', '2025-01-01'],
  [fixture, 'terms', '2021-05-03', '2022-03-01'],
])(
  'without its deletions it reads as the newer version: %o %s %s',
  async (site, policy, from, to) => {
    const { page } = await visit(`${site.url}${policy}/compare/${from}...${to}/`);
    const { document } = JSON.parse(fileOf(site.dist, `${policy}/${to}.json`)) as VersionData;
    const words = flattenDocument(document).leaves.map(({ text }) => text);
    expect(await wordsOf(page)).toBe(squeeze(words.join('')));
  },
);

test('says what it means first, then the changes, with what a person decided beside them', async () => {
  const { page, complaints } = await visit(LATEST);
  const meaning = page.locator('.redline-meaning');
  expect(await meaning.locator('h2').innerText()).toBe('What it means for you');
  expect(await meaning.locator('li').first().innerText()).toContain('you can opt out of that use');
  expect(await meaning.getByRole('link', { name: 'Opt out by 14 April 2027' }).count()).toBe(1);
  expect(await page.locator('.redline-summary').innerText()).toBe(
    '6 sections changed: 3 edited, 1 added, 2 renumbered.',
  );
  expect(await page.locator('.redline-outcome').innerText()).toBe('In numbers');
  await meaning.getByRole('link', { name: '2.3 Server logs' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#server-logs');
  const section = page.locator('#server-logs');
  expect(await section.locator('.redline-status').innerText()).toBe('New section · Material');
  // A new section is a block of plain words.
  expect(await section.locator('.redline-block.is-added').count()).toBe(1);
  expect(await section.locator('ins').count()).toBe(0);
  expect(await page.locator('#email-inquiries h3').innerText()).toBe('2.3 → 2.4 E-mail inquiries');
  const margin = page.locator('.redline-change:has(#server-logs) .redline-margin');
  expect(await margin.innerText()).toMatch(
    /^Why The section sets a period[^]*History of this section/,
  );
  expect(await page.locator('.redline-sections li').count()).toBe(6);
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  expect(complaints).toEqual([]);
});

test('copying a redline copies words that make sense', async () => {
  const { page } = await visit(MOVING);
  const copied = await page.evaluate(() => {
    const report = document.querySelector('.redline-report');
    if (report) getSelection()?.selectAllChildren(report);
    return String(getSelection());
  });
  expect(copied).toMatch(/\[deleted: ?[^[\]]+\]\[inserted: ?[^[\]]+\]/);
  expect(copied).toMatch(/\d → \d/);
  // Each number once, and no two words run together.
  expect(copied).not.toMatch(/Number changed from|\d\.\d\d\.\d/);
});

test('an unchanged section unfolds for a link to it', async () => {
  const { page } = await visit(`${LATEST}#cookies`);
  expect(await page.locator('#cookies').isVisible()).toBe(true);
  expect(await page.locator('.redline-same[open]').count()).toBe(1);
});

test('the two places of a move lead to each other', async () => {
  const { page } = await visit(MOVING, { javaScriptEnabled: false });
  await page.getByRole('link', { name: /moved from here to “Linked websites”/ }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#m1.to');
  await page.locator('[id="m1.to"]').getByRole('link', { name: 'moved here' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#m1.from');
});

test('steps through the changes by key and by button, and not while typing', async () => {
  const { page } = await visit(LATEST);
  const status = page.locator('.step-status');
  const focused = () => page.evaluate(() => document.activeElement?.className);
  await page.keyboard.press('n');
  expect(await status.innerText()).toMatch(/^Change 1 of \d+$/);
  expect(await focused()).toMatch(/^is-|^redline-/);
  await page.keyboard.press('n');
  expect(await status.innerText()).toMatch(/^Change 2 of/);
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  expect(await status.innerText()).toBe('No earlier change.');
  await page.locator('#page\\:query').focus();
  await page.keyboard.type('n');
  expect(await page.locator('#page\\:query').inputValue()).toBe('n');
  expect(await status.innerText()).toBe('No earlier change.');
  await page.locator('.choose-keys').uncheck();
  await page.keyboard.press('n');
  expect(await status.innerText()).toBe('No earlier change.');
});

test('shows the versions side by side, and on a phone one above the other', async () => {
  const { page, complaints } = await visit(MOVING);
  const inline = await page.locator('.redline-report').innerHTML();
  await page.getByLabel('Side by side').check();
  const row = page.locator('#linked-websites .redline-row').first();
  const [before, after] = [row.locator('.redline-before'), row.locator('.redline-after')];
  await before.waitFor();
  expect(await before.locator('ins').count()).toBe(0);
  expect(await after.locator('del').count()).toBe(0);
  expect((await before.boundingBox())?.y).toBe((await after.boundingBox())?.y);
  // The head stays: a script knows nothing of what was decided.
  expect(await page.locator('.redline-meaning li').count()).toBe(2);
  await page.setViewportSize({ width: 360, height: 740 });
  expect((await before.boundingBox())?.x).toBe((await after.boundingBox())?.x);
  expect(await overflowOf(page)).toBe(0);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids).toEqual([...new Set(ids)]);
  // On a phone the choices of view are in a menu.
  await page.locator('.view summary').click();
  await page.getByLabel('Side by side').uncheck();
  expect(await page.locator('.redline-report').innerHTML()).toBe(inline);
  expect(complaints).toEqual([]);
});

test('unfolds the whole text on request', async () => {
  const { page } = await visit(MOVING);
  await page.getByLabel('Unchanged sections too').check();
  expect(await page.locator('.redline-same:not([open])').count()).toBe(0);
  await page.getByLabel('Unchanged sections too').uncheck();
  expect(await page.locator('.redline-same[open]').count()).toBe(0);
});

test('tells inserted from deleted without colour, on screen and in print', async () => {
  const { page } = await visit(MOVING);
  const lineOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationLine);
  const look = async () => [await lineOf('.redline ins'), await lineOf('.redline del')];
  expect(await look()).toEqual(['underline', 'line-through']);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await look()).toEqual(['underline', 'line-through']);
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  expect(await look()).toEqual(['underline', 'line-through']);
  expect(await page.locator('.redline-legend').isVisible()).toBe(true);
  expect(await page.locator('.redline-address').innerText()).toBe(
    `${own.published}privacy-policy/compare/2014-02-03...2015-06-15/`,
  );
  expect(await page.locator('.redline-tools').isVisible()).toBe(false);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

/** The words of the marked text that are not deleted, without what the page says of them. */
async function wordsOf(page: Page): Promise<string> {
  const text = await page.locator('.text.redline').evaluate((redline) => {
    const copy = redline.cloneNode(true) as Element;
    const said =
      'del, summary, .redline-margin, .means, .is-before, .is-removed.redline-block, .is-moved-away, .visually-hidden, .label, .number, .note > sup, .redline-status, .redline-note, .redline-move';
    for (const extra of copy.querySelectorAll(said)) extra.remove();
    return copy.textContent;
  });
  return squeeze(text);
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
