import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { readDraft } from '#io/library/read-library.ts';
import { addBaseIssues } from '#commands/report/base-library.ts';
import { formatIssues, issue } from '#core/problems/issue.ts';

import {
  issuesOf,
  issuesWith,
  repositoryWith,
  ROW,
  TODAY,
  version,
  versionFile,
} from '../../support/base-branch.ts';
import { GitRepository } from '../../support/git-repository.ts';
import { FIRST, frontMatter, LibraryBuilder } from '../../support/library-builder.ts';

const HOLIDAYS = 'calendar: { weekend: [saturday, sunday], holidays: [2027-05-31, 2027-12-25] }\n';
const FINE = '0 errors, 0 warnings in 0 files.\n';
const steps = (text: string): string[] =>
  text.split('\n').filter((line) => /^ {2}(?:Rename|Run) /.test(line));

test('refuses a version whose day is past, and names the first days that keep every promise', () => {
  const files = { [versionFile('2027-02-01')]: version('2027-06-01') };
  expect(issuesWith(files)).toBe(
    [
      'policies/privacy/2027-02-01.mdx:1:1  error  published-in-the-past',
      '  Unexpected version `2027-02-01`, which `main` does not have, expected a day from 2027-05-15 on: its text becomes public when it is merged.',
      '  Rename the file to `2027-05-18.mdx` and write `effective: 2027-06-17`: no earlier day keeps every promise.',
      '',
      '1 error, 0 warnings in 1 file.',
      '',
    ].join('\n'),
  );
});

test('takes the day of today, and days to come', () => {
  expect(issuesWith({ [versionFile('2027-05-15')]: version('2027-06-14') })).toBe(FINE);
  expect(issuesWith({ [versionFile('2027-06-01')]: version('2027-07-01') })).toBe(FINE);
});

test('is content with a version that the base has, however long its day is past', () => {
  expect(issuesWith({}, { [versionFile('2027-02-01')]: version('2027-06-01') })).toBe(FINE);
});

test('leaves days of effect that are late enough', () => {
  const file = versionFile('2027-05-01');
  expect(steps(issuesWith({ [file]: version('2027-09-01') }))).toEqual([
    '  Rename the file to `2027-05-18.mdx`; its days of effect keep every promise and can stay.',
  ]);
});

test.each([
  // New customers wait for the new day alone, existing ones for the lead time.
  ['{ new: 2027-05-01, existing: 2027-06-01 }', '{ new: 2027-05-18, existing: 2027-06-17 }'],
  ['{ new: 2027-06-01, existing: 2027-06-01 }', '{ new: 2027-06-01, existing: 2027-06-17 }'],
  ['{ new: 2027-05-01, existing: 2027-08-01 }', '{ new: 2027-05-18, existing: 2027-08-01 }'],
  ['2027-05-01', '2027-06-17'],
])('mends effective %s as %s', (given, mended) => {
  const [step] = steps(issuesWith({ [versionFile('2027-05-01')]: version(given) }));
  expect(step).toContain(`write \`effective: ${mended}\``);
});

test('counts business days, for whom a version has promised them', () => {
  const promise = 'noticePromise: { days: 20, unit: business, optOut: false }\n';
  const base = {
    'site.yaml':
      'organisation: { name: Example, email: legal@example.org }\nurl: https://policies.example.org\ntimeZone: Europe/Berlin\nlanguages: [en]\n' +
      HOLIDAYS,
    [FIRST]: `${frontMatter('2024-01-01', promise)}\nWe keep your data.\n`,
  };
  const text = issuesWith({ [versionFile('2027-05-01')]: version('2027-06-01', promise) }, base);
  // Of the 20 days after Tuesday, 18 May, Memorial Day is none.
  expect(steps(text)[0]).toContain('`effective: 2027-06-17`');
  const longer = base[FIRST].replace('days: 20', 'days: 25');
  const more = issuesWith(
    { [versionFile('2027-05-01')]: version('2027-06-01', promise.replace('20', '25')) },
    { ...base, [FIRST]: longer },
  );
  expect(steps(more)[0]).toContain('`effective: 2027-06-23`');
});

const RESELLER = {
  'resellers/harbour.yaml':
    'name: Harbour\ncontact: { email: hello@harbour.example }\ndataController: { name: Office, email: privacy@harbour.example }\n',
};

test('names the day that is late enough for resellers too, who pass it on', () => {
  const text = issuesWith({ [versionFile('2027-05-01')]: version('2027-06-20') }, RESELLER);
  expect(steps(text)[0]).toContain('`effective: 2027-07-02`');
});

test('asks of an addendum what its audience was promised', () => {
  const extra = 'policies/extra/policy.yaml';
  const base = {
    [extra]:
      'title: Extra\nkind: addendum\naudience: reseller\nsupplements: privacy\ndecisionsSince: 9999-12-31\n',
    [versionFile('2024-01-01', 'extra')]: `${frontMatter('2024-01-01')}\n## More\n\nMore.\n`,
  };
  const file = versionFile('2027-05-01', 'extra');
  const changed = `${frontMatter('2027-05-20', ROW.replace('preamble', 'more'))}\n## More\n\nMuch more.\n`;
  expect(steps(issuesWith({ [file]: changed }, base))[0]).toContain('`effective: 2027-07-02`');
});

test('moves two versions of one change together, each after the one before it', () => {
  const files = {
    [versionFile('2027-05-01')]: version('2027-07-01'),
    [versionFile('2027-05-02')]: version('2027-05-20', '', 'We keep it for ever.'),
    [versionFile('2027-05-02.2')]: version('2027-05-20', '', 'We keep it for a year.'),
  };
  expect(
    steps(issuesWith(files)).map((step) => step.replace('content/policies/privacy/', '')),
  ).toEqual([
    expect.stringMatching(/2027-05-18\.mdx`; its days of effect keep/),
    expect.stringMatching(/2027-05-18\.3\.mdx` and write `effective: 2027-07-01`/),
    expect.stringMatching(/2027-05-18\.2\.mdx` and write `effective: 2027-07-01`/),
  ]);
});

test('finds a free name beside a version of that day, and before one that waits', () => {
  const waiting = {
    [versionFile('2027-05-18')]: version('2027-07-01', '', 'We keep it for ever.'),
  };
  const files = { [versionFile('2027-05-01')]: version('2027-06-30') };
  expect(steps(issuesWith(files, waiting))[0]).toContain('to `2027-05-17.mdx`');
});

test('moves the last day of a choice that would be over', () => {
  const choices =
    'choices:\n  - { id: logs, mode: opt-out, label: Keep my logs out, url: https://policies.example.org/privacy/, by: 2027-05-10, otherwise: Your logs are used. }\n';
  const named = version('2027-05-20', choices).replace('longer. }', 'longer., choice: logs }');
  const text = issuesWith({ [versionFile('2027-05-01')]: named });
  expect(steps(text)[0]).toContain(
    '`effective: 2027-06-17` and `by: 2027-06-16` for choice `logs`',
  );
  expect(text).toContain('1 error, 0 warnings in 1 file.');
});

test('says one thing of a version whose day is past, and nothing that follows from it', () => {
  const text = issuesWith({ [versionFile('2027-05-01')]: version('2027-05-02') });
  expect(text).toMatch(/^1 error, 0 warnings/m);
});

test.each(['2027-05-14', '2027-05-14.2'])('refuses %s, the day before', (id) => {
  const text = issuesWith(
    { [versionFile(id)]: version('2027-08-01') },
    { [versionFile('2027-05-14')]: version('2027-08-01', '', 'We keep it a while.') },
  );
  if (id.endsWith('.2'))
    expect(text).toContain(`${versionFile(id)}:1:1  error  published-in-the-past`);
  else expect(text).toBe(FINE);
});

test('is not taken in by a new name for a version that the base has', () => {
  const repository = repositoryWith({ [versionFile('2027-06-10')]: version('2027-08-01') });
  repository
    .remove(`content/${versionFile('2027-06-10')}`)
    .write(`content/${versionFile('2027-05-01')}`, version('2027-08-01'));
  expect(issuesOf(repository)).toContain('2027-05-01.mdx:1:1  error  published-in-the-past');
});

test('takes a history that a new policy brings along from elsewhere', () => {
  const policy = 'title: Terms\nkind: terms\ndecisionsSince: 2027-01-01\n';
  const from = 'provenance: { commit: abc, path: terms.md }\n';
  const old = `${frontMatter('2019-01-01')}\nOld terms.\n`;
  const next = `${frontMatter('2021-01-01', from)}\nNew terms.\n`;
  expect(
    issuesWith({
      'policies/terms/policy.yaml': policy,
      [versionFile('2019-01-01', 'terms')]: old,
      [versionFile('2021-01-01', 'terms')]: next,
    }),
  ).toBe(FINE);
});

test.each([
  ['decisionsSince', 'decisionsSince: 2027-06-01\n', ''],
  ['provenance', '', 'provenance: { commit: abc, path: privacy.md }\n'],
])('gives the newest version of a policy that is there no way out by %s', (_, policy, more) => {
  const repository = repositoryWith();
  repository
    .write(
      'content/policies/privacy/policy.yaml',
      `title: Privacy Policy\nkind: privacy-policy\n${policy}`,
    )
    .write(`content/${versionFile('2027-05-01')}`, version('2027-08-01', more));
  expect(issuesOf(repository)).toContain('published-in-the-past');
});

test('has nothing to say where the branch has no library yet', () => {
  const repository = new GitRepository();
  repository.write('README.md', 'Nothing yet.').commit('Begin', '2024-01-01');
  cpSync(new LibraryBuilder().folder, repository.at('content'), { recursive: true });
  expect(issuesOf(repository)).toBe(FINE);
});

test('compares with the branch itself: what was merged there since is not new', () => {
  const repository = repositoryWith();
  repository.git('switch', '--quiet', '--create', 'change');
  repository
    .write(`content/${versionFile('2027-05-01')}`, version('2027-06-20'))
    .commit('Add', '2027-05-01');
  repository.git('switch', '--quiet', 'main');
  repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'change');
  repository.git('switch', '--quiet', 'change');
  expect(issuesOf(repository)).toBe(FINE);
});

/** A clone with the last commit alone. */
function shallowClone({ folder }: GitRepository): string {
  const parent = mkdtempSync(join(tmpdir(), 'codicil-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const clone = join(parent, 'clone');
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${folder}`, clone]);
  return clone;
}

test('tells a branch that is not there from a clone that lacks it', () => {
  const repository = repositoryWith();
  expect(issuesOf(repository, { revision: 'mian' })).toBe('unknown-revision');
  const old = repository.git('rev-parse', 'HEAD');
  repository
    .write(`content/${versionFile('2027-05-01')}`, version('2027-08-01'))
    .commit('Add', '2027-05-01');
  const clone = join(shallowClone(repository), 'content');
  const { draft } = readDraft(clone);
  const against = { dayIn: () => TODAY, prefix: 'content/' };
  expect(addBaseIssues(clone, draft, [], { ...against, revision: old })).toMatchObject({
    ok: false,
    issue: { code: 'shallow-clone' },
  });
  expect(addBaseIssues(clone, draft, [], { ...against, revision: 'HEAD' })).toEqual({
    ok: true,
    issues: [],
  });
});

test('asks the zone of the branch too: a change of zone gains no day', () => {
  const repository = repositoryWith();
  const site = 'content/site.yaml';
  repository.write(
    site,
    repository.git('show', `main:${site}`).replace('Europe/Berlin', 'Pacific/Pago_Pago') + '\n',
  );
  repository.write(`content/${versionFile('2027-05-14')}`, version('2027-08-01'));
  const folder = repository.at('content');
  const { draft } = readDraft(folder);
  const days: Record<string, string> = { 'Europe/Berlin': '2027-05-15' };
  const found = addBaseIssues(folder, draft, [], {
    revision: 'main',
    dayIn: (zone) => days[zone] ?? '2027-05-14',
    prefix: '',
  });
  expect(found.ok && found.issues.map(({ code }) => code)).toEqual(['published-in-the-past']);
});

test('says in one line what a shallow clone keeps it from checking', () => {
  const place = { file: 'site.yaml', line: 1, column: 1 };
  expect(formatIssues([issue('not-compared', place, { revision: 'origin/main' })])).toBe(
    [
      'site.yaml:1:1  warning  not-compared',
      '  Unexpected shallow clone without `origin/main`, expected that revision: whether the day of a new version is past was not checked.',
      '  Run `git fetch --depth 1 origin <branch>`; in GitHub Actions, give `actions/checkout` the setting `fetch-depth: 0`.',
      '',
      '0 errors, 1 warning in 1 file.',
      '',
    ].join('\n'),
  );
});

test('a public version goes on to promise what it did, also where its words stay', () => {
  const promise = (days: number): string =>
    `noticePromise: { days: ${days}, unit: calendar, optOut: false }\n`;
  const text = (more: string): string => `${frontMatter('2024-01-01', more)}\nWe keep your data.\n`;
  const FILE = versionFile('2024-01-01');
  const base = { [FILE]: text(promise(30)) };
  expect(issuesWith({ [FILE]: text(promise(5)) }, base)).toContain(
    [
      `${FILE}:4:1  error  public-version-changed`,
      '  Unexpected weaker `noticePromise` (5 calendar days instead of 30 calendar days) of version `2024-01-01`, expected it as `main` has it: its day has come, and readers have it.',
    ].join('\n'),
  );
  expect(issuesWith({ [FILE]: text('') }, base)).toContain('(no promise any more)');
  expect(issuesWith({ [FILE]: text(promise(45)) }, base)).not.toContain('noticePromise');
});

test('a day before the last commit of the branch is no day to judge by', () => {
  const repository = repositoryWith();
  repository.write('content/note.txt', 'A note.').commit('Note', '2027-05-16');
  expect(issuesOf(repository, { today: '2027-05-15' })).toContain('error  clock-behind');
  expect(issuesOf(repository, { today: '2027-05-16' })).not.toContain('clock-behind');
});
