import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';

import { afterAll, expect, test } from 'vitest';

import { buildCheckout, FIXTURE_LIBRARY, makeCheckout, runScript } from '../support/checkout.ts';
import { digestsIn, fileOf } from '../support/site-files.ts';

const TODAY = '2026-11-22';
const checkout = makeCheckout(FIXTURE_LIBRARY);
afterAll(checkout.remove);

const page = checkout.at('content/pages/figures.mdx');
// These are documents: their links leave out the path of the site, and Astro knows no anchors as ours.
rmSync(checkout.at('content/pages/about.mdx'));
rmSync(checkout.at('content/pages/illustrated.md'));
writeFileSync(
  checkout.at('content/pages/unlisted.mdx'),
  '---\ntitle: Unlisted\n---\n\nIt stands.\n',
);
appendFileSync(checkout.at('content/site.yaml'), 'pages: programs\n');
mkdirSync(checkout.at('content/pages/parts'));
writeFileSync(checkout.at('content/pages/parts/rates.ts'), 'export const RATE = 2;\n');
writeFileSync(
  checkout.at('content/pages/parts/Sum.astro'),
  `---
import { RATE } from './rates.ts';
---

<p class="sum">{3 * RATE} in all</p>
<style>
  .sum { color: rebeccapurple; }
</style>
<script>
  document.querySelector('.sum').dataset.seen = 'yes';
</script>
`,
);
writeFileSync(
  page,
  `---
title: Figures
---

import Sum from './parts/Sum.astro';

{1 + 1} -- "numbers"

<Sum />

![A tower](./tower.svg)
`,
);

test('compiles pages with components, expressions and images, as files that the policy allows', async () => {
  const dist = await buildCheckout(checkout, TODAY);
  const html = fileOf(dist, 'figures/index.html');
  expect(html).toContain('<p>2 -- &quot;numbers&quot;</p>');
  expect(html).toMatch(/<p class="sum"[^>]*>6 in all<\/p>/);
  expect(html).toContain('<link rel="canonical" href="https://example.org/legal/figures/">');
  expect(html).not.toMatch(/<style|<script(?![^>]* src=)|_image/);
  const image = /<img src="\/legal\/([^"]+\.svg)"/.exec(html)?.[1] ?? 'none';
  expect(existsSync(`${dist}/${image}`)).toBe(true);
  expect(fileOf(dist, 'sitemap.xml')).toContain('https://example.org/legal/figures/');
}, 240_000);

test('what a page imports is made again, and a page that may not be published changes nothing', async () => {
  writeFileSync(checkout.at('content/pages/parts/rates.ts'), 'export const RATE = 5;\n');
  const dist = await buildCheckout(checkout, TODAY);
  expect(fileOf(dist, 'figures/index.html')).toContain('15 in all');

  const before = digestsIn(dist);
  writeFileSync(
    page,
    `${readFileSync(page, 'utf8')}\n<p style="color: red">[T](/legal/termss/)</p>\n`,
  );
  const { code, stderr } = await runScript(checkout, 'build', [], TODAY);
  expect(code).toBe(1);
  expect(stderr).toContain(
    `content/pages/figures.mdx:1:1  error  blocked-by-policy
  Unexpected attribute \`style\` in the page, expected what the content security policy of the site lets a browser use.`,
  );
  expect(stderr).toContain('Did you mean `/legal/terms/`?');
  expect(digestsIn(dist)).toEqual(before);
}, 240_000);
