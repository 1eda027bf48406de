import type { Day } from '../text/calendar-day.ts';
import type { Ledger } from '../schemas/ledger-schema.ts';
import type { NoticeRecord } from '../schemas/record-schema.ts';
import type { Locate } from '../schemas/schema-fields.ts';
import { effectiveFor, notBefore, type DatedVersion } from '../timeline/timeline.ts';
import type { DigestedDocument } from '../document/digested-document.ts';
import type { LibraryImage } from '../document/library-image.ts';
import type { PageSettings } from '../schemas/page-schema.ts';
import type { PolicySettings, VersionEvent } from '../schemas/policy-schema.ts';
import type { Reseller } from '../schemas/reseller-schema.ts';
import type { Site } from '../schemas/site-schema.ts';
import type { VersionSettings } from '../schemas/version-schema.ts';
import type { VersionText } from '../document/version-text.ts';

/** Everything under `content/`, read and found without error. */
export interface Library {
  site: Site;
  /** By `order`, then by title. */
  policies: Policy[];
  resellers: { id: string; settings: Reseller }[];
  pages: Page[];
}

/** An ordinary page of the site: no version, but the text as it is now. */
export type Page = DocumentPage | ProgramPage;

/** A page that is a document, as versions are. */
export interface DocumentPage {
  id: string;
  settings: PageSettings;
  document: DigestedDocument;
  /** Those that the document shows, each once. */
  images: LibraryImage[];
  program: null;
}

/** A page that `@astrojs/mdx` compiles: what it shows is known once it is made. */
interface ProgramPage {
  id: string;
  settings: PageSettings;
  document: null;
  images: [];
  program: Program;
}

/** A file of the library that is compiled. */
export interface Program {
  /** Relative to the library. */
  file: string;
  /** SHA-256 of it and of every file of the library that it can take in. */
  digest: string;
}

/** A work with its own history. */
export interface Policy {
  id: string;
  settings: PolicySettings;
  /** In order of publication; never empty. */
  versions: Version[];
  /** What was announced; nothing before the first notice. */
  notices: NoticeRecord | null;
  /** What of it is sealed; nothing before the first seal. */
  ledger: Ledger | null;
  /** Where its settings stand in `policy.yaml`. */
  locate: Locate;
}

/** The text of a policy as published on one day. */
export interface Version extends VersionText {
  id: string;
  /** When it became public: the day in its name, unless an event records a later one. */
  published: Day;
  /** Its file, relative to the library. */
  file: string;
  settings: VersionSettings;
  /** Where its settings stand in its front matter. */
  locate: Locate;
  /** Whether a digest is that of its canonical text, by whatever rule. */
  hasDigest: (digest: string) => boolean;
  /** Whether a digest is that of the decisions in its front matter that an approval covers. */
  hasDecisions: (digest: string) => boolean;
}

/** A version with its days as they stand after the events known on a day. */
export interface VersionAsOf extends Version, DatedVersion {
  events: VersionEvent[];
}

/**
 * The versions that are public on `today`, with what is known of them on that day: an event counts
 * from the day it was made public.
 */
export function versionsAsOf(
  policy: Pick<Policy, 'settings' | 'versions'>,
  today: Day,
): VersionAsOf[] {
  return policy.versions
    .filter((version) => version.published <= today)
    .map((version) => {
      const events = byDay(policy.settings.events).filter(
        (event) => event.version === version.id && event.on <= today,
      );
      const dates = datesAfter(version, events);
      return { ...version, ...textAsOf(version, today), events, ...dates };
    });
}

// Before a text was restated, it stood as it was sealed.
function textAsOf({ former, ...version }: Version, today: Day): VersionText {
  const { document, digest, rule, written } = version;
  if (former === null || former.until <= today) return { document, digest, rule, former, written };
  return {
    document: former.document,
    digest: former.digest,
    rule: 1,
    former: null,
    written: document,
  };
}

/** Events in the order in which they were made public, whatever the order of their rows. */
export function byDay(events: readonly VersionEvent[]): VersionEvent[] {
  return events.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

function datesAfter(
  { settings, published }: Version,
  events: readonly VersionEvent[],
): Pick<DatedVersion, 'effective' | 'withdrawn'> {
  const postponement = events.findLast((event) => event.kind === 'postponement');
  return {
    effective: notBefore(published, effectiveFor(postponement?.effective ?? settings.effective)),
    withdrawn: events.find((event) => event.kind === 'withdrawal')?.on ?? null,
  };
}
