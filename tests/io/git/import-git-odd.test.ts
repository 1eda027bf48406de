import { chmodSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';

import { fileHistory } from '#io/git/file-history.ts';
import { githubOrigin } from '#io/git/github-origin.ts';
import { parseLog } from '#io/git/parse-log.ts';
import { runGit } from '#io/git/run-git.ts';
import { readLibrary } from '#io/library/read-library.ts';
import { formatIssues, type Issue } from '#core/problems/issue.ts';

import { GitRepository } from '../../support/git-repository.ts';
import { importFile, policyText as text } from '../../support/import-file.ts';

function saidOf(issues: readonly Issue[], repository: GitRepository): string {
  return formatIssues(issues).replaceAll(repository.folder, 'repo');
}

test('takes no name and no subject for the border of a commit', () => {
  const repository = new GitRepository();
  repository.write('a\u0001\n:1 b.md', 'x').write('privacy.md', text('One.'));
  repository.commit(':000000 100644 \u0001', '2020-01-01');
  repository.write('a\u0001\n:1 b.md', 'y').write('privacy.md', text('Two.'));
  repository.commit('Two', '2020-02-01');
  expect(importFile(repository).versions).toEqual(['2020-01-01.md', '2020-02-01.md']);
});

test('reads the fields of a log whatever they hold', () => {
  const change = ':100644 100644 aaaa bbbb M';
  const rename = ':100644 120000 aaaa cccc R087';
  const log = `1234\0${60}\0${change}\0\n${change}\0${rename}\0${rename}\0a\0b\0${'5678'}\0${0}\0\0`;
  expect(parseLog(log)).toEqual([
    {
      commit: '1234',
      seconds: 60,
      subject: change,
      changes: [
        { status: 'M', mode: '100644', blob: 'bbbb', from: rename, path: rename },
        { status: 'R', mode: '120000', blob: 'cccc', from: 'a', path: 'b' },
      ],
    },
    { commit: '5678', seconds: 0, subject: '', changes: [] },
  ]);
});

test.each(['-x.md', '--output=y.md', ':(top)z.md', '*.md', 'a b"$(id).md', 'ü/ß.md', "'.md"])(
  'reads a file that is called %s, and nothing else',
  (path) => {
    const repository = new GitRepository();
    repository
      .write('other.md', text('Other.'))
      .write(path, text('One.'))
      .commit('a', '2020-01-01');
    repository.write('other.md', text('Two.')).commit('b', '2020-02-01');
    const { versions, plan } = importFile(repository, path);
    expect(versions).toEqual(['2020-01-01.md']);
    expect(plan?.versions[0]?.text).toContain('One.');
  },
);

test('counts a path from the root, wherever in the repository it is asked', () => {
  const repository = new GitRepository();
  repository.write('legal/privacy.md', text('One.')).commit('One', '2020-01-01');
  const from = repository.at('legal');
  expect(importFile(repository, './legal//privacy.md', { from }).versions).toHaveLength(1);
  expect(saidOf(importFile(repository, 'privacy.md', { from }).issues, repository)).toContain(
    'Did you mean `legal/privacy.md`?',
  );
});

test('names a policy after its file, or after the folder of an index', () => {
  const repository = new GitRepository();
  const names = [
    'Terms & Conditions.md',
    'Datenschutzerklärung.mdx',
    'legal/imprint/index.md',
    '法.md',
  ];
  for (const name of names) repository.write(name, text('One.'));
  repository.commit('All', '2020-01-01');
  const ids = names.map((name) => {
    const found = importFile(repository, name);
    repository.remove('library');
    return found.plan?.versions[0]?.file.split('/')[1];
  });
  expect(ids).toEqual(['terms-conditions', 'datenschutzerklarung', 'imprint', 'policy']);
});

test.each([
  ['# Privacy *policy*\n\nOne.\n\n## Logs\n\nTwo.\n', 'Privacy policy'],
  ['---\ntitle: Our privacy\n---\n# Privacy policy\n\nOne.\n', 'Our privacy'],
  ['# One\n\nOne.\n\n# Two\n\nTwo.\n', 'Privacy'],
  ['One.\n', 'Privacy'],
])('of the text %j the title is %s', (words, title) => {
  const repository = new GitRepository();
  repository.write('privacy.md', words).commit('One', '2020-01-01');
  const description = importFile(repository).plan?.files.find(({ file }) =>
    file.endsWith('policy.yaml'),
  );
  expect(description?.text).toContain(`title: ${title}\n`);
});

test('reads the repository it is given, even in a hook of another', () => {
  const repository = new GitRepository();
  repository.write('privacy.md', text('One.')).commit('One', '2020-01-01');
  const other = new GitRepository();
  other.write('privacy.md', text('Other.')).commit('Other', '2010-01-01');
  setFor({ GIT_DIR: other.at('.git'), GIT_LITERAL_PATHSPECS: '1' });
  expect(importFile(repository).versions).toEqual(['2020-01-01.md']);
});

test('is not led astray by settings of the user or the repository', () => {
  const repository = new GitRepository();
  const marker = repository.at('.git/ran');
  const program = repository.at('.git/program');
  repository.write('.git/program', `#!/bin/sh\ntouch '${marker}'\n`);
  chmodSync(program, 0o755);
  const settings = {
    'color.ui': 'always',
    'diff.external': program,
    'diff.relative': 'true',
    'diff.renames': 'copies',
    'gpg.program': program,
    'i18n.logOutputEncoding': 'ISO-8859-1',
    'log.follow': 'true',
    'log.showRoot': 'false',
    'log.showSignature': 'true',
  };
  for (const [key, value] of Object.entries(settings)) repository.git('config', key, value);
  const words = 'The same words. '.repeat(20);
  repository.write('legal/old.md', text(words)).commit('Old', '2019-01-01');
  repository.git('mv', 'legal/old.md', 'legal/privacy.md');
  repository.commit('Ändern', '2020-01-01');
  const signed = `${repository.git('cat-file', 'commit', 'HEAD').replace('\n\n', '\ngpgsig x\n\n')}\n`;
  const commit = execFileSync(
    'git',
    ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'],
    {
      cwd: repository.folder,
      input: signed,
    },
  );
  repository.git('reset', '--quiet', '--soft', commit.toString().trim());
  const from = repository.at('legal');
  const { issues, plan, versions } = importFile(repository, 'legal/privacy.md', {
    from,
    summaries: 'from-commits',
  });
  expect(versions).toEqual(['2020-01-01.md']);
  expect(issues.map(({ code }) => code)).toEqual(['earlier-name']);
  expect(plan?.versions[0]?.text).toContain('summary: Ändern.');
  repository.remove('library');
  expect(importFile(repository, 'legal/old.md', { from }).versions).toEqual(['2019-01-01.md']);
  expect(repository.has('.git/ran')).toBe(false);
});

test('says what kept it from reading: no commit, a partial clone, an impossible day, nothing to read', () => {
  const empty = new GitRepository();
  expect(saidOf(importFile(empty).issues, empty)).toBe(`repo:1:1  error  empty-repository
  Unexpected branch without a commit, expected a history.
  Check out a branch that has commits.

1 error, 0 warnings in 1 file.
`);
  const whole = new GitRepository();
  whole.write('privacy.md', text('One.')).commit('One', '2020-01-01');
  whole.write('privacy.md', text('Two.')).commit('Two', '2020-02-01');
  whole.git('config', 'uploadpack.allowFilter', 'true');
  const part = new GitRepository();
  part.git('clone', '--quiet', '--filter=blob:none', `file://${whole.folder}`, part.at('copy'));
  const partly = importFile(part, 'privacy.md', { from: part.at('copy') });
  expect(saidOf(partly.issues, part)).toBe(`repo/copy:1:1  error  partial-clone
  Unexpected clone without some of its contents, expected a repository with all of them.
  Clone it again without \`--filter\`; in GitHub Actions, take the setting \`filter\` away from \`actions/checkout\`.

1 error, 0 warnings in 1 file.
`);
  const far = new GitRepository();
  far.write('privacy.md', text('One.')).commit('One', '@99999999999999 +0000');
  const name = far.git('rev-parse', '--short=12', 'HEAD');
  expect(saidOf(importFile(far).issues, far)).toBe(`repo:1:1  error  commit-without-day
  Unexpected time of commit \`${name}\`, expected one between the years 1 and 9999.
  Import from a folder with a manifest, where you give the days.

1 error, 0 warnings in 1 file.
`);
  const blank = new GitRepository();
  blank.write('privacy.md', '\n').commit('One', '2020-01-01');
  expect(saidOf(importFile(blank).issues, blank)).toBe(`privacy.md:1:1  error  empty-version
  Unexpected empty version, expected at least one paragraph.
  Add the text, or remove the file.

1 error, 0 warnings in 1 file.
`);
});

test('says whose repository it is not, and what to do about it', () => {
  const repository = new GitRepository();
  repository.write('privacy.md', text('One.')).commit('One', '2020-01-01');
  // Git's own switch for its tests: as if the folder belonged to someone else.
  setFor({ GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' });
  expect(saidOf(importFile(repository).issues, repository))
    .toBe(`repo:1:1  error  repository-of-another
  Unexpected owner of the folder \`repo\`, expected the user who runs this: git reads no repository of another.
  If you trust it, run \`git config --global --add safe.directory 'repo'\`.

1 error, 0 warnings in 1 file.
`);
});

test.each([
  ['https://github.com/owner/na.me.git', 'owner/na.me'],
  ['https://user:secret@github.com/owner/name/', 'owner/name'],
  ['git@github.com:owner/name.git', 'owner/name'],
  ['ssh://git@github.com/owner/name', 'owner/name'],
  ['https://example.org/github.com/owner/name', null],
  ['https://github.com.example.org/owner/name', null],
  ['https://github.com/owner/name/more', null],
  ['/folder/github.com:owner/name', null],
])('takes from the origin %j the repository %j', (address, expected) => {
  const repository = new GitRepository();
  repository.git('remote', 'add', 'origin', address);
  expect(githubOrigin(repository.folder)).toBe(expected);
});

test('links to the text at its commit where the clone comes from GitHub', () => {
  const repository = new GitRepository();
  repository.git('remote', 'add', 'origin', 'git@github.com:acme/legal.git');
  const commit = repository
    .write('docs/privacy.md', text('See [this](terms.md).'))
    .commit('One', '2020-01-01');
  const { plan } = importFile(repository, 'docs/privacy.md');
  expect(plan?.versions[0]?.text).toContain(
    `provenance:\n  repository: acme/legal\n  commit: ${commit}\n  path: docs/privacy.md\n`,
  );
  expect(plan?.versions[0]?.text).toContain(
    `[this](https://github.com/acme/legal/blob/${commit}/docs/terms.md)`,
  );
});

const STEPS = ['write', 'write', 'remove', 'branch', 'other'] as const;

test('has the states that each commit along first parents shows', () => {
  const steps = fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(steps, (chosen) => {
      const repository = new GitRepository();
      repository.write('privacy.md', '0').commit('0', '2020-01-01');
      for (const [index, step] of chosen.entries()) play(repository, step, index + 1);
      const found = fileHistory({
        repository: repository.folder,
        path: 'privacy.md',
        follow: true,
        timeZone: 'UTC',
      });
      const states = found.ok
        ? found.versions.map(({ content }) => content?.toString() ?? null)
        : [];
      expect(states).toEqual(statesByCheckingEach(repository));
    }),
    { numRuns: 12 },
  );
});

function play(repository: GitRepository, step: (typeof STEPS)[number], index: number): void {
  const day = `2020-01-${String(index + 1).padStart(2, '0')}`;
  if (step === 'remove') repository.remove('privacy.md');
  if (step === 'other') repository.write('other.md', String(index));
  if (step === 'write') repository.write('privacy.md', String(index));
  if (step !== 'branch') {
    repository.commit(step, day);
    return;
  }
  repository.git('checkout', '--quiet', '-b', `branch-${index}`);
  repository.write('privacy.md', `tried ${index}`).commit('Try', day);
  repository.write('privacy.md', `merged ${index}`).commit('Settle', day);
  repository.git('checkout', '--quiet', 'main');
  repository.write(`meanwhile-${index}.md`, 'x').commit('Meanwhile', day);
  repository.merge(`branch-${index}`, 'Merge', day);
}

/** The slow way: looks into every commit, and tells only what differs from the one before. */
function statesByCheckingEach(repository: GitRepository): (string | null)[] {
  const commits = repository.git('rev-list', '--first-parent', '--reverse', 'HEAD').split('\n');
  const states = commits.map((commit) => {
    const isThere = repository.git('ls-tree', commit, 'privacy.md') !== '';
    return isThere ? repository.git('show', `${commit}:privacy.md`) : null;
  });
  return states.filter((state, index) => index === 0 || state !== states[index - 1]);
}

function setFor(variables: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
}

test('imports a heading whose letters came in two forms, and leads to its section by either', () => {
  const repository = new GitRepository();
  const long = 'x'.repeat(300);
  const version = (heading: string, words: string): string =>
    `# Privacy\n\n## ${heading}\n\n${words}\n\n## ${long}\n\nLong.\n`;
  repository.write('privacy.md', version('Café', 'We keep logs of guests.'));
  repository.commit('One', '2020-01-01');
  repository.write('privacy.md', version('Cafe\u0301', 'We keep logs of our guests.'));
  repository.commit('Two', '2020-02-01');
  const { issues, out } = importFile(repository);
  expect(saidOf(issues, repository)).toBe('0 errors, 0 warnings in 0 files.\n');
  const versions = readLibrary(out).library?.policies[0]?.versions ?? [];
  expect(versions.map(({ settings }) => settings.retired)).toEqual([{}, { café: 'cafe' }]);
});

test('a file of another size than any text is not read, and named', { timeout: 120_000 }, () => {
  const repository = new GitRepository();
  repository.write('privacy.md', '\0'.repeat(65 * 2 ** 20)).commit('Large', '2020-01-01');
  repository.write('privacy.md', text('One.')).commit('One', '2020-02-01');
  const path = 'privacy.md';
  const question = { repository: repository.folder, path, follow: false, timeZone: 'UTC' };
  const history = fileHistory(question);
  expect(history.ok ? '' : saidOf([history.issue], repository)).toContain(
    'privacy.md:1:1  error  too-much-to-read\n  Unexpected file that takes more than 64 MB, expected one that is read at once.\n',
  );
  const five = `HEAD^:privacy.md\n`.repeat(5);
  const told = runGit(repository.folder, ['cat-file', '--batch'], five);
  expect(told.ok ? '' : saidOf([told.issue], repository)).toContain(
    'repo:1:1  error  too-much-to-read\n  Unexpected file that takes more than 256 MB of what git tells, ',
  );
});
