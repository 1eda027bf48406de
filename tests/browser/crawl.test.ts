import { beforeAll, describe, expect, inject, test } from 'vitest';

import { TODAY, type BuiltSite } from '../support/build-site.ts';
import { launchChromium } from '../support/chromium.ts';
import { factsOf, overflowOf, type PageFacts } from '../support/page-facts.ts';
import { filesIn, pagesIn } from '../support/site-files.ts';
import { readOn } from '../support/visit.ts';

// As narrow as pages must fit without scrolling sideways: WCAG 2.2, 1.4.10.
const PHONE = { width: 320, height: 640 };

describe.each([
  ['our own library', inject('own')],
  ['the fixture library', inject('fixture')],
])('every page of %s', (_name, site) => {
  let facts: Record<string, PageFacts> = {};
  let overflows: Record<string, number> = {};

  beforeAll(async () => {
    ({ facts, overflows } = await readAll(site));
  });

  test('links to nothing that is not there', () => {
    const dead = Object.entries(facts).flatMap(([path, { links }]) =>
      links.filter((link) => !isAlive(link, site, facts)).map((link) => `${path}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  test('has each id once', () => {
    expect(wrong(facts, ({ ids }) => ids.length === new Set(ids).size)).toEqual([]);
  });

  test('has one main heading, and no level is skipped below it', () => {
    const isInOrder = ({ headings }: PageFacts) =>
      headings[0] === 1 && headings.filter((level) => level === 1).length === 1;
    const skips = ({ headings }: PageFacts) =>
      headings.some((level, index) => index > 0 && level > (headings[index - 1] ?? 0) + 1);
    expect(wrong(facts, isInOrder)).toEqual([]);
    expect(wrong(facts, (one) => !skips(one))).toEqual(SKIPPING[site.published]);
  });

  test('has a title of its own and a language', () => {
    const titles = Object.entries(facts)
      .filter(([path]) => path !== '404.html')
      .map(([, { title }]) => title);
    expect(titles.toSorted()).toEqual([...new Set(titles)].toSorted());
    expect(wrong(facts, ({ title, language }) => title !== '' && language === 'en')).toEqual([]);
  });

  test('has no script and no style within it', () => {
    expect(wrong(facts, ({ inlineScriptsAndStyles }) => inlineScriptsAndStyles === 0)).toEqual([]);
  });

  test('keeps the words of neighbouring elements apart', () => {
    expect(Object.values(facts).flatMap(({ touching }) => touching)).toEqual([]);
  });

  test('fits a phone', () => {
    expect(Object.entries(overflows).filter(([, overflow]) => overflow > 0)).toEqual([]);
  });
});

test.each([
  ['our own library', inject('own')],
  ['the fixture library', inject('fixture')],
])('%s is quiet from home to its last page, and asks nothing of another host', async (_n, site) => {
  const browser = await launchChromium();
  const context = await browser.newContext();
  await readOn(context, TODAY);
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`${page.url()} ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`${page.url()} ${String(error)}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(site.url)) noise.push(`A request to ${request.url()}`);
  });
  await context.exposeFunction('report', (violation: string) => noise.push(violation));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { report } = globalThis as unknown as { report: (text: string) => void };
      report(`${violatedDirective} refused ${blockedURI}`);
    });
  });
  // Nothing leads from a version to what is in force while that is the version itself, or comes before.
  const toCurrent = pagesIn(site.dist).filter((page) => page.endsWith('...current/'));
  const seen = new Set([site.url, ...toCurrent.map((page) => new URL(page, site.url).href)]);
  for (const address of seen) {
    await page.goto(address);
    const links = (await factsOf(page)).links.map((link) => link.replace(/#.*/, ''));
    links.filter((link) => isPage(link, site)).forEach((link) => seen.add(link));
    const kept = await page.evaluate(() => [document.cookie, localStorage.length]);
    expect(kept).toEqual(['', 0]);
  }
  expect(noise).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect((await context.storageState()).origins).toEqual([]);
  const reached = [...seen].map((address) => decodeURI(address.slice(site.url.length)));
  expect(reached.toSorted()).toEqual(
    pagesIn(site.dist)
      // No page leads to the one for operators.
      .filter((path) => path !== '404.html' && path !== 'status/')
      .toSorted(),
  );
  await browser.close();
});

// Sources that skip a level: the page follows them, since a heading is a part of the text.
const SKIPPING: Record<string, string[]> = {
  'https://policies.websoftmaster.example/': [],
  'https://example.org/legal/': ['announced/2026-11-10/', 'announced/'],
};

async function readAll(site: BuiltSite) {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: PHONE });
  await readOn(page.context(), TODAY);
  const facts: Record<string, PageFacts> = {};
  const overflows: Record<string, number> = {};
  for (const path of pagesIn(site.dist)) {
    await page.goto(site.url + path);
    facts[path] = await factsOf(page);
    overflows[path] = await overflowOf(page);
  }
  await browser.close();
  return { facts, overflows };
}

function wrong(facts: Record<string, PageFacts>, isRight: (facts: PageFacts) => boolean): string[] {
  return Object.entries(facts)
    .filter(([, one]) => !isRight(one))
    .map(([path]) => path);
}

function isAlive(link: string, site: BuiltSite, facts: Record<string, PageFacts>): boolean {
  const local = link.replace(site.published, site.url);
  if (!local.startsWith(site.url)) return /^(?:https?|mailto|tel):/.test(local);
  const [path = '', anchor] = local.slice(site.url.length).split('#', 2);
  const page = facts[decodeURI(path.replace(/\?.*/, ''))];
  if (!page) return filesIn(site.dist).includes(path);
  return anchor === undefined || page.ids.includes(decodeURIComponent(anchor));
}

function isPage(link: string, site: BuiltSite): boolean {
  return link.startsWith(site.url) && link.endsWith('/');
}
