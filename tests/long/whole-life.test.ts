import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { makeCheckout, runScript, type Ran } from '../support/checkout.ts';
import { GitRepository } from '../support/git-repository.ts';
import { frontMatter } from '../support/library-builder.ts';

const SITE = `organisation: { name: Example, email: legal@example.org }
url: https://policies.example.org
timeZone: UTC
languages: [en]
`;
const TEXT = '\n## Logs {/* #logs */}\n\nWe will tell you before we keep logs.\n';
const VERSION = 'content/policies/privacy/2026-12-01.mdx';

test('a version is begun, decided, reported, merged, sealed, deployed, and the past is guarded', async () => {
  const repository = new GitRepository();
  repository.write('content/site.yaml', SITE);
  repository.write('content/policies/privacy/policy.yaml', 'title: Privacy\nkind: other\n');
  repository.write('content/policies/privacy/2026-01-01.mdx', frontMatter('2026-01-01') + TEXT);
  repository.commit('Publish', '2026-01-01');
  const checkout = makeCheckout(repository.at('content'));
  const library = repository.at('content');
  const run = (name: string, args: string[], today: string): Promise<Ran> =>
    runScript(checkout, name, [...args, '--library', library], today);

  // An editor begins a version on a branch and rewords a promise.
  repository.git('checkout', '--quiet', '-b', 'less');
  const begin = ['privacy', '--effective', '2027-01-15', '--published', '2026-12-01'];
  expect(await run('new', [...begin, '--summary', 'We may tell you.'], '2026-12-01')).toMatchObject(
    { code: 0, stderr: '' },
  );
  const edit = (from: string | RegExp, to: string): void => {
    repository.write(VERSION, readFileSync(repository.at(VERSION), 'utf8').replace(from, to));
  };
  edit('We will tell', 'We may tell');

  // The check wants a decision; the rules say why; a row that is left empty is refused as well.
  const undecided = await run('check', [], '2026-12-01');
  expect([undecided.code, undecided.stderr]).toEqual([1, expect.stringContaining('duty-changed')]);
  expect(await run('new', ['privacy', '--fill'], '2026-12-01')).toMatchObject({ code: 0 });
  expect(await run('check', [], '2026-12-01')).toMatchObject({ code: 1 });
  edit(/materiality:.*$/m, 'materiality: material');
  edit(/reason:.*$/m, 'reason: The promise becomes a permission.');
  expect(await run('check', [], '2026-12-01')).toMatchObject({ code: 0, stderr: '' });
  repository.commit('Tell less', '2026-12-01');

  // Reviewers read the report; the branch is merged and the version sealed.
  const report = await run('report', ['--base', 'main'], '2026-12-01');
  expect(report).toMatchObject({ code: 0, stderr: '' });
  expect(report.stdout).toContain('We <del>will</del><ins>may</ins> tell you');
  expect(report.stdout).toContain('| existing customers | 15 January 2027 | 16 December 2026 |');
  repository.git('checkout', '--quiet', 'main');
  repository.merge('less', 'Merge the version', '2026-12-01');
  expect(await run('seal', [], '2026-12-01')).toMatchObject({ code: 0 });
  repository.commit('Seal', '2026-12-01');

  // Deployed to a folder: announced now, in force on its day without a commit.
  const site = (name: string): string => checkout.at(name);
  const build = (out: string, today: string) => run('build', ['--out', out], today);
  expect(await build('live', '2026-12-01')).toMatchObject({ code: 0, stderr: '' });
  const page = (name: string): string => readFileSync(site(`${name}/privacy/index.html`), 'utf8');
  expect(page('live')).toContain('We will tell you');
  expect(await runScript(checkout, 'verify-archive', ['live'], '2026-12-01')).toMatchObject({
    code: 0,
  });
  // Nobody was told: the site goes on, and says so.
  expect(await build('later', '2027-01-15')).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('warning  notice-overdue') as string,
  });
  expect(page('later')).toContain('We may tell you');
  expect(await runScript(checkout, 'verify-archive', ['later'], '2027-01-15')).toMatchObject({
    code: 0,
  });

  // Someone changes the past: the check sees it, and so does anyone from outside.
  const sealed = readFileSync(repository.at(VERSION), 'utf8');
  edit(/We may tell you before/g, 'We never tell you before');
  const caught = await run('check', [], '2027-01-16');
  expect([caught.code, caught.stderr]).toEqual([1, expect.stringContaining('logs')]);
  expect(await build('live', '2027-01-16')).toMatchObject({ code: 1 });
  writeFileSync(repository.at(VERSION), sealed);
  cpSync(site('later'), site('forged'), { recursive: true });
  const text = site('forged/privacy/2026-12-01.txt');
  writeFileSync(text, readFileSync(text, 'utf8').replace('may tell', 'never tell'));
  expect(await runScript(checkout, 'verify-archive', ['forged'])).toMatchObject({ code: 1 });

  // Written anew with a ledger of its own, the site contradicts the library that is trusted.
  const ledger = repository.at('content/policies/privacy/ledger.json');
  renameSync(ledger, `${repository.folder}/ledger.kept`);
  edit(/We may tell you before/g, 'We never tell you before');
  expect(await run('seal', [], '2027-01-16')).toMatchObject({ code: 0 });
  expect(await build('anew', '2027-01-16')).toMatchObject({ code: 0 });
  expect(await runScript(checkout, 'verify-archive', ['anew'], '2027-01-16')).toMatchObject({
    code: 0,
  });
  writeFileSync(repository.at(VERSION), sealed);
  renameSync(`${repository.folder}/ledger.kept`, ledger);
  const trusted = ['anew', '--ledger', library];
  expect(await runScript(checkout, 'verify-archive', trusted)).toMatchObject({ code: 1 });
  checkout.remove();
}, 300_000);
