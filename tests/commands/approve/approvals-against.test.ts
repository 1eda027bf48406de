import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { approvalsAgainst } from '#commands/approve/approvals-against.ts';
import { approveByName } from '#commands/approve/approve.ts';
import { withoutClaims } from '#commands/approve/claimed-rows.ts';
import { withheldVersions } from '#core/approval/publishable.ts';

import { version, versionFile } from '../../support/base-branch.ts';
import { LibraryBuilder } from '../../support/library-builder.ts';
import { seal } from '../../support/sealed-library.ts';

const SITE =
  'organisation: { name: Example, email: legal@example.org }\nurl: https://policies.example.org\ntimeZone: Europe/Berlin\nlanguages: [en]\nnotices: { approvals: 1 }\n';

const FILE = versionFile('2027-05-10');

function committed(): LibraryBuilder {
  const builder = new LibraryBuilder({ 'site.yaml': SITE });
  commit(builder);
  return builder;
}

function commit({ folder }: LibraryBuilder): void {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  const git = (...args: string[]): unknown =>
    execFileSync('git', ['-C', folder, ...author, ...args], { stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Begin');
}

function codesAgainst(
  builder: LibraryBuilder,
  base: string | undefined,
  reviews?: string,
): string[] {
  return approvalsAgainst(builder.folder, builder.library(), base, reviews).map(({ code }) => code);
}

/** A file that says that nobody has reviewed anything. */
function noReviews(): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-reviews-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'reviews.json');
  writeFileSync(file, '{ "format": "codicil-reviews/1", "author": "ana", "reviews": [] }');
  return file;
}

test('counts no seal that a change brings along as an approval', () => {
  const builder = committed();
  builder.write(FILE, version('2027-07-10'));
  seal(builder, '2027-05-10');
  expect(codesAgainst(builder, 'main')).toEqual(['missing-approval']);
  expect(codesAgainst(builder, undefined)).toEqual([]);
  commit(builder);
  expect(codesAgainst(builder, 'main')).toEqual([]);
});

test('counts a row that the branch has, and none that a change brings along, beside reviews', () => {
  const builder = committed();
  builder.write(FILE, version('2027-07-10'));
  const given = { name: 'privacy@2027-05-10', as: 'Legal', role: undefined, day: '2027-05-01' };
  approveByName(builder.folder, builder.library(), given);
  expect(codesAgainst(builder, 'main', noReviews())).toEqual(['missing-approval']);
  expect(codesAgainst(builder, 'main')).toEqual(['claimed-approval']);
  expect(withheldVersions(builder.library())).toEqual([]);
  const unclaimed = withoutClaims(builder.folder, builder.library(), 'main');
  expect(withheldVersions(unclaimed).map(({ version }) => version.id)).toEqual(['2027-05-10']);
  commit(builder);
  builder.replace(FILE, 'Logs are kept longer.', 'Logs are kept for a longer time.');
  expect(codesAgainst(builder, 'main', noReviews())).toEqual([]);
  expect(codesAgainst(builder, 'main')).toEqual([]);
});

test('a row for the text alone is that of the branch while nothing else is decided', () => {
  const builder = committed();
  builder.write(FILE, version('2027-07-10'));
  const [, { digest } = { digest: '' }] = builder.library().policies[0]?.versions ?? [];
  const row = `approvals: [{ by: Legal, on: 2027-05-01, digest: ${digest} }]\n`;
  builder.write(FILE, version('2027-07-10', row));
  commit(builder);
  builder.replace(FILE, 'Logs are kept longer.', 'Logs are kept for a longer time.');
  expect(codesAgainst(builder, 'main', noReviews())).toEqual([]);
  builder.replace(FILE, 'effective: 2027-07-10', 'effective: 2027-07-20');
  expect(codesAgainst(builder, 'main', noReviews())).toEqual(['missing-approval']);
});
