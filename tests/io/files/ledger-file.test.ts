import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { sha256 } from '#io/files/sha256.ts';
import { emptyLedger, extendChain } from '#core/ledger/chain.ts';
import { renderLedger } from '#core/ledger/render-ledger.ts';

import { issuesOf, onlyError } from '../../support/library-builder.ts';
import { LEDGER, ledgerOf, sealedLibrary } from '../../support/sealed-library.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';
const STEP =
  'Take ledger.json back from the history of the repository: only `npm run seal` writes it.';

/** The issues of a sealed library whose ledger was changed. */
function issuesWithLedger(change: (text: string) => string | Uint8Array): string {
  const library = sealedLibrary();
  const text = readFileSync(join(library.folder, LEDGER), 'utf8');
  return library.write(LEDGER, change(text)).issues();
}

test.for([
  ['cut short', (text: string) => text.slice(0, 300), '14:17', 'end of the file'],
  ['empty', () => '', '1:1', 'end of the file'],
  ['left in a merge', (text: string) => `<<<<<<< HEAD\n${text}`, '1:1', 'text that is no JSON'],
  ['another thing', () => '[]\n', '1:1', 'value'],
  [
    'of a later form',
    (text: string) => text.replace('/1', '/2'),
    '1:1',
    'format `codicil-ledger/2`',
  ],
  [
    'with another key',
    (text: string) => text.replace('"index": 2', '"indexes": 2'),
    '1:1',
    'value of `entries[2].index`',
  ],
  [
    'spaced otherwise',
    (text: string) => text.replace('"index": 2', '"index":  2'),
    '29:16',
    'spacing or order of keys',
  ],
] as const)('refuses a ledger that is %s', ([, change, place, found]) => {
  expect(issuesWithLedger(change)).toBe(
    onlyError(
      `${LEDGER}:${place}  error  damaged-ledger`,
      `Unexpected ${found} in the ledger, expected it to the byte as \`npm run seal\` wrote it.`,
      STEP,
    ),
  );
});

test('reads a ledger with the line ends and byte order mark of Windows', () => {
  expect(issuesWithLedger((text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toBe(FINE);
});

test('refuses a ledger that is no UTF-8', () => {
  const broken = issuesWithLedger((text) =>
    Buffer.from(text.replace('data', 'd\u00e4ta'), 'latin1'),
  );
  expect(broken).toContain(`${LEDGER}:21:11  error  not-utf8\n`);
});

test('refuses the ledger of another policy', () => {
  const foreign = renderLedger(emptyLedger('terms'));
  expect(issuesOf({ [LEDGER]: foreign })).toBe(
    onlyError(
      `${LEDGER}:1:1  error  ledger-of-another-policy`,
      'Unexpected ledger of the policy `terms`, expected that of `privacy`.',
      STEP,
    ),
  );
});

test('refuses the ledger of another policy under the right name', () => {
  const library = sealedLibrary();
  const terms = extendChain(emptyLedger('terms'), ledgerOf(library).entries, sha256);
  library.write(LEDGER, renderLedger({ ...terms, policy: 'privacy' }));
  expect(library.issues()).toContain(`${LEDGER}:5:5  error  broken-chain\n`);
});

test('refuses an entry that does not follow from itself and those before', () => {
  const swap = (text: string): string => text.replace('"on": "2024-02-01"', '"on": "2024-02-02"');
  expect(issuesWithLedger(swap)).toBe(
    onlyError(
      `${LEDGER}:28:5  error  broken-chain`,
      'Unexpected seal of entry 2 (erratum of `2024-01-01`), expected the one that follows from the entry and from all before it.',
      STEP,
    ),
  );
});
