import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, inject, test } from 'vitest';

import { filesIn } from '../support/site-files.ts';
import { useChromium } from '../support/visit.ts';

const { url, dist } = inject('fixture');
const visit = useChromium();

test('nothing of an embargoed version or policy is in any file', () => {
  const leaks = filesIn(dist).filter(
    (file) =>
      /2027-02-01|secret/.test(file) ||
      /embargoedtoken|2027-02-01|2027-03-01|1 March 2027/i.test(
        readFileSync(join(dist, file), 'utf8'),
      ),
  );
  expect(leaks).toEqual([]);
});

const TITLE = `Rules </title><script>window.pwned = 'title'</script> & "onload=`;

test.each([
  '',
  'hostile/',
  'hostile/2025-01-01/',
  'hostile/history/',
  'hostile/history/?on=2025-01-01',
  '404.html',
])('markup in what an editor writes is shown as text and runs nothing: /%s', async (path) => {
  const { page, complaints } = await visit(url + path);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.locator('main').innerText()).toContain(TITLE);
  expect(complaints).toEqual([]);
});

test('every hostile word of a version is seen', async () => {
  const { page } = await visit(`${url}hostile/`);
  expect(await page.title()).toBe(`${TITLE} – O’Hara & Sons <b>"Ltd"</b>`);
  const words = await page.locator('body').innerText();
  for (const shown of [
    `Some text with <script>window.pwned = 'text'</script> and </style><script>window.pwned = 'code'</script>.`,
    `Heading <img src=x onerror="window.pwned = 3">`,
    `link "onload="`,
    '<b>cell</b>',
    '<script>window.pwned = 5</script>',
    `<script>window.pwned = 'block'</script>`,
    `Erratum of 1 March 2025: </p><script>window.pwned = 'erratum'</script>`,
    `</dd><script>window.pwned = "summary"</script> '"onload="`,
  ]) {
    expect(words).toContain(shown);
  }
});

test('every hostile word of a change is seen', async () => {
  const { page } = await visit(`${url}hostile/history/`);
  const words = await page.locator('.changes').innerText();
  expect(words).toContain(`</li><script>window.pwned = "reason"</script>`);
  expect(words).toContain('<img src=x onerror=window.pwned=6>');
});

test('a hostile heading is cited and copied as text', async () => {
  const { page, complaints } = await visit(`${url}hostile/#hostile`);
  expect(await page.locator('#hostile > .cite').innerText()).toContain(
    `§ Heading <img src=x onerror="window.pwned = 3">, version of 1 February 2025`,
  );
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(complaints).toEqual([]);
});
