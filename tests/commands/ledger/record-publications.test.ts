import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import {
  latePublications,
  recordPublications,
  type LatePublication,
} from '#commands/ledger/record-publications.ts';
import { readDraft, readLibrary } from '#io/library/read-library.ts';
import { formatIssues } from '#core/problems/issue.ts';

import { GitRepository } from '../../support/git-repository.ts';
import { frontMatter } from '../../support/library-builder.ts';
import { sealedLibrary } from '../../support/sealed-library.ts';

const POLICY = 'content/policies/privacy/policy.yaml';
const LATE = 'content/policies/privacy/2025-02-01.mdx';
const ROW = 'changes:\n  - { section: data, materiality: material, reason: We keep more. }\n';
const TEXT = `${frontMatter('2025-06-01', ROW)}\n## Data\n\nWe keep more.\n\n## Logs\n\nWe keep no logs.\n`;

const TAKEN_OVER = TEXT.replace(
  'summary',
  'provenance: { commit: abc, path: privacy.md }\nsummary',
);

/** A repository whose branch `main` has a library that keeps ledgers. */
function keptRepository(): GitRepository {
  const repository = new GitRepository();
  repository.write('README.md', 'Policies.').commit('Begin', '2024-01-01');
  const library = sealedLibrary().replace(
    'policies/privacy/policy.yaml',
    'decisionsSince: 9999-12-31',
    'decisionsSince: 2024-06-02',
  );
  cpSync(library.folder, repository.at('content'), { recursive: true });
  repository.commit('Add the policies', '2024-12-01');
  return repository;
}

function lateIn(folder: string, today = '2025-03-01'): LatePublication[] {
  return latePublications(folder, readDraft(folder).draft, () => today);
}

test('finds the day of the merge, not that of the commit that was merged', () => {
  const repository = keptRepository();
  repository.git('switch', '--quiet', '--create', 'change');
  repository.write(LATE, TEXT).commit('Add a version', '2025-01-20');
  repository.git('switch', '--quiet', 'main');
  repository.merge('change', 'Merge', '2025-02-03');
  const folder = repository.at('content');
  const late = [{ policy: 'privacy', version: '2025-02-01', on: '2025-02-03' }];
  expect(lateIn(folder)).toEqual(late);
  expect(recordPublications(folder, late)).toEqual([]);
  expect(readFileSync(repository.at(POLICY), 'utf8')).toContain(
    '  - { kind: publication, version: 2025-02-01, on: 2025-02-03, reason: The text was merged after its day. }\ndecisionsSince',
  );
  const { library, issues } = readLibrary(folder);
  expect(formatIssues(issues)).toBe('0 errors, 0 warnings in 0 files.\n');
  expect(library?.policies[0]?.versions.at(-1)?.published).toBe('2025-02-03');
  expect(lateIn(folder)).toEqual([]);
});

test.each([
  // Midnight in Berlin is 23:00 of the day before in UTC.
  ['2025-02-01T22:59:59Z', []],
  ['2025-02-01T23:00:00Z', ['2025-02-02']],
])('counts the days of the site’s time zone: %s', (time, days) => {
  const repository = keptRepository();
  repository.write(LATE, TEXT).commit('Add a version', time);
  expect(lateIn(repository.at('content')).map(({ on }) => on)).toEqual(days);
});

test('begins a list of events in settings that have none', () => {
  const repository = keptRepository();
  const folder = repository.at('content');
  const file = repository.at('content/policies/other/policy.yaml');
  repository.write('content/policies/other/policy.yaml', 'title: Other\r\nkind: other\r\n');
  expect(
    recordPublications(folder, [{ policy: 'other', version: '2025-01-01', on: '2025-01-02' }]),
  ).toEqual([]);
  expect(readFileSync(file, 'utf8')).toBe(
    'title: Other\r\nkind: other\r\nevents:\r\n  - { kind: publication, version: 2025-01-01, on: 2025-01-02, reason: The text was merged after its day. }\r\n',
  );
});

test('says which row to add where it cannot', () => {
  const repository = keptRepository();
  repository.write(POLICY, 'title: Privacy Policy\nkind: privacy-policy\nevents: []\n');
  const late = [{ policy: 'privacy', version: '2025-02-01', on: '2025-02-03' }];
  expect(recordPublications(repository.at('content'), late)[0]?.message).toContain(
    'add `- { kind: publication, version: 2025-02-01, on: 2025-02-03, reason: The text was merged after its day. }`',
  );
});

test('goes on where something was sealed between the day of a version and its merge', () => {
  const repository = keptRepository();
  const folder = repository.at('content');
  const early = 'content/policies/privacy/2024-06-20.mdx';
  repository.write(early, TEXT).commit('Add a version', '2025-02-03');
  const [late] = lateIn(folder);
  expect(late).toEqual({ policy: 'privacy', version: '2024-06-20', on: '2025-02-03' });
});

test('says nothing of what is in time, sealed, taken over, not committed or of another day’s knowledge', () => {
  const repository = keptRepository();
  const folder = repository.at('content');
  repository.write('content/policies/privacy/2025-03-01.mdx', TEXT).commit('In time', '2025-02-20');
  repository
    .write('content/policies/terms/policy.yaml', 'title: Terms\nkind: terms\n')
    .write('content/policies/terms/2025-02-01.mdx', TAKEN_OVER)
    .commit('Taken over', '2025-02-20');
  repository.write('content/policies/privacy/2025-02-10.mdx', TEXT);
  expect(lateIn(folder, '2025-04-01')).toEqual([]);
  repository.commit('Late', '2025-04-02');
  expect(lateIn(folder, '2025-04-01')).toEqual([]);
  expect(lateIn(folder, '2025-04-02').map(({ version }) => version)).toEqual(['2025-02-10']);
});

test('what follows a sealed version was not taken over, whatever it says', () => {
  const repository = keptRepository();
  repository.write(LATE, TAKEN_OVER).commit('Add a version', '2025-02-03');
  expect(lateIn(repository.at('content'))).toEqual([
    { policy: 'privacy', version: '2025-02-01', on: '2025-02-03' },
  ]);
});

test('believes no history that is cut off, and asks none where there is none', () => {
  const repository = keptRepository();
  repository.write(LATE, TEXT).commit('Add a version', '2025-02-03');
  const parent = mkdtempSync(join(tmpdir(), 'codicil-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const clone = join(parent, 'clone');
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.folder}`, clone]);
  expect(lateIn(join(clone, 'content'))).toEqual([]);
  const plain = sealedLibrary().write('policies/privacy/2025-02-01.mdx', TEXT);
  expect(lateIn(plain.folder)).toEqual([]);
});

test('waits for the approval without which a version was not public', () => {
  const repository = keptRepository();
  const folder = repository.at('content');
  const site = repository.at('content/site.yaml');
  repository.write('content/site.yaml', `${readFileSync(site, 'utf8')}notices: { approvals: 1 }\n`);
  repository.write(LATE, TEXT).commit('Add a version', '2025-01-20');
  expect(lateIn(folder)).toEqual([]);
  const digest = readDraft(folder).draft.policies[0]?.versions.at(-1)?.digest;
  const approval = `approvals:\n  - { by: Office, on: 2025-02-04, digest: ${digest} }\n`;
  repository.write(LATE, TEXT.replace('summary', `${approval}summary`));
  expect(lateIn(folder)).toEqual([{ policy: 'privacy', version: '2025-02-01', on: '2025-02-04' }]);
});
