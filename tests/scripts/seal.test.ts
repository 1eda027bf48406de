import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { writeLedger } from '#commands/ledger/write-ledger.ts';
import { formatIssues } from '#core/problems/issue.ts';

import { callScript } from '../support/call-script.ts';
import { makeCheckout, type Ran } from '../support/checkout.ts';
import {
  FIRST,
  frontMatter,
  LibraryBuilder,
  onlyError,
  SECOND,
} from '../support/library-builder.ts';
import { rule1Library } from '../support/rule-1-library.ts';
import { LEDGER, ledgerOf, POLICY, sealedLibrary } from '../support/sealed-library.ts';

const checkout = makeCheckout();
afterAll(checkout.remove);

/** Seals a library on a day. */
function seal({ folder }: LibraryBuilder, today: string, ...args: string[]): Promise<Ran> {
  return callScript(checkout, 'seal', ['--library', folder, ...args], today);
}

function twoVersions(): LibraryBuilder {
  return new LibraryBuilder({ [SECOND]: `${frontMatter('2024-07-01')}\nWe keep no data.\n` });
}

test('seals what is public, leaves what is not, and changes nothing the second time', async () => {
  const library = twoVersions();
  expect(await seal(library, '2024-05-31')).toEqual({
    code: 0,
    stdout: 'Sealed: privacy, version `2024-01-01`\n',
    stderr: '',
  });
  const text = readFileSync(join(library.folder, LEDGER), 'utf8');
  expect(await seal(library, '2024-05-31')).toEqual({
    code: 0,
    stdout: 'Everything published until 2024-05-31 is sealed.\n',
    stderr: '',
  });
  expect(readFileSync(join(library.folder, LEDGER), 'utf8')).toBe(text);
  expect((await seal(library, '2024-06-01')).stdout).toBe(
    'Sealed: privacy, version `2024-06-01`\n',
  );
  expect(ledgerOf(library).entries.map(({ index, version }) => [index, version])).toEqual([
    [1, '2024-01-01'],
    [2, '2024-06-01'],
  ]);
});

test('gives the same ledger in one run as in many', async () => {
  const [once, often] = [twoVersions(), twoVersions()];
  for (const day of ['2024-01-01', '2024-06-01', '2025-01-01']) await seal(often, day);
  await seal(once, '2025-01-01');
  expect(ledgerOf(once)).toEqual(ledgerOf(often));
});

test('says with --check what is to be sealed, and writes nothing', async () => {
  const library = twoVersions();
  expect(await seal(library, '2024-12-01', '--check')).toEqual({
    code: 1,
    stdout:
      'Not sealed: privacy, version `2024-01-01`\nNot sealed: privacy, version `2024-06-01`\n',
    stderr: '',
  });
  expect(existsSync(join(library.folder, LEDGER))).toBe(false);
  await seal(library, '2024-12-01');
  expect((await seal(library, '2024-12-01', '--check')).code).toBe(0);
});

test('seals the policies that are named', async () => {
  const library = new LibraryBuilder({
    'policies/terms/policy.yaml': 'title: Terms\nkind: terms\n',
    'policies/terms/2024-01-01.md': `${frontMatter('2024-01-01')}\nText.\n`,
  });
  expect((await seal(library, '2024-12-01', 'terms')).stdout).toBe(
    'Sealed: terms, version `2024-01-01`\n',
  );
  expect(existsSync(join(library.folder, LEDGER))).toBe(false);
  const { code, stderr } = await seal(library, '2024-12-01', 'term');
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^Unexpected policy `term`, expected one of the library\..*`terms`.*\n\nUsage: npm run seal/,
  );
});

test('seals nothing where what is sealed was changed, or the chain is broken', async () => {
  const edited = sealedLibrary().replace(FIRST, 'We keep logs.', 'We sell logs.');
  const broken = sealedLibrary().replace(LEDGER, '2024-02-01', '2024-02-02');
  for (const [library, problem] of [
    [edited, 'sealed-text-changed'],
    [broken, 'broken-chain'],
  ] as const) {
    library.replace(
      POLICY,
      'events:\n',
      'events:\n  - { kind: erratum, version: 2024-01-01, on: 2024-11-30, reason: New. }\n',
    );
    const before = readFileSync(join(library.folder, LEDGER));
    const { code, stderr } = await seal(library, '2025-01-01');
    expect([code, stderr.includes(`  error  ${problem}\n`)]).toEqual([1, true]);
    expect(readFileSync(join(library.folder, LEDGER))).toEqual(before);
  }
});

test('writes a ledger whole or not at all, and says why not', () => {
  const library = sealedLibrary();
  const ledger = ledgerOf(library);
  library.remove(LEDGER).write(`${LEDGER}/in the way`, '');
  expect(formatIssues(writeLedger(library.folder, ledger))).toBe(
    onlyError(
      `${LEDGER}:1:1  error  unwritable-file`,
      'Unexpected failure to write the file (it is a folder), expected a folder that allows it. What was there is there still.',
      'Check the permissions of the folder and the space on the disk, and run it again.',
    ),
  );
  const names = readdirSync(join(library.folder, 'policies/privacy'));
  expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
});

test('takes no notice of what an interrupted seal left behind', async () => {
  const library = sealedLibrary();
  library.write('policies/privacy/.ledger.json.4711', '{ "format": "codicil-');
  expect((await seal(library, '2024-12-01')).code).toBe(0);
  expect(library.issues()).toBe('0 errors, 0 warnings in 0 files.\n');
});

test('restates what was sealed with words missing, once, and only if asked', async () => {
  const library = rule1Library();
  const restated = [
    'forms, restatement of `2023-01-01`',
    'privacy, restatement of `2023-01-01`',
    'terms, restatement of `2023-01-01`',
    'terms, restatement of `2023-06-01`',
  ];
  const printed = (verb: string): string => restated.map((one) => `${verb}: ${one}\n`).join('');
  expect((await seal(library, '2025-02-01')).stdout).toBe(
    'Everything published until 2025-02-01 is sealed.\n',
  );
  const trial = await seal(library, '2025-02-01', '--restate', '--check');
  expect(trial).toMatchObject({ code: 1, stdout: printed('Not sealed') });
  const done = await seal(library, '2025-02-01', '--restate');
  expect(done).toMatchObject({ code: 0, stdout: printed('Sealed') });
  expect(done.stderr).toBe(
    [
      `../${basename(library.folder)}/policies/forms/ledger.json:1:1  warning  restated-without-history`,
      '  Unexpected restatement of `forms` `2023-01-01`, `privacy` `2023-01-01`, `terms` `2023-01-01`, `terms` `2023-06-01` without history (it is in no repository of git), expected the commit that sealed it: whether its words were struck or changed since then cannot be told.',
      '  Compare the file with what was published before you commit the ledger, or restate in a full clone of the repository.',
      '',
      '0 errors, 1 warning in 1 file.',
      '',
      '',
    ].join('\n'),
  );
  expect((await seal(library, '2025-02-01', '--restate')).stdout).toBe(
    'Everything published until 2025-02-01 is sealed.\n',
  );
});
