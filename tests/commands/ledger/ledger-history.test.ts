import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { readTrusted, type TrustedLedgers } from '#commands/ledger/archive/read-trusted.ts';

import { FIRST, LibraryBuilder } from '../../support/library-builder.ts';
import { LEDGER, POLICY, seal, sealedLibrary } from '../../support/sealed-library.ts';
import { archiveOn, inWords, issuesIn, lines, TODAY } from '../../support/sealed-archive.ts';

const ERRATUM = '  - { kind: erratum, version: 2024-01-01, on: 2024-11-30, reason: New. }\n';

/** A history in which the first version says something else, sealed as if it had always been so. */
function rewritten(): LibraryBuilder {
  const library = sealedLibrary().replace(FIRST, 'We keep logs.', 'We sell logs.').remove(LEDGER);
  seal(library, TODAY);
  return library;
}

function trust(library: LibraryBuilder, kind: 'library' | 'copy'): TrustedLedgers {
  const place = kind === 'library' ? library.folder : join(library.folder, LEDGER);
  const { trusted, issues } = readTrusted(place);
  expect([trusted.kind, issues]).toEqual([kind, []]);
  return trusted;
}

test.each(['library', 'copy'] as const)(
  'finds a history that was written anew, by a %s that is trusted',
  async (kind) => {
    const files = archiveOn(TODAY, rewritten());
    expect(await issuesIn(files)).toEqual([]);
    expect(inWords(await issuesIn(files, trust(sealedLibrary(), kind)))).toBe(
      lines(
        'privacy/ledger.json:5:5  error  rewritten-ledger',
        'Unexpected entry 1 (version `2024-01-01`) in the ledger of the site, expected that of the ledger that you trust.',
        'Do not deploy over it: find out which of the two histories is the true one.',
      ),
    );
  },
);

test('finds entries that a copy had and the site has no more', async () => {
  const copy = trust(sealedLibrary(), 'copy');
  expect(inWords(await issuesIn(archiveOn('2024-03-01'), copy))).toBe(
    lines(
      'privacy/ledger.json:37:5  error  shortened-ledger',
      'Unexpected ledger with 2 entries, expected the 4 that it had when the copy was saved.',
      'Ask the publisher what became of the entries: none is ever taken away.',
    ),
  );
});

test('finds entries that are published and the library has no more', async () => {
  const library = sealedLibrary();
  const early = new LibraryBuilder({ [FIRST]: readFileSync(join(library.folder, FIRST)) });
  seal(early, TODAY);
  expect(inWords(await issuesIn(archiveOn(), trust(early, 'library')))).toBe(
    lines(
      'privacy/ledger.json:73:5  error  library-behind',
      'Unexpected ledger with 4 entries, expected the 1 of the library.',
      'Do not deploy over it: take ledger.json of the library back to what is published.',
    ),
  );
});

test('lets a library be ahead of its site, and a site be ahead of a copy', async () => {
  const ahead = sealedLibrary().replace(POLICY, 'events:\n', `events:\n${ERRATUM}`);
  seal(ahead, '2024-12-02');
  expect(inWords(await issuesIn(archiveOn(), trust(ahead, 'library')))).toBe(
    lines(
      'privacy/ledger.json:73:5  error  site-behind',
      'Unexpected absence of the erratum of `2024-01-01` in the ledger, expected it as in the library.',
      'Deploy again.',
    ),
  );
  const files = archiveOn('2024-11-29', ahead);
  expect(await issuesIn(files, trust(ahead, 'library'))).toEqual([]);
  expect(await issuesIn(archiveOn(TODAY, ahead), trust(sealedLibrary(), 'copy'))).toEqual([]);
});

test('trusts no ledger that is broken, and says when there is none', () => {
  const library = sealedLibrary().replace(LEDGER, '"on": "2024-02-01"', '"on": "2024-02-02"');
  expect(readTrusted(join(library.folder, LEDGER)).issues.map(({ code }) => code)).toEqual([
    'broken-chain',
  ]);
  expect(readTrusted('/nowhere').issues[0]?.message).toBe(
    'The file `ledger.json` is missing, expected the ledger of a library, or one that was saved from a site.',
  );
});
