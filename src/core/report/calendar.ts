import { addDays, type Day } from '../text/calendar-day.ts';
import { versionsAsOf, type Library, type Policy } from '../library/library.ts';
import { comingDays } from '../library/coming-days.ts';
import { COHORTS, inForce, type Cohort } from '../timeline/timeline.ts';
import type { CalendarRow, Report } from './report-schema.ts';

/** What a policy's own address shows on a day: a version, and what is said above its text. */
export type ShownOn = (
  library: Library,
  policy: Policy,
  day: Day,
) => { version: string; banner: string[] } | null;

/**
 * What changes on the site when `head` takes the place of `base` on `today`, and then by itself on each
 * coming day; what `base` would have done on such a day and `head` does no more stands there too.
 */
export function calendarOf(
  base: Library | null,
  head: Library | null,
  today: Day,
  shownOn: ShownOn,
): Report['calendar'] {
  const atOnce = differences(statesOn(base, today, shownOn), statesOn(head, today, shownOn));
  const [planned, wasPlanned] = [comingOf(head, today, shownOn), comingOf(base, today, shownOn)];
  const days = [...new Set([...planned.keys(), ...wasPlanned.keys()])].sort();
  const coming = days.map((day) => {
    const [rows, before] = [planned.get(day) ?? [], wasPlanned.get(day) ?? []];
    // What a page says of the version to come may be new, where nothing else is.
    const isSame = (a: Change, b: Change): boolean =>
      JSON.stringify({ ...a, banner: [] }) === JSON.stringify({ ...b, banner: [] });
    return {
      day,
      rows: [
        ...rows.map((row) => ({
          ...row,
          state: before.some((one) => isSame(one, row)) ? ('known' as const) : ('new' as const),
        })),
        ...before
          .filter(({ policy }) => !rows.some((row) => row.policy === policy))
          .map((row) => ({ ...row, state: 'gone' as const })),
      ],
    };
  });
  const now = atOnce.map((row) => ({ ...row, state: 'new' as const }));
  return [{ day: today, rows: now }, ...coming].filter(({ rows }) => rows.length > 0);
}

type Change = Omit<CalendarRow, 'state'>;

/** What a reader can see of a policy on a day. */
interface State {
  title: string;
  published: string[];
  events: CalendarRow['events'];
  bound: Record<Cohort, string | null>;
  shown: string | null;
  banner: string[];
}

const NOTHING: State = {
  title: '',
  published: [],
  events: [],
  bound: { new: null, existing: null },
  shown: null,
  banner: [],
};

function comingOf(library: Library | null, today: Day, shownOn: ShownOn): Map<Day, Change[]> {
  const days = library ? comingDays(library, today) : [];
  const changes = days.map((day): [Day, Change[]] => [
    day,
    differences(statesOn(library, addDays(day, -1), shownOn), statesOn(library, day, shownOn)),
  ]);
  return new Map(changes.filter(([, rows]) => rows.length > 0));
}

function statesOn(library: Library | null, day: Day, shownOn: ShownOn): Map<string, State> {
  if (!library) return new Map();
  return new Map(
    library.policies.map((policy) => [policy.id, stateOn(library, policy, day, shownOn)]),
  );
}

function stateOn(library: Library, policy: Policy, day: Day, shownOn: ShownOn): State {
  const versions = versionsAsOf(policy, day);
  const shown = versions.length > 0 ? shownOn(library, policy, day) : null;
  return {
    title: policy.settings.title,
    published: versions.map(({ id }) => id),
    events: versions.flatMap(({ events }) =>
      events.map(({ kind, version, reason }) => ({ kind, version, reason })),
    ),
    bound: {
      new: inForce(versions, day, 'new')?.id ?? null,
      existing: inForce(versions, day, 'existing')?.id ?? null,
    },
    shown: shown?.version ?? null,
    banner: shown?.banner ?? [],
  };
}

function differences(
  before: ReadonlyMap<string, State>,
  after: ReadonlyMap<string, State>,
): Change[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((policy) => {
    const [was, is] = [before.get(policy) ?? NOTHING, after.get(policy) ?? NOTHING];
    const change = {
      policy,
      title: is.title || was.title,
      published: is.published.filter((id) => !was.published.includes(id)),
      removed: was.published.filter((id) => !is.published.includes(id)),
      events: is.events.filter(
        (event) => !was.events.some((one) => JSON.stringify(one) === JSON.stringify(event)),
      ),
      binds: bindingsOf(was, is),
      shown: is.shown === was.shown ? null : is.shown,
      banner: is.banner.join('\n') === was.banner.join('\n') ? [] : is.banner,
    };
    const isNothing = Object.entries(change).every(
      ([key, value]) => key === 'policy' || key === 'title' || value === null || value.length === 0,
    );
    return isNothing ? [] : [change];
  });
}

function bindingsOf(was: State, is: State): CalendarRow['binds'] {
  const turned = COHORTS.filter((cohort) => was.bound[cohort] !== is.bound[cohort]).map(
    (cohort) => ({ cohort, version: is.bound[cohort], instead: was.bound[cohort] }),
  );
  const [first, second] = turned;
  if (!first) return [];
  const { version, instead } = first;
  if (second?.version === version && second.instead === instead) {
    return [{ cohorts: [...COHORTS], version, instead }];
  }
  return turned.map(({ cohort, ...rest }) => ({ cohorts: [cohort], ...rest }));
}
