import type { Day } from '../calendar-day.ts';
import { issue, type Issue } from '../issue.ts';
import { topOf } from '../policy/draft.ts';
import { byDay, type Library, type Policy } from '../policy/library.ts';
import { otherWords } from '../policy/other-words.ts';
import { dayOf, nameOf, type Ledger, type Sha256, type Unsealed } from './ledger-schema.ts';
import { entryOfEvent, entryOfRestatement, entryOfVersion, factsOf } from './seal-entries.ts';

/**
 * What of a policy is public on `today` and not in its ledger: in order of days, versions before
 * events of the same day.
 */
export function planSeal(policy: Policy, today: Day, sha256: Sha256): Unsealed[] {
  const sealed = policy.ledger?.entries ?? [];
  const known = new Set(sealed.map(({ kind, version }) => `${kind} ${version}`));
  const versions = policy.versions
    .filter(({ id }) => !known.has(`version ${id}`))
    .map((version) => entryOfVersion(version, policy.settings.numbering, sha256));
  const all = [...versions, ...unsealedEvents(policy, sealed)];
  return all
    .filter((entry) => dayOf(entry) <= today)
    .sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? -1 : 1));
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
export interface SealPlan {
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
function unsealedEvents({ settings }: Policy, sealed: Ledger['entries']): Unsealed[] {
  const remaining = sealed.map(factsOf);
  return byDay(settings.events)
    .map(entryOfEvent)
    .filter((entry) => {
      const at = remaining.indexOf(factsOf(entry));
      if (at !== -1) remaining.splice(at, 1);
      return at === -1;
    });
}

/**
 * A warning for everything that is public on `today` and not sealed. A library without any ledger
 * has none: it has not begun to keep them.
 */
export function unsealedIssues(library: Library, today: Day, sha256: Sha256): Issue[] {
  if (library.policies.every(({ ledger }) => ledger === null)) return [];
  return library.policies.flatMap((policy) => {
    const files = new Map(policy.versions.map(({ id, file }) => [id, file]));
    return planSeal(policy, today, sha256).map((entry) => {
      const isVersion = entry.kind === 'version';
      const file = isVersion ? files.get(entry.version) : undefined;
      const place = topOf(file ?? `policies/${policy.id}/policy.yaml`);
      return issue('unsealed', place, { name: nameOf(entry), policy: policy.id });
    });
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
