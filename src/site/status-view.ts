import { addDays, type Day } from '#core/calendar-day.ts';
import {
  consequenceOf,
  headline,
  isShownDone,
  taskOf,
  toldWords,
  waiverWords,
} from '#core/duty/duty-words.ts';
import { publicTitle, statusData, type StatusData } from '#core/duty/status-data.ts';
import { AUDIENCE_NAMES } from '#core/notice/audience-names.ts';
import type { Library, Policy, VersionAsOf } from '#core/policy/library.ts';
import { versionsAsOf } from '#core/policy/library.ts';
import { boundCohorts, statusOf, type Status } from '#core/timeline/timeline.ts';

import { publicNotices } from './notices/public-notices.ts';
import { schemaPath } from './open-data/schema-formats.ts';
import { paths, routesFor } from './routes.ts';
import { effectivePhrase, longDay, standingLabel, versionName } from './wording.ts';

interface DayLabel {
  day: Day;
  label: string;
}

/** Something that must be done, or was done late. */
export interface DutyRow {
  by: DayLabel;
  /** The first day on which it is late. */
  since: DayLabel;
  task: string;
  consequence: string;
  who: string;
  state: string;
  /** What to type, in order. */
  lines: string[];
  /** The page of the notice that says it. */
  notice: string | null;
}

/** A day on which something takes effect, or is due before. */
export interface ComingRow extends DayLabel {
  kind: 'effect' | 'due';
  what: string;
}

export interface SealedRow {
  title: string;
  version: string;
  href: string;
  digest: string;
  sealed: string;
  status: Status;
  effect: string;
}

/** What operators see: what is due and what was missed, what comes, what is sealed. */
export interface StatusView {
  canonical: string;
  headline: string;
  next: string | null;
  /** The address of the same as data, which alone says for which day it is. */
  data: string;
  overdue: DutyRow[];
  due: DutyRow[];
  /** What was done, until it takes effect; for ever where it was recorded later. */
  done: DutyRow[];
  /** What was not done in time: it stays on record. */
  late: DutyRow[];
  coming: ComingRow[];
  sealed: SealedRow[];
  seals: string;
}

/**
 * The page for operators on `today`: only what is public, and nothing that changes from one day to the
 * next while nothing happens.
 */
export function statusView(library: Library, today: Day): StatusView {
  const { absolute, href } = routesFor(library.site.url);
  const schema = absolute(schemaPath('status'));
  const status = statusData(library, today, { isPublic: true, schema });
  const notices = new Map(
    publicNotices(library, today).map(({ notice, path }) => [notice.id, href(path)]),
  );
  const rows = (...states: Duty['state'][]): DutyRow[] =>
    status.duties
      .filter(({ state }) => states.includes(state))
      .map((duty) => dutyRow(duty, notices));
  const due = rows('soon', 'ahead');
  const done = status.duties.filter((duty) => isShownDone(duty, today));
  const [next] = due;
  return {
    canonical: absolute(paths.status),
    headline: headline(status),
    next: next ? `Next: ${next.task}, by ${next.by.label}.` : null,
    data: href(paths.statusData),
    overdue: rows('overdue'),
    due,
    done: done.map((duty) => dutyRow(duty, notices)),
    late: rows('late', 'waived'),
    coming: comingRows(status),
    ...sealedRows(library, today, href),
  };
}

type Duty = StatusData['duties'][number];

function dutyRow(duty: Duty, notices: ReadonlyMap<string, string>): DutyRow {
  return {
    by: dayLabel(duty.by),
    since: dayLabel(addDays(duty.by, 1)),
    task: taskOf(duty, named),
    consequence: consequenceOf(duty, named),
    who: whoOf(duty),
    state: stateOf(duty),
    lines: duty.kind === 'tell' ? [duty.line.replace(/ --record.*$/, ''), duty.line] : [duty.line],
    notice: duty.kind === 'tell' ? (notices.get(duty.notice) ?? null) : null,
  };
}

function whoOf(duty: Duty): string {
  if (duty.kind === 'tell') return AUDIENCE_NAMES[duty.audience];
  return duty.kind === 'seal' ? 'the ledger' : 'its approvers';
}

function stateOf(duty: Duty): string {
  if (duty.kind === 'seal') return 'not sealed';
  if (duty.kind === 'approve') return `${duty.given} of ${duty.needed} approved it`;
  const { waiver } = duty;
  const when = toldWords(duty);
  if (!waiver) return when;
  return `${when}; ${waiverWords(waiver)}`;
}

function comingRows({ changes, duties }: StatusData): ComingRow[] {
  const effects = changes.map(({ day, title, version, cohorts }): ComingRow => {
    const whom = cohorts.length === 2 ? 'everyone' : `${cohorts[0]} customers`;
    return { ...dayLabel(day), kind: 'effect', what: `${named(title, version)} for ${whom}` };
  });
  const due = duties
    .filter(({ state }) => state === 'soon' || state === 'ahead')
    .map((duty): ComingRow => ({ ...dayLabel(duty.by), kind: 'due', what: taskOf(duty, named) }));
  return [...effects, ...due].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

// What binds or will, and what is not sealed; of the rest the history tells.
function sealedRows(
  library: Library,
  today: Day,
  href: (path: string) => string,
): Pick<StatusView, 'sealed' | 'seals'> {
  const all = library.policies.flatMap((policy) => {
    const versions = versionsAsOf(policy, today);
    const title = publicTitle(library, policy.id);
    return versions.map((version) => ({
      title,
      ...sealedRow(policy, version, versions, today, href),
    }));
  });
  const count = all.filter(({ sealed }) => sealed === SEALED).length;
  const shown = all.filter(
    ({ status, sealed }) => status === 'in force' || status === 'upcoming' || sealed !== SEALED,
  );
  return {
    sealed: count === 0 ? [] : shown,
    seals:
      count === 0
        ? 'This library keeps no ledger.'
        : `${count} of ${all.length} public versions are sealed.`,
  };
}

const SEALED = 'sealed';

function sealedRow(
  policy: Policy,
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  today: Day,
  href: (path: string) => string,
): Omit<SealedRow, 'title'> {
  const status = statusOf(version, versions, today);
  const bound = boundCohorts(version, versions, today);
  const isSealed = policy.ledger?.entries.some(
    (entry) => entry.kind === 'version' && entry.version === version.id,
  );
  return {
    version: versionName(version.id),
    href: href(paths.version(policy.id, version.id)),
    digest: `${version.digest.slice(0, 12)} … ${version.digest.slice(-4)}`,
    sealed: isSealed === true ? SEALED : 'not sealed',
    status,
    effect:
      status === 'upcoming'
        ? `by itself, ${effectivePhrase(version.effective)}`
        : standingLabel(status, bound.length === 1 ? (bound[0] ?? null) : null),
  };
}

function named(title: string, version: string): string {
  return `${title} of ${versionName(version)}`;
}

function dayLabel(day: Day): DayLabel {
  return { day, label: longDay(day) };
}
