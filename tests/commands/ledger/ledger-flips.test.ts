import { expect, test } from 'vitest';

import { verifyArchive } from '#commands/ledger/archive/verify-archive.ts';

import { archiveOn, issuesIn, refit } from '../../support/sealed-archive.ts';
import { archiveOf, type ArchiveFiles } from '../../support/small-archive.ts';

test('detects the flip of any single byte', async () => {
  expect(await undetectedFlips(archiveOn(), (files) => files)).toEqual([]);
});

test('detects the flip of any byte of a text or a ledger under a manifest written anew', async () => {
  const isSealed = (path: string): boolean => /\.txt$|ledger\.json$/.test(path);
  expect(await undetectedFlips(archiveOn(), refit, isSealed)).toEqual([]);
});

/** The places of all bytes whose lowest bit can be flipped without an error. */
async function undetectedFlips(
  files: ArchiveFiles,
  cover: (files: ArchiveFiles) => ArchiveFiles,
  isMeant: (path: string) => boolean = () => true,
): Promise<string[]> {
  const undetected: string[] = [];
  for (const [path, bytes] of [...files].filter(([path]) => isMeant(path))) {
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      const issues = await issuesIn(cover(new Map(files).set(path, flipped)));
      if (!issues.some(({ severity }) => severity === 'error')) undetected.push(`${path}:${at}`);
    }
  }
  return undetected;
}

test('gives up on a site that is down, and says why', async () => {
  const [manifest] = [...archiveOn()].filter(([path]) => path === 'manifest.json');
  const isDown = { ok: false, reason: 'connection refused', isDown: true } as const;
  const { issues } = await verifyArchive(
    {
      ...archiveOf(archiveOn()),
      read: (path) =>
        Promise.resolve(
          manifest && path === manifest[0] ? { ok: true, bytes: manifest[1] } : isDown,
        ),
    },
    null,
  );
  expect(issues.map(({ message }) => message)).toEqual(
    Array.from(
      { length: 8 },
      () => 'Unexpected failure to get the file (connection refused), expected it to be published.',
    ),
  );
});
