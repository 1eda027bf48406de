import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { VersionAsOf } from '#core/library/library.ts';
import { periods, type Cohort } from '#core/timeline/timeline.ts';

import { isRealChoice } from '#site/notices/choices.ts';
import { wordingFor } from '#site/wording/site-wording.ts';
import { dayName, versionName } from '#site/wording/wording.ts';
import { isLayered, type Work } from '#site/works/work.ts';

/** How a stretch of time is drawn: in force, past or to come. */
type BarState = 'now' | 'past' | 'soon';

/** A version while it binds someone, in units of the picture. */
interface TimelineBar {
  x: number;
  width: number;
  state: BarState;
  label: string;
  /** Whether the label has room beside its neighbours. */
  isNamed: boolean;
}

/** A day on which something happens, said in words. */
interface TimelineEvent {
  x: number;
  day: Day;
  label: string;
  what: string;
  state: BarState;
}

/** The change that is under way, seen from near. */
interface TimelineLens {
  from: Day;
  until: Day;
  lanes: { label: string; bars: TimelineBar[] }[];
  events: TimelineEvent[];
}

/** The versions of a policy in time: all of them to scale, and the announced change from near. */
export interface Timeline {
  bars: TimelineBar[];
  lens: TimelineLens | null;
}

/** So wide is the picture. */
export const TIMELINE_WIDTH = 860;

/** The picture of a policy alone; nothing while there is one version only. */
export function timelineView(work: Work): Timeline | null {
  const { versions } = work.layers.base;
  if (isLayered(work) || versions.length < 2) return null;
  const known = periods(versions);
  const [first, last] = [known[0]?.from, known.at(-1)?.from];
  if (first === undefined || last === undefined || first === last) return null;
  const until = addDays(last, Math.ceil(daysFrom(first, last) / 12) + 1);
  return {
    bars: barsOf(work, 'existing', first, until),
    lens: lensOf(work, versions.at(-1)),
  };
}

function barsOf(work: Work, cohort: Cohort, from: Day, until: Day): TimelineBar[] {
  const words = wordingFor(work.library);
  let named = -NAME_WIDTH;
  return stretchesOf(work, cohort, until)
    .filter(({ start, end }) => end > from && start < until)
    .map(({ version, start, end }) => {
      const [x, stop] = [at(from, until, start), at(from, until, end)];
      const isNamed = x - named >= NAME_WIDTH;
      if (isNamed) named = x;
      return {
        x,
        width: stop - x,
        state: end <= work.today ? 'past' : start > work.today ? 'soon' : 'now',
        label: versionName(words, version.id),
        isNamed,
      };
    });
}

interface Stretch {
  version: VersionAsOf;
  start: Day;
  /** The day after its last. */
  end: Day;
}

/** From when until when each version binds a cohort. */
function stretchesOf({ layers }: Work, cohort: Cohort, until: Day): Stretch[] {
  const stretches: Stretch[] = [];
  for (const period of periods(layers.base.versions)) {
    const version = period[cohort];
    const end = period.until === null ? until : addDays(period.until, 1);
    const last = stretches.at(-1);
    if (last && last.version === version) last.end = end;
    else if (version) stretches.push({ version, start: period.from, end });
  }
  return stretches;
}

const NAME_WIDTH = 128;

/** What is announced and does not bind everyone yet. */
function lensOf(work: Work, version: VersionAsOf | undefined): TimelineLens | null {
  const { today } = work;
  if (!version || version.withdrawn !== null || version.effective.existing <= today) return null;
  const words = wordingFor(work.library);
  const { published, effective, settings } = version;
  const length = daysFrom(published, effective.existing);
  const from = addDays(published, -Math.ceil(length / 8) - 1);
  const until = addDays(effective.existing, Math.ceil(length / 6) + 1);
  const isSplit = effective.new !== effective.existing;
  const day = dayName(words, effective.new);
  const known: [Day, string][] = [
    [published, words.say('timeline.announced')],
    ...(isSplit ? [[effective.new, words.say('timeline.forNew')] as [Day, string]] : []),
    ...settings.choices
      .filter(isRealChoice)
      .map(({ by }): [Day, string] => [by, words.say('timeline.deadline')]),
    [effective.existing, words.say('timeline.forAll')],
  ];
  const events = known.map(([on, what]) => ({
    x: at(from, until, on),
    day: on,
    label: dayName(words, on),
    what,
    state: on > today ? ('soon' as const) : ('past' as const),
  }));
  const lane = (cohort: Cohort, label: string, begins: Day) => ({
    label,
    bars: barsOf(work, cohort, from, until).filter(({ x }) => x >= at(from, until, begins)),
  });
  return {
    from,
    until,
    lanes: isSplit
      ? [
          lane('existing', words.say('timeline.before', { day }), from),
          lane('new', words.say('timeline.onOrAfter', { day }), effective.new),
        ]
      : [lane('existing', words.say('timeline.everyone'), from)],
    events: events.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

function at(from: Day, until: Day, day: Day): number {
  const share = daysFrom(from, day) / daysFrom(from, until);
  return Math.round(Math.min(Math.max(share, 0), 1) * TIMELINE_WIDTH * 10) / 10;
}

function daysFrom(from: Day, until: Day): number {
  // eslint-disable-next-line no-restricted-globals -- Of given days, no clock.
  const milliseconds = Date.parse(until) - Date.parse(from);
  return Math.round(milliseconds / 86_400_000);
}
