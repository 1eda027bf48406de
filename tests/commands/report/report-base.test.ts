import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { changedFiles } from '#commands/report/changed-files.ts';
import { readBase } from '#commands/report/read-base.ts';

import { GitRepository } from '../../support/git-repository.ts';

const SITE = 'content/site.yaml';

function begun(): GitRepository {
  const repository = new GitRepository();
  repository.write(SITE, 'one').write('content/policies/a/b c.md', 'text').write('other', '');
  repository.commit('Begin', '2024-01-01');
  return repository;
}

/** A clone of a repository, made with these options. */
function cloneOf({ folder }: GitRepository, ...options: string[]): string {
  const parent = mkdtempSync(join(tmpdir(), 'codicil-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const clone = join(parent, 'clone');
  const parameters = ['clone', '--quiet', ...options, `file://${folder}`, clone];
  execFileSync('git', parameters, { stdio: 'ignore' });
  return clone;
}

/** What was found: files with their text, or the problem, at the folder, with its message and step. */
function baseOf(folder: string, revision: string): unknown {
  const read = readBase(folder, revision);
  if (!read.ok) {
    const { place, severity, code, message, step } = read.issue;
    expect(place).toEqual({ file: folder, line: 1, column: 1 });
    return [`${severity}  ${code}`, message, step];
  }
  const { files } = read.base;
  return Object.fromEntries([...files].map(([path, bytes]) => [path, bytes.toString()]));
}

test('reads the library as a commit has it, whatever stands in the working tree', () => {
  const repository = begun();
  repository.write(SITE, 'two').write('content/new.md', '');
  expect(baseOf(repository.at('content'), 'main')).toEqual({
    'policies/a/b c.md': 'text',
    'site.yaml': 'one',
  });
  expect(repository.git('status', '--porcelain')).toBe('M content/site.yaml\n?? content/new.md');
});

test('goes back to where the two parted: what was merged meanwhile is no change', () => {
  const repository = begun();
  const parted = repository.git('rev-parse', 'HEAD');
  repository.git('switch', '--quiet', '--create', 'change');
  repository.write(SITE, 'changed').commit('Change', '2024-01-02');
  repository.git('switch', '--quiet', 'main');
  repository.write(SITE, 'elsewhere').commit('Elsewhere', '2024-01-03');
  repository.git('switch', '--quiet', '--detach', 'change');
  const read = readBase(repository.at('content'), 'main');
  expect(read).toMatchObject({ ok: true, base: { commit: parted, folder: 'content/' } });
  expect(baseOf(repository.at('content'), 'main')).toMatchObject({ 'site.yaml': 'one' });
});

test.each(['main', 'HEAD', 'v1', 'refs/heads/main', 'main~0'])('takes %s', (revision) => {
  const repository = begun();
  repository.git('tag', 'v1');
  expect(baseOf(repository.at('content'), revision)).toMatchObject({ 'site.yaml': 'one' });
});

test('reads a library at the root of its repository, and one in a folder with an odd name', () => {
  const repository = begun();
  repository.write("a:b 'c' ü/site.yaml", 'odd').commit('Odd', '2024-01-02');
  expect(baseOf(repository.folder, 'main')).toMatchObject({ [SITE]: 'one' });
  expect(baseOf(repository.at("a:b 'c' ü"), 'main')).toEqual({ 'site.yaml': 'odd' });
});

test('finds nothing where the base has no library', () => {
  const repository = begun();
  repository.write('later/site.yaml', '');
  expect(baseOf(repository.at('later'), 'main')).toEqual({});
});

test('leaves out links and other repositories', () => {
  const repository = begun();
  const commit = repository.git('rev-parse', 'HEAD');
  repository.git('update-index', '--add', '--cacheinfo', `160000,${commit},content/module`);
  const blob = repository.git('hash-object', '-w', 'content/site.yaml');
  repository.git('update-index', '--add', '--cacheinfo', `120000,${blob},content/link`);
  repository.git('commit', '--quiet', '--message', 'Odd');
  expect(Object.keys(baseOf(repository.at('content'), 'main') as object)).toEqual([
    'policies/a/b c.md',
    'site.yaml',
  ]);
});

test.each([
  ['mian', ' Did you mean `main`?'],
  ['--upload-pack=touch', ''],
  ['HEAD:content', ''],
])('refuses %s', (revision, near) => {
  expect(baseOf(begun().at('content'), revision)).toEqual([
    'error  unknown-revision',
    `Unexpected revision \`${revision}\`, expected a branch, a tag or a commit of this repository.${near}`,
    'Correct the name, or fetch it: `git fetch origin <branch>`.',
  ]);
});

test('refuses a history that has nothing in common', () => {
  const repository = begun();
  repository.git('switch', '--quiet', '--orphan', 'other');
  repository.write(SITE, '').commit('Other', '2024-01-02');
  expect(baseOf(repository.at('content'), 'main')).toEqual([
    'error  no-common-commit',
    'Unexpected revision `main`, expected one that has a commit in common with what is checked out.',
    'Name the branch that the change is to be merged into.',
  ]);
});

test('refuses a repository without a commit', () => {
  const repository = new GitRepository();
  repository.write(SITE, '');
  expect(baseOf(repository.at('content'), 'HEAD')).toContain('error  unknown-revision');
});

test('says of a shallow clone that it is one', () => {
  const repository = begun();
  const first = repository.git('rev-parse', 'HEAD');
  repository.write(SITE, 'two').commit('Two', '2024-01-02');
  const clone = cloneOf(repository, '--depth', '1');
  expect(baseOf(join(clone, 'content'), first)).toEqual([
    'error  shallow-clone',
    'Unexpected shallow clone, expected a repository with its whole history.',
    'Run `git fetch --unshallow`; in GitHub Actions, give `actions/checkout` the setting `fetch-depth: 0`.',
  ]);
});

test('takes a shallow clone that goes back far enough', () => {
  const repository = begun();
  repository.write(SITE, 'two').commit('Two', '2024-01-02');
  repository.write(SITE, 'three').commit('Three', '2024-01-03');
  const clone = cloneOf(repository, '--depth', '2');
  expect(baseOf(join(clone, 'content'), 'HEAD~1')).toMatchObject({ 'site.yaml': 'two' });
});

test('says of a clone without its files that they are missing, and fetches none', () => {
  const repository = begun();
  repository.git('config', 'uploadpack.allowFilter', 'true');
  const first = repository.git('rev-parse', 'HEAD');
  repository.write(SITE, 'two').commit('Two', '2024-01-02');
  const clone = cloneOf(repository, '--filter=blob:none');
  expect(baseOf(join(clone, 'content'), first)).toContain('error  partial-clone');
});

test.each(['.', 'not-there'])('refuses a folder outside of any repository: %s', (folder) => {
  const parent = mkdtempSync(join(tmpdir(), 'codicil-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const outside = join(parent, folder);
  expect(baseOf(outside, 'main')).toEqual([
    'error  no-repository',
    `Unexpected folder \`${outside}\`, expected a git repository.`,
    'Name the folder of a clone.',
  ]);
});

test('tells which other files changed', () => {
  const repository = begun();
  repository
    .write('content/pages/about.mdx', 'a\nb\n')
    .write('content/resellers/gone.yaml', '')
    .write('content/resellers/kept.yaml', 'kept')
    .write('content/policies/a/policy.yaml', '')
    .commit('More', '2024-01-02');
  const read = readBase(repository.at('content'), 'main');
  if (!read.ok) throw new Error(read.issue.message);
  repository.git('rm', '--quiet', 'content/resellers/gone.yaml');
  repository
    .write(SITE, 'edited')
    .write('content/pages/about.mdx', 'a\r\nb\r\n')
    .write('content/policies/a/policy.yaml', 'told elsewhere')
    .write('content/policies/a/2024-01-01.md', 'told elsewhere')
    .write('content/policies/a/ledger.json', '{}')
    .write('content/policies/a/.ledger.json.1', '')
    .write('content/a/b/c/d/e', '');
  writeFileSync(repository.at('content/resellers/logo.png'), Buffer.from([0, 255]));
  expect(changedFiles(read.base.files, repository.at('content'))).toEqual([
    { file: 'policies/a/ledger.json', change: 'added' },
    { file: 'resellers/gone.yaml', change: 'removed' },
    { file: 'resellers/logo.png', change: 'added' },
    { file: 'site.yaml', change: 'edited' },
  ]);
});
