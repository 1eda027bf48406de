import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, expect, inject, test } from 'vitest';

import { TODAY } from '../support/build-site.ts';
import { copyCheckout, runScript } from '../support/checkout.ts';
import { filesIn } from '../support/site-files.ts';
import { useChromium } from '../support/visit.ts';

const visit = useChromium();
const fixture = inject('fixture');
const PAGE = `${fixture.url}illustrated/`;
const edited = copyCheckout(fixture.checkout);

afterAll(() => {
  edited.remove();
});

test.each([360, 1280])(
  'shows each image of a page %i pixels wide, and nothing moves',
  async (width) => {
    const { page, complaints } = await visit(PAGE, { viewport: { width, height: 800 } });
    const moved = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 1500);
        }),
    );
    const images = page.locator('article img');
    expect(await images.count()).toBe(5);
    for (const image of await images.all()) {
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete)).toBe(true);
      const shown = await image.evaluate((one: HTMLImageElement) => ({
        hasPixels: one.naturalWidth > 0,
        ratio: one.clientWidth / one.clientHeight / (one.width / one.height),
        fits: one.getBoundingClientRect().right <= document.documentElement.clientWidth,
        words: one.alt,
      }));
      expect(shown).toMatchObject({ hasPixels: true, fits: true });
      expect(shown.words).not.toBe('');
    }
    expect(await moved).toBe(0);
    expect(complaints).toEqual([]);
  },
);

test('keeps the place of an image free before it comes', async () => {
  const { page } = await visit(PAGE, { viewport: { width: 360, height: 800 } });
  const sizeOf = () => page.locator('article img').first().boundingBox();
  const loaded = await sizeOf();
  await page.route('**/images/**', () => undefined);
  await page.reload({ waitUntil: 'domcontentloaded' });
  expect(await sizeOf()).toEqual(loaded);
  expect((loaded?.width ?? 0) / (loaded?.height ?? 1)).toBeCloseTo(2, 1);
});

test('an image that is edited has another address, and its bytes are there', async () => {
  const map = edited.at('content/pages/map.svg');
  const text = readFileSync(map, 'utf8').replace('South', 'Far south');
  writeFileSync(map, text);
  const ran = await runScript(edited, 'build', ['--out', 'edited'], TODAY);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const before = filesIn(join(fixture.dist, 'images'));
  const after = filesIn(edited.at('edited/images'));
  const fresh = after.filter((file) => !before.includes(file));
  expect(after).toHaveLength(before.length);
  expect(fresh).toHaveLength(1);
  expect(readFileSync(edited.at(`edited/images/${fresh[0]}`), 'utf8')).toBe(text);
  const page = readFileSync(edited.at('edited/illustrated/index.html'), 'utf8');
  expect(page).toContain(`/images/${fresh[0]}"`);
});
