import type { Day } from '../text/calendar-day.ts';
import type { Issue, Place } from '../problems/issue.ts';
import type { Locate } from '../schemas/schema-fields.ts';
import type { Ledger } from '../schemas/ledger-schema.ts';
import type { NoticeRecord } from '../schemas/record-schema.ts';
import type { DigestedDocument } from '../document/digested-document.ts';
import type { LibraryImage } from '../document/library-image.ts';
import type { Program } from './library.ts';
import type { PageSettings } from '../schemas/page-schema.ts';
import type { PolicySettings } from '../schemas/policy-schema.ts';
import type { ResellerField } from '../document/reseller-fields.ts';
import type { Reseller } from '../schemas/reseller-schema.ts';
import type { Site } from '../schemas/site-schema.ts';
import type { VersionSettings } from '../schemas/version-schema.ts';
import type { VersionText } from '../document/version-text.ts';

/**
 * A library as far as it could be read. What failed is `null` and has its issues already; the checks
 * run over the rest, so that one bad file never hides the problems of another.
 */
export interface LibraryDraft {
  site: Site | null;
  policies: PolicyDraft[];
  resellers: ResellerDraft[];
  pages: PageDraft[];
}

/** An ordinary page of the site at `/<id>/`. */
export interface PageDraft extends PlacedText {
  id: string;
  file: string;
  settings: PageSettings | null;
  /** Those that its text shows and that could be read, each once. */
  images: LibraryImage[];
  /** Set where pages are programs. A program has no document. */
  program: Program | null;
}

/** A text with the places that checks of it name. */
export interface PlacedText {
  document: DigestedDocument | null;
  /** Where each section begins, in the order of `document.sections`. */
  sectionPlaces: Place[];
  links: { href: string; place: Place }[];
  /** Where the text names a reseller’s data. */
  fields: { field: ResellerField; place: Place }[];
  /** What the text has of other tools, found when it is asked for: of most texts nobody asks. */
  leftOvers: () => Issue[];
}

export interface PolicyDraft {
  id: string;
  /** `policy.yaml`, relative to the library. */
  file: string;
  settings: PolicySettings | null;
  locate: Locate;
  /** In order of publication. */
  versions: VersionDraft[];
  notices: NoticeRecordDraft | null;
  /** `ledger.json`, if there is one and its chain holds. */
  ledger: Ledger | null;
}

/** `notices.json` of a policy. */
export interface NoticeRecordDraft {
  record: NoticeRecord;
  locate: Locate;
}

export interface VersionDraft extends PlacedText {
  /** `2026-11-16`, or `2026-11-16.2` for the second of that day. */
  id: string;
  /** When it became public: the day in its name, unless an event records a later one. */
  published: Day;
  file: string;
  settings: VersionSettings | null;
  locate: Locate;
  /** The file as it was read, to find the place of words; empty if it could not be read. */
  source: string;
  digest: string | null;
  rule: VersionText['rule'];
  former: VersionText['former'];
  written: VersionText['written'];
  /** Whether a digest is that of its canonical text, by whatever rule. */
  hasDigest: (digest: string) => boolean;
  /** Whether a digest is that of the decisions in its front matter that an approval covers. */
  hasDecisions: (digest: string) => boolean;
}

export interface ResellerDraft {
  id: string;
  file: string;
  settings: Reseller | null;
}

/** The top of a file, for what concerns all of it. */
export function topOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
