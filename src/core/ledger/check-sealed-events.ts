import { issue, type Issue, type Place } from '../problems/issue.ts';
import type { PolicyDraft } from '../library/draft.ts';
import { byDay } from '../library/library.ts';
import type { VersionEvent } from '../schemas/policy-schema.ts';
import {
  dayOf,
  isEventEntry,
  nameOf,
  type EventEntry,
  type Ledger,
  type Unsealed,
} from '../schemas/ledger-schema.ts';
import { entryOfEvent, factsOf } from './seal-entries.ts';

/** A row of `events`, in the order of days, with what stands in the ledger for it. */
interface Row {
  entry: Unsealed<EventEntry>;
  /** Its place in policy.yaml, from 0. */
  row: number;
  sealed: EventEntry | null;
}

/** Events that are not as they were sealed, and events that come too late to be before sealed ones. */
export function checkSealedEvents(
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
