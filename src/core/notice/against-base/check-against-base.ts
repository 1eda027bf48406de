import type { Day } from '#core/text/calendar-day.ts';
import { issue, sortIssues, type Issue } from '#core/problems/issue.ts';
import {
  topOf,
  type LibraryDraft,
  type PolicyDraft,
  type VersionDraft,
} from '#core/library/draft.ts';
import { isTakenOver } from '#core/library/taken-over.ts';
import type { ProblemCode } from '#core/problems/problems.ts';
import { namedDay } from '#core/timeline/public-day.ts';
import { effectiveFor } from '#core/timeline/timeline.ts';
import type { BaseLibrary, BasePolicy, BaseVersion } from './base-library.ts';
import { weakening } from '../announcements/promises.ts';
import { proposePublications } from './propose-publications.ts';
import { shellQuoted } from '#core/text/message-words.ts';

/**
 * What a change may no longer do on `today`: bring a version whose day is past, since its text becomes
 * public when it is merged; and alter, rename or remove a version that the base has and whose day has
 * come. A policy that the base does not have may bring its history along. `folder` stands before a
 * library's files in commands.
 */
export function checkAgainstBase(
  draft: LibraryDraft,
  base: BaseLibrary,
  today: Day,
  folder: string,
): Issue[] {
  const since = base.site?.notices.since ?? draft.site?.notices.since;
  const late = draft.policies.flatMap((policy) => lateVersions(policy, { base, since, today }));
  const proposals = proposePublications(draft, new Set(late), today);
  const past = late.map((version) => {
    const { file, id } = version;
    const proposal = proposals.get(version);
    const ending = file.slice(file.lastIndexOf('.'));
    const details = {
      version: id,
      today,
      base: base.revision,
      name: `${proposal?.id ?? today}${ending}`,
      lines: proposal?.lines ?? [],
    };
    return issue('published-in-the-past', topOf(file), details);
  });
  const changed = base.hasLedger
    ? [
        ...draft.policies.flatMap((policy) => checkPublic(policy, { base, since, today }, folder)),
        ...gonePolicies(draft, { base, since, today }, folder),
      ]
    : [];
  const weakened = draft.policies.flatMap((policy) => checkPromises(policy, base, today, folder));
  return [...past, ...changed, ...weakened];
}

/** All issues, without those that follow from a version or an event whose day is past. */
export function withBaseIssues(issues: readonly Issue[], found: readonly Issue[]): Issue[] {
  const past = new Set(found.filter(({ code }) => PAST.has(code)).map(({ place }) => place.file));
  return sortIssues([
    ...issues.filter(({ code, place }) => !(CONSEQUENCES.has(code) && past.has(place.file))),
    ...found,
  ]);
}

const PAST: ReadonlySet<ProblemCode> = new Set(['published-in-the-past', 'event-in-the-past']);

const CONSEQUENCES: ReadonlySet<ProblemCode> = new Set([
  'back-dated-version',
  'change-while-overdue',
  'choice-after-effect',
  'choice-before-announcement',
  'effective-before-published',
  'effective-by-new-promise',
  'effective-too-early',
  'notice-due-soon',
  'notice-overdue',
  'overlapping-transitions',
  'overlapping-versions',
  'seal-overdue',
  'unsealed',
]);

/** What a version is held against; `since` is `notices.since`, as the base has it if it does. */
interface AgainstDay {
  base: BaseLibrary;
  since: Day | undefined;
  today: Day;
}

function lateVersions(
  { id, settings, versions, ledger: own }: PolicyDraft,
  { base, since, today }: AgainstDay,
): VersionDraft[] {
  const known = base.policies.get(id);
  const seen = [...(known?.versions.keys() ?? [])].map(namedDay).filter((day) => day <= today);
  const ledger = known ? known.ledger : own;
  const last = known ? (seen.sort().at(-1) ?? '') : null;
  return versions.filter((version) => {
    const day = namedDay(version.id);
    if (day >= today || known?.versions.has(version.id)) return false;
    // What is taken over comes before what was published here.
    const isHistory = last === null || day < last;
    const { decisionsSince } = (known ? known.settings : settings) ?? {};
    const named = { id: version.id, published: day, settings: version.settings };
    return !(isHistory && isTakenOver(named, { since, decisionsSince, ledger }));
  });
}

function checkPublic(
  { id, file, versions, ledger: own }: PolicyDraft,
  against: AgainstDay,
  folder: string,
): Issue[] {
  const { base } = against;
  const known = base.policies.get(id);
  const kept = new Set(own?.entries.map(({ seal }) => seal));
  const sealed = new Set(
    known?.ledger?.entries.flatMap(({ seal, version }) => (kept.has(seal) ? [version] : [])),
  );
  const found = new Map(versions.map((version) => [version.id, version]));
  return publicVersions(known, against).flatMap(([name, before]) => {
    // Of what was sealed there, the ledger tells while the change leaves its entry as it was; what the
    // change seals itself may be another text.
    if (sealed.has(name) || before.isSame) return [];
    const version = found.get(name);
    const what = version ? differenceOf(before, version) : 'absence';
    if (what === null) return [];
    const details = {
      version: name,
      found: what,
      base: base.revision,
      command: `git restore --source ${base.revision} ${shellQuoted(folder + before.file)}`,
    };
    const place = !version
      ? topOf(file)
      : what === EFFECTIVE
        ? version.locate(['effective'])
        : topOf(version.file);
    return [issue('public-version-changed', place, details)];
  });
}

/** A policy whose folder is gone takes its ledger along, which would tell of the versions. */
function gonePolicies(draft: LibraryDraft, against: AgainstDay, folder: string): Issue[] {
  const { base } = against;
  const found = new Set(draft.policies.map(({ id }) => id));
  return [...base.policies].flatMap(([id, known]) => {
    const newest = found.has(id) ? undefined : publicVersions(known, against).at(-1);
    if (!newest) return [];
    const details = {
      version: newest[0],
      found: `absence of policy \`${id}\`, and so`,
      base: base.revision,
      command: `git restore --source ${base.revision} ${shellQuoted(`${folder}policies/${id}`)}`,
    };
    return [issue('public-version-changed', topOf('site.yaml'), details)];
  });
}

/** The versions of the base whose day has come, but for those that were taken over, in order. */
function publicVersions(
  known: BasePolicy | undefined,
  { since, today }: AgainstDay,
): [string, BaseVersion][] {
  const { settings, ledger = null } = known ?? {};
  const rules = { since, decisionsSince: settings?.decisionsSince, ledger };
  return [...(known?.versions ?? [])]
    .filter(([name, before]) => {
      const published = namedDay(name);
      if (published > today) return false;
      const { provenance } = before.read();
      return !isTakenOver({ id: name, published, settings: { provenance } }, rules);
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * What a public version promises about the next is kept in its front matter, which no ledger has: it may
 * be said better, and never weaker.
 */
function checkPromises(
  { id, versions }: PolicyDraft,
  base: BaseLibrary,
  today: Day,
  folder: string,
): Issue[] {
  const known = base.policies.get(id)?.versions;
  return versions.flatMap((version) => {
    const before = namedDay(version.id) <= today ? known?.get(version.id) : undefined;
    if (!before || before.isSame || !version.settings || !base.site) return [];
    const { effective, noticePromise } = before.read();
    if (!effective || !noticePromise) return [];
    const { existing } = effectiveFor(effective);
    const now = version.settings.noticePromise;
    const weaker = weakening(noticePromise, now, existing, base.site.calendar);
    if (weaker === null) return [];
    const details = {
      version: version.id,
      found: `weaker \`noticePromise\` (${weaker})`,
      base: base.revision,
      command: `git restore --source ${base.revision} ${shellQuoted(folder + before.file)}`,
    };
    return [issue('public-version-changed', version.locate(['noticePromise'], 'key'), details)];
  });
}

const EFFECTIVE = 'change of `effective`';

function differenceOf(before: BaseVersion, version: VersionDraft): string | null {
  const { digest, effective } = before.read();
  const now = version.settings?.effective;
  if (digest !== null && version.digest !== null && !version.hasDigest(digest)) {
    return 'change of the text';
  }
  if (!effective || !now) return null;
  const [was, is] = [effectiveFor(effective), effectiveFor(now)];
  return was.new === is.new && was.existing === is.existing ? null : EFFECTIVE;
}
