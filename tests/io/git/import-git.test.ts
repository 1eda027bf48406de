import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test, vi } from 'vitest';

import { runGit } from '#io/git/run-git.ts';
import { renderImportReport } from '#commands/import/render-import-report.ts';
import { readLibrary } from '#io/library/read-library.ts';
import { formatIssues } from '#core/problems/issue.ts';

import { GitRepository } from '../../support/git-repository.ts';
import { importFile, policyText as text } from '../../support/import-file.ts';

test('makes a version of every commit that changes what a reader sees', () => {
  const repository = new GitRepository();
  repository.write('privacy.md', text('We keep logs.')).commit('Add the policy', '2020-01-01');
  repository.write('other.txt', 'x').commit('Something else', '2020-02-01');
  repository.write('privacy.md', text('We keep *no* logs.')).commit('Stop it', '2020-03-01');
  const format = repository
    .write('privacy.md', text('We keep _no_ logs.').replaceAll('\n\n', '\n\n\n'))
    .commit('Format with a tool', '2020-04-01');
  const last = repository
    .write('privacy.md', `---\nlayout: x\n---\n${text('We keep few logs.')}`)
    .commit('Keep a few', '2020-05-01');
  const { out, dropped, removals, versions, issues, plan } = importFile(repository);
  expect(issues).toEqual([]);
  expect(versions).toEqual(['2020-01-01.md', '2020-03-01.md', '2020-05-01.md']);
  expect(dropped).toEqual([{ commit: format, day: '2020-04-01', subject: 'Format with a tool' }]);
  expect(readFileSync(join(out, 'policies/privacy/2020-05-01.md'), 'utf8')).toContain(
    `summary: The text as published on 2020-05-01.\nprovenance:\n  commit: ${last}\n  path: privacy.md\n`,
  );
  expect(plan && renderImportReport(plan, '', { dropped, removals })).toContain(
    `Commits that change nothing a reader sees, and are no versions:\n  ${format.slice(0, 12)}  2020-04-01  Format with a tool\n`,
  );
  expect(readLibrary(out).library?.policies[0]?.versions).toHaveLength(3);
});

test('takes a merge for the day on which it was merged, and nothing of the branch', () => {
  const repository = new GitRepository();
  repository.write('privacy.md', text('One.')).commit('One', '2020-01-01');
  repository.git('checkout', '--quiet', '-b', 'draft');
  repository.write('privacy.md', text('Two, tried.')).commit('Try', '2020-01-05');
  repository.write('privacy.md', text('Two.')).commit('Settle', '2020-01-06');
  repository.git('checkout', '--quiet', 'main');
  repository.write('other.txt', 'x').commit('Meanwhile', '2020-01-07');
  repository.merge('draft', 'Publish the second text', '2020-02-01');
  expect(importFile(repository).versions).toEqual(['2020-01-01.md', '2020-02-01.md']);
});

test('keeps a revert, names versions of one day in order, and never goes back in time', () => {
  const repository = new GitRepository();
  repository.write('privacy.md', text('One.')).commit('One', '2020-01-02');
  repository.write('privacy.md', text('Two.')).commit('Two', '2020-01-02');
  repository.write('privacy.md', text('One.')).commit('Revert "Two"', '2020-01-01');
  expect(importFile(repository).versions).toEqual([
    '2020-01-02.md',
    '2020-01-02.2.md',
    '2020-01-02.3.md',
  ]);
});

test('follows a renamed file only if asked', () => {
  const repository = new GitRepository();
  const long = Array.from({ length: 20 }, (_, index) => `Sentence ${index}.`).join(' ');
  repository.write('old/ünder name.md', text(long)).commit('Begin', '2020-01-01');
  repository.write('old/ünder name.md', text(`${long} More.`)).commit('More', '2020-02-01');
  repository.git('mv', 'old/ünder name.md', 'privacy.md');
  repository.commit('Rename', '2020-03-01');
  repository.write('privacy.md', text(`${long} Most.`)).commit('Most', '2020-04-01');
  const { versions, dropped, out, plan } = importFile(repository, 'privacy.md', { follow: true });
  expect(versions).toEqual(['2020-01-01.md', '2020-02-01.md', '2020-04-01.md']);
  expect(dropped.map(({ subject }) => subject)).toEqual(['Rename']);
  expect(plan?.versions[0]?.text).toContain('path: old/ünder name.md');
  expect(readdirSync(out)).toContain('site.yaml');
  const alone = new GitRepository();
  alone.git('pull', '--quiet', repository.folder, 'main');
  const { versions: own, issues } = importFile(alone);
  expect(own).toEqual(['2020-03-01.md', '2020-04-01.md']);
  const renaming = alone.git('rev-parse', '--short=12', 'HEAD^');
  expect(formatIssues(issues)).toBe(`${alone.folder}:1:1  warning  earlier-name
  Unexpected beginning of the history of \`privacy.md\` at commit \`${renaming}\`, expected its time as \`old/ünder name.md\` too.
  Add \`--follow\`, if the two are one policy.

0 errors, 1 warning in 1 file.
`);
});

test('lists the commits that left no text', () => {
  const repository = new GitRepository();
  repository.write('privacy.md', '').commit('Begin with nothing', '2019-12-01');
  repository.write('privacy.md', text('One.')).commit('One', '2020-01-01');
  repository.git('rm', '--quiet', 'privacy.md');
  const deleted = repository.commit('Take it down', '2020-02-01');
  repository.write('privacy.md', text('Two.')).commit('Put it back', '2020-03-01');
  repository.link('privacy.md', 'other.md');
  const linked = repository.commit('Lead to another', '2020-04-01');
  repository.git('rm', '--quiet', 'privacy.md');
  repository.commit('And not even that', '2020-05-01');
  repository.write('privacy.md', text('Two.')).commit('Put it back again', '2020-06-01');
  const emptied = repository
    .write('privacy.md', '---\ntitle: Privacy\n---\n')
    .commit('Empty it', '2020-07-01');
  const { versions, dropped, removals, plan } = importFile(repository);
  expect(versions).toEqual(['2020-01-01.md', '2020-03-01.md']);
  expect(dropped.map(({ subject }) => subject)).toEqual(['Put it back again']);
  expect(removals.map(({ commit }) => commit)).toEqual([deleted, linked, emptied]);
  expect(plan && renderImportReport(plan, '', { dropped, removals })).toContain(
    `Commits that left no text; if the policy was withdrawn, record that as an event:\n  ${deleted.slice(0, 12)}  2020-02-01  Take it down\n`,
  );
});

test('counts days in the zone of the site', () => {
  const repository = new GitRepository();
  repository.write('privacy.md', text('One.')).commit('One', '2020-01-01T23:30:00-05:00');
  const zones = { timeZone: 'Pacific/Auckland' };
  expect(importFile(repository, 'privacy.md', zones).versions).toEqual(['2020-01-02.md']);
});

test('reads a detached head and a bare repository', () => {
  const repository = new GitRepository();
  const first = repository.write('privacy.md', text('One.')).commit('One', '2020-01-01');
  repository.write('privacy.md', text('Two.')).commit('Two', '2020-02-01');
  const bare = new GitRepository();
  bare.git('clone', '--quiet', '--bare', repository.folder, bare.at('bare.git'));
  expect(importFile(bare, 'privacy.md', { from: bare.at('bare.git') }).versions).toHaveLength(2);
  repository.git('checkout', '--quiet', first);
  expect(importFile(repository).versions).toEqual(['2020-01-01.md']);
});

test('refuses what is no repository, a shallow one, and a file that never was', () => {
  const repository = new GitRepository();
  repository.write('policies/privacy.md', text('One.')).commit('One', '2020-01-01');
  repository.write('policies/privacy.md', text('Two.')).commit('Two', '2020-02-01');
  const shallow = new GitRepository();
  shallow.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, shallow.at('copy'));
  const said = [
    importFile(repository, 'privacy.md'),
    importFile(shallow, 'policies/privacy.md', { from: shallow.at('copy') }),
    importFile(repository, '--output=x', { from: '/nowhere' }),
  ].map(({ issues }) =>
    formatIssues(issues).replaceAll(repository.folder, 'repo').replaceAll(shallow.folder, 'other'),
  );
  expect(said.join('')).toBe(`repo:1:1  error  unknown-path
  Unexpected path \`privacy.md\`, expected a file that the history of this branch has. Did you mean \`policies/privacy.md\`?
  Give the path as seen from the root of the repository, with its latest name.

1 error, 0 warnings in 1 file.
other/copy:1:1  error  shallow-clone
  Unexpected shallow clone, expected a repository with its whole history.
  Run \`git fetch --unshallow\`; in GitHub Actions, give \`actions/checkout\` the setting \`fetch-depth: 0\`.

1 error, 0 warnings in 1 file.
/nowhere:1:1  error  no-repository
  Unexpected folder \`/nowhere\`, expected a git repository.
  Name the folder of a clone.

1 error, 0 warnings in 1 file.
`);
});

test('reads old versions in the encoding that is given, where they are not UTF-8', () => {
  const repository = new GitRepository();
  repository
    .write('privacy.md', Buffer.from('# Caf\xe9\n\nOui.\n', 'latin1'))
    .commit('a', '2020-01-01');
  repository.write('privacy.md', '# Café\n\nNon.\n').commit('b', '2020-02-01');
  const { issues, plan } = importFile(repository);
  expect(plan?.versions).toHaveLength(1);
  const file = `privacy.md@${repository.git('rev-parse', '--short=12', 'HEAD^')}`;
  expect(formatIssues(issues)).toBe(`${file}:1:6  error  version-not-utf8
  Unexpected byte that is not UTF-8 in a version of the past, expected text encoded as UTF-8.
  Say how such versions are encoded, as in \`--encoding windows-1252\`.

1 error, 0 warnings in 1 file.
`);
  const { out, plan: decoded } = importFile(repository, 'privacy.md', { encoding: 'windows-1252' });
  expect(readFileSync(join(out, 'policies/privacy/2020-01-01.md'), 'utf8')).toContain('# Café');
  expect(
    decoded?.versions.map(({ rewritings }) => rewritings.some(({ code }) => code === 'decoded')),
  ).toEqual([true]);
});

test('says that git is missing, or what it said', () => {
  const repository = new GitRepository();
  vi.stubEnv('PATH', '/nowhere');
  const missing = runGit('.', ['status']);
  vi.unstubAllEnvs();
  const failed = runGit(repository.folder, ['cat-file', '-p', 'HEAD:nowhere']);
  const said = [missing, failed].map((one) =>
    one.ok ? '' : formatIssues([one.issue]).replace(repository.folder, '.'),
  );
  expect(said.join('')).toBe(`.:1:1  error  git-missing
  \`git\` is not installed.
  Install git, or run this where it is installed.

1 error, 0 warnings in 1 file.
.:1:1  error  git-failed
  Unexpected failure of git (fatal: invalid object name 'HEAD'.), expected it to read the repository.
  Run the same in the repository with git alone to see why.

1 error, 0 warnings in 1 file.
`);
});
