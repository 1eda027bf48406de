import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { useChromium } from '../support/visit.ts';

const own = inject('own');
const visit = useChromium();

/** What has the focus: what it is, where it stands, and whether its focus is seen. */
interface Stop {
  name: string;
  region: string;
  /** Its place in the order of the document. */
  place: number;
  isSeen: boolean;
}

test('the first key leads to the skip link, and that past the navigation', async () => {
  const { page } = await visit(`${own.url}privacy-policy/`);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.height).toBeGreaterThan(24);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await page.keyboard.press('Tab');
  expect((await stopOf(page))?.region).toBe('status-line');
});

test.each([
  [
    'privacy-policy/',
    ['skip', 'site-header', 'status-line', 'version-header', 'contents', 'text', 'record'],
  ],
  [
    'privacy-policy/history/',
    ['skip', 'site-header', 'status-line', 'history', 'lookup', 'entries'],
  ],
])(
  'the keyboard reaches everything of %s in its order and sees where it is',
  async (path, regions) => {
    const { page } = await visit(own.url + path);
    const stops = await tabThrough(page);
    expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([]);
    const places = stops.map(({ place }) => place);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect([...new Set(stops.map(({ region }) => region))]).toEqual([...regions, 'site-footer']);
    expect(new Set(places).size).toBe(await countFocusable(page));
  },
);

test('the keyboard leaves the page at its end, and comes back the same way', async () => {
  const { page } = await visit(`${own.url}privacy-policy/`);
  const forward = await tabThrough(page);
  const back = await tabThrough(page, 'Shift+Tab');
  expect(back.map(({ place }) => place)).toEqual(forward.map(({ place }) => place).reverse());
});

test('the contents fold and unfold by keyboard', async () => {
  const { page } = await visit(`${own.url}privacy-policy/`);
  const contents = page.locator('.contents details');
  await contents.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await contents.getAttribute('open')).toBeNull();
  await page.keyboard.press('Space');
  expect(await contents.getAttribute('open')).toBe('');
});

const MOST_STOPS = 400;

async function tabThrough(page: Page, key = 'Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < MOST_STOPS; count++) {
    await page.keyboard.press(key);
    const stop = await stopOf(page);
    if (!stop) return stops;
    // The parts of a date field are stops of their own in one element.
    if (stops.at(-1)?.place !== stop.place) stops.push(stop);
  }
  throw new Error('The keyboard does not leave the page.');
}

/** Nothing when the focus is on no element, as after the last. */
function stopOf(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const style = getComputedStyle(element);
    const { width, height, bottom, top } = element.getBoundingClientRect();
    const hasOutline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const isInView = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
    const region = element.closest(
      '.skip, .site-header, .site-footer, .status-line, .version-header, .contents, .text, .record, .lookup, .entries, .history',
    );
    return {
      name: element.outerHTML.slice(0, 120),
      region: region?.classList.item(0) ?? '',
      place: [...document.querySelectorAll('*')].indexOf(element),
      isSeen: hasOutline && isInView && Number(style.opacity) === 1,
    };
  });
}

function countFocusable(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex]'),
      ].filter((element) => element.tabIndex >= 0 && element.checkVisibility()).length,
  );
}
