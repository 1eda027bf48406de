import { expect, test } from 'vitest';

import { emptyLedger } from '#core/ledger/chain.ts';
import { renderLedger } from '#core/ledger/render-ledger.ts';

import { issuesWith, version, versionFile } from '../support/base-branch.ts';
import { frontMatter } from '../support/library-builder.ts';

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
