import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { emptyLedger } from '#core/ledger/chain.ts';
import { renderLedger } from '#core/ledger/render-ledger.ts';

import {
  issuesOf,
  issuesWith,
  repositoryWith,
  TODAY,
  version,
  versionFile,
} from '../../support/base-branch.ts';
import { FIRST, frontMatter, LibraryBuilder } from '../../support/library-builder.ts';
import { seal } from '../../support/sealed-library.ts';

const POLICY = 'policies/privacy/policy.yaml';
const SETTINGS = 'title: Privacy Policy\nkind: privacy-policy\ndecisionsSince: 2024-01-01\n';
const SITE =
  'organisation: { name: Example, email: legal@example.org }\nurl: https://policies.example.org\ntimeZone: Europe/Berlin\nlanguages: [en]\n';

/** `main` has a version with a material change that applies since 1 April 2027. */
const IN_FORCE = { [versionFile('2027-02-01')]: version('2027-04-01') };

function withEvent(event: string, more = '', base: Record<string, string> = IN_FORCE): string {
  return issuesWith({ [POLICY]: `${SETTINGS}events:\n  - { ${event} }\n${more}` }, base);
}

describe('an event', () => {
  test('becomes public when it is merged, and on no day before', () => {
    expect(withEvent('kind: erratum, version: 2027-02-01, on: 2027-05-14, reason: A slip.')).toBe(
      [
        `${POLICY}:5:47  error  event-in-the-past`,
        '  Unexpected erratum on 2027-05-14, which `main` does not have, expected a day from 2027-05-15 on: it becomes public when it is merged.',
        '  Write `on: 2027-05-15`, or the day on which it will be merged.',
        '',
        '1 error, 0 warnings in 1 file.',
        '',
      ].join('\n'),
    );
    const today = withEvent(`kind: erratum, version: 2027-02-01, on: ${TODAY}, reason: A slip.`);
    expect(today).not.toContain('event-in-the-past');
  });

  test('is what it was where the branch has it already', () => {
    const text = `${SETTINGS}events:\n  - { kind: withdrawal, version: 2027-02-01, on: 2027-05-01, reason: Back. }\n`;
    const found = issuesWith({ [FIRST]: text }, { ...IN_FORCE, [POLICY]: text });
    expect(found).not.toMatch(/event-in-the-past|text-taken-back/);
  });

  test('does not take a text away by a later day of publication', () => {
    const on = (day: string): string =>
      withEvent(`kind: publication, version: 2027-02-01, on: ${day}, reason: Late.`);
    expect(on('2027-06-01')).toContain(
      [
        `${POLICY}:5:51  error  public-version-changed`,
        '  Unexpected later day of publication of version `2027-02-01`, expected it as `main` has it: its day has come, and readers have it.',
        `  Run \`git restore --source main content/${POLICY}\`; publish`,
      ].join('\n'),
    );
    // As a script writes it down after a late merge.
    expect(on('2027-05-15')).not.toContain('public-version-changed');
  });

  const WITHDRAWAL = `kind: withdrawal, version: 2027-02-01, on: ${TODAY}, reason: Back.`;

  test('does not bring an earlier text back without notice', () => {
    expect(withEvent(WITHDRAWAL)).toContain(
      [
        `${POLICY}:5:13  error  text-taken-back`,
        '  Unexpected withdrawal of version `2027-02-01`, whose material change applies already, expected notice before the text that it replaced applies again.',
        '  Publish that text as a new version; where there is no time for notice, have someone answer for it under `waivers` in policy.yaml: `- { version: 2027-02-01, audience: existing-customers, reason: "…", approvedBy: "…", on: 2027-05-15 }`.',
      ].join('\n'),
    );
    const later = `kind: postponement, version: 2027-02-01, on: ${TODAY}, effective: 2027-09-01, reason: Later.`;
    expect(withEvent(later)).toContain('Unexpected postponement of version `2027-02-01`, whose');
  });

  test.each([
    ['someone answers for it by name', TODAY, ''],
    ['who answered did so for something else', '2027-03-01', 'text-taken-back'],
  ])('or does where %s', (_, on, expected) => {
    const row = `waivers:\n  - { version: 2027-02-01, audience: existing-customers, reason: A court., approvedBy: Mara, on: ${on} }\n`;
    const found = withEvent(WITHDRAWAL, row);
    expect(/text-taken-back/.exec(found)?.[0] ?? '').toBe(expected);
  });

  test.each([
    ['has bound nobody yet', { [versionFile('2027-02-01')]: version('2027-07-01') }],
    [
      'changes nothing material',
      { [versionFile('2027-02-01')]: version('2027-04-01').replace(': material', ': clarifying') },
    ],
    [
      'was replaced since',
      {
        ...IN_FORCE,
        [versionFile('2027-03-01')]: version('2027-05-01', '', 'We keep it for a year.'),
      },
    ],
  ])('withdraws a version freely that %s', (_, base) => {
    expect(withEvent(WITHDRAWAL, '', base)).not.toContain('text-taken-back');
  });
});

test('a public text does not change with its ledger', () => {
  const extra = 'policies/extra/policy.yaml';
  const builder = new LibraryBuilder({
    [extra]: 'title: Extra\nkind: other\ndecisionsSince: 2024-01-01\n',
    [versionFile('2024-01-01', 'extra')]: `${frontMatter('2024-01-01')}\nMore.\n`,
  });
  seal(builder, TODAY);
  const read = (file: string): string => readFileSync(join(builder.folder, file), 'utf8');
  const ledger = 'policies/privacy/ledger.json';
  const base = { [FIRST]: read(FIRST), [ledger]: read(ledger) };
  const edited = read(FIRST).replace('keep your data', 'sell your data');
  expect(edited).not.toBe(base[FIRST]);
  const resealed = renderLedger(emptyLedger('privacy'));
  expect(issuesWith({ [FIRST]: edited, [ledger]: resealed }, base)).toContain(
    `${FIRST}:1:1  error  public-version-changed\n  Unexpected change of the text of version`,
  );
});

test('a public policy does not vanish with its ledger', () => {
  const extra = 'policies/extra/policy.yaml';
  const repository = repositoryWith({
    [extra]: 'title: Extra\nkind: other\ndecisionsSince: 2024-01-01\n',
    [versionFile('2024-01-01', 'extra')]: `${frontMatter('2024-01-01')}\nMore.\n`,
    'policies/extra/ledger.json': renderLedger(emptyLedger('extra')),
  });
  rmSync(repository.at('content/policies/extra'), { recursive: true });
  expect(issuesOf(repository)).toContain(
    [
      'site.yaml:1:1  error  public-version-changed',
      '  Unexpected absence of policy `extra`, and so of version `2024-01-01`, expected it as `main` has it: its day has come, and readers have it.',
      '  Run `git restore --source main content/policies/extra`; publish',
    ].join('\n'),
  );
});

describe('an addendum that is new', () => {
  const FILE = versionFile('2027-05-20', 'extra');
  const files = (effective: string, more = ''): Record<string, string> => ({
    'policies/extra/policy.yaml': 'title: Extra\nkind: addendum\nsupplements: privacy\n',
    [FILE]: `${frontMatter(effective, more)}\n## More {/* #more */}\n\nWe share your data.\n`,
  });

  test('is announced as long ahead as a change of the policy that it adds to', () => {
    expect(issuesWith(files('2027-05-20'))).toContain(
      [
        `${FILE}:2:12  error  effective-too-early`,
        '  Unexpected effective date 2027-05-20 of a material change announced on 2027-05-20, expected 2027-06-19 or a later day: existing customers must hear of it 30 calendar days ahead, by `notices.lead` in site.yaml.',
        '  Write `effective: 2027-06-19` or a later day, or record a `waiver`.',
      ].join('\n'),
    );
    expect(issuesWith(files('2027-06-19'))).not.toContain('effective-too-early');
  });

  test('keeps what the policy promises', () => {
    const promise = 'noticePromise: { days: 60, unit: calendar, optOut: false }\n';
    const base = { [FIRST]: `${frontMatter('2024-01-01', promise)}\nWe keep your data.\n` };
    expect(issuesWith(files('2027-06-19'), base)).toContain('expected 2027-07-19 or a later day');
  });
});

describe('a milder rule', () => {
  const calendar = (days: string): string => `${SITE}calendar: { ${days} }\n`;
  const WAS = {
    'site.yaml': calendar('weekend: [saturday, sunday], holidays: [2027-05-01, 2027-05-31]'),
  };

  test('is one day less that is no business day', () => {
    const found = issuesWith({ 'site.yaml': calendar('weekend: [sunday], holidays: []') }, WAS);
    expect(found).toContain('rule `calendar.weekend` (without saturday), expected');
    // The first of May is over.
    expect(found).toContain('rule `calendar.holidays` (without 2027-05-31), expected');
    const trimmed = calendar('weekend: [saturday, sunday], holidays: [2027-05-31]');
    expect(issuesWith({ 'site.yaml': trimmed }, WAS)).not.toContain('milder');
  });

  test('is one way less to tell people', () => {
    const now = `${SITE}notices: { channels: [] }\n`;
    expect(issuesWith({ 'site.yaml': now })).toContain('rule `notices.channels` (without email)');
  });

  test('comes with a new policy whose decisions begin some day to come', () => {
    const files = (day: string): Record<string, string> => ({
      'policies/terms/policy.yaml': `title: Terms\nkind: terms\ndecisionsSince: ${day}\n`,
      [versionFile('2027-05-20', 'terms')]: `${frontMatter('2027-05-20')}\nTerms.\n`,
    });
    expect(issuesWith(files('2035-01-01'))).toContain(
      'version-by-milder-rule\n  Unexpected milder rule `decisionsSince` (2035-01-01)',
    );
    expect(issuesWith(files('2027-05-16'))).not.toContain('milder');
  });
});
