import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { mailHtml } from '#commands/notice/mail-html.ts';
import { letterTemplates } from '#commands/notice/notice-templates.ts';
import { customerLetter, type Delivery } from '#site/notices/letter/letter-of.ts';
import type { Letter } from '#site/notices/letter/letter.ts';
import { resellerCustomerLetter } from '#site/notices/letter/reseller-customer-letter.ts';
import { resellerLetter } from '#site/notices/letter/reseller-letter.ts';
import type { Notice, NoticeChoice } from '#core/schemas/notice-schema.ts';
import { withoutFields } from '#site/notices/letter/render-mail.ts';
import { resellerKitOf } from '#site/notices/reseller-kit.ts';

import { launchChromium } from '../support/chromium.ts';
import { english } from '../support/english.ts';
import { ourLibrary } from '../support/notice-library.ts';
import { plannedNotice } from '../support/notice-of.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREEN = 740;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const library = ourLibrary();
const { notice: ours } = plannedNotice(library, 'privacy-policy', '2026-11-16');
const { notice: addendum } = plannedNotice(library, 'reseller-addendum', '2026-10-05');
const [optOut] = ours.choices;
const choose = (...modes: NoticeChoice['mode'][]): Notice => ({
  ...ours,
  choices: modes.flatMap((mode, index) => (optOut ? [{ ...optOut, mode, id: `c-${index}` }] : [])),
});
const postponed: Notice = {
  ...ours,
  kind: 'postponement',
  amends: ours.id,
  event: { on: '2026-12-01', reason: 'We need more time.', was: ours.dates.effective },
  links: { ...ours.links, first: ours.links.page },
};

const CASES: Record<string, Notice> = {
  'an opt-out': ours,
  'a withdrawal of consent': choose('withdraw-consent'),
  'an opt-in': choose('opt-in'),
  'an objection': choose('object'),
  'a termination': choose('terminate'),
  'three choices': choose('opt-out', 'object', 'terminate'),
  'something to read': choose('inform'),
  'no choice': choose(),
  'an addendum': addendum,
  'a postponement': postponed,
  'a long summary': { ...ours, summary: `${ours.summary} ${ours.summary} ${ours.summary}` },
  'what is long everywhere': {
    ...choose('withdraw-consent', 'terminate'),
    subject: 'Policy on the Processing of Personal Information: changes on 30 September 2027',
    summary: ours.summary.slice(0, 260),
    controller: { ...ours.controller, name: 'The Society for the Careful Hosting of Websites' },
    choices: choose('withdraw-consent', 'terminate').choices.map((one) => ({
      ...one,
      label:
        'I do not want my server logs or addresses used to detect abuse of any of your services',
    })),
  },
  'a long word': { ...ours, summary: `See https://example.org/${'a'.repeat(300)}.` },
};

function lettersOf(notice: Notice, sent: string | null): Record<string, Letter> {
  const delivery: Delivery = { sent, enclosed: true };
  const [reseller] = library.resellers;
  const kit = reseller ? resellerKitOf(english, notice, reseller) : null;
  const customers = (['existing', 'new'] as const).map((cohort): [string, Letter] => [
    `to ${cohort} customers`,
    customerLetter(english, notice, cohort, delivery),
  ]);
  if (!kit) return Object.fromEntries(customers);
  const files = [{ name: 'existing-customers.html', is: 'existing' as const }];
  const news = { name: kit.reseller.name, removal: kit.removal, files };
  return {
    ...Object.fromEntries(customers),
    'to a reseller': resellerLetter(english, notice, news, delivery),
    ...Object.fromEntries(
      (['existing', 'new'] as const).map((cohort) => [
        `to ${cohort} customers of a reseller`,
        resellerCustomerLetter(english, kit, cohort, delivery),
      ]),
    ),
  };
}

interface Seen {
  width: number;
  /** Where the first button ends. */
  button: number | null;
  /** Where what is said of doing nothing ends. */
  note: number | null;
}

/** How a letter looks on a phone and on a screen. */
async function look(html: string): Promise<{ phone: Seen; screen: Seen }> {
  await page.setContent(html);
  const at = async (width: number): Promise<Seen> => {
    await page.setViewportSize({ width, height: SCREEN });
    return page.evaluate(() => {
      const endOf = (selector: string): number | null =>
        document.querySelector(selector)?.getBoundingClientRect().bottom ?? null;
      const width = document.documentElement.scrollWidth;
      return { width, button: endOf('.button a'), note: endOf('.action .note') };
    });
  };
  return { phone: await at(360), screen: await at(1000) };
}

/** What axe finds in the light and in the dark. */
async function faults(html: string): Promise<string[]> {
  await page.setContent(html);
  await page.evaluate(AXE);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(
      ...(await page.evaluate(async () => {
        const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
        const { violations } = await inPage.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      })),
    );
  }
  return found;
}

test.each(Object.entries(CASES))(
  'letters about %s fit on a phone and a screen, the choice on the first',
  async (_, notice) => {
    for (const sent of [null, '2026-11-30']) {
      for (const [name, letter] of Object.entries(lettersOf(notice, sent))) {
        const { phone, screen } = await look(withoutFields(mailHtml(letter)));
        expect([phone.width, screen.width], name).toEqual([360, 1000]);
        const hasButton = letter.blocks.some((block) => block.kind === 'action');
        expect(phone.button !== null, name).toBe(hasButton);
        expect(phone.button ?? 0, name).toBeLessThanOrEqual(SCREEN);
        expect(screen.note ?? 0, name).toBeLessThanOrEqual(SCREEN);
        // A draft has a line more than what is sent.
        if (sent !== null) expect(phone.note ?? 0, name).toBeLessThanOrEqual(SCREEN);
      }
    }
  },
);

test('axe finds nothing in any letter, in the light and in the dark', async () => {
  for (const letter of Object.values(lettersOf(ours, null))) {
    expect(await faults(withoutFields(mailHtml(letter)))).toEqual([]);
  }
});

test('Postmark’s template fits too, with its link to unsubscribe', async () => {
  const letter = customerLetter(english, ours, 'existing', { sent: '2026-11-30', enclosed: false });
  const files = letterTemplates(english, 'ours', letter);
  const { HtmlBody } = JSON.parse(files['postmark.json'] ?? '') as { HtmlBody: string };
  const html = HtmlBody.replaceAll('{{{ pm:unsubscribe }}}', 'https://example.org/u');
  expect(await look(html)).toMatchObject({ phone: { width: 360 }, screen: { width: 1000 } });
  expect(await faults(html)).toEqual([]);
});
