import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { VersionAsOf } from '#core/library/library.ts';
import { inForce, type Status } from '#core/timeline/timeline.ts';

import { paths, routesFor } from '../addresses/routes.ts';
import { whatChangesHref } from '../redline/pairs.ts';
import { dayName } from '../wording/wording.ts';
import { wordingFor, type Wording } from '../wording/site-wording.ts';
import { laterOf, standingOfVersion, type Later, type Standing } from '../works/standing.ts';
import { daysOf, statusOn } from '../works/text-standing.ts';
import { bindingTexts, isLayered, versionOf, workOn, type Text, type Work } from '../works/work.ts';
import type { Link } from './around-text.ts';
import type { Banner, LastingBanner } from './banner.ts';

/** How a state is drawn: in force, past, to come, and two texts at once. */
type Disc = 'solid' | 'hollow' | 'striped' | 'half';

/** One of the two texts of a split, by when its readers signed up. */
interface Half {
  condition: string;
  day: string;
  href: string;
  isChosen: boolean;
}

/** In one row what a reader must know of a text. */
export interface StatusLine {
  disc: Disc;
  /** `In force`. */
  label: string;
  /** `since 21 May 2018`. */
  brief: string;
  next: Link | null;
  /** While two texts bind side by side, which is whose: the choice is the address of the text. */
  halves: readonly Half[];
}

/** A status line with those that will follow it. */
export interface LastingLine extends StatusLine {
  later: Later<StatusLine>[];
}

/** Where a status line stands: on the page of a policy, of one text, or of the history of all. */
type LinePlace = 'work' | 'text' | 'history';

/** The status line of a text on the day of its work, and on each later day on which it is another. */
export function statusLine(work: Work, text: Text, at: LinePlace): LastingLine {
  const { href: today } = toToday(work, wordingFor(work.library));
  const lineOn = (day: Day): StatusLine => {
    const line = lineOf(workOn(work, day), text, at);
    // Which redlines there are is known of the day of the build alone.
    const isKnown = day <= work.today || line.next === null || line.next.href === today;
    return isKnown ? line : { ...line, next: null };
  };
  return {
    ...lineOn(work.today),
    later: laterOf(daysOf(work, text, false), work.today, lineOn),
  };
}

/** The status line of a page about several texts: the state of the newer, and which they are. */
export function bannerLine({ later, ...now }: LastingBanner, brief: string): LastingLine {
  const line = ({ status, label }: Banner): StatusLine => ({
    disc: DISCS[status],
    label,
    brief,
    next: null,
    halves: [],
  });
  return { ...line(now), later: later.map(({ from, said }) => ({ from, said: line(said) })) };
}

const DISCS: Record<Status, Disc> = {
  embargoed: 'striped',
  upcoming: 'striped',
  'in force': 'solid',
  superseded: 'hollow',
  withdrawn: 'hollow',
};

function lineOf(work: Work, text: Text, at: LinePlace): StatusLine {
  if (isLayered(work)) return layeredLine(work, text);
  const words = wordingFor(work.library);
  const standing = standingOfVersion(versionOf(text), work.layers.base.versions, work.today);
  const { only, turn, since } = standing;
  if (standing.status !== 'in force') return outOfForce(work, text, standing);
  if (only !== null && turn) return splitLine(work, text, at, only, turn);
  const day = since.new > since.existing ? since.new : since.existing;
  return {
    disc: 'solid',
    label: words.say('statusLine.inForce'),
    brief: words.say('statusLine.since', { day: dayName(words, day) }),
    next: nextChange(work, words),
    halves: [],
  };
}

function nextChange(work: Work, words: Wording): Link | null {
  const next = work.texts.find((one) => statusOn(work, one) === 'upcoming');
  if (!next) return null;
  const day = dayName(words, versionOf(next).effective.new);
  return { label: words.say('statusLine.changes', { day }), href: whatChangesHref(work, next) };
}

function outOfForce(work: Work, text: Text, { status, version, span }: Standing): StatusLine {
  const words = wordingFor(work.library);
  const next = bindingTexts(work).length > 0 ? toToday(work, words) : null;
  switch (status) {
    case 'withdrawn': {
      const day = dayName(words, version.withdrawn ?? version.published);
      const brief = words.say('statusLine.on', { day });
      return { ...PAST, label: words.say('statusLine.withdrawn'), brief, next };
    }
    case 'superseded': {
      const until = span.at(-1)?.until ?? null;
      const brief =
        until === null ? '' : words.say('statusLine.applied', { day: dayName(words, until) });
      return { ...PAST, label: words.say('statusLine.past'), brief, next };
    }
    default: {
      const day = dayName(words, versionOf(text).effective.new);
      const brief = words.say('statusLine.applies', { day });
      return { ...SOON, label: words.say('statusLine.soon'), brief, next };
    }
  }
}

const PAST: Pick<StatusLine, 'disc' | 'halves'> = { disc: 'hollow', halves: [] };
const SOON: Pick<StatusLine, 'disc' | 'halves'> = { disc: 'striped', halves: [] };

function splitLine(
  work: Work,
  text: Text,
  at: LinePlace,
  only: string,
  turn: VersionAsOf['effective'],
): StatusLine {
  const words = wordingFor(work.library);
  const lastDay = dayName(words, addDays(turn.existing, -1));
  const until = words.say('statusLine.until', { day: lastDay });
  if (at !== 'text') {
    return {
      disc: 'half',
      label: words.say('statusLine.two'),
      brief: until,
      next: at === 'history' ? toToday(work, words) : null,
      halves: at === 'history' ? [] : halvesOf(work, null, turn),
    };
  }
  const newer = work.texts.find(
    ({ combination }) => combination.base === inForce(work.layers.base.versions, work.today, 'new'),
  );
  const changes = words.say('statusLine.changes', { day: dayName(words, turn.existing) });
  return {
    disc: 'solid',
    label: words.say('statusLine.forYou'),
    brief:
      only === 'new' ? words.say('statusLine.since', { day: dayName(words, turn.new) }) : until,
    next:
      only === 'existing' && newer ? { label: changes, href: whatChangesHref(work, newer) } : null,
    halves: halvesOf(work, text, turn),
  };
}

function halvesOf(work: Work, chosen: Text | null, turn: VersionAsOf['effective']): Half[] {
  const words = wordingFor(work.library);
  const { href } = routesFor(work.library.site.url);
  const { versions } = work.layers.base;
  const day = dayName(words, turn.new);
  return (['existing', 'new'] as const).flatMap((cohort) => {
    const version = inForce(versions, work.today, cohort);
    if (!version) return [];
    const condition =
      cohort === 'new' ? words.say('statusLine.onOrAfter') : words.say('statusLine.before');
    const isChosen = chosen !== null && versionOf(chosen) === version;
    return [{ condition, day, href: href(paths.version(work.id, version.id)), isChosen }];
  });
}

function layeredLine(work: Work, text: Text): StatusLine {
  const words = wordingFor(work.library);
  const day = dayName(words, text.day);
  switch (statusOn(work, text)) {
    case 'in force': {
      const brief = words.say('statusLine.since', { day });
      return { ...PAST, disc: 'solid', label: words.say('statusLine.inForce'), brief, next: null };
    }
    case 'superseded':
    case 'withdrawn':
      return {
        ...PAST,
        label: words.say('statusLine.past'),
        brief: '',
        next: toToday(work, words),
      };
    default: {
      const brief = words.say('statusLine.applies', { day });
      return { ...SOON, label: words.say('statusLine.soon'), brief, next: toToday(work, words) };
    }
  }
}

function toToday({ library, path }: Work, words: Wording): Link {
  return { label: words.say('statusLine.read'), href: routesFor(library.site.url).href(path) };
}
