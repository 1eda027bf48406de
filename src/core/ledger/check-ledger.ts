import { issue, type Issue, type Place } from '../problems/issue.ts';
import { topOf, type PolicyDraft, type VersionDraft } from '../library/draft.ts';
import { compareVersionIds, parseVersionId } from '../timeline/version-id.ts';
import { checkSealedEvents } from './check-sealed-events.ts';
import { checkSealedVersion } from './check-sealed-version.ts';
import {
  dayOf,
  isVersionEntry,
  type Ledger,
  type Sha256,
  type VersionEntry,
} from '../schemas/ledger-schema.ts';
import { placeOfEntry } from './render-ledger.ts';
import { sealedTexts, type SealedText } from './sealed-texts.ts';

/** Everything in a policy that is not as its ledger has sealed it; nothing without a ledger. */
export function checkLedger(policy: PolicyDraft, sha256: Sha256): Issue[] {
  const { ledger } = policy;
  if (!ledger) return [];
  const placeOf = (index: number): Place =>
    placeOfEntry(ledger, `policies/${policy.id}/ledger.json`, index);
  const sealed = ledger.entries.filter(isVersionEntry);
  const found = new Map(policy.versions.map((version) => [version.id, version]));
  const known = new Set(sealed.map(({ version }) => version));
  const unsealed = policy.versions.filter(({ id }) => !known.has(id));
  const renamed = new Set<VersionDraft>();
  const texts = sealedTexts(ledger);
  const issues = sealed.flatMap((entry) => {
    const version = found.get(entry.version);
    const text = texts.get(entry.version);
    if (version && text) {
      return checkSealedVersion(version, entry, text, placeOf(entry.index), sha256);
    }
    const other = unsealed.find((one) => one.hasDigest(text?.digest ?? ''));
    if (other) renamed.add(other);
    return [missingVersion(policy, entry.version, other, placeOf(entry.index))];
  });
  return [
    ...issues,
    ...unsealed
      .filter((version) => !renamed.has(version))
      .flatMap((version) => checkUnsealed(version, ledger, placeOf)),
    ...checkSealedEvents(policy, ledger, placeOf),
    ...checkNumbering(policy, sealed, texts, placeOf),
  ];
}

// Printed numbers are words of the page, and a policy has one way to number all its versions.
function checkNumbering(
  { settings, locate }: PolicyDraft,
  sealed: readonly VersionEntry[],
  texts: ReadonlyMap<string, SealedText>,
  placeOf: (index: number) => Place,
): Issue[] {
  if (!settings) return [];
  const found = settings.numbering;
  for (const { version, index } of sealed) {
    const expected = texts.get(version)?.beside?.numbering ?? found;
    if (expected === found) continue;
    const details = { version, found, expected };
    return [issue('sealed-numbering-changed', locate(['numbering']), details, placeOf(index))];
  }
  return [];
}

function missingVersion(
  policy: PolicyDraft,
  version: string,
  other: VersionDraft | undefined,
  also: Place,
): Issue {
  const name = `policies/${policy.id}/${version}`;
  if (!other) return issue('sealed-version-missing', topOf(policy.file), { version, name }, also);
  return issue('sealed-version-renamed', topOf(other.file), { version, found: other.id }, also);
}

// What was public before the last entry was sealed would have been sealed with it or before it.
function checkUnsealed(
  version: VersionDraft,
  { entries }: Ledger,
  placeOf: (index: number) => Place,
): Issue[] {
  const later = entries.find(
    (entry) =>
      version.published < dayOf(entry) ||
      (isVersionEntry(entry) && precedes(version.id, entry.version)),
  );
  if (!later) return [];
  const details = { version: version.id, sealed: dayOf(later) };
  return [issue('back-dated-version', topOf(version.file), details, placeOf(later.index))];
}

function precedes(a: string, b: string): boolean {
  const [first, second] = [parseVersionId(a), parseVersionId(b)];
  return first !== null && second !== null && compareVersionIds(first, second) < 0;
}
