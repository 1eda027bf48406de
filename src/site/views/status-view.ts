import { addDays, type Day } from '#core/text/calendar-day.ts';
import { isShownDone, type DutyWords } from '#core/duty/status/duty-words.ts';
import { publicTitle, statusData, type StatusData } from '#core/duty/status/status-data.ts';
import {
  type Library,
  type Policy,
  type VersionAsOf,
  versionsAsOf,
} from '#core/library/library.ts';
import { boundCohorts, statusOf, type Status } from '#core/timeline/timeline.ts';

import { dutyWords } from './duty-sentences.ts';
import { AUDIENCE_LABELS } from '../notices/notice-sentences.ts';
import { publicNotices } from '../notices/public-notices.ts';
import { schemaPath } from '../addresses/schema-formats.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { dayName, effectivePhrase, standingLabel, versionName } from '../wording/wording.ts';
import { wordingFor, type Wording } from '../wording/site-wording.ts';
import { yes } from '../wording/words.ts';

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
interface ComingRow extends DayLabel {
  kind: 'effect' | 'due';
  what: string;
}

interface SealedRow {
  title: string;
  version: string;
  href: string;
  digest: string;
  isSealed: boolean;
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
  const words = wordingFor(library);
  const duties = dutyWords(words, namedIn(words));
  const schema = absolute(schemaPath('status'));
  const status = statusData(library, today, { isPublic: true, schema });
  const notices = new Map(
    publicNotices(library, today).map(({ notice, path }) => [notice.id, href(path)]),
  );
  const rows = (...states: Duty['state'][]): DutyRow[] =>
    status.duties
      .filter(({ state }) => states.includes(state))
      .map((duty) => dutyRow(words, duties, duty, notices));
  const due = rows('soon', 'ahead');
  const done = status.duties.filter((duty) => isShownDone(duty, today));
  const [next] = due;
  return {
    canonical: absolute(paths.status),
    headline: duties.headline(status),
    next: next ? words.say('operators.next', { task: next.task, day: next.by.label }) : null,
    data: href(paths.statusData),
    overdue: rows('overdue'),
    due,
    done: done.map((duty) => dutyRow(words, duties, duty, notices)),
    late: rows('late', 'waived'),
    coming: comingRows(words, duties, status),
    ...sealedRows(words, library, today, href),
  };
}

type Duty = StatusData['duties'][number];

function dutyRow(
  words: Wording,
  duties: DutyWords,
  duty: Duty,
  notices: ReadonlyMap<string, string>,
): DutyRow {
  return {
    by: dayLabel(words, duty.by),
    since: dayLabel(words, addDays(duty.by, 1)),
    task: duties.taskOf(duty),
    consequence: duties.consequenceOf(duty),
    who: whoOf(words, duty),
    state: stateOf(words, duties, duty),
    lines: duty.kind === 'tell' ? [duty.line.replace(/ --record.*$/, ''), duty.line] : [duty.line],
    notice: duty.kind === 'tell' ? (notices.get(duty.notice) ?? null) : null,
  };
}

function whoOf(words: Wording, duty: Duty): string {
  if (duty.kind === 'tell') return words.say(AUDIENCE_LABELS[duty.audience]);
  return words.say('operators.responsible', { duty: duty.kind === 'seal' ? 'seal' : 'other' });
}

function stateOf(words: Wording, { toldWords, waiverWords }: DutyWords, duty: Duty): string {
  if (duty.kind === 'seal') return words.say('operators.sealState', { isSealed: 'other' });
  if (duty.kind === 'approve') {
    const { given, needed } = duty;
    return words.say('operators.approvals', { given: String(given), needed: String(needed) });
  }
  const { waiver } = duty;
  const when = toldWords(duty);
  if (!waiver) return when;
  return words.say('operators.waived', { told: when, waiver: waiverWords(waiver) });
}

function comingRows(
  words: Wording,
  { taskOf }: DutyWords,
  { changes, duties }: StatusData,
): ComingRow[] {
  const name = namedIn(words);
  const effects = changes.map(({ day, title, version, cohorts }): ComingRow => {
    const whom = cohorts.length === 2 ? 'other' : (cohorts[0] ?? 'other');
    const what = words.say('operators.effect', { named: name(title, version), whom });
    return { ...dayLabel(words, day), kind: 'effect', what };
  });
  const due = duties
    .filter(({ state }) => state === 'soon' || state === 'ahead')
    .map((duty): ComingRow => ({
      ...dayLabel(words, duty.by),
      kind: 'due',
      what: taskOf(duty),
    }));
  return [...effects, ...due].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

// What binds or will, and what is not sealed; of the rest the history tells.
function sealedRows(
  words: Wording,
  library: Library,
  today: Day,
  href: (path: string) => string,
): Pick<StatusView, 'sealed' | 'seals'> {
  const all = library.policies.flatMap((policy) => {
    const versions = versionsAsOf(policy, today);
    const title = publicTitle(library, policy.id);
    return versions.map((version) => ({
      title,
      ...sealedRow(words, policy, version, versions, today, href),
    }));
  });
  const count = all.filter(({ isSealed }) => isSealed).length;
  const shown = all.filter(
    ({ status, isSealed }) => status === 'in force' || status === 'upcoming' || !isSealed,
  );
  return {
    sealed: count === 0 ? [] : shown,
    seals:
      count === 0
        ? words.say('operators.noLedger')
        : words.say('operators.seals', { count: String(count), total: String(all.length) }),
  };
}

function sealedRow(
  words: Wording,
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
    version: versionName(words, version.id),
    href: href(paths.version(policy.id, version.id)),
    digest: `${version.digest.slice(0, 12)} … ${version.digest.slice(-4)}`,
    isSealed: isSealed === true,
    sealed: words.say('operators.sealState', { isSealed: yes(isSealed === true) }),
    status,
    effect:
      status === 'upcoming'
        ? words.say('operators.byItself', { applies: effectivePhrase(words, version.effective) })
        : standingLabel(words, status, bound.length === 1 ? (bound[0] ?? null) : null),
  };
}

function namedIn(words: Wording): (title: string, version: string) => string {
  return (title, version) =>
    words.say('operators.named', { title, version: versionName(words, version) });
}

function dayLabel(words: Wording, day: Day): DayLabel {
  return { day, label: dayName(words, day) };
}
