import { type PolicyDraft, topOf, type VersionDraft } from '../library/draft.ts';
import { byDay } from '../library/library.ts';
import { issue, type Issue, type Place } from '../problems/issue.ts';
import {
  dayOf,
  type EventEntry,
  isEventEntry,
  isVersionEntry,
  type Ledger,
  nameOf,
  type Sha256,
  type Unsealed,
  type VersionEntry,
} from '../schemas/ledger-schema.ts';
import type { VersionEvent } from '../schemas/policy-schema.ts';
import { compareVersionIds, parseVersionId } from '../timeline/version-id.ts';
import { placeOfEntry } from './render-ledger.ts';
import { entryOfEvent, entryOfVersion, factsOf } from './seal-entries.ts';
import { type SealedText, sealedTexts } from './sealed-texts.ts';

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

/**
 * Where a version is not what its entry says, and its text not what the ledger says of it last; `also`
 * is the place of the entry.
 */
function checkSealedVersion(
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

/** A row of `events`, in the order of days, with what stands in the ledger for it. */
interface Row {
  entry: Unsealed<EventEntry>;
  /** Its place in policy.yaml, from 0. */
  row: number;
  sealed: EventEntry | null;
}

/** Events that are not as they were sealed, and events that come too late to be before sealed ones. */
function checkSealedEvents(
  policy: PolicyDraft,
  ledger: Ledger,
  placeOf: (index: number) => Place,
): Issue[] {
  if (!policy.settings) return [];
  const rows = rowsOf(policy.settings.events);
  const unfound = ledger.entries
    .filter(isEventEntry)
    .filter((entry) => !take(rows, entry, (row) => factsOf(row.entry) === factsOf(entry)));
  const changed = unfound.flatMap((entry) => {
    const isMeant = ({ entry: { kind, version } }: Row): boolean =>
      kind === entry.kind && version === entry.version;
    const row = take(rows, entry, isMeant);
    const details = { name: nameOf(entry), on: entry.on };
    const also = placeOf(entry.index);
    if (!row) return [issue('sealed-event-missing', policy.locate(['events']), details, also)];
    const place = policy.locate(['events', row.row, differingKey(entry, row.entry)]);
    return [issue('sealed-event-changed', place, details, also)];
  });
  return [...changed, ...checkOrder(policy, rows, ledger, placeOf)];
}

function rowsOf(events: readonly VersionEvent[]): Row[] {
  return byDay(events).map((event) => ({
    entry: entryOfEvent(event),
    row: events.indexOf(event),
    sealed: null,
  }));
}

/** The first row that fits and stands for no entry yet; from now on it stands for this one. */
function take(rows: Row[], sealed: EventEntry, fits: (row: Row) => boolean): Row | null {
  const row = rows.find((one) => one.sealed === null && fits(one));
  if (row) row.sealed = sealed;
  return row ?? null;
}

function differingKey(sealed: EventEntry, now: Unsealed<EventEntry>): string {
  if (sealed.on !== now.on) return 'on';
  return sealed.reason === now.reason ? 'effective' : 'reason';
}

function checkOrder(
  policy: PolicyDraft,
  rows: readonly Row[],
  { entries }: Ledger,
  placeOf: (index: number) => Place,
): Issue[] {
  return rows.flatMap(({ entry, row, sealed }, at) => {
    const name = nameOf(entry);
    if (sealed === null) {
      const later = entries.find((one) => entry.on < dayOf(one));
      const details = { name, on: entry.on, sealed: later ? dayOf(later) : '' };
      const place = policy.locate(['events', row, 'on']);
      if (later) return [issue('back-dated-event', place, details, placeOf(later.index))];
    }
    const index = sealed?.index ?? Infinity;
    const overtaken = rows
      .slice(at + 1)
      .find((one) => one.sealed !== null && one.sealed.index < index);
    if (!overtaken?.sealed || overtaken.entry.on !== entry.on) return [];
    const details = { name, other: nameOf(overtaken.entry) };
    const also = placeOf(overtaken.sealed.index);
    return [issue('sealed-events-reordered', policy.locate(['events', row]), details, also)];
  });
}
