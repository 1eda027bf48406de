import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { compareWithSealing, sealingIssues } from '#commands/ledger/compare-with-sealing.ts';
import { readLibrary } from '#io/library/read-library.ts';
import { formatIssues } from '#core/problems/issue.ts';

import { policyOf } from '../../support/fixture-library.ts';
import { GitRepository } from '../../support/git-repository.ts';
import { rule1Library } from '../../support/rule-1-library.ts';

const STRUCK = 'content/policies/privacy/2023-01-01.mdx';

/** The library that the Codicil before rule 2 sealed, committed; gives the commit as well. */
function committed(): { repository: GitRepository; commit: string } {
  const repository = new GitRepository();
  mkdirSync(repository.at('content'));
  cpSync(rule1Library().folder, repository.at('content'), { recursive: true });
  return { repository, commit: repository.commit('Seal', '2024-12-01') };
}

function compared({ folder }: Pick<GitRepository, 'folder'>, policy: string) {
  const content = join(folder, 'content');
  const { library, issues } = readLibrary(content);
  if (!library) throw new Error(formatIssues(issues));
  const {
    commits,
    issues: found,
    unknown,
    reason,
  } = compareWithSealing(content, policyOf(library, policy));
  return { commits: Object.fromEntries(commits), found: formatIssues(found), unknown, reason };
}

const STRUCK_TEXT = [
  '---',
  'effective: 2023-01-01',
  'summary: Struck words.',
  '---',
  '',
  '## Sale {/* #sale */}',
  '',
  'We will ~~not~~ sell your data.',
  '',
  '<InShort>',
  '',
  'We ~~sell~~ keep your data.',
  '',
  '</InShort>',
  '',
].join('\n');

const FINE = '0 errors, 0 warnings in 0 files.\n';

test('names for each version the commit that sealed what its file says', () => {
  const { repository, commit } = committed();
  repository.write('content/notes.txt', 'Later.').commit('Later', '2024-12-02');
  expect(compared(repository, 'privacy')).toEqual({
    commits: { '2023-01-01': commit, '2024-01-01': commit },
    found: FINE,
    unknown: [],
    reason: null,
  });
});

test.for([
  ['struck words that stand', '~~not~~ sell', 'not sell', '`We will not sell your data. In short`'],
  [
    'words that are struck',
    'We ~~sell~~ keep',
    'We ~~sell~~ ~~keep~~',
    '`[struck: sell] [struck: keep] your data.`',
  ],
] as const)('finds %s since the seal', ([, before, after, words]) => {
  const { repository, commit } = committed();
  repository.write(STRUCK, STRUCK_TEXT.replace(before, after)).commit('Tidy up', '2024-12-02');
  const { commits, found } = compared(repository, 'privacy');
  expect(commits).toEqual({ '2024-01-01': commit });
  expect(found).toContain(words);
  expect(found).toContain(commit.slice(0, 12));
});

test('says which words they were, and how to get them back', () => {
  const { repository, commit } = committed();
  repository.write(STRUCK, STRUCK_TEXT.replace('~~not~~', 'not'));
  const name = commit.slice(0, 12);
  expect(compared(repository, 'privacy').found).toBe(
    [
      'policies/privacy/2023-01-01.mdx:1:1  error  text-changed-before-restatement',
      `  Unexpected \`We will not sell your data. In short\` in version \`2023-01-01\`, expected \`We will [struck: not] sell your data. In\` as in commit \`${name}\`, which sealed it. The seal of an earlier Codicil does not hold these words.`,
      `  Run \`git checkout ${name} -- ${STRUCK}\`, then seal again.`,
      '',
      '1 error, 0 warnings in 1 file.',
      '',
    ].join('\n'),
  );
});

test('finds numbers that the seal had run together, written so since', () => {
  const { repository } = committed();
  const file = 'content/policies/terms/2023-01-01.md';
  const text = readFileSync(repository.at(file), 'utf8');
  repository.write(file, text.replace('30~60', '3060').replace('5~10', '510'));
  expect(compared(repository, 'terms').found).toContain(
    'Unexpected `Retention is 3060 days and the fee is` in version `2023-01-01`, expected `Retention is 30~60 days and the fee is` as in commit',
  );
});

test('says where there is no history to compare with', () => {
  const library = new GitRepository();
  mkdirSync(library.at('content'));
  cpSync(rule1Library().folder, library.at('content'), { recursive: true });
  expect(compared(library, 'privacy')).toMatchObject({
    commits: {},
    unknown: ['2023-01-01', '2024-01-01'],
  });
  library.write('content/other.txt', 'Other.').git('add', 'content/other.txt');
  library.git('commit', '--quiet', '--message', 'Other', '--', 'content/other.txt');
  expect(compared(library, 'privacy').reason).toBe('the ledger was never committed');
});

test('does not take a text for the sealed one that has another digest', () => {
  const { repository } = committed();
  const other = new GitRepository();
  mkdirSync(other.at('content'));
  cpSync(repository.at('content'), other.at('content'), { recursive: true });
  other.write(STRUCK, 'Another text.\n').commit('Seal', '2024-12-01');
  cpSync(repository.at(STRUCK), other.at(STRUCK));
  expect(compared(other, 'privacy').unknown).toEqual(['2023-01-01']);
});

describe('the check', () => {
  const checked = ({ folder }: Pick<GitRepository, 'folder'>): string => {
    const content = join(folder, 'content');
    const { library, issues } = readLibrary(content);
    return library ? formatIssues(sealingIssues(content, library)) : formatIssues(issues);
  };

  test('refuses a text that was edited before its restatement, as sealing does', () => {
    const { repository } = committed();
    expect(checked(repository)).toBe(FINE);
    repository.write(STRUCK, STRUCK_TEXT.replace('~~not~~', 'not'));
    expect(checked(repository)).toBe(compared(repository, 'privacy').found);
    expect(checked(repository)).toContain('error  text-changed-before-restatement');
  });

  test('says of a shallow clone that nothing was compared', () => {
    const { repository } = committed();
    repository.write(STRUCK, STRUCK_TEXT.replace('~~not~~', 'not')).commit('Edit', '2024-12-02');
    const clone = new GitRepository();
    const from = `file://${repository.folder}`;
    clone.git('fetch', '--quiet', '--depth', '1', from, 'main');
    clone.git('checkout', '--quiet', 'FETCH_HEAD');
    expect(checked(clone)).toBe(
      [
        'site.yaml:1:1  warning  seals-not-compared',
        '  Unexpected shallow clone, expected the whole history: whether forms (2023-01-01), privacy (2023-01-01, 2024-01-01), terms (2023-01-01, 2023-06-01, 2024-01-01 and 1 more), sealed by an earlier Codicil, still say what they said then was not checked.',
        '  Run `git fetch --unshallow`; in GitHub Actions, give `actions/checkout` the setting `fetch-depth: 0`.',
        '',
        '0 errors, 1 warning in 1 file.',
        '',
      ].join('\n'),
    );
    clone.git('fetch', '--quiet', '--unshallow', from, 'main');
    expect(checked(clone)).toContain('error  text-changed-before-restatement');
  });
});
