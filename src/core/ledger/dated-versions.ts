import { effectiveFor, notBefore, type DatedVersion } from '../timeline/timeline.ts';
import {
  isEventEntry,
  isVersionEntry,
  type EventEntry,
  type Ledger,
  type VersionEntry,
} from '../schemas/ledger-schema.ts';
import { sealedText, sealedTexts, type SealedText } from './sealed-texts.ts';

/** A version as a ledger tells it: its days after everything that happened to it since. */
export interface SealedVersion extends DatedVersion {
  entry: VersionEntry;
  /** The last that the ledger says of its text. */
  text: SealedText;
  events: EventEntry[];
}

/** The versions of a ledger in order, with their days after all events of the ledger. */
export function datedVersions(ledger: Ledger): SealedVersion[] {
  const { entries } = ledger;
  const texts = sealedTexts(ledger);
  const events = entries.filter(isEventEntry);
  return entries.filter(isVersionEntry).map((entry) => {
    const own = events.filter(({ version }) => version === entry.version);
    const published = own.find((event) => event.kind === 'publication')?.on ?? entry.published;
    const postponement = own.findLast((event) => event.kind === 'postponement');
    return {
      id: entry.version,
      published,
      effective: notBefore(published, effectiveFor(postponement?.effective ?? entry.effective)),
      withdrawn: own.find((event) => event.kind === 'withdrawal')?.on ?? null,
      entry,
      text: texts.get(entry.version) ?? sealedText(entry),
      events: own,
    };
  });
}
