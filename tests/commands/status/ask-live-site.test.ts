import { expect, test } from 'vitest';

import type { Archive } from '#commands/ledger/archive/archive.ts';
import { urlArchive } from '#commands/ledger/archive/url-archive.ts';
import { askLiveSite } from '#commands/status/tell-status.ts';
import { statusData } from '#core/duty/status/status-data.ts';
import { formatIssues } from '#core/problems/issue.ts';
import { makeManifest, renderManifest } from '#core/ledger/manifest.ts';

import { freePort } from '../../support/free-port.ts';
import { noticeLibrary } from '../../support/notice-library.ts';

const TODAY = '2024-06-10';
const FINE = '0 errors, 0 warnings in 0 files.\n';

interface Live {
  day?: string;
  asOf?: string;
  versions?: string[];
  status?: string | null;
  manifest?: string | null;
}

/** What is said on `TODAY` of a site with these files. */
async function said(live: Live = {}): Promise<string> {
  const library = noticeLibrary();
  const { day = TODAY, asOf = day, versions = ['2024-01-01', '2024-06-01'] } = live;
  const schema = 'https://policies.example.org/schemas/status.json';
  const status = JSON.stringify(statusData(library, day, { isPublic: true, schema }));
  const files = Object.fromEntries(versions.map((id) => [`privacy/${id}.txt`, '0'.repeat(64)]));
  const texts: Record<string, string | null> = {
    'status.json': live.status === undefined ? status : live.status,
    'manifest.json':
      live.manifest === undefined
        ? renderManifest(makeManifest({ asOf, ledgers: {}, files }))
        : live.manifest,
  };
  const archive: Archive = {
    name: 'https://policies.example.org/',
    read: (path) => {
      const text = texts[path] ?? null;
      return Promise.resolve(
        text === null
          ? { ok: false, reason: 'status 404', isDown: false }
          : { ok: true, bytes: Buffer.from(text) },
      );
    },
    list: () => null,
  };
  return formatIssues((await askLiveSite(archive, library, TODAY)).issues);
}

test('a site that was built today and has all that is public is as it should be', async () => {
  expect(await said()).toBe(FINE);
});

test('a site that was built for an earlier day stands still', async () => {
  expect(await said({ day: '2024-06-09' })).toBe(
    [
      'status.json:1:1  error  live-site-behind',
      '  Unexpected site built for 2024-06-09, expected one built for 2024-06-10: it stands still, and no version comes into force on it.',
      '  Look at the last run of the job that builds it: it failed, or its schedule was switched off. Run it by hand.',
      '',
      '1 error, 0 warnings in 1 file.',
      '',
    ].join('\n'),
  );
});

test('a site that was built for a day to come says what does not hold yet', async () => {
  expect(await said({ day: '2024-07-01' })).toBe(
    [
      'status.json:1:1  error  live-site-ahead',
      '  Unexpected site built for 2024-07-01, expected one built for 2024-06-10: it says of texts that they apply before they do.',
      '  Build it for today, without `--today` or `POLICY_TODAY`, and deploy that.',
      '',
      '1 error, 0 warnings in 1 file.',
      '',
    ].join('\n'),
  );
});

test('a site that lacks a public version was built from something else', async () => {
  expect(await said({ versions: ['2024-01-01'] })).toBe(
    [
      'privacy/2024-06-01.txt:1:1  error  live-version-missing',
      '  Unexpected absence of `privacy/2024-06-01.txt` from the site built for 2024-06-10, expected every version that is public on that day.',
      '  Deploy again from the library that has it.',
      '',
      '1 error, 0 warnings in 1 file.',
      '',
    ].join('\n'),
  );
});

test.for<[string, Live, string]>([
  ['no status.json', { status: null }, 'archive-unreadable'],
  ['another text as status.json', { status: '<!doctype html>' }, 'archived-data-unreadable'],
  [
    'a status without a day',
    { status: '{"format":"codicil-status/1"}' },
    'archived-data-unreadable',
  ],
  ['no manifest', { manifest: null }, 'archive-unreadable'],
  ['a cut manifest', { manifest: '{"format":' }, 'damaged-manifest'],
  ['a manifest of another day', { asOf: '2024-06-09' }, 'archive-contradiction'],
])('%s is an error', async ([, live, code]) => {
  const text = await said(live);
  expect(text).toContain(`error  ${code}`);
  expect(text).toContain('1 error, 0 warnings');
});

test('a site that does not answer is named as such', async () => {
  const archive = urlArchive(`http://localhost:${await freePort()}/`, { timeout: 500, pauses: [] });
  const { day, issues } = await askLiveSite(archive, noticeLibrary(), TODAY);
  expect(day).toBeNull();
  expect(formatIssues(issues)).toContain('Unexpected failure to get the file (connection refused)');
});
