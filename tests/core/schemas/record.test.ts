import { expect, test } from 'vitest';

import { formatIssues } from '#core/problems/issue.ts';
import { noticeOf } from '#site/notices/notice-of.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import { planNotice } from '#core/notice/plan-notice.ts';
import { formatRecord, recordNotice, type Recorded } from '#core/notice/record-notice.ts';
import type { Artefact, Dispatch, NoticeRecord } from '#core/schemas/record-schema.ts';
import { noticeAddresses } from '#site/notices/notice-context.ts';

import { policyOf } from '../../support/fixture-library.ts';
import { onlyError } from '../../support/library-builder.ts';
import { noticeCase, noticeLibrary } from '../../support/notice-library.ts';

const FILE = 'policies/privacy/notices.json';

function noticed(): Notice {
  const library = noticeLibrary();
  const policy = policyOf(library, 'privacy');
  const version = policy.versions[1];
  if (!version) throw new Error('There is no second version.');
  const { plan } = planNotice(library, { policy, version });
  if (!plan) throw new Error('There is no plan.');
  const addresses = noticeAddresses(library.site.url);
  return noticeOf(plan, { library, addresses, directions: () => new Map() });
}

const ARTEFACTS: Artefact[] = [
  { name: 'notice.json', sha256: 'a'.repeat(64) },
  { name: 'notice.eml', sha256: 'b'.repeat(64) },
];
const MAIL: Dispatch = {
  audience: 'existing-customers',
  channel: 'email',
  started: '2024-06-01',
  finished: '2024-06-01',
  recipients: 1203,
  bounced: 17,
};

function recorded({ record, issues }: Recorded): NoticeRecord {
  if (!record) throw new Error(formatIssues(issues));
  return record;
}

test('records what was announced, when, to whom in counts, with digests', () => {
  const notice = noticed();
  const { record, issues, isNew } = recordNotice(null, notice, ARTEFACTS, [MAIL]);
  expect(issues).toEqual([]);
  expect(isNew).toBe(true);
  expect(record).toEqual({
    format: 'codicil-notice-record/1',
    policy: 'privacy',
    notices: [
      {
        id: 'privacy-2024-06-01',
        kind: 'material-change',
        amends: null,
        version: '2024-06-01',
        announced: '2024-06-01',
        texts: { from: notice.from.sha256, to: notice.to.sha256 },
        audiences: [
          { id: 'existing-customers', effective: '2024-07-01', tellBy: '2024-06-01' },
          { id: 'new-customers', effective: '2024-07-01', tellBy: '2024-07-01' },
        ],
        artefacts: ARTEFACTS.toReversed(),
        dispatch: [MAIL],
      },
    ],
  });
});

test('recording the same again gives the same bytes', () => {
  const first = recorded(recordNotice(null, noticed(), ARTEFACTS, [MAIL]));
  const again = recordNotice(first, noticed(), ARTEFACTS.toReversed(), [MAIL]);
  expect(again.isNew).toBe(false);
  expect(formatRecord(recorded(again))).toBe(formatRecord(first));
  expect(formatRecord(recorded(recordNotice(first, noticed(), ARTEFACTS)))).toBe(
    formatRecord(first),
  );
});

test('adds further mailings of the same notice', () => {
  const first = recorded(recordNotice(null, noticed(), ARTEFACTS, [MAIL]));
  const letter = { ...MAIL, channel: 'letter', recipients: 3, bounced: 0 };
  const { record, isNew } = recordNotice(first, noticed(), ARTEFACTS, [MAIL, letter]);
  expect(isNew).toBe(true);
  expect(record?.notices[0]?.dispatch).toEqual([MAIL, letter]);
});

test('refuses another notice of what was announced', () => {
  const first = recorded(recordNotice(null, noticed(), ARTEFACTS));
  const others = ARTEFACTS.map((one) => ({ ...one, sha256: 'c'.repeat(64) }));
  const { record, issues } = recordNotice(first, noticed(), others);
  expect(record).toBeNull();
  expect(formatIssues(issues)).toBe(
    onlyError(
      `${FILE}:1:1  error  notice-already-announced`,
      'Unexpected other notice `privacy-2024-06-01` than the one that was announced on 2024-06-01, expected the same files: what people were told is not changed.',
      'Restore what changed it, or tell them more by an event in policy.yaml: a postponement, an erratum or a withdrawal.',
    ),
  );
});

test('refuses a mailing before the announcement', () => {
  const early = { ...MAIL, started: '2024-05-31' };
  const { record, issues } = recordNotice(null, noticed(), ARTEFACTS, [early]);
  expect(record).toBeNull();
  expect(formatIssues(issues)).toBe(
    onlyError(
      `${FILE}:1:1  error  dispatch-before-announcement`,
      'Unexpected mailing on 2024-05-31, expected none before the announcement (2024-06-01).',
      'Correct the day of the mailing.',
    ),
  );
});

test('records a mailing that came too late, and says so', () => {
  const late = { ...MAIL, finished: '2024-06-02' };
  const { record, issues } = recordNotice(null, noticed(), ARTEFACTS, [late]);
  expect(record?.notices[0]?.dispatch).toEqual([late]);
  expect(formatIssues(issues)).toBe(
    [
      `${FILE}:1:1  warning  dispatch-too-late`,
      '  Unexpected mailing to existing customers that ended on 2024-06-02, expected it by 2024-06-01.',
      '  Record a `postponement` in policy.yaml for who was told late.',
      '',
      '0 errors, 1 warning in 1 file.',
      '',
    ].join('\n'),
  );
});

function readWith(change: (text: string) => string): string {
  const text = formatRecord(recorded(recordNotice(null, noticed(), ARTEFACTS, [MAIL])));
  return noticeCase({ files: { [FILE]: change(text) } }).issues();
}

test('is read again as it was written', () => {
  const record = recorded(recordNotice(null, noticed(), ARTEFACTS, [MAIL]));
  const library = noticeLibrary({ files: { [FILE]: formatRecord(record) } });
  expect(policyOf(library, 'privacy').notices).toEqual(record);
  expect(policyOf(noticeLibrary(), 'privacy').notices).toBeNull();
});

test('after a record of the mailing nothing is overdue', () => {
  const record = recorded(recordNotice(null, noticed(), ARTEFACTS, [MAIL]));
  const library = noticeLibrary({ files: { [FILE]: formatRecord(record) } });
  const policy = policyOf(library, 'privacy');
  const version = policy.versions[1];
  if (!version) throw new Error('There is no second version.');
  expect(planNotice(library, { policy, version }).issues).toEqual([]);
});

test.for([
  ['cut short', (text: string) => text.slice(0, 500), '18:3'],
  ['with a comma too many', (text: string) => text.replace('17\n', '17,\n'), '1:1'],
  ['that is YAML', () => 'format: codicil-notice-record/1\n', '1:1'],
  ['that is empty', () => '', '1:1'],
] as const)('refuses a record %s', ([, change, place]) => {
  expect(readWith(change)).toBe(
    onlyError(
      `${FILE}:${place}  error  invalid-notice-record`,
      'Unexpected end or sign in the record of notices, expected JSON as `npm run notice` writes it.',
      'Restore the file from git: it is written by a script and never by hand.',
    ),
  );
});

test('refuses the record of another policy', () => {
  expect(readWith((text) => text.replace('"policy": "privacy"', '"policy": "terms"'))).toBe(
    onlyError(
      `${FILE}:3:13  error  notice-record-of-another-policy`,
      'Unexpected record of policy `terms`, expected one of `privacy`: it lies in that folder.',
      'Put the file back where it came from.',
    ),
  );
});

test('refuses a record of a version that is gone', () => {
  expect(
    readWith((text) => text.replace('"version": "2024-06-01"', '"version": "2024-06-02"')),
  ).toBe(
    onlyError(
      `${FILE}:9:18  error  notice-record-of-unknown-version`,
      'Unexpected notice of version `2024-06-02`, expected a version that the policy has.',
      'Restore the version: it was announced.',
    ),
  );
});

test('refuses two records of one notice', () => {
  const twice = (text: string): string => {
    const record = JSON.parse(text) as NoticeRecord;
    return formatRecord({ ...record, notices: [...record.notices, ...record.notices] });
  };
  expect(readWith(twice)).toBe(
    onlyError(
      `${FILE}:49:13  error  duplicate-notice-record`,
      'Unexpected second record of notice `privacy-2024-06-01`, expected one for each notice.',
      `Also at ${FILE}:6:13`,
      'Restore the file from git: it is written by a script and never by hand.',
    ),
  );
});

test('refuses a text that is not the one that was announced', () => {
  const { sha256 } = noticed().to;
  const other = 'd'.repeat(64);
  expect(readWith((text) => text.replace(sha256, other))).toBe(
    onlyError(
      'policies/privacy/2024-06-01.mdx:1:1  error  announced-text-changed',
      `Unexpected text of version \`2024-06-01\` with digest \`${sha256}\`, expected the one that was announced: \`${other}\`.`,
      `Also at ${FILE}:13:15`,
      'Restore the text that was announced, and publish the change as a new version.',
    ),
  );
});

test('refuses a record in another format, and what a record does not hold', () => {
  expect(readWith((text) => text.replace('record/1', 'record/2'))).toContain(
    'Unexpected value `"codicil-notice-record/2"` for `format`, expected `codicil-notice-record/1`.',
  );
  expect(readWith((text) => text.replace('"bounced"', '"to": "a@b.example", "bounced"'))).toContain(
    'error  unknown-key',
  );
});
