import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { NEW_VERSION, PROPOSED, review, ReviewedProject } from '../support/reviewed-project.ts';

// The job on main, where main is not as it hopes.

const POLICY = 'content/policies/privacy/policy.yaml';

let project: ReviewedProject;
let proposed: string;

beforeEach(() => {
  project = new ReviewedProject();
  proposed = project.commit('Keep logs longer', PROPOSED);
  project.reviews(review('mara', proposed));
}, 60_000);
afterEach(() => {
  project.remove();
}, 60_000);

test('where main is protected, the job proposes what it would have written', () => {
  const merged = project.merge(PROPOSED);
  const hook = join(project.origin, 'hooks/update');
  writeFileSync(hook, '#!/bin/sh\n[ "$1" != refs/heads/main ]\n');
  chmodSync(hook, 0o755);
  expect(project.record(merged, '2026-12-02')).toMatchObject({ code: 0 });
  expect(project.calls()).toMatch(/^pr create .*--base main --head codicil\/record /);
  const file = project.git(
    PROPOSED,
    '--git-dir',
    project.origin,
    'show',
    `codicil/record:${NEW_VERSION}`,
  );
  expect(file).toContain("- by: '@mara'");
  expect(project.git(PROPOSED, 'ls-remote', 'origin', 'main').split('\t')[0]).toBe(merged);
});

test('where someone pushes meanwhile, the job begins again with what they left', () => {
  const merged = project.merge(PROPOSED);
  // Someone else’s commit, of which this clone has not heard.
  project.write(POLICY, `${project.read(POLICY)}description: About logs.\n`);
  project.commit('Describe it', PROPOSED);
  project.git(PROPOSED, 'push', '--quiet', project.origin, 'main');
  project.git(PROPOSED, 'reset', '--quiet', '--hard', merged);
  project.git(PROPOSED, 'update-ref', 'refs/remotes/origin/main', merged);
  expect(project.record(merged, '2026-12-02')).toMatchObject({ code: 0 });
  const log = project.git(PROPOSED, '--git-dir', project.origin, 'log', '--format=%s', 'main');
  expect(log.split('\n').slice(0, 3)).toEqual([
    'Record approvals and seals',
    'Describe it',
    'Merge the version',
  ]);
  expect(project.read(POLICY)).toContain('description: About logs.');
});

test('a merge without an approval that counts leaves no row and no seal of the version', () => {
  project.reviews(review('eve', proposed), review('ana', proposed));
  const merged = project.merge(PROPOSED);
  const { stdout } = project.record(merged, '2026-12-02') ?? { stdout: '' };
  expect(stdout).not.toContain('Approved');
  expect(stdout).not.toContain('2026-12-02');
  expect(project.read(NEW_VERSION)).not.toContain('approvals');
});

test('a merge after the day is recorded with the day on which the text became public', async () => {
  const merged = project.merge('2026-12-05');
  expect(project.record(merged, '2026-12-05')).toMatchObject({ code: 0 });
  expect(project.read(NEW_VERSION)).toContain("- by: '@mara'");
  const seal = await project.script('seal', ['--check'], '2026-12-05');
  expect(seal).toMatchObject({ code: 0 });
});

test('a text that was approved on a branch that was rewritten since counts for nothing', () => {
  project.git(PROPOSED, 'commit', '--quiet', '--amend', '--message', 'Say it otherwise');
  project.reviews(review('mara', '0'.repeat(40)));
  expect(project.verdict(PROPOSED)).toEqual([
    1,
    expect.stringContaining('the commit that was approved is not in this clone'),
  ]);
});
