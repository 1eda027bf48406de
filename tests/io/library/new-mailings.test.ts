import { expect, test } from 'vitest';

import { finishLibrary } from '#io/library/finish-library.ts';
import { readDraft } from '#io/library/read-library.ts';
import { addBaseIssues } from '#commands/report/base-library.ts';
import { formatIssues } from '#core/problems/issue.ts';
import type { Library } from '#core/library/library.ts';

import { repositoryWith, version, versionFile } from '../../support/base-branch.ts';
import type { Mailing } from '../../support/duty-rows.ts';

const RESELLER =
  'name: Lane\ncontact: { email: hello@lane.example }\ndataController: { name: Lane, email: hello@lane.example }\n';
const RECORD = 'policies/privacy/notices.json';

/** Customers are to be told by 2027-06-15, resellers by 2027-05-31. */
const OPEN = {
  'resellers/lane.yaml': RESELLER,
  'resellers/harbour.yaml': RESELLER.replaceAll('Lane', 'Harbour'),
  [versionFile('2027-05-01')]: version('2027-07-15'),
};

const MAIL = { finished: '2027-06-10', recorded: '2027-06-20' };

test('a record of a day before the last, written after it, is said', () => {
  expect(said([MAIL], '2027-06-20')).toContain(
    [
      `${RECORD}:1:1  warning  recorded-later`,
      '  Unexpected record on 2027-06-20 of a mailing to existing customers on 2027-06-10, expected it by 2027-06-15, the last day to tell them: nothing but this record says that it was sent in time.',
      '  Have who sent it confirm the day in the review; `npm run status` goes on to show it as recorded later.',
    ].join('\n'),
  );
});

test('so is one that claims to have been written before it, and was not there', () => {
  const found = said([{ ...MAIL, recorded: '2027-06-10' }], '2027-06-20');
  expect(found).toContain('recorded-later');
});

test('one that is recorded in time, or was there before, is not', () => {
  const inTime = { ...MAIL, recorded: '2027-06-11' };
  expect(said([inTime], '2027-06-11')).not.toContain(RECORD);
  expect(said([MAIL], '2027-06-20', [MAIL])).not.toContain(RECORD);
});

test.each([
  ['none', {}],
  ['one before the mailing', { recorded: '2027-06-09' }],
  ['one to come', { recorded: '2027-06-21' }],
])('a mailing with no true day of its record is refused: %s', (_, day) => {
  expect(said([{ finished: '2027-06-10', ...day }], '2027-06-20')).toContain(
    [
      `${RECORD}:1:1  error  mailing-without-record-day`,
      '  Unexpected mailing to existing customers on 2027-06-10 without a true `recorded` day, expected the day on which it was written down: `main` does not have it.',
      '  Restore the file from git, and record the mailing with `npm run notice -- … --record --sent <day>`.',
    ].join('\n'),
  );
});

test('its day is not taken away or written anew later', () => {
  for (const recorded of [undefined, '2027-06-10']) {
    const now = recorded === undefined ? { finished: MAIL.finished } : { ...MAIL, recorded };
    expect(said([now], '2027-06-20', [MAIL])).toMatch(/mailing-without-record-day|recorded-later/);
  }
  expect(
    said([{ finished: '2027-06-10' }], '2027-06-20', [{ finished: '2027-06-10' }]),
  ).not.toContain(RECORD);
});

const IN_TIME = { finished: '2027-05-10', recorded: '2027-05-10' };

test.each<[string, Mailing & { recorded: string }, string]>([
  [
    'one address for everyone',
    { ...IN_TIME, recipients: 1 },
    'Unexpected count of 1 told among existing customers, expected 2 or more: a message to one address is none to a whole audience.',
  ],
  [
    'one that came back from nearly all',
    { ...IN_TIME, recipients: 100, bounced: 99 },
    'Unexpected count of 1 told among existing customers, expected 2 or more',
  ],
  [
    'fewer resellers than there are',
    { ...IN_TIME, audience: 'resellers', recipients: 1 },
    'Unexpected count of 1 told among resellers, expected 2 or more: the library has 2 resellers.',
  ],
])('a mailing that reached too few is said: %s', (_, mailing, message) => {
  const found = said([mailing], '2027-05-10');
  expect(found).toContain('warning  unlikely-reach');
  expect(found).toContain(message);
});

test('one to all is not', () => {
  const mailings = [IN_TIME, { ...IN_TIME, audience: 'resellers', recipients: 2 }];
  expect(said(mailings, '2027-05-10')).not.toContain('unlikely-reach');
});

type Recorded = Mailing & { recorded?: string };

/** What is said on `today` of a change that leaves these mailings on record, where `before` were. */
function said(
  mailings: readonly Recorded[],
  today: string,
  before: readonly Recorded[] = [],
): string {
  const repository = repositoryWith(OPEN);
  const folder = repository.at('content');
  if (before.length > 0) {
    repository.write(`content/${RECORD}`, recordOf(read(folder), before));
    repository.commit('Record', '2027-05-10');
  }
  repository.write(`content/${RECORD}`, recordOf(read(folder), mailings));
  const { draft } = readDraft(folder);
  const against = { revision: 'main', dayIn: () => today, library: read(folder), prefix: '' };
  const found = addBaseIssues(folder, draft, [], against);
  return found.ok ? formatIssues(found.issues) : found.issue.code;
}

function read(folder: string): Library {
  const { draft, issues } = readDraft(folder);
  const library = finishLibrary(draft);
  if (!library) throw new Error(formatIssues(issues));
  return library;
}

function recordOf({ policies }: Library, mailings: readonly Recorded[]): string {
  const [from, to] = policies[0]?.versions ?? [];
  const notice = {
    ...{ id: 'privacy-2027-05-01', kind: 'material-change', amends: null },
    ...{ version: '2027-05-01', announced: '2027-05-01' },
    texts: { from: from?.digest, to: to?.digest },
    audiences: [
      { id: 'existing-customers', effective: '2027-07-15', tellBy: '2027-06-15' },
      { id: 'resellers', effective: '2027-07-15', tellBy: '2027-05-31' },
    ],
    artefacts: [{ name: 'notice.json', sha256: '0'.repeat(64) }],
    dispatch: mailings.map(({ finished = '2027-05-10', ...others }) => ({
      ...{ audience: 'existing-customers', channel: 'email', started: finished, finished },
      ...{ recipients: 100, bounced: 0 },
      ...others,
    })),
  };
  const record = { format: 'codicil-notice-record/1', policy: 'privacy', notices: [notice] };
  return JSON.stringify(record);
}
