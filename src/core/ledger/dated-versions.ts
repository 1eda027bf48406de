import { effectiveFor, type DatedVersion } from '../timeline/timeline.ts';
import {
  isVersionEntry,
  type EventEntry,
  type Ledger,
  type VersionEntry,
} from './ledger-schema.ts';

/** A version as a ledger tells it: its days after everything that happened to it since. */
export interface SealedVersion extends DatedVersion {
  entry: VersionEntry;
  events: EventEntry[];
}

/** The versions of a ledger in order, with their days after all events of the ledger. */
export function datedVersions({ entries }: Ledger): SealedVersion[] {
  const events = entries.filter((entry) => !isVersionEntry(entry));
  return entries.filter(isVersionEntry).map((entry) => {
    const own = events.filter(({ version }) => version === entry.version);
    const postponement = own.findLast((event) => event.kind === 'postponement');
    return {
      id: entry.version,
      published: entry.published,
      effective: effectiveFor(postponement?.effective ?? entry.effective),
      withdrawn: own.find((event) => event.kind === 'withdrawal')?.on ?? null,
      entry,
      events: own,
    };
  });
}
