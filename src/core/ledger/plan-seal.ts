import type { Day } from '../text/calendar-day.ts';
import { issue, type Issue } from '../problems/issue.ts';
import { topOf } from '../library/draft.ts';
import { byDay, type Library, type Policy } from '../library/library.ts';
import type { VersionEvent } from '../schemas/policy-schema.ts';
import { otherWords } from '../document/other-words.ts';
import {
  isVersionEntry,
  type Ledger,
  type Sha256,
  type Unsealed,
} from '../schemas/ledger-schema.ts';
import { entryOfEvent, entryOfRestatement, entryOfVersion, factsOf } from './seal-entries.ts';

/** A version, or an event after it, that is in no ledger yet. */
interface UnsealedItem {
  version: string;
  event: VersionEvent | null;
  /** The day it was made public. */
  day: Day;
  /** The file that says it. */
  file: string;
}

/**
 * What of a policy is public on `today` and not in its ledger: in order of days, versions before
 * events of the same day.
 */
export function unsealedOf(policy: Policy, today: Day): UnsealedItem[] {
  const sealed = policy.ledger?.entries ?? [];
  const known = new Set(sealed.filter(isVersionEntry).map(({ version }) => version));
  const versions = policy.versions
    .filter(({ id }) => !known.has(id))
    .map(({ id, published, file }) => ({ version: id, event: null, day: published, file }));
  const events = unsealedEvents(policy, sealed).map((event) => ({
    version: event.version,
    event,
    day: event.on,
    file: `policies/${policy.id}/policy.yaml`,
  }));
  return [...versions, ...events]
    .filter(({ day }) => day <= today)
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

/** The entries that seal what is public on `today` and not in the ledger. */
export function planSeal(policy: Policy, today: Day, sha256: Sha256): Unsealed[] {
  const versions = new Map(policy.versions.map((version) => [version.id, version]));
  return unsealedOf(policy, today).flatMap(({ version: id, event }): Unsealed[] => {
    if (event) return [entryOfEvent(event)];
    const version = versions.get(id);
    return version ? [entryOfVersion(version, policy.settings.numbering, sha256)] : [];
  });
}

/**
 * What restates, on `today`, the versions of a policy whose sealed texts say other words than theirs;
 * `commits` has for each that could be compared with it the commit that sealed it.
 */
export function planRestatement(
  { versions, settings: { numbering } }: Policy,
  today: Day,
  sha256: Sha256,
  commits: ReadonlyMap<string, string> = new Map(),
): Unsealed[] {
  return versions.flatMap((version) => {
    const { id, written } = version;
    const facts = { on: today, numbering, commit: commits.get(id) ?? null };
    return written ? [entryOfRestatement(version, written, facts, sha256)] : [];
  });
}

/** A plan for one policy's ledger, and why the history of its texts could not be read, if so. */
interface SealPlan {
  policy: Pick<Policy, 'id'>;
  added: readonly Unsealed[];
  reason: string | null;
}

/** A warning where versions are restated that could not be compared with the commit that sealed them. */
export function restatedWithoutHistory(plans: readonly SealPlan[]): Issue[] {
  const unproven = plans.flatMap(({ policy, added, reason }) =>
    added.flatMap((entry) =>
      entry.kind === 'restatement' && entry.commit === undefined
        ? [{ name: `\`${policy.id}\` \`${entry.version}\``, policy, reason }]
        : [],
    ),
  );
  const [first] = unproven;
  if (!first) return [];
  const versions = unproven.map(({ name }) => name).join(', ');
  const details = { versions, reason: first.reason ?? NO_COMMIT };
  return [
    issue('restated-without-history', topOf(`policies/${first.policy.id}/ledger.json`), details),
  ];
}

const NO_COMMIT = 'no commit has the sealed text together with its seal';

// Two events can say the same: each entry stands for one of them.
function unsealedEvents({ settings }: Policy, sealed: Ledger['entries']): VersionEvent[] {
  const remaining = sealed.map(factsOf);
  return byDay(settings.events).filter((event) => {
    const at = remaining.indexOf(factsOf(entryOfEvent(event)));
    if (at !== -1) remaining.splice(at, 1);
    return at === -1;
  });
}

/**
 * A warning for each policy in which texts that were sealed by rule 1 say other words than were
 * written: it lists them, and shows the first such words.
 */
export function misstatedIssues({ policies }: Library): Issue[] {
  return policies.flatMap(({ id, versions }) => {
    const misstated = versions.filter(({ written }) => written !== null);
    const [first] = misstated;
    const words = first?.written && otherWords(first.document, first.written);
    if (!first || !words) return [];
    const names = misstated.map((version) => `\`${version.id}\``).join(', ');
    const details = { versions: names, policy: id, ...words };
    return [issue('misstated-text', topOf(first.file), details)];
  });
}
