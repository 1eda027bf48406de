import { createHash } from 'node:crypto';

import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { useChromium } from '../support/visit.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

test('home shows the policies in force and the upcoming changes', async () => {
  const { page } = await visit(own.url);
  expect(await headings(page)).toEqual([
    'Policies of WebSoftMaster',
    'Upcoming changes',
    'Privacy Policy',
    'Policies',
    'Privacy Policy',
    'Service Providers',
    'Follow',
  ]);
  await page.getByRole('link', { name: 'What changes in the Privacy Policy' }).click();
  expect(page.url()).toBe(`${own.url}privacy-policy/compare/2018-05-21...2026-11-16/`);
  expect(await page.title()).toBe(
    'Privacy Policy: changes from 21 May 2018 to 16 November 2026 – WebSoftMaster',
  );
});

test('the policy in force says since when it applies and what comes', async () => {
  const { page } = await visit(`${own.url}privacy-policy/`);
  expect(await headings(page, 'h1')).toEqual(['Privacy Policy']);
  expect(await bannerOf(page)).toBe(
    'In force This version has applied since 21 May 2018. A new version was published on 16 November 2026. It applies from 1 March 2027 for new customers, from 15 April 2027 for existing customers. Status since 21 May 2018; next change 1 March 2027.',
  );
  expect(await datesOf(page)).toBe('Published 21 May 2018 · Effective 21 May 2018');
  expect(await neighboursOf(page)).toEqual([
    '← Previous: 28 November 2016',
    'What changed in this version',
    'History',
    'Next: 16 November 2026 →',
  ]);
});

test('a superseded version names its successor and leads to what applies', async () => {
  const { page } = await visit(`${own.url}privacy-policy/2016-11-28/`);
  expect(await bannerOf(page)).toBe(
    'Superseded This version no longer applies: it applied from 28 November 2016 to 20 May 2018. It was followed by the version of 21 May 2018. Status since 21 May 2018.',
  );
  await page.getByRole('link', { name: 'Next: 21 May 2018' }).click();
  expect(page.url()).toBe(`${own.url}privacy-policy/2018-05-21/`);
  await page.getByRole('link', { name: 'Previous: 28 November 2016' }).click();
  await page.getByRole('link', { name: 'Read what applies today' }).click();
  expect(page.url()).toBe(`${own.url}privacy-policy/`);
});

test('an upcoming version says when it will apply to whom', async () => {
  const { page } = await visit(`${own.url}privacy-policy/2026-11-16/`);
  expect(await bannerOf(page)).toBe(
    'Upcoming This version does not apply yet: it applies from 1 March 2027 for new customers, from 15 April 2027 for existing customers. Until then the version of 21 May 2018 applies. Status since 16 November 2026; next change 1 March 2027.',
  );
  expect(await datesOf(page)).toBe(
    'Published 16 November 2026 · Effective 1 March 2027 (new customers), 15 April 2027 (existing customers)',
  );
});

test('a withdrawn version gives the reason', async () => {
  const { page } = await visit(`${fixture.url}terms/2021-05-03/`);
  expect(await bannerOf(page)).toBe(
    'Withdrawn This version was withdrawn on 15 July 2021. A court found section 2 void. Status since 15 July 2021.',
  );
});

test('a postponement and an erratum stand above the text they are about', async () => {
  const { page } = await visit(`${fixture.url}terms/2022-03-01/`);
  const header = await page.locator('.version-header').innerText();
  expect(header).toContain('Published 1 March 2022 · Effective 1 May 2022');
  expect(header).toContain('Postponed: The letters to our customers went out late.');
  expect(header).toContain('Erratum of 2 June 2022: In section 2 read “monthly” for “montly”.');
  expect(await page.locator('#payment\\.1').innerText()).toContain('You pay montly.');
});

test('both versions of a cohort transition say whom they apply to', async () => {
  const { page } = await visit(`${fixture.url}terms/`);
  expect(await bannerOf(page)).toBe(
    'In force for new customers This version applies to customers who signed up on or after 15 November 2026, and to all customers from 20 December 2026. The version of 1 August 2023 (2) applies to customers who signed up before 15 November 2026, until 19 December 2026. Status since 15 November 2026; next change 20 December 2026.',
  );
  await page.getByRole('link', { name: 'Read the version of 1 August 2023' }).click();
  expect(page.url()).toBe(`${fixture.url}terms/2023-08-01.2/`);
  expect(await bannerOf(page)).toBe(
    'In force for existing customers This version applies to customers who signed up before 15 November 2026, until 19 December 2026. The version of 1 November 2026 applies to customers who signed up on or after 15 November 2026, and to all customers from 20 December 2026. Status since 15 November 2026; next change 20 December 2026.',
  );
});

test('a policy that does not apply yet and one that is gone say so', async () => {
  const announced = await visit(`${fixture.url}announced/`);
  expect(await bannerOf(announced.page)).toBe(
    'Upcoming This version does not apply yet: it applies from 15 January 2027. Status since 10 November 2026; next change 15 January 2027.',
  );
  const gone = await visit(`${fixture.url}gone/`);
  expect(await bannerOf(gone.page)).toBe(
    'Withdrawn This version was withdrawn on 1 September 2024. The programme has ended. Status since 1 September 2024.',
  );
});

test('sections and items are numbered where the policy is', async () => {
  const { page } = await visit(`${fixture.url}terms/2020-01-10/`);
  expect(await headings(page, '.text h2, .text h3')).toEqual([
    '1. Scope §',
    '1.1 Who you are §',
    '2. Payment §',
    '3. Fees §',
  ]);
  expect(await page.locator('#scope .label').allInnerTexts()).toEqual([
    '(a)',
    '(i)',
    '(ii)',
    '(A)',
    '(B)',
    '(b)',
    '(c)',
  ]);
});

test('the digest on a page is that of the text it offers', async () => {
  for (const path of ['privacy-policy/', 'service-providers/2019-09-02/']) {
    const { page } = await visit(own.url + path);
    const link = page.getByRole('link', { name: 'This version as plain text' });
    const response = await page.request.get(new URL((await href(link)) ?? '', page.url()).href);
    expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8');
    const digest = createHash('sha256')
      .update(await response.body())
      .digest('hex');
    expect(await page.locator('.record .digest').innerText()).toBe(digest);
  }
});

test('every version of a policy names the address in force as canonical', async () => {
  const canonical = `${fixture.published}terms/`;
  for (const path of ['terms/', 'terms/2020-01-10/', 'terms/2026-11-01/']) {
    const { page } = await visit(fixture.url + path);
    expect(await href(page.locator('link[rel=canonical]'))).toBe(canonical);
  }
});

test('search engines list a policy once, at its own address', async () => {
  const listed = async (path: string) => {
    const { page } = await visit(fixture.url + path);
    return (await page.locator('meta[name=robots]').count()) === 0;
  };
  expect(await listed('terms/')).toBe(true);
  expect(await listed('terms/2026-11-01/')).toBe(false);
  expect(await listed('terms/2020-01-10/')).toBe(false);
  expect(await listed('announced/2026-11-10/')).toBe(false);
});

test('the contents lead to every section', async () => {
  for (const site of [own, fixture]) {
    const { page } = await visit(`${site.url}${site === own ? 'privacy-policy/' : 'privacy/'}`);
    const links = await page
      .locator('.contents a')
      .evaluateAll((all) => all.map((link) => decodeURI(link.getAttribute('href') ?? '')));
    const sections = await page
      .locator('.text > section:has(> :is(h2, h3, h4, h5, h6))')
      .evaluateAll((all) => all.map((section) => `#${section.id}`));
    expect(links).toEqual(sections);
    expect(links.length).toBeGreaterThan(4);
    await page.locator('.contents a').last().click();
    await expect.poll(() => decodeURI(new URL(page.url()).hash)).toBe(links.at(-1));
    expect(await page.locator(':target').count()).toBe(1);
  }
});

test('the history lists every version with its status, newest first', async () => {
  const { page } = await visit(`${fixture.url}terms/history/`);
  expect(await headings(page, '.entries h3')).toEqual([
    '1 November 2026 In force for new customers',
    '1 August 2023 (2) In force for existing customers',
    '1 August 2023 Superseded',
    '1 March 2022 Superseded',
    '3 May 2021 Withdrawn',
    '10 January 2020 Superseded',
  ]);
  const entry = page.locator('[id="2026-11-01"]');
  expect(await entry.locator('.changes').innerText()).toContain(
    'Your choice: Leave before it applies to you.',
  );
  expect(await href(entry.locator('.choices a'))).toBe(
    'https://www.example.org/leave?now=1&really="yes"',
  );
  await entry.getByRole('link', { name: '3. Termination', exact: true }).click();
  expect(page.url()).toBe(`${fixture.url}terms/2026-11-01/#termination`);
});

test('a phone shows a low header, the state in one row that stays, and the text in its first screen', async () => {
  const { page } = await visit(`${own.url}privacy-policy/`, {
    viewport: { width: 360, height: 740 },
  });
  const box = (selector: string) => page.locator(selector).first().boundingBox();
  expect((await box('.site-header'))?.height).toBeLessThanOrEqual(64);
  expect((await box('.now'))?.height).toBeLessThanOrEqual(44);
  expect((await box('.text p:not([hidden])'))?.y).toBeLessThan(500);
  expect(oneLine(await page.locator('.now').innerText())).toMatch(
    /^In force ·? ?changes on 1 March 2027$/,
  );
  await page.evaluate(() => {
    scrollTo(0, 3000);
  });
  expect((await box('.now'))?.y).toBe(0);
});

test('the contents say which section is read', async () => {
  const { page } = await visit(`${own.url}privacy-policy/#cookies`);
  const current = page.locator('.contents a[aria-current=location]');
  await expect.poll(() => current.getAttribute('href')).toBe('#cookies');
});

test('every policy is followed by a link that is seen', async () => {
  const { page } = await visit(`${fixture.url}terms/`);
  await page.getByRole('link', { name: 'Follow', exact: true }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#page:follow');
  expect(await href(page.getByRole('link', { name: 'Feed of the Terms of Service' }))).toBe(
    '/legal/terms/feed.xml',
  );
});

test('while two texts bind the reader chooses by an address, without a script', async () => {
  const { page } = await visit(`${fixture.url}terms/`, { javaScriptEnabled: false });
  const chosen = page.locator('.which a[aria-current]');
  expect(oneLine(await page.locator('.now').innerText())).toContain('Two texts in force');
  expect(await chosen.count()).toBe(0);
  await page.getByRole('link', { name: 'before 15 November 2026' }).click();
  expect(page.url()).toBe(`${fixture.url}terms/2023-08-01.2/`);
  expect(oneLine(await chosen.innerText())).toContain('before 15 November 2026');
  expect(oneLine(await page.locator('.now').innerText())).toContain('In force for you');
});

test('each mark of the map of change leads to its section in the redline', async () => {
  const { page } = await visit(`${own.url}privacy-policy/history/`);
  const row = page.locator('.map tr', { hasText: 'Server logs' });
  expect(await row.locator('td a').allInnerTexts()).toEqual(['added, material, 16 November 2026']);
  await row.locator('td a').click();
  expect(page.url()).toBe(`${own.url}privacy-policy/compare/2018-05-21...2026-11-16/#server-logs`);
});

test('pages of the site keep their links under the base path', async () => {
  const { page } = await visit(`${fixture.url}about/`);
  expect(await headings(page)).toEqual(['About these policies', 'Where to ask']);
  await page.locator('main').getByRole('link', { name: 'one version' }).click();
  expect(page.url()).toBe(`${fixture.url}terms/2020-01-10/#payment`);
});

test('an address without a page leads to the policies', async () => {
  for (const path of ['nowhere/', 'terms/2020-01-11/', 'terms/2027-02-01/', 'secret/']) {
    const { page } = await visit(fixture.url + path);
    expect(await headings(page)).toEqual(['Nothing at this address']);
    await page.locator('main').getByRole('link', { name: 'Terms of Service', exact: true }).click();
    expect(page.url()).toBe(`${fixture.url}terms/`);
  }
});

async function headings(page: Page, selector = 'h1, h2, h3'): Promise<string[]> {
  const texts = await page.locator('main').locator(selector).allInnerTexts();
  return texts.map(oneLine);
}

async function bannerOf(page: Page): Promise<string> {
  return oneLine((await page.locator('.banner > p').allInnerTexts()).join(' '));
}

async function datesOf(page: Page): Promise<string> {
  return oneLine(await page.locator('.dates').first().innerText());
}

async function neighboursOf(page: Page): Promise<string[]> {
  return (await page.locator('.versions a').allInnerTexts()).map(oneLine);
}

function href(link: ReturnType<Page['locator']>): Promise<string | null> {
  return link.getAttribute('href');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
