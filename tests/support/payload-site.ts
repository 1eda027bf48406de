import { writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Browser } from 'playwright-core';

import { buildCheckout, makeCheckout, type Checkout } from './checkout.ts';
import { launchChromium } from './chromium.ts';
import { serveFolder } from './serve-folder.ts';
import { filesIn } from './site-files.ts';

const TODAY = '2026-11-22';
const ELSEWHERE = 'https://elsewhere.example/';

const ACTIONS = [
  'alert(1)',
  `location='${ELSEWHERE}'`,
  `fetch('${ELSEWHERE}')`,
  `new Image().src='${ELSEWHERE}'`,
  'confirm`1`',
  `open('${ELSEWHERE}')`,
  `navigator.sendBeacon('${ELSEWHERE}')`,
];

const ENDS = [
  '',
  '"',
  `'`,
  '">',
  `'>`,
  '</title>',
  '</script>',
  '</style>',
  '</textarea>',
  '</template>',
  '-->',
  ']]>',
  '</p></main>',
  '&quot;&gt;',
  '&lt;/p&gt;',
  '\\',
];

const VECTORS: ((action: string) => string)[] = [
  (a) => `<script>${a}</script>`,
  (a) => `<ScRiPt >${a}</sCrIpT>`,
  () => `<script src=${ELSEWHERE}></script>`,
  (a) => `<img src=x onerror=${a}>`,
  (a) => `<img src="x" onerror="${a}"`,
  () => `<img src=${ELSEWHERE}a.png>`,
  (a) => `<svg onload=${a}>`,
  (a) => `<svg><script>${a}</script></svg>`,
  (a) => `<svg><animate onbegin=${a} attributeName=x dur=1s>`,
  (a) => `<math><mtext><style><img src=x onerror=${a}></style></mtext></math>`,
  (a) => `<body onload=${a}>`,
  (a) => `<details open ontoggle=${a}>`,
  (a) => `<input autofocus onfocus=${a}>`,
  (a) => `<video><source onerror=${a}></video>`,
  (a) => `<iframe srcdoc="<script>${a}</script>">`,
  () => `<iframe src=${ELSEWHERE}>`,
  (a) => `<iframe src="javascript:${a}">`,
  (a) => `<object data="javascript:${a}">`,
  () => `<embed src=${ELSEWHERE}>`,
  () => `<link rel=stylesheet href=${ELSEWHERE}a.css>`,
  () => `<style>@import '${ELSEWHERE}a.css';</style>`,
  () => `<style>*{background:url(${ELSEWHERE})}</style>`,
  () => `<meta http-equiv=refresh content="0;url=${ELSEWHERE}">`,
  () => `<base href=${ELSEWHERE}>`,
  (a) => `<form action="javascript:${a}"><button autofocus>`,
  (a) => ` onmouseover=${a} x=`,
  (a) => ` autofocus onfocus=${a} tabindex=1 x=`,
  (a) => `javascript:${a}`,
  (a) => `\${${a}}`,
  (a) => `{{constructor.constructor("${a}")()}}`,
  (a) => `<template shadowrootmode=open><img src=x onerror=${a}></template>`,
  (a) => `<noscript><p title="</noscript><img src=x onerror=${a}>">`,
];

/** Payloads, each another: ends of what they may stand in, before what could run or ask. */
export function payloads(count: number): string[] {
  const every = ENDS.flatMap((end) =>
    ACTIONS.flatMap((a) => VECTORS.map((vector) => end + vector(a))),
  );
  // Those that do nothing of the script's are the same for each.
  const all = [...new Set(every)];
  // One after another of all kinds.
  return Array.from({ length: count }, (_, at) => all[(at * 613) % all.length] ?? '');
}

/** A site with a payload in every field of its library that takes a text, and in each kind of text. */
export class PayloadSite {
  readonly checkout: Checkout = makeCheckout();
  #used = 0;
  readonly #payloads: readonly string[];

  constructor(count: number) {
    this.#payloads = payloads(count);
    rmSync(this.checkout.at('content'), { recursive: true });
    this.#writeSettings();
    for (let at = 1; this.#used < count; at++) this.#writePolicy(`policy-${at}`);
  }

  async build(): Promise<string> {
    return buildCheckout(this.checkout, TODAY);
  }

  #next(): string {
    return `Text ${this.#payloads[this.#used++ % this.#payloads.length] ?? ''} end`;
  }

  #write(path: string, content: string): void {
    const file = this.checkout.at(`content/${path}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  #writeSettings(): void {
    const site = {
      organisation: {
        name: this.#next(),
        email: 'legal@example.org',
        url: 'https://example.org/?a=1&b=%22',
        phone: this.#next(),
        address: this.#next(),
        description: this.#next(),
      },
      url: 'https://policies.example.org/legal/',
      timeZone: 'Europe/Berlin',
      languages: ['en'],
      audiences: { reseller: { plural: this.#next() } },
      notices: { since: '2024-03-01', channels: [this.#next()] },
    };
    this.#write('site.yaml', JSON.stringify(site));
    const reseller = {
      name: this.#next(),
      website: 'https://reseller.example.org/',
      contact: { email: 'a@example.org', phone: this.#next() },
      dataController: {
        name: this.#next(),
        email: 'a@example.org',
        address: this.#next(),
        phone: this.#next(),
      },
    };
    this.#write('resellers/reseller.yaml', JSON.stringify(reseller));
    const page = { title: this.#next(), description: this.#next(), navigation: true };
    this.#write('pages/about.md', `---\n${JSON.stringify(page)}\n---\n\n${this.#body(8)}`);
  }

  #writePolicy(id: string): void {
    const settings = {
      title: this.#next(),
      description: this.#next(),
      kind: 'terms',
      decisionsSince: '9999-12-31',
      events: [{ kind: 'erratum', version: '2024-06-01', on: '2024-07-01', reason: this.#next() }],
    };
    this.#write(`policies/${id}/policy.yaml`, JSON.stringify(settings));
    const first = { effective: '2024-01-01', summary: this.#next() };
    const tail = `## Data {#data}\n\n`;
    this.#write(
      `policies/${id}/2024-01-01.md`,
      `---\n${JSON.stringify(first)}\n---\n\n${tail}Old ${escapeMarkdown(this.#next())}\n\n## More {#more}\n\n${this.#body(12)}`,
    );
    const second = {
      effective: '2024-09-01',
      summary: this.#next(),
      changes: [
        {
          section: 'data',
          materiality: 'material',
          reason: this.#next(),
          means: this.#next(),
          choice: 'choice',
        },
        { section: 'more', materiality: 'clarifying', reason: this.#next(), means: this.#next() },
      ],
      choices: [
        {
          id: 'choice',
          mode: 'opt-out',
          label: this.#next(),
          url: 'https://example.org/?a=%22&b=1',
          by: '2024-08-31',
          otherwise: this.#next(),
        },
      ],
      unchanged: [{ text: this.#next(), signedBy: this.#next() }],
    };
    this.#write(
      `policies/${id}/2024-06-01.md`,
      `---\n${JSON.stringify(second)}\n---\n\n${tail}New ${escapeMarkdown(this.#next())}\n\n## More {#more}\n\n${this.#body(12)}`,
    );
  }

  /** Headings, paragraphs, emphasis, code, links, lists and tables. */
  #body(rounds: number): string {
    const next = (): string => escapeMarkdown(this.#next());
    return Array.from({ length: rounds }, (_, at) =>
      [
        `### ${next()} {#part-${at}}`,
        next(),
        `**${next()}** and \`\`\` ${this.#next().replaceAll('`', '')} \`\`\``,
        `[${next()}](https://example.org/?a=1)`,
        `- ${next()}\n- ${next()}`,
        `| ${next()} | b |\n| --- | --- |\n| ${next()} | c |`,
        `    ${this.#next()}`,
      ].join('\n\n'),
    ).join('\n\n');
  }
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** What a browser did that no page may do, on every page of a site, or the first of each kind. */
export async function misdeeds(dist: string, pages: 'all' | 'kinds'): Promise<string[]> {
  const { origin, close } = await serveFolder(dist, '/legal/');
  const browser = await launchChromium();
  try {
    const found: string[] = [];
    for (const bypassCSP of [false, true]) {
      found.push(
        ...(await misdeedsIn(browser, `${origin}/legal/`, htmlIn(dist, pages), bypassCSP)),
      );
    }
    return found;
  } finally {
    await browser.close();
    await close();
  }
}

function htmlIn(dist: string, pages: 'all' | 'kinds'): string[] {
  const all = filesIn(dist).filter((file) => file.endsWith('.html'));
  if (pages === 'all') return all;
  const kindOf = (file: string): string =>
    file.replaceAll(/policy-\d+|part-\d+/g, 'x').replaceAll(/\d{4}-\d\d-\d\d/g, 'day');
  return [...new Map(all.toReversed().map((file) => [kindOf(file), file])).values()];
}

async function misdeedsIn(
  browser: Browser,
  url: string,
  files: readonly string[],
  bypassCSP: boolean,
): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP });
  const found: string[] = [];
  let at = '';
  let isExpected = '';
  const page = await context.newPage();
  const tell = (what: string): void => {
    found.push(`${at}${bypassCSP ? ' without the policy' : ''}: ${what}`);
  };
  page.on('dialog', (dialog) => {
    tell('dialog');
    void dialog.dismiss();
  });
  page.on('popup', () => {
    tell('window');
  });
  await context.route('**/*', async (route) => {
    const asked = route.request().url();
    if (asked.startsWith(url) || /^(?:data|blob):/.test(asked)) return route.continue();
    tell(`request of ${asked}`);
    return route.abort();
  });
  page.on('framenavigated', (frame) => {
    if (frame.url() !== isExpected) tell(`navigation to ${frame.url()}`);
  });
  for (const file of files) {
    at = file;
    isExpected = url + file.replace(/(?:^|(?<=\/))index\.html$/, '');
    await page.goto(isExpected, { waitUntil: 'load' });
    // What runs when something is focused or opened, without following a link.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('main *, header *, footer *')) {
        one.focus();
        one.dispatchEvent(new Event('mouseover', { bubbles: true }));
      }
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
    for (const protocol of new Set(hrefs)) {
      if (!/^(?:https?|mailto|tel|webcal|data):$/.test(protocol)) tell(`link of ${protocol}`);
    }
  }
  await context.close();
  return found;
}
