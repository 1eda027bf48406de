import { expect, test } from 'vitest';

import { historyView, type HistoryView, type TextEntry } from '#site/views/history/history-view.ts';
import { TIMELINE_WIDTH } from '#site/views/history/timeline.ts';
import { worksOf } from '#site/works/work.ts';

import { fixtureLibrary } from '../../../support/fixture-library.ts';

const library = fixtureLibrary();

test('lists who is bound by what, with a withdrawal, a postponement and a cohort transition', () => {
  expect(periodsOf(historyOf('terms', '2026-11-22'))).toEqual([
    ['2020-02-01', '2021-05-31', '10 January 2020', '10 January 2020'],
    ['2021-06-01', '2021-07-14', '3 May 2021', '3 May 2021'],
    ['2021-07-15', '2022-04-30', '10 January 2020', '10 January 2020'],
    ['2022-05-01', '2023-08-31', '1 March 2022', '1 March 2022'],
    ['2023-09-01', '2026-11-14', '1 August 2023 (2)', '1 August 2023 (2)'],
    ['2026-11-15', '2026-12-19', '1 November 2026', '1 August 2023 (2)'],
    ['2026-12-20', null, '1 November 2026', '1 November 2026'],
  ]);
});

test('lists the versions newest first, each with its status', () => {
  expect(
    entriesOf('terms', '2026-11-22').map(({ name, statusLabel }) => [name, statusLabel]),
  ).toEqual([
    ['1 November 2026', 'In force for new customers'],
    ['1 August 2023 (2)', 'In force for existing customers'],
    ['1 August 2023', 'Superseded'],
    ['1 March 2022', 'Superseded'],
    ['3 May 2021', 'Withdrawn'],
    ['10 January 2020', 'Superseded'],
  ]);
});

test('draws the versions to scale, and a change under way from near, a lane a cohort', () => {
  const timeline = historyOf('terms', '2026-11-22').timeline;
  expect(timeline?.bars.map(({ state }) => state).join(' ')).toBe('past past past past now soon');
  const ends = timeline?.bars.map(({ x, width }) => Math.round(x + width)) ?? [];
  expect(timeline?.bars.slice(1).map(({ x }) => Math.round(x))).toEqual(ends.slice(0, -1));
  expect(ends.at(-1)).toBe(TIMELINE_WIDTH);
  const lens = timeline?.lens;
  expect(lens?.lanes.map(({ label, bars }) => [label, bars.map(({ state }) => state)])).toEqual([
    ['Signed up before 15 November 2026', ['now', 'soon']],
    ['Signed up on or after 15 November 2026', ['now']],
  ]);
  expect(lens?.events.map(({ label, what, state }) => `${label} ${what}: ${state}`)).toEqual([
    '1 November 2026 announced: past',
    '15 November 2026 applies to new customers: past',
    '19 December 2026 last day to choose: soon',
    '20 December 2026 applies to all: soon',
  ]);
});

test('a change that binds everyone is seen from near no more', () => {
  expect(historyOf('terms', '2026-12-20').timeline?.lens).toBe(null);
});

test('does not know an event before it was made public', () => {
  const before = entriesOf('terms', '2022-03-19')[0]?.version;
  const after = entriesOf('terms', '2022-03-20')[0]?.version;
  expect([before?.effective, before?.events]).toEqual(['1 April 2022', []]);
  expect([after?.effective, after?.events]).toEqual([
    '1 May 2022',
    [
      {
        on: '20 March 2022',
        text: 'Postponed: The letters to our customers went out late.',
      },
    ],
  ]);
});

test('leads from a change to its section, and to the predecessor for a removed one', () => {
  const [entry] = entriesOf('terms', '2022-03-01');
  expect(entry?.version?.changes.map(({ section, href }) => [section, href])).toEqual([
    ['2. Payment', '/legal/terms/2022-03-01/#payment'],
    ['3. Fees (removed)', '/legal/terms/2021-05-03/#fees'],
  ]);
});

test('shows a choice until its day has passed', () => {
  const isOverOn = (today: string) =>
    entriesOf('terms', today).find(({ id }) => id === '2026-11-01')?.version?.choices[0]?.isOver;
  expect([isOverOn('2026-12-19'), isOverOn('2026-12-20')]).toEqual([false, true]);
});

test('names the choice of a change by its label', () => {
  const [entry] = entriesOf('terms', '2026-11-22');
  expect(entry?.version?.changes[0]).toMatchObject({
    materiality: 'material',
    means: 'You give notice three months ahead.',
    choice: 'Leave before it applies to you',
  });
});

test('keeps the days of a policy that was withdrawn', () => {
  const view = historyOf('gone', '2024-03-01');
  expect(view.lookup?.firstDay).toEqual({ day: '2024-03-01', label: '1 March 2024' });
  expect(periodsOf(historyOf('gone', '2026-11-22'))).toEqual([
    ['2024-03-01', '2024-08-31', '1 March 2024', '1 March 2024'],
    ['2024-09-01', null, null, null],
  ]);
});

function historyOf(id: string, today: string): HistoryView {
  const work = worksOf(library, today).find((one) => one.id === id);
  if (!work) throw new Error(`There is nothing of ${id}.`);
  return historyView(work);
}

function entriesOf(id: string, today: string): TextEntry[] {
  return historyOf(id, today).entries.filter((entry) => entry.kind === 'text');
}

function periodsOf({ lookup }: HistoryView): unknown[] | undefined {
  const name = (link: { label: string } | null) => link?.label.replace('Version of ', '') ?? null;
  return lookup?.periods.map(({ from, until, newCustomers, existingCustomers }) => [
    from.day,
    until?.day ?? null,
    name(newCustomers),
    name(existingCustomers),
  ]);
}
