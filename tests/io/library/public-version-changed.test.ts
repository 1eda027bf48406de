import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { emptyLedger } from '#core/ledger/chain.ts';
import { renderLedger } from '#core/ledger/render-ledger.ts';

import { issuesWith, version, versionFile } from '../../support/base-branch.ts';
import { frontMatter, LibraryBuilder } from '../../support/library-builder.ts';
import { seal } from '../../support/sealed-library.ts';

const SITE =
  'organisation: { name: Example, email: legal@example.org }\nurl: https://policies.example.org\ntimeZone: UTC\nlanguages: [en]\n';
const LEDGER = { 'policies/other/ledger.json': renderLedger(emptyLedger('other')) };

test.each([
  [
    'the text',
    (text: string) => text.replace('it longer', 'it for ever'),
    '1:1',
    'change of the text',
  ],
  [
    'the day of effect',
    (text: string) => text.replace('2027-07-01', '2027-06-20'),
    '2:12',
    'change of `effective`',
  ],
])('refuses another version of %s once its day has come', (_, edit, place, found) => {
  const file = versionFile('2027-05-14');
  const text = version('2027-07-01');
  const base = {
    ...LEDGER,
    'policies/other/policy.yaml': 'title: Other\nkind: other\n',
    [versionFile('2024-01-01', 'other')]: `${frontMatter('2024-01-01')}\nOther.\n`,
    [file]: text,
  };
  expect(issuesWith({ [file]: edit(text) }, base)).toContain(
    `${file}:${place}  error  public-version-changed\n  Unexpected ${found} of version \`2027-05-14\`, expected it as \`main\` has it: its day has come, and readers have it.\n  Run \`git restore --source main content/${file}\`; publish other words`,
  );
  expect(issuesWith({ [file]: edit(text) }, base, '2027-05-13')).not.toContain(
    'public-version-changed',
  );
});

test.each([
  ['that says it was taken over, though the rules held', 'approvals: 0, since: 2027-01-01', true],
  [
    'that says it was taken over, from before the rules held',
    'approvals: 0, since: 2027-06-01',
    false,
  ],
])('refuses another text of a version %s: %s', (_, notices, isRefused) => {
  const file = versionFile('2027-05-14');
  const text = version('2027-07-01', 'provenance: { commit: abc, path: privacy.md }\n');
  const base = {
    ...LEDGER,
    'site.yaml': `${SITE}notices: { ${notices} }\n`,
    'policies/other/policy.yaml': 'title: Other\nkind: other\n',
    [versionFile('2024-01-01', 'other')]: `${frontMatter('2024-01-01')}\nOther.\n`,
    [file]: text,
  };
  const edited = { [file]: text.replace('it longer', 'it for ever') };
  expect(issuesWith(edited, base).includes('public-version-changed')).toBe(isRefused);
});

test('refuses another text that the change seals itself', () => {
  const file = versionFile('2027-05-14');
  const ledger = 'policies/privacy/ledger.json';
  const builder = new LibraryBuilder({ [file]: version('2027-07-01') });
  const files = (): Record<string, string> =>
    Object.fromEntries(
      [file, ledger].map((name) => [name, readFileSync(join(builder.folder, name), 'utf8')]),
    );
  seal(builder, '2027-05-13');
  const before = files();
  builder.replace(file, 'it longer', 'it for ever');
  seal(builder, '2027-05-15');
  expect(issuesWith(files(), before)).toContain(`${file}:1:1  error  public-version-changed`);
});
