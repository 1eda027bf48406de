import type { TrustedLedgers } from '#commands/ledger/archive/read-trusted.ts';
import { verifyArchive } from '#commands/ledger/archive/verify-archive.ts';
import { formatIssues, type Issue } from '#core/problems/issue.ts';
import { parseManifest } from '#core/ledger/manifest.ts';

import { sealedLibrary } from './sealed-library.ts';
import { archiveOf, smallArchive, withManifest, type ArchiveFiles } from './small-archive.ts';

/** The day of the archive. */
export const TODAY = '2024-12-01';

/** What is archived of the sealed library, or of another, on a day. */
export function archiveOn(today = TODAY, library = sealedLibrary()): ArchiveFiles {
  return smallArchive(library.library(), today);
}

export async function issuesIn(
  files: ArchiveFiles,
  trusted: TrustedLedgers | null = null,
): Promise<Issue[]> {
  return (await verifyArchive(archiveOf(files), trusted)).issues;
}

/** Errors and warnings as a person reads them, without those that only say that bytes differ. */
export function inWords(issues: readonly Issue[]): string {
  const rows = formatIssues(issues.filter(({ code }) => code !== 'archived-file-changed'));
  return rows.slice(0, rows.lastIndexOf('\n\n'));
}

/** The archive with `after` for `before`, which must be there once, in one of its files. */
export function changed(path: string, before: string, after: string): ArchiveFiles {
  const files = archiveOn();
  const parts = files.get(path)?.toString().split(before) ?? [];
  if (parts.length !== 2) throw new Error(`\`${before}\` is not once in ${path}.`);
  return files.set(path, Buffer.from(parts.join(after)));
}

/** The same, with a manifest that was written anew to fit. */
export function forged(path: string, before: string, after: string): ArchiveFiles {
  return refit(changed(path, before, after));
}

export function refit(files: ArchiveFiles): ArchiveFiles {
  const manifest = parseManifest(files.get('manifest.json')?.toString() ?? '');
  return withManifest(files, TODAY, manifest?.ledgers ?? {});
}

export function lines(...all: string[]): string {
  return all.map((one, index) => (index === 0 ? one : `  ${one}`)).join('\n');
}
