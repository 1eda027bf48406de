import { issue, type Issue, type Place } from '../problems/issue.ts';
import { topOf, type VersionDraft } from '../library/draft.ts';
import type { Sha256, VersionEntry } from '../schemas/ledger-schema.ts';
import type { SealedText } from './sealed-texts.ts';
import { entryOfVersion } from './seal-entries.ts';

/**
 * Where a version is not what its entry says, and its text not what the ledger says of it last; `also`
 * is the place of the entry.
 */
export function checkSealedVersion(
  version: VersionDraft,
  sealed: VersionEntry,
  text: SealedText,
  also: Place,
  sha256: Sha256,
): Issue[] {
  const { id, published, settings, document, rule, former } = version;
  // What could not be read has its issues already.
  if (!settings || !document) return [];
  // Its numbering is the same for all versions of a policy: see `check-ledger.ts`.
  const now = entryOfVersion({ id, published, settings, document, rule }, 'none', sha256);
  const changedKeys = keysOf(sealed.settings, now.settings).filter(
    (key) => sealed.settings[key] !== now.settings[key],
  );
  const changes = changedKeys.map((key) =>
    issue('sealed-settings-changed', version.locate([key]), { version: id, key }, also),
  );
  if (now.digest === text.digest) {
    const found =
      text.former !== null && former?.digest !== sealed.digest
        ? 'change of what rule 1 of the canonical text says'
        : text.beside && text.beside.titles !== (now.titles ?? null)
          ? 'change of the words behind links'
          : null;
    if (found === null) return changes;
    const details = { version: id, found };
    return [...changes, issue('sealed-text-changed', topOf(version.file), details, also)];
  }
  const { found, at } = firstDifference(text.sections, now.sections);
  const place = version.sectionPlaces[at] ?? version.sectionPlaces.at(-1) ?? topOf(version.file);
  return [...changes, issue('sealed-text-changed', place, { version: id, found }, also)];
}

function keysOf(...all: readonly Record<string, string>[]): string[] {
  return [...new Set(all.flatMap((one) => Object.keys(one)))].sort();
}

// Rows of an anchor, which has no blank, and a digest.
function firstDifference(
  sealed: readonly string[],
  now: readonly string[],
): { found: string; at: number } {
  const longer = sealed.length > now.length ? sealed : now;
  const at = longer.findIndex((_, index) => sealed[index] !== now[index]);
  const before = anchorOf(sealed[at]);
  const after = anchorOf(now[at]);
  const isIn = (rows: readonly string[], anchor: string | null): boolean =>
    rows.some((row) => anchorOf(row) === anchor);
  if (before !== null && before === after) return { found: `change of section \`${before}\``, at };
  if (before !== null && !isIn(now, before)) {
    return { found: `absence of section \`${before}\``, at };
  }
  if (after !== null && !isIn(sealed, after)) return { found: `new section \`${after}\``, at };
  return { found: after === null ? 'change' : `place of section \`${after}\``, at };
}

function anchorOf(row: string | undefined): string | null {
  return row?.split(' ')[0] ?? null;
}
