import { execFileSync } from 'node:child_process';

import { expect, test } from 'vitest';

import { approvalsAgainst } from '#adapters/approval/approvals-against.ts';

import { version, versionFile } from '../../support/base-branch.ts';
import { LibraryBuilder } from '../../support/library-builder.ts';
import { seal } from '../../support/sealed-library.ts';

const SITE =
  'organisation: { name: Example, email: legal@example.org }\nurl: https://policies.example.org\ntimeZone: Europe/Berlin\nlanguages: [en]\nnotices: { approvals: 1 }\n';

test('counts no seal that a change brings along as an approval', () => {
  const builder = new LibraryBuilder({ 'site.yaml': SITE });
  const commit = (branch: string): void => {
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    const git = (...args: string[]): unknown =>
      execFileSync('git', ['-C', builder.folder, ...author, ...args], { stdio: 'pipe' });
    git('init', '--quiet', `--initial-branch=${branch}`);
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Begin');
  };
  commit('main');
  builder.write(versionFile('2027-05-10'), version('2027-07-10'));
  seal(builder, '2027-05-10');
  const codesAgainst = (base: string | undefined): string[] =>
    approvalsAgainst(builder.folder, builder.library(), base, undefined).map(({ code }) => code);
  expect(codesAgainst('main')).toEqual(['missing-approval']);
  expect(codesAgainst(undefined)).toEqual([]);
  commit('main');
  expect(codesAgainst('main')).toEqual([]);
});
