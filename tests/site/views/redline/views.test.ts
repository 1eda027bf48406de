import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';

import { consolidatedDays } from '#core/addendum/consolidated-days.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { acceptAll, redline, rejectAll } from '#core/redline/redline.ts';
import { canonicalText } from '#core/document/canonical-text.ts';
import { historyView, type TextEntry } from '#site/views/history/history-view.ts';
import { consolidatedData } from '#site/open-data/consolidated-data.ts';
import { jsonSchema } from '#site/open-data/schemas.ts';
import { compareView } from '#site/views/redline/compare-view.ts';
import { redlinePairs } from '#site/redline/pairs.ts';
import { redlineView } from '#site/views/redline/redline-view.ts';
import { textHtml } from '#site/works/text-html.ts';
import { textView, type TextView } from '#site/views/text-view.ts';
import { audienceWork, consolidatedOf, type Work } from '#site/works/work.ts';

import { fixtureLibrary } from '../../../support/fixture-library.ts';
import { textOf } from '../../../support/terms-work.ts';

const library = fixtureLibrary();
const DIGEST = '0'.repeat(64);

function workOn(today: Day, of = library): Work {
  const work = audienceWork(of, 'terms', 'reseller', today);
  if (!work) throw new Error('The terms have an addendum for resellers.');
  return work;
}

const work = workOn('2026-11-22');

function viewOf(id: string, of = work, at: 'work' | 'text' = 'text'): TextView & { html: string } {
  const text = textOf(of, id);
  const view = textView({ work: of, text, at, sha256: () => DIGEST });
  return { ...view, html: textHtml(of, text) };
}

test('marks each section by its source and since when its words stand', () => {
  const { html } = viewOf('2026-11-25');
  const origins = [...html.matchAll(/<p class="origin">(.*?)<\/p>/g)].map(([, words]) =>
    words?.replace(/<[^>]+>/g, ''),
  );
  expect(origins).toEqual([
    'Terms of Service, in these words since 1 February 2020',
    'Terms of Service, in these words since 1 May 2022',
    'Terms of Service, in these words since 1 February 2020',
    'Reseller Terms &#x26; "&#x3C;b>more&#x3C;/b>", in these words since 2 October 2023',
    'Reseller Terms &#x26; "&#x3C;b>more&#x3C;/b>", in these words since 2 October 2023',
    'Reseller Terms &#x26; "&#x3C;b>more&#x3C;/b>", in these words since 25 November 2026, in place of 2. Payment of the Terms of Service',
    'Terms of Service, in these words since 15 November 2026',
    'Reseller Terms &#x26; "&#x3C;b>more&#x3C;/b>", in these words since 2 October 2023',
    'Reseller Terms &#x26; "&#x3C;b>more&#x3C;/b>", in these words since 2 October 2023',
  ]);
});

test('keeps what was replaced, with its anchors and those that were retired to it', () => {
  const { html } = viewOf('2026-11-25');
  const replaced = /<details class="replaced">.*?<\/details>/s.exec(html)?.[0] ?? '';
  expect(replaced).toContain('Replaced, and not part of this text: 2. Payment');
  expect(replaced).toContain('You pay monthly, by card or transfer.');
  for (const id of ['payment', 'payment.1', 'fees']) expect(replaced).toContain(`id="${id}"`);
});

test('gives every id once', () => {
  for (const { id } of work.texts) {
    const ids = [...viewOf(id).html.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['scope', 'resale', 'note:reseller-terms:1']));
  }
});

test('leads links and citations of an addendum to where its own policy has them', () => {
  const { html } = viewOf('2026-11-25');
  expect(html).toContain('<a href="#reseller-terms.1">above</a>');
  expect(html).toContain('data-cited="preamble"');
  expect(html).toContain('href="/legal/reseller-terms/2026-10-05/#preamble"');
  expect(html).toContain('https://example.org/legal/reseller-terms/2026-10-05/#reseller-payment');
});

test('numbers the contents by each policy, below the addendum’s title without it', () => {
  const { contents } = viewOf('2026-11-25');
  const lines = contents.flatMap((entry) => [entry, ...entry.entries]);
  expect(lines.map(({ number, label }) => `${number} ${label}`.trim())).toEqual([
    '1. Scope',
    '1.1 Who you are',
    'Reseller Terms & "<b>more</b>" 1. Resale',
    'Reseller Terms & "<b>more</b>" 1.1 Prices',
    'Reseller Terms & "<b>more</b>" 2. Payment of resellers',
    '3. Termination',
    'Reseller Terms & "<b>more</b>"',
    '3. Help',
  ]);
});

test('says what applies besides and what instead', () => {
  const { together } = viewOf('2026-11-25');
  expect(together?.precedence).toMatch(
    /together with the Reseller Terms .*, which applies in addition\. A section marked/,
  );
});

test('shows the same text at the audience’s address and at its day', () => {
  expect(viewOf(work.shown.id, work, 'work').html).toBe(viewOf(work.shown.id).html);
  expect(viewOf(work.shown.id, work, 'work').documentTitle).toBe('Terms of Service for resellers');
  expect(viewOf(work.shown.id).documentTitle).toBe(
    'Terms of Service for resellers, text of 15 November 2026',
  );
});

test('no later version, event or day changes the text of a day that has come', () => {
  const all = workOn('2027-06-01');
  for (const today of ['2023-10-02', '2026-10-10', '2026-11-22', '2027-01-15']) {
    const then = workOn(today);
    for (const { id, combination } of then.texts.filter(({ day }) => day <= today)) {
      const same = all.texts.find((one) => one.id === id);
      expect(same?.combination.base?.id).toBe(combination.base?.id);
      expect(viewOf(id, then).html).toBe(viewOf(id, all).html);
    }
  }
});

test('tells base and addendum changes in one history, newest first', () => {
  const view = historyView(work);
  const told = view.entries.map((entry) =>
    entry.kind === 'end'
      ? entry.sentence
      : `${entry.id}: ${entry.layers?.sources.map(({ isNew }) => (isNew ? 'new' : 'same')).join(', ')}; ${entry.layers?.readers}`,
  );
  expect(told).toEqual([
    '2026-12-20: new, same; all resellers',
    '2026-11-25: same, new; resellers who signed up on or after 15 November 2026',
    '2026-11-25.2: same, new; resellers who signed up before 15 November 2026',
    '2026-11-15: new, same; resellers who signed up on or after 15 November 2026',
    '2023-10-02: new, new; all resellers',
  ]);
  expect(view.before).toBe(
    'Before 2 October 2023 no addendum applied: the Terms of Service alone did.',
  );
});

test('a history knows from which day on each text has another status', () => {
  const later = historyView(work).entries.flatMap((entry) =>
    entry.kind === 'end' ? [] : [[entry.id, ...entry.later.map(laterName)].join(' ')],
  );
  expect(later).toEqual([
    '2026-12-20 2026-12-20: In force',
    '2026-11-25 2026-11-25: In force',
    '2026-11-25.2 2026-11-25: In force 2026-12-20: Superseded',
    '2026-11-15 2026-11-25: Superseded',
    '2023-10-02 2026-11-25: Superseded',
  ]);
});

function laterName({ from, said }: TextEntry['later'][number]): string {
  return `${from}: ${said.statusLabel}`;
}

test('tells the end of a policy and of an addendum', () => {
  const withdrawal = (version: string, on: Day) =>
    ({ kind: 'withdrawal', version, on, reason: 'R.' }) as const;
  const ended = withEvents((id) =>
    id === 'reseller-terms'
      ? [withdrawal('2026-10-05', '2027-04-01'), withdrawal('2023-10-02', '2027-04-01')]
      : id === 'terms'
        ? [
            '2020-01-10',
            '2021-05-03',
            '2022-03-01',
            '2023-08-01',
            '2023-08-01.2',
            '2026-11-01',
            '2027-02-01',
          ].map((version) => withdrawal(version, '2027-05-01'))
        : [],
  );
  const over = workOn('2027-06-01', ended);
  expect(over.texts.at(-1)?.id).toBe('2027-04-01');
  const { entries } = historyView(over);
  const [end, alone] = entries;
  expect(end).toMatchObject({ kind: 'end', day: '2027-05-01' });
  expect(alone).toMatchObject({ layers: { gone: ['Reseller Terms & "<b>more</b>"'] } });
  const view = viewOf('2027-04-01', over, 'work');
  expect(view.together?.precedence).toBe('No addendum applies beside the Terms of Service here.');
  expect(view.banner.sentences).toEqual([
    'This text no longer applies: the Terms of Service is not in force today.',
  ]);
});

/** The library with further events of its policies. */
function withEvents(
  eventsOf: (policy: string) => (typeof library.policies)[number]['settings']['events'],
): typeof library {
  return {
    ...library,
    policies: library.policies.map((policy) => ({
      ...policy,
      settings: {
        ...policy.settings,
        events: [...policy.settings.events, ...eventsOf(policy.id)],
      },
    })),
  };
}

test('a redline shows both policies’ changes, and leads to the life of each section', () => {
  const [pair] = redlinePairs(work).filter(({ from }) => from.id === '2026-11-15');
  if (!pair) throw new Error('There is one.');
  const view = redlineView({ work, pair, sha256: () => DIGEST });
  expect(view.report.text).toContain('href="/legal/reseller-terms/history/reseller-payment/"');
  expect(view.report.head).toContain('You pay every month.');
  expect(view.policy).toBe('terms/for/reseller');
  expect(view.from.data).toBe('/legal/terms/for/reseller/2026-11-15.json');
});

test('a redline of any two days accepts and rejects exactly', () => {
  const texts = workOn('2027-06-01');
  const documents = texts.texts.map((text) => consolidatedOf(texts, text).document);
  for (const from of documents) {
    for (const to of documents) {
      const found = redline(
        { id: 'a', digest: DIGEST, document: from },
        { id: 'b', digest: DIGEST, document: to },
      );
      expect(canonicalText(acceptAll(found))).toBe(canonicalText(to));
      expect(canonicalText(rejectAll(found))).toBe(canonicalText(from));
    }
  }
});

test('offers every text to compare', () => {
  const view = compareView(work);
  expect(view.versions.map(({ id }) => id)).toEqual(work.texts.map(({ id }) => id).reverse());
  expect(view.action).toBe('/legal/terms/for/reseller/compare/');
  expect([view.from, view.to]).toEqual(['2023-10-02', '2026-11-15']);
  expect(view.neighbours.length + view.others.length).toBe(redlinePairs(work).length);
});

test('a text is data under its published schema', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const isValid = ajv.compile(jsonSchema('consolidated', 'https://example.org/c.json') as object);
  for (const text of consolidatedDays(work.layers)) {
    const data = consolidatedData(work, text, DIGEST);
    isValid(data);
    expect(isValid.errors).toBeNull();
    expect(data.sections.map(({ anchor }) => anchor)).toEqual(
      data.document.sections.map(({ anchor }) => anchor),
    );
    expect(data.sections).toContainEqual(
      expect.objectContaining({ anchor: 'reseller-payment', replaced: ['payment'] }),
    );
  }
});
