import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, expect, onTestFinished, test } from 'vitest';

import { callScript } from '../support/call-script.ts';
import { makeCheckout, type Ran } from '../support/checkout.ts';
import type { LibraryBuilder } from '../support/library-builder.ts';
import { noticeCase } from '../support/notice-library.ts';

const checkout = makeCheckout();
afterAll(checkout.remove);

const VERSION = ['privacy', '2024-06-01'];

/** Makes a notice of the version of 2024-06-01 beside the library. */
function notice(library: LibraryBuilder, today: string, ...args: string[]): Promise<Ran> {
  const out = outOf(library);
  const { folder } = library;
  onTestFinished(() => {
    rmSync(out, { recursive: true, force: true });
  });
  return callScript(checkout, 'notice', ['--library', folder, '--out', out, ...args], today);
}

const outOf = ({ folder }: LibraryBuilder): string => `${folder}-sent`;

function bytesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .toSorted()
      .map((path) => [path, readFileSync(path, 'base64')]),
  );
}

const recordOf = ({ folder }: LibraryBuilder): unknown =>
  JSON.parse(readFileSync(join(folder, 'policies/privacy/notices.json'), 'utf8'));

test('prints who is told, by when, and writes the set', async () => {
  const library = noticeCase();
  const { code, stdout } = await notice(library, '2024-06-01', ...VERSION);
  expect(code).toBe(0);
  expect(stdout.split('\nWritten:')[0]).toBe(
    [
      'Privacy Policy, version of 1 June 2024',
      '',
      'Notice     privacy-2024-06-01 (material change)',
      'Subject    Privacy Policy: changes on 1 July 2024',
      'Published  1 June 2024',
      'Changes    1 material',
      '',
      'Who is told, at the latest by when',
      '  existing customers: by 1 June 2024',
      '    website, email; applies to them from 1 July 2024; 30 calendar days ahead, as site.yaml asks',
      '  new customers: by 1 July 2024',
      '    website; applies to them from 1 July 2024; told as they sign up',
      '',
    ].join('\n'),
  );
  expect(readdirSync(outOf(library)).toSorted()).toEqual([
    'SEND-ME.md',
    'enclosures',
    'letters',
    'notice.ics',
    'notice.json',
    'notice.md',
    'website',
  ]);
});

test('writes the same bytes on another day, and leaves no file of before', async () => {
  const library = noticeCase();
  await notice(library, '2024-06-01', ...VERSION);
  const first = bytesIn(outOf(library));
  writeFileSync(join(outOf(library), 'stale.txt'), 'Of an earlier try.');
  await notice(library, '2025-01-01', ...VERSION);
  expect(bytesIn(outOf(library))).toEqual(first);
});

test('letters are drafts until a day is named, and keep the day on which they were sent', async () => {
  const library = noticeCase();
  const letter = (audience: string): string =>
    readFileSync(join(outOf(library), 'letters', audience, 'notice.txt'), 'utf8');
  await notice(library, '2024-06-01', ...VERSION);
  expect(letter('existing-customers')).toMatch(/^Draft\./);
  await notice(library, '2024-06-01', ...VERSION, '--sent', '2024-06-01');
  expect(letter('existing-customers')).toContain('notice of 1 June 2024');
  expect(letter('new-customers')).toContain('notice of 1 June 2024');
  const reached = ['--record', '--reached', 'existing-customers=12'];
  const { code } = await notice(library, '2024-06-01', ...VERSION, ...reached);
  expect(code).toBe(0);
  await notice(library, '2024-06-20', ...VERSION, '--sent', '2024-06-20');
  expect(letter('existing-customers')).toContain('notice of 1 June 2024');
  expect(letter('new-customers')).toContain('notice of 20 June 2024');
  await notice(library, '2024-06-21', ...VERSION);
  expect(letter('existing-customers')).toContain('notice of 1 June 2024');
  expect(letter('new-customers')).toMatch(/^Draft\./);
});

test('records the letters that were sent and no draft, each once', async () => {
  const library = noticeCase();
  const record = (audience: string, day: string) =>
    notice(library, day, ...VERSION, '--record', '--reached', `${audience}=1`);
  const letters = () => {
    const { notices } = recordOf(library) as { notices: { artefacts: { name: string }[] }[] };
    return notices[0]?.artefacts.flatMap(
      ({ name }) => /^letters\/(.*)\/notice.eml$/.exec(name)?.[1],
    );
  };
  await record('existing-customers', '2024-06-01');
  expect(letters()?.filter(Boolean)).toEqual(['existing-customers']);
  await record('new-customers', '2024-07-01');
  expect(letters()?.filter(Boolean)).toEqual(['existing-customers', 'new-customers']);
});

test('touches no folder that holds something else', async () => {
  const library = noticeCase();
  const { code, stderr } = await callScript(
    checkout,
    'notice',
    ['--library', library.folder, '--out', library.folder, ...VERSION],
    '2024-06-01',
  );
  expect(code).toBe(2);
  expect(stderr).toContain('expected a new folder or one with this notice.');
  expect(existsSync(join(library.folder, 'site.yaml'))).toBe(true);
});

test('refuses a version without a material change, unless it is asked for', async () => {
  const library = noticeCase({ materiality: 'clarifying' });
  const refused = await notice(library, '2024-06-01', ...VERSION);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('notice-of-editorial-version');
  expect(existsSync(outOf(library))).toBe(false);
  const asked = await notice(library, '2024-06-01', ...VERSION, '--even-if-editorial');
  expect(asked.code).toBe(0);
  expect(asked.stdout).toContain('(editorial summary)');
});

test('records a notice once, and every mailing of it', async () => {
  const library = noticeCase();
  const record = (day: string, ...args: string[]) =>
    notice(library, day, ...VERSION, '--record', ...args);
  const first = await record('2024-06-01', '--reached', 'existing-customers=120');
  expect(first.stdout).toContain('Recorded in policies/privacy/notices.json.');
  expect(recordOf(library)).toMatchObject({
    notices: [
      {
        id: 'privacy-2024-06-01',
        dispatch: [
          {
            audience: 'existing-customers',
            channel: 'email',
            started: '2024-06-01',
            finished: '2024-06-01',
            recipients: 120,
            bounced: 0,
          },
        ],
      },
    ],
  });
  const text = JSON.stringify(recordOf(library));
  const again = await record('2024-06-01', '--reached', 'existing-customers=120');
  expect(again.stdout).toContain('nothing is new.');
  expect(JSON.stringify(recordOf(library))).toBe(text);
  await record(
    '2024-06-03',
    '--reached',
    'existing-customers=5',
    '--bounced',
    'existing-customers=1',
  );
  const { notices } = recordOf(library) as { notices: { dispatch: unknown[] }[] };
  expect(notices).toHaveLength(1);
  expect(notices[0]?.dispatch).toHaveLength(2);
});

test('announces nothing else once a notice is recorded', async () => {
  const library = noticeCase();
  const recorded = [...VERSION, '--record', '--reached', 'existing-customers=120'];
  await notice(library, '2024-06-01', ...recorded);
  library.replace('policies/privacy/2024-06-01.mdx', 'reason: A reason.', 'reason: Another.');
  const { code, stderr } = await notice(library, '2024-06-02', ...recorded);
  expect(code).toBe(1);
  expect(stderr).toContain('notice-already-announced');
});

test('makes the notice of an event by its kind or its name', async () => {
  const library = noticeCase({
    policy: [
      'events:',
      '  - { kind: postponement, version: 2024-06-01, on: 2024-06-10, reason: Later., effective: 2024-09-01 }',
    ],
  });
  for (const name of ['postponement', 'postponement-2024-06-10']) {
    const { stdout } = await notice(library, '2024-06-10', ...VERSION, '--event', name);
    expect(stdout).toContain('privacy-2024-06-01-postponement-2024-06-10 (postponement)');
  }
});

test('gives the same as JSON', async () => {
  const { stdout } = await notice(noticeCase(), '2024-06-01', ...VERSION, '--format', 'json');
  const result = JSON.parse(stdout) as { notice: { id: string }; files: unknown[] };
  expect(result.notice.id).toBe('privacy-2024-06-01');
  expect(result.files).toContainEqual({
    name: 'notice.json',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
});

test.each([
  [['privaci', '2024-06-01'], 'Unexpected policy `privaci`, expected privacy. Did you mean'],
  [['privacy', '2024-06-02'], 'Unexpected version `2024-06-02`, expected 2024-01-01, 2024-06-01.'],
  [['privacy'], 'Expected a policy and one of its versions, found `privacy`.'],
  [[...VERSION, '--event', 'erratum'], 'Unexpected event `erratum`, expected a version with one.'],
  [[...VERSION, '--reached', 'existing-customers=1'], 'Expected `--record` beside `--reached`'],
  [[...VERSION, '--record', '--reached', 'resellers=1'], 'Unexpected audience `resellers`'],
  [[...VERSION, '--record', '--reached', 'all'], 'Unexpected `all`, expected <audience>=<count>.'],
  [
    [...VERSION, '--record', '--bounced', 'existing-customers=1'],
    'Expected no more of `existing-customers` bounced than were reached.',
  ],
  [[...VERSION, '--record', '--sent', '2024-02-30'], 'Unexpected day `2024-02-30`'],
  [[...VERSION, '--sent', '2024-02-30'], 'Unexpected day `2024-02-30`'],
  [
    [...VERSION, '--sent', '2024-05-31'],
    'Unexpected `--sent 2024-05-31`, expected a day from the announcement on (2024-06-01).',
  ],
  [[...VERSION, '--record', '--sent', '2024-06-02'], 'expected one until today (2024-06-01)'],
  [[...VERSION, '--record', '--channel', 'website'], 'Unexpected channel `website`'],
  [
    [...VERSION, '--record'],
    'Expected whom it reached: `npm run notice -- privacy 2024-06-01 --record --reached existing-customers=<count>`.',
  ],
  [[...VERSION, '--record', '--reached', 'existing-customers=0'], 'Expected whom it reached'],
  [[...VERSION, '--format', 'xml'], 'Unexpected format `xml`, expected text, json.'],
])('%j is wrong usage', async (args, message) => {
  const { code, stderr } = await notice(noticeCase(), '2024-06-01', ...args);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

test('records nothing before the announcement', async () => {
  const { code, stderr } = await notice(noticeCase(), '2024-05-31', ...VERSION, '--record');
  expect(stderr).toContain('expected it from the announcement on (2024-06-01).');
  expect(code).toBe(2);
});
