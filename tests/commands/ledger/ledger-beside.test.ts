import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { writeLedger } from '#commands/ledger/write-ledger.ts';
import { sha256 } from '#io/files/sha256.ts';
import { emptyLedger, extendChain } from '#core/ledger/chain.ts';
import type { Unsealed } from '#core/schemas/ledger-schema.ts';

import { FIRST, frontMatter, LibraryBuilder, onlyError } from '../../support/library-builder.ts';
import { forged, inWords, issuesIn, lines } from '../../support/sealed-archive.ts';
import {
  LEDGER,
  ledgerOf,
  POLICY,
  seal,
  SEALED_ON,
  sealedLibrary,
} from '../../support/sealed-library.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';
const CORRECT =
  'Restore the text; correct it with a new version, or point the mistake out as an `erratum` under `events` in policy.yaml.';

test('refuses other numbers than those with which a version was published', () => {
  const found = (before: string, after: string): string =>
    onlyError(
      `${POLICY}:3:12  error  sealed-numbering-changed`,
      `Unexpected numbering \`${after}\`, expected \`${before}\`: with it version \`2024-01-01\` was published and sealed.`,
      `Also at ${LEDGER}:5:5`,
      `Write \`numbering: ${before}\`.`,
    );
  const plain = sealedLibrary().replace(POLICY, 'events:', 'numbering: legal\nevents:');
  expect(plain.issues()).toBe(found('none', 'legal'));
  const numbered = plain.remove(LEDGER);
  seal(numbered, SEALED_ON);
  expect(numbered.issues()).toBe(FINE);
  expect(numbered.replace(POLICY, 'legal', 'none').issues()).toBe(found('legal', 'none'));
});

test('says nothing of numbers that an earlier Codicil did not record', () => {
  const library = sealedLibrary();
  const ledger = ledgerOf(library);
  const RECORDED_LATER = ['numbering', 'index', 'previous', 'seal'];
  const first = ledger.entries.map((entry) =>
    Object.fromEntries(Object.entries(entry).filter(([key]) => !RECORDED_LATER.includes(key))),
  ) as unknown as Unsealed[];
  writeLedger(library.folder, extendChain(emptyLedger('privacy'), first, sha256));
  expect(library.replace(POLICY, 'events:', 'numbering: legal\nevents:').issues()).toBe(FINE);
});

test('refuses other words behind a link than those of a sealed text that was taken over', () => {
  const linked =
    frontMatter('2024-01-01') + '\nSee [a](https://a.example "Not b") and [c](#d).\n\n## D\n\nD.\n';
  const library = new LibraryBuilder({ [FIRST]: linked });
  expect(library.issues()).toBe(FINE);
  seal(library, SEALED_ON);
  expect(library.issues()).toBe(FINE);
  const changed = (before: string, after: string): string =>
    new LibraryBuilder({
      [FIRST]: linked.replace(before, after),
      [LEDGER]: readFileSync(join(library.folder, LEDGER)),
    }).issues();
  const refused = onlyError(
    `${FIRST}:1:1  error  sealed-text-changed`,
    'Unexpected change of the words behind links in version `2024-01-01`, expected the text as it was published and sealed.',
    `Also at ${LEDGER}:5:5`,
    CORRECT,
  );
  expect(changed('Not b', 'Not c')).toBe(refused);
  expect(changed(' "Not b"', '')).toBe(refused);
  expect(changed('(#d)', '(#d "Not e")')).toBe(refused);
});

test('finds a number of a section on the site that the ledger does not give', async () => {
  const heading = '"heading":[{"kind":"text","text":"Logs"}],"number":"';
  const files = forged('privacy/2024-01-01.json', heading, `${heading}7.`);
  expect(inWords(await issuesIn(files))).toContain(
    lines(
      'privacy/2024-01-01.json:1:1  error  archive-contradiction',
      'Unexpected row 2 of the numbers of sections `7. logs`, expected ` logs` as in the ledger.',
    ),
  );
});
