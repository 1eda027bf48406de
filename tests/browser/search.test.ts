import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { searchFor } from '../support/judge-search.ts';
import { expectStatus, statusOf } from '../support/search-status.ts';
import { fileOf, filesIn, pagesIn } from '../support/site-files.ts';
import { useChromium } from '../support/visit.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

const PHONE = { viewport: { width: 360, height: 740 } };
const DESKTOP = { viewport: { width: 1280, height: 900 } };

test('every page has a search box that leads to the search page, without a script too', async () => {
  for (const { dist } of [own, fixture]) {
    const boxes = pagesIn(dist).map(
      (path) =>
        /<form class="search-box"[^>]* action="([^"]*)"/.exec(
          fileOf(dist, path.endsWith('.html') ? path : `${path}index.html`),
        )?.[1],
    );
    expect(new Set(boxes)).toEqual(new Set([dist === own.dist ? '/search/' : '/legal/search/']));
  }
});

test.each([
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
])('a search from a policy page lands on the anchor: %s', async (_name, size) => {
  const { page, complaints } = await visit(`${own.url}privacy-policy/`, size);
  // The header of a phone has a link in place of the box.
  if (size === PHONE) await page.getByRole('link', { name: 'Search' }).click();
  await page.getByRole('searchbox', { name: 'Search the policies' }).fill('cookies');
  await page.keyboard.press('Enter');
  await expectStatus(page, '4 sections found in text in force.');
  expect(new URL(page.url()).search).toBe('?q=cookies');
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  const [first] = await page.locator('.results > li').all();
  expect(await first?.innerText()).toMatch(
    /^1\.3 Cookies and tracking\s+Privacy Policy › 1\. Information we collect\s+In force since 3 February 2014\s+.*cookie/s,
  );
  expect(await first?.locator('mark').first().innerText()).toBe('cookie');
  await first?.getByRole('link').click();
  await page.waitForURL(`${own.url}privacy-policy/#cookies`);
  expect(complaints).toEqual([]);
});

test('words that are typed before the program has loaded are asked for', async () => {
  const { context } = await visit(own.url);
  const page = await context.newPage();
  const typed = Promise.withResolvers<undefined>();
  await page.route('**/*.js', async (route) => {
    await typed.promise;
    await route.continue();
  });
  await page.goto(`${own.url}search/`, { waitUntil: 'commit' });
  await page.getByRole('searchbox').fill('cookies');
  typed.resolve(undefined);
  await expectStatus(page, '4 sections found in text in force.');
  expect(new URL(page.url()).search).toBe('?q=cookies');
});

test('the address keeps the question, and the page asks it again', async () => {
  const { page } = await visit(`${own.url}search/`);
  expect(await statusOf(page)).toContain('Searches text in force');
  await page.getByRole('searchbox').fill('provider');
  await page.getByLabel('Policy').selectOption('Service Providers');
  await page.getByLabel('Which text').selectOption('Also older and upcoming text');
  await expectStatus(page, /all versions since 2014: \d in force, \d older or upcoming/);
  expect(new URL(page.url()).search).toBe('?q=provider&policy=service-providers&scope=all');
  await page.locator('.search-results[aria-busy=false]').waitFor({ state: 'attached' });
  const found = await page.locator('a.result').allInnerTexts();
  await page.reload();
  await expect.poll(() => page.locator('a.result').allInnerTexts()).toEqual(found);
  expect(await page.getByLabel('Policy').inputValue()).toBe('service-providers');
  expect(await page.getByLabel('Which text').inputValue()).toBe('all');
});

test('text in force stands before any other, and other text only where it is asked for', async () => {
  const { page } = await visit(own.url);
  const isOther = (href: string) => /\/\d{4}-\d{2}-\d{2}/.test(href);
  for (const q of ['service providers', 'contact', 'analytics', 'law enforcement', 'northmail']) {
    const inForce = await searchFor(page, own.url, { q });
    expect(inForce.filter(isOther), q).toEqual([]);
    const all = await searchFor(page, own.url, { q, scope: 'all' });
    expect(
      all.filter((href) => !isOther(href)),
      q,
    ).toEqual(inForce);
    expect(all.findIndex(isOther), q).toBe(inForce.length);
  }
  expect(await page.locator('.search-results h2').allInnerTexts()).toEqual([
    'Text in force',
    'Older and upcoming text',
  ]);
  const upcoming = await searchFor(page, own.url, { q: 'server logs', scope: 'upcoming' });
  expect(upcoming[0]).toBe(`${own.url}privacy-policy/2026-11-16/#server-logs`);
});

test('the keyboard alone searches, goes through the results and opens one', async () => {
  const { page } = await visit(`${own.url}privacy-policy/history/`);
  await page.keyboard.press('/');
  expect(await focused(page)).toBe('q');
  await page.keyboard.type('e-mail/');
  expect(await page.getByRole('searchbox').inputValue()).toBe('e-mail/');
  await page.keyboard.press('Enter');
  await expectStatus(page, /sections found/);
  const results = await page.locator('a.result').allInnerTexts();
  await page.getByRole('searchbox').focus();
  const seen: string[] = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'Escape']) {
    await page.keyboard.press(key);
    seen.push(await focused(page));
  }
  const [first = '', second = ''] = results;
  expect(seen).toEqual([first, second, first, 'q', first, 'q']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${own.url}privacy-policy/#email-inquiries`);
});

test('Escape clears the box', async () => {
  const { page } = await visit(`${own.url}search/?q=cookies`);
  await expectStatus(page, /4 sections/);
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
  expect(await page.locator('a.result').count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
});

test('`/` is a character in a field', async () => {
  const { page } = await visit(`${own.url}privacy-policy/history/`);
  await page.getByRole('textbox', { name: 'Day' }).focus();
  await page.keyboard.press('/');
  expect(await focused(page)).toBe('on');
});

test('a polite live region says what was found, and what was sought instead', async () => {
  const { page } = await visit(`${own.url}search/`);
  const said = async (q: string, words: string | RegExp) => {
    await page.getByRole('searchbox').fill(q);
    await expectStatus(page, words);
  };
  expect(await page.locator('.search-status').getAttribute('role')).toBe('status');
  await said('subpena', 'Showing results for subpoena. 1 section found in text in force.');
  await said(
    'cookies xylophone',
    /^No text has the word “xylophone”\. Showing results for cookies\. 4/,
  );
  await said(
    '"sell third parties"',
    /^No section has “sell third parties” word for word\. \d+ section/,
  );
  await said('newsletters subpoena', /^No section has all of these words; these come nearest\. 2/);
  await said('!?', 'Nothing found in text in force.');
  await said('qqqqqqqq', /Nothing found in text in force\.$/);
  await said('', /^Searches text in force/);
});

test('a section is found by its number, whatever the reader calls it', async () => {
  const { page } = await visit(own.url);
  for (const q of ['3.6', '§ 3.6', '§3.6', 'section 3.6', 'Sec. 3.6.', 'privacy policy 3.6']) {
    const [first] = await searchFor(page, own.url, { q });
    expect(first, q).toBe(`${own.url}privacy-policy/#law-enforcement`);
  }
});

test('under a base path every address has it', async () => {
  const { page, complaints } = await visit(`${fixture.url}search/?q=payment&scope=all`);
  await expectStatus(page, /found in all versions since/);
  const links = await page
    .locator('a.result')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links[0]).toBe('/legal/terms/#payment');
  expect(links.every((href) => href?.startsWith('/legal/'))).toBe(true);
  expect(links).toContain('/legal/terms/2021-05-03/#payment');
  expect(complaints).toEqual([]);
});

test('text that binds one cohort says so', async () => {
  const { page } = await visit(`${fixture.url}search/?q=termination`);
  await expectStatus(page, /found/);
  expect(await page.locator('.results > li').first().innerText()).toContain(
    'In force for new customers since 15 November 2026',
  );
});

test('nothing of an embargoed version is in the index', async () => {
  const { page } = await visit(`${fixture.url}search/?q=EMBARGOEDTOKEN&scope=all`);
  await expectStatus(page, /Nothing found/);
  expect(fileOf(fixture.dist, 'pagefind/words.txt')).not.toMatch(/embargoed/);
});

test.each([
  ['10,000 characters', 'cookies '.repeat(1250)],
  ['one word of 10,000 characters', 'x'.repeat(10_000)],
  ['markup', `<img src=x onerror="window.pwned = 1"><script>window.pwned = 2</script>`],
  ['markup of the page', '</mark></p><b>cookies</b>'],
  ['right-to-left text', 'سياسة الخصوصية \u202Eseikooc\u202C'],
  ['an unbalanced quote', '"cookies and'],
  ['nothing but quotes', '"""" “”'],
  ['operators', '+cookies -foo* AND (x OR y) field:value {} [] \\'],
  ['lone surrogates and controls', 'cookies \uD800 \u0000 \u200B'],
  ['a pattern', '.*(?:a+)+$ %00 %s ${x}'],
])('an answer or nothing found for %s', async (_name, q) => {
  const { page, complaints } = await visit(`${own.url}search/`);
  await page.getByRole('searchbox').evaluate((box, text) => {
    (box as HTMLInputElement).value = text;
    (box as HTMLInputElement).form?.requestSubmit();
  }, q);
  await expectStatus(page, /found/);
  await page.reload();
  await expectStatus(page, /found/);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(await page.locator('.search-page :is(img, script, b)').count()).toBe(0);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
});

test('markup in a text is shown as text and runs nothing', async () => {
  const { page, complaints } = await visit(`${fixture.url}search/?q=pwned&scope=all`);
  await expectStatus(page, /section/);
  expect(await page.locator('.results').first().innerText()).toContain('<script>window.pwned');
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(await page.locator('.results :is(img, script)').count()).toBe(0);
  expect(complaints).toEqual([]);
});

// Each file that a search needs, one missing at a time.
test.each([
  ['the whole folder', '**/pagefind/**'],
  ['the script', '**/pagefind.js'],
  ['the engine', '**/*.pagefind'],
  ['the list of chunks', '**/*.pf_meta'],
  ['the chunks of words', '**/*.pf_index'],
  ['the filters', '**/*.pf_filter'],
  ['the texts', '**/*.pf_fragment'],
])('without %s of the index the page says so and leads to the histories', async (_name, files) => {
  for (const break_ of [{ status: 404, body: 'Not found' }, 'abort', { status: 200, body: 'PK' }]) {
    const { page } = await visit(`${own.url}search/`);
    await page.route(files, (route) =>
      typeof break_ === 'string' ? route.abort() : route.fulfill(break_),
    );
    await page.getByRole('searchbox').fill('cookies');
    await page.keyboard.press('Enter');
    await expectStatus(
      page,
      'The search is not available. The policies and their histories follow.',
    );
    expect(await page.locator('.search-instead').isVisible()).toBe(true);
    expect(await page.locator('.search-instead').innerText()).toContain(
      'The search index could not be loaded',
    );
    await page.getByRole('link', { name: 'all its versions (Privacy Policy)' }).click();
    await page.waitForURL(`${own.url}privacy-policy/history/`);
  }
});

test('without a script the page says why and leads to policies and histories', async () => {
  const { page, complaints } = await visit(`${own.url}privacy-policy/`, {
    javaScriptEnabled: false,
  });
  await page.getByRole('searchbox').fill('cookies');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(`${own.url}search/?q=cookies`);
  expect(await page.locator('.search-instead').innerText()).toContain(
    'Searching needs JavaScript, which does not run here.',
  );
  expect(await page.locator('.search-choices').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'all its versions (Service Providers)' }).click();
  await page.waitForURL(`${own.url}service-providers/history/`);
  expect(complaints).toEqual([]);
});

test('the index holds what the page needs and nothing else', () => {
  const files = filesIn(own.dist).filter((file) => file.startsWith('pagefind/'));
  const kinds = new Set(files.map((file) => file.replace(/.*\//, '').replace(/_[0-9a-f]{5,}/, '')));
  expect([...kinds].toSorted()).toEqual([
    'en.pf_filter',
    'en.pf_fragment',
    'en.pf_index',
    'pagefind-entry.json',
    'pagefind.en.pf_meta',
    'pagefind.js',
    'wasm.en.pagefind',
    'words.txt',
  ]);
});

/** The name or the words of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    return element?.name || element?.textContent || '';
  });
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
