import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type axe from 'axe-core';
import { expect, inject, test } from 'vitest';

import { useChromium } from '../support/visit.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What is dark differs in its colours alone.
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 }, rules: RULES },
  { colorScheme: 'dark', viewport: { width: 1280, height: 900 }, rules: OF_COLOUR },
  { colorScheme: 'light', viewport: { width: 360, height: 740 }, rules: RULES },
  { colorScheme: 'dark', viewport: { width: 360, height: 740 }, rules: OF_COLOUR },
] as const;

// Every kind of page, and of one kind each state that looks different.
test.each([
  [own.url, ''],
  [own.url, 'privacy-policy/#cookies'],
  [own.url, 'privacy-policy/2014-02-03/'],
  [own.url, 'privacy-policy/2026-11-16/#server-logs.2'],
  [own.url, 'privacy-policy/history/#2026-11-16'],
  [own.url, 'privacy-policy/history/linked-websites/'],
  [own.url, 'privacy-policy/compare/2014-02-03...2015-06-15/#linked-websites'],
  [own.url, 'privacy-policy/compare/2018-05-21...2026-11-16/#server-logs'],
  [own.url, 'privacy-policy/compare/'],
  [own.url, 'privacy-policy/compare/?from=2014-02-03&to=2026-11-16'],
  [own.url, 'privacy-policy/compare/2014-02-03...current/'],
  [own.url, 'service-providers/'],
  [own.url, 'reseller-addendum/'],
  [own.url, 'about/'],
  [own.url, 'how-we-announce-changes/'],
  [own.url, '404.html'],
  [own.url, 'search/?q=cookies&scope=all'],
  [own.url, 'search/'],
  [fixture.url, ''],
  [fixture.url, 'privacy/#table.1'],
  [fixture.url, 'terms/2020-01-10/'],
  [fixture.url, 'terms/2021-05-03/'],
  [fixture.url, 'terms/2022-03-01/'],
  [fixture.url, 'terms/history/?on=2026-11-22'],
  [fixture.url, 'privacy/compare/2024-06-01...2025-01-01/'],
  [fixture.url, 'hostile/'],
])('axe finds nothing on %s%s', async (url, path) => {
  // The pages allow no script of others; axe is one, so it alone may pass their policy by.
  const { page } = await visit(url + path, { bypassCSP: true });
  await page.evaluate(AXE);
  for (const { colorScheme, viewport, rules } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    const violations = await page.evaluate(
      async (runOnly) => {
        const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
        const { violations } = await inPage.run({ runOnly });
        return violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
      },
      [...rules],
    );
    expect(violations, `${colorScheme}, ${viewport.width} px`).toEqual([]);
  }
});
