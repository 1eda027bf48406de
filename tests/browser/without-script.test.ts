import { expect, inject, test } from 'vitest';

import { fileOf, pagesIn } from '../support/site-files.ts';
import { useChromium } from '../support/visit.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

// What a page may keep from sight: its script's own parts, and what is folded until asked for, as citations and counts.
const MAY_HIDE =
  '.menu, .needs-script, .day-form, .compare-form, .redline-tools, .redline-outcome, .redline-legend, .redline-same, .redline-address, .cite, .visually-hidden, .running-foot, .skip, .digest-of';

test.each([
  [own.url, ''],
  [own.url, 'privacy-policy/'],
  [own.url, 'privacy-policy/2014-02-03/'],
  [own.url, 'privacy-policy/2026-11-16/'],
  [own.url, 'privacy-policy/history/'],
  [own.url, 'privacy-policy/history/linked-websites/'],
  [own.url, 'privacy-policy/compare/'],
  [own.url, 'privacy-policy/compare/2014-02-03...2015-06-15/'],
  [own.url, 'service-providers/'],
  [own.url, 'about/'],
  [own.url, '404.html'],
  [fixture.url, 'privacy/'],
  [fixture.url, 'terms/2020-01-10/'],
])('shows every word without a script: %s%s', async (url, path) => {
  const { page, complaints } = await visit(url + path, { javaScriptEnabled: false });
  const unseen = await page.locator('body').evaluate((body, mayHide) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const hidden: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (words === '' || !parent || parent.closest(`${mayHide}, script`)) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) hidden.push(words);
    }
    return hidden;
  }, MAY_HIDE);
  expect(unseen).toEqual([]);
  expect(complaints).toEqual([]);
});

test('every link of every page is a plain address', () => {
  for (const { dist } of [own, fixture]) {
    for (const page of pagesIn(dist)) {
      const html = fileOf(dist, page.endsWith('.html') ? page : `${page}index.html`);
      expect(html).not.toMatch(/href="(?:javascript:|"|#")/i);
      expect(html).not.toMatch(/<noscript/);
    }
  }
});
