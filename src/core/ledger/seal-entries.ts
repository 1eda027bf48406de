import type { Day } from '../text/calendar-day.ts';
import type { Document } from '../document/document.ts';
import { linkTitles } from '../document/other-words.ts';
import type { PolicySettings, VersionEvent } from '../schemas/policy-schema.ts';
import type { VersionSettings } from '../schemas/version-schema.ts';
import { sectionByRule, textByRule, type TextRule } from '../document/version-text.ts';
import { effectiveFor } from '../timeline/timeline.ts';
import { canonicalJson } from './canonical-json.ts';
import type {
  EventEntry,
  RestatementEntry,
  Sha256,
  Unsealed,
  VersionEntry,
} from '../schemas/ledger-schema.ts';

/** What is sealed of a version: its name and day, its front matter, its text. */
interface Sealable {
  id: string;
  published: string;
  settings: VersionSettings;
  document: Document;
  rule: TextRule;
}

type Numbering = PolicySettings['numbering'];

/** The entry of a version of a policy with that numbering, without its place in the chain. */
export function entryOfVersion(
  version: Sealable,
  numbering: Numbering,
  sha256: Sha256,
): Unsealed<VersionEntry> {
  const { id, published, settings, document, rule } = version;
  return {
    kind: 'version',
    version: id,
    published,
    effective: effectiveFor(settings.effective),
    ...(rule === 1 ? {} : { text: rule }),
    digest: sha256(textByRule(rule, document)),
    settings: digestsOfSettings(settings, sha256),
    sections: locatorsOf(document, rule, sha256),
    ...besideText(document, numbering, sha256),
  };
}

/**
 * The entry that restates a version as it was written, without its place in the chain. `commit` is the
 * one that sealed the version, if its text could be compared with that.
 */
export function entryOfRestatement(
  version: { id: string; digest: string },
  written: Document,
  { on, numbering, commit }: { on: Day; numbering: Numbering; commit: string | null },
  sha256: Sha256,
): Unsealed<RestatementEntry> {
  return {
    kind: 'restatement',
    version: version.id,
    on,
    text: 2,
    digest: sha256(textByRule(2, written)),
    former: version.digest,
    ...(commit === null ? {} : { commit }),
    sections: locatorsOf(written, 2, sha256),
    ...besideText(written, numbering, sha256),
  };
}

function besideText(
  document: Document,
  numbering: Numbering,
  sha256: Sha256,
): { numbering: Numbering; titles?: string } {
  const titles = digestOfTitles(document, sha256);
  return titles === null ? { numbering } : { numbering, titles };
}

/** The digest of the words behind a document's links; nothing where there are none. */
export function digestOfTitles(document: Document, sha256: Sha256): string | null {
  const titles = linkTitles(document);
  return titles.every((title) => title === '') ? null : sha256(JSON.stringify(titles));
}

function locatorsOf({ sections }: Document, rule: TextRule, sha256: Sha256): string[] {
  return sections.map(
    (section) => `${section.anchor} ${sha256(sectionByRule(rule, section)).slice(0, LOCATOR)}`,
  );
}

const LOCATOR = 16;

/** The digest of each value of a front matter that says anything, by its key in sorted order. */
function digestsOfSettings(settings: VersionSettings, sha256: Sha256): Record<string, string> {
  const kept = JSON.parse(canonicalJson(withoutReviews(settings))) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(kept).map(([key, value]) => [key, sha256(canonicalJson(value))]),
  );
}

// Which version of the policy was read last is noted long after publication; no reader sees it.
function withoutReviews({ placement, ...settings }: VersionSettings): object {
  const places = Object.entries(placement).map(([anchor, place]) => [
    anchor,
    { ...place, reviewed: null },
  ]);
  return { ...settings, placement: Object.fromEntries(places) };
}

/** The entry of an event, without its place in the chain. */
export function entryOfEvent(event: VersionEvent): Unsealed<EventEntry> {
  const { version, on, reason } = event;
  return event.kind === 'postponement'
    ? { kind: event.kind, version, on, reason, effective: effectiveFor(event.effective) }
    : { kind: event.kind, version, on, reason };
}

/** What an entry records, apart from its place in the chain, as a text to compare. */
export function factsOf(entry: Unsealed): string {
  return canonicalJson({ ...entry, index: null, previous: null, seal: null });
}
