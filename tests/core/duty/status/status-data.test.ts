import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';

import { renderStatusMarkdown, renderStatusText } from '#core/duty/status/render-status.ts';
import { statusData, statusSchema } from '#core/duty/status/status-data.ts';
import type { Library } from '#core/library/library.ts';
import { jsonSchema } from '#site/open-data/schemas.ts';
import { statusView } from '#site/views/status-view.ts';

import { sent } from '../../../support/duty-rows.ts';
import { fixtureLibrary } from '../../../support/fixture-library.ts';
import { noticeLibrary, ourLibrary } from '../../../support/notice-library.ts';
import { spoken } from '../../../support/duty-words.ts';

const SCHEMA = 'https://policies.example.org/schemas/status.json';
const on = (library: Library, today: string, isPublic = true) =>
  statusData(library, today, { isPublic, schema: SCHEMA });

test.for(['2020-01-01', '2026-11-30', '2027-03-20', '2027-04-16'])(
  'has its published shape on %s',
  (today) => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats.default(ajv);
    const isStatus = ajv.compile(jsonSchema('status', SCHEMA) as object);
    for (const library of [ourLibrary(), fixtureLibrary()]) {
      const status = on(library, today);
      expect(statusSchema.parse(status)).toEqual(status);
      isStatus(status);
      expect(isStatus.errors).toBeNull();
    }
  },
);

test('names the day, what changes next and what is due', () => {
  expect(on(ourLibrary(), '2027-02-25')).toMatchObject({
    format: 'codicil-status/1',
    day: '2027-02-25',
    next: '2027-03-01',
    changes: [
      { day: '2027-03-01', version: '2026-11-16', cohorts: ['new'] },
      { day: '2027-04-15', version: '2026-11-16', cohorts: ['existing'] },
    ],
    overdue: 0,
    soon: 1,
    duties: [
      { state: 'soon', audience: 'resellers', by: '2027-03-01', passOnBy: '2027-03-16' },
      { state: 'ahead', audience: 'existing-customers', by: '2027-03-16' },
      { state: 'done', policy: 'reseller-addendum', audience: 'resellers', told: '2026-10-05' },
    ],
  });
});

test('says nothing in public of a version whose day has not come', () => {
  expect(on(ourLibrary(), '2026-11-15').duties.map(({ policy }) => policy)).toEqual([
    'reseller-addendum',
  ]);
  expect(on(ourLibrary(), '2026-11-15', false).duties).toHaveLength(3);
});

test('the page for operators is the same on days between which nothing happens', () => {
  const library = ourLibrary();
  for (const [one, other] of [
    ['2026-12-01', '2026-12-24'],
    ['2027-03-18', '2027-04-14'],
    ['2028-01-01', '2035-01-01'],
  ] as const) {
    expect(statusView(library, other)).toEqual(statusView(library, one));
  }
});

test('what was missed stays on the page for operators for ever', () => {
  const policy = [
    'waivers:',
    '  - { version: 2024-06-01, audience: existing-customers, reason: Late., approvedBy: Legal, on: 2024-06-20 }',
  ];
  const waived = statusView(noticeLibrary({ effective: '2024-07-15', policy }), '2034-01-01');
  expect(waived.overdue).toEqual([]);
  expect(waived.late.map(({ task, state }) => `${task}: ${state}`)).toEqual([
    'Tell existing customers of Privacy Policy of 1 June 2024: never told; Legal answers for it since 20 June 2024, after it was due: Late.',
  ]);
  const missed = statusView(noticeLibrary({ effective: '2024-07-15' }), '2034-01-01');
  expect(missed.headline).toBe('1 thing is overdue; the first was due by 15 June 2024.');
  expect(missed.overdue[0]).toMatchObject({ state: 'never told', by: { day: '2024-06-15' } });
});

test('is text that says who answers for whom by name', () => {
  const library = noticeLibrary({
    effective: '2024-07-15',
    policy: [
      'waivers:',
      '  - { version: 2024-06-01, audience: existing-customers, reason: Late., approvedBy: Legal, on: 2024-06-20 }',
    ],
  });
  expect(renderStatusText(on(library, '2024-07-20', false), spoken)).toContain(
    [
      'Nothing is overdue.',
      '',
      'Answered for by name:',
      '  Tell existing customers of version `2024-06-01` of Privacy Policy: due by 15 June 2024; Legal answers for it since 20 June 2024, after it was due: Late.',
    ].join('\n'),
  );
});

test('says to how many a notice went, and for ever that it was recorded later', () => {
  const library = sent([{ finished: '2024-06-14', recorded: '2024-06-20', bounced: 3 }]);
  const row = 'told on 14 June 2024 (100 written to, 3 came back), recorded later, on 20 June 2024';
  expect(renderStatusText(on(library, '2034-01-01', false), spoken)).toContain(
    `Done:\n  Tell existing customers of version \`2024-06-01\` of Privacy Policy: ${row}; due by 15 June 2024.`,
  );
  expect(statusView(library, '2034-01-01').done.map(({ state }) => state)).toEqual([row]);
  const inTime = sent([{ finished: '2024-06-14', recorded: '2024-06-15' }]);
  expect(statusView(inTime, '2024-06-20').done.map(({ state }) => state)).toEqual([
    'told on 14 June 2024 (100 written to)',
  ]);
  expect(statusView(inTime, '2034-01-01').done).toEqual([]);
});

const missed = () => on(noticeLibrary({ effective: '2024-07-15' }), '2024-06-16', false);

test('is text for an operator at night: what, by when, the line to type', () => {
  expect(renderStatusText(missed(), spoken)).toBe(
    [
      '1 thing is overdue; the first was due by 15 June 2024.',
      '',
      'OVERDUE  by 15 June 2024: Tell existing customers of version `2024-06-01` of Privacy Policy.',
      '  It applies to them from 15 July 2024.',
      '  Write what is sent, and send it:',
      '    npm run notice -- privacy 2024-06-01',
      '  Then record how many it reached, and commit notices.json:',
      '    npm run notice -- privacy 2024-06-01 --record --reached existing-customers=<count>',
      '  Or give them their time: under `events` in policy.yaml',
      '    - { kind: postponement, version: 2024-06-01, on: 2024-06-16, effective: 2024-07-16, reason: "…" }',
      '',
      'Next change: version `2024-06-01` of Privacy Policy applies to new and existing customers from 15 July 2024.',
      '',
    ].join('\n'),
  );
});

test('is Markdown for an issue, with what else is wrong as it is', () => {
  const text = renderStatusMarkdown(missed(), 'status.json:1:1  error\n  ```', spoken);
  expect(text).toContain('**1 thing is overdue; the first was due by 15 June 2024.**');
  expect(text).toContain('````text\nstatus.json:1:1  error\n  ```\n````');
  expect(text).toContain('As of 16 June 2024 in Europe/Berlin.');
});
