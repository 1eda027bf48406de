import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';

import { TODAY, type BuiltSite } from '../support/build-site.ts';
import { launchChromium } from '../support/chromium.ts';
import { factsOf, overflowOf, type PageFacts } from '../support/page-facts.ts';
import { filesIn, pagesIn } from '../support/site-files.ts';
import { readOn } from '../support/visit.ts';

// As narrow as pages must fit without scrolling sideways: WCAG 2.2, 1.4.10.
const PHONE = { width: 320, height: 640 };

const NOTHING = { reached: [], facts: {}, overflows: {}, noise: [], kept: [] };

describe.each([
  ['our own library', inject('own')],
  ['the fixture library', inject('fixture')],
])('every page of %s', (_name, site) => {
  let { reached, facts, overflows, noise, kept }: Crawled = NOTHING;

  beforeAll(async () => {
    ({ reached, facts, overflows, noise, kept } = await crawl(site));
  });

  test('is reached from home', () => {
    // No page leads to the one for operators.
    const isAlone = (path: string): boolean => path === '404.html' || path === 'status/';
    const expected = pagesIn(site.dist).filter((path) => !isAlone(path));
    expect(reached.toSorted()).toEqual(expected.toSorted());
  });

  test('is quiet, and asks nothing of another host', () => {
    expect(noise).toEqual([]);
  });

  test('keeps nothing on the device', () => {
    expect(kept).toEqual([]);
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

// Sources that skip a level: the page follows them, since a heading is a part of the text.
const SKIPPING: Record<string, string[]> = {
  'https://policies.websoftmaster.example/': [],
  'https://example.org/legal/': ['announced/2026-11-10/', 'announced/'],
};

/** What was found on all pages of a site, those that home leads to first. */
interface Crawled {
  /** The paths that home leads to. */
  reached: string[];
  facts: Record<string, PageFacts>;
  overflows: Record<string, number>;
  /** What the console says, what the policy refuses, and requests to other hosts. */
  noise: string[];
  /** Cookies and what is stored otherwise. */
  kept: unknown[];
}

async function crawl(site: BuiltSite): Promise<Crawled> {
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: PHONE });
  await readOn(context, TODAY);
  const page = await context.newPage();
  const noise = await listenTo(context, page, site);
  const kept: unknown[] = [];
  const facts: Record<string, PageFacts> = {};
  const overflows: Record<string, number> = {};
  const read = async (path: string): Promise<PageFacts> => {
    await page.goto(site.url + path);
    const found = await factsOf(page);
    facts[path] = found;
    overflows[path] = await overflowOf(page);
    const stored = await page.evaluate(() => [document.cookie, localStorage.length]);
    if (stored.some(Boolean)) kept.push([path, stored]);
    return found;
  };

  // Nothing leads from a version to what is in force while that is the version itself, or comes before.
  const all = pagesIn(site.dist);
  const reached = new Set(['', ...all.filter((path) => path.endsWith('...current/'))]);
  for (const path of reached) {
    const links = (await read(path)).links.map((link) => link.replace(/#.*/, ''));
    for (const link of links.filter((one) => isPage(one, site)))
      reached.add(decodeURI(link.slice(site.url.length)));
  }
  for (const path of all.filter((one) => !reached.has(one))) await read(path);
  kept.push(...(await context.cookies()), ...(await context.storageState()).origins);
  await browser.close();
  return { reached: [...reached], facts, overflows, noise, kept };
}

async function listenTo(context: BrowserContext, page: Page, site: BuiltSite): Promise<string[]> {
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
  return noise;
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
