import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { NEW_VERSION, PROPOSED, review, ReviewedProject } from '../support/reviewed-project.ts';

const POLICY = 'content/policies/privacy/policy.yaml';

let project: ReviewedProject;
let proposed: string;
let merged: string;

beforeAll(() => {
  project = new ReviewedProject();
  proposed = project.commit('Keep logs longer', PROPOSED);
}, 60_000);
afterAll(() => {
  project.remove();
}, 60_000);

const page = (folder: string): string =>
  readFileSync(join(project.folder, folder, 'privacy/index.html'), 'utf8');

test('what is proposed is reported and previewed before anyone approves, and the check is red', () => {
  const steps = project.check(PROPOSED, [
    'Read the reviews',
    'Write the report',
    'Build the site as it will be on each coming day',
    'Check the library',
  ]);
  expect(Object.entries(steps).map(([name, { code }]) => [name, code])).toEqual([
    ['Read the reviews', 0],
    ['Write the report', 0],
    ['Build the site as it will be on each coming day', 0],
    ['Check the library', 1],
  ]);
  const verdict = steps['Check the library']?.stdout ?? '';
  expect(verdict.match(/^::error .*/gm)).toHaveLength(1);
  expect(verdict).toContain('title=missing-approval::');
  expect(verdict).toContain('expected 1 by code owners (@mara)');
  expect(project.read('report/report.md')).toMatch(
    /Privacy, version 2026-12-02, awaits approval by .*mara: 0 of 1\./,
  );
  expect(project.read('report/report.md')).toContain('for <del>30</del><ins>90</ins> days');
  const preview = page('previews/2027-02-01');
  expect(preview).toContain('We keep logs for 90 days.');
  expect(preview).toContain('Preview: awaiting approval, not published');
  expect(preview).toContain('waits for @mara, by 1 December 2026');
  expect(preview).toContain('<a href="https://github.com/example/policies/pull/7">');
  expect(preview).toContain('<meta name="robots" content="noindex">');
});

test('only an approving review by a code owner, of these words, makes it green', () => {
  project.reviews(review('eve', proposed), review('ana', proposed));
  expect(project.verdict(PROPOSED)).toEqual([
    1,
    expect.stringContaining('Who approved is no code owner: @eve.'),
  ]);
  project.reviews(review('mara', proposed), review('mara', proposed, 'CHANGES_REQUESTED'));
  expect(project.verdict(PROPOSED)[0]).toBe(1);
  project.reviews(review('mara', proposed, 'DISMISSED'));
  expect(project.verdict(PROPOSED)[0]).toBe(1);
  project.reviews(review('mara', proposed), review('mara', proposed, 'COMMENTED'));
  expect(project.verdict(PROPOSED)[0]).toBe(0);
});

test('nobody makes themselves a code owner by the change that they propose', () => {
  project.reviews(review('eve', proposed));
  project.write('.github/CODEOWNERS', '/content/ @eve\n');
  expect(project.verdict(PROPOSED)[0]).toBe(1);
  project.git(PROPOSED, 'checkout', '--quiet', '.github');
  project.reviews(review('mara', proposed));
});

test('nobody approves in the name of another by the change that they propose', async () => {
  project.reviews();
  const name = 'privacy@2026-12-02';
  const { stdout } = await project.script('approve', [name, '--as', 'Legal'], PROPOSED);
  expect(stdout).toContain('Approved: privacy@2026-12-02, by Legal.');
  expect(project.verdict(PROPOSED)).toEqual([
    1,
    expect.stringMatching(/title=missing-approval::.*does not count: an approval by “Legal”/),
  ]);
  const alone = await project.script('check', ['--base', project.base], PROPOSED);
  expect([alone.code, alone.stderr]).toEqual([0, expect.stringContaining('claimed-approval')]);
  project.git(PROPOSED, 'checkout', '--quiet', 'content');
  project.reviews(review('mara', proposed));
});

test('a changed word or decision takes the approval back, and a better reason does not', () => {
  project.edit(NEW_VERSION, 'for 90 days.\n', 'for 60 days.\n');
  expect(project.verdict(PROPOSED)).toEqual([
    1,
    expect.stringMatching(
      /title=approval-of-another-text::.*“@mara”.*“.*90 days.*” became “.*60 days/,
    ),
  ]);
  project.git(PROPOSED, 'checkout', '--quiet', 'content');
  project.edit(NEW_VERSION, 'summary: Logs', 'summary: All logs');
  expect(project.verdict(PROPOSED)).toEqual([1, expect.stringContaining('`summary` changed')]);
  project.git(PROPOSED, 'checkout', '--quiet', 'content');
  project.edit(NEW_VERSION, 'instead of 30', 'and no longer 30');
  expect(project.verdict(PROPOSED)[0]).toBe(0);
  project.commit('Say it better', PROPOSED);
});

test('a pull request that waits beyond its day is refused', () => {
  expect(project.verdict('2026-12-03')).toEqual([
    1,
    expect.stringContaining('title=published-in-the-past::'),
  ]);
});

test('what was merged and has no row yet is held back, and status is red', async () => {
  merged = project.merge(PROPOSED);
  const build = await project.script('build', ['--out', 'live'], '2027-02-01');
  expect([build.code, build.stderr]).toEqual([0, expect.stringContaining('withheld-version')]);
  expect(page('live')).toContain('We keep logs for 30 days.');
  expect(existsSync(join(project.folder, 'live/privacy/2026-12-02.txt'))).toBe(false);
  const status = await project.script('status', [], '2026-12-02');
  expect([status.code, status.stdout]).toEqual([
    1,
    expect.stringContaining('OVERDUE  by 1 December 2026: Approve version `2026-12-02`'),
  ]);
});

test('the job on main writes the row with the seals, once, and has the site built', () => {
  const first = project.record(merged, '2026-12-02');
  expect(first).toMatchObject({ code: 0 });
  expect(first?.stdout).toContain('Approved: privacy@2026-12-02, by @mara.');
  expect(first?.stdout).toContain('Sealed: privacy, version `2026-12-02`');
  const log = project.git(PROPOSED, 'log', '--format=%an: %s', '-1', 'origin/main');
  expect(log).toBe('github-actions[bot]: Record approvals and seals');
  expect(project.read(NEW_VERSION)).toContain("  - by: '@mara'\n    on: 2026-12-01\n    digest: ");
  const again = project.record(merged, '2026-12-02');
  expect(again?.stdout).toContain('Nothing to write.');
  expect(project.calls()).toBe('');
});

test('it is told and recorded, and is in force on its day; a missed sending is red', async () => {
  const late = await project.script('status', [], '2027-01-03');
  expect([late.code, late.stdout]).toEqual([1, expect.stringContaining('Tell existing customers')]);
  const record = ['privacy', '2026-12-02', '--record', '--reached', 'existing-customers=10'];
  expect(await project.script('notice', record, '2026-12-10')).toMatchObject({ code: 0 });
  expect(await project.script('status', [], '2027-01-03')).toMatchObject({ code: 0 });
  const build = await project.script('build', ['--out', 'live'], '2027-02-01');
  expect(build).toMatchObject({ code: 0, stderr: '' });
  expect(page('live')).toContain('We keep logs for 90 days.');
  expect(page('live')).not.toContain('Preview');
});

test('what is public and not sealed is red after a week', async () => {
  const events = `events:
  - { kind: erratum, version: 2026-12-02, on: 2026-12-10, reason: A slip. }
`;
  project.write(POLICY, project.read(POLICY) + events);
  const status = await project.script('status', [], '2026-12-18');
  expect([status.code, status.stdout]).toEqual([
    1,
    expect.stringContaining('Seal the correction of'),
  ]);
});
