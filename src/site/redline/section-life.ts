import type { Day } from '#core/text/calendar-day.ts';
import { derivedFrom } from '#core/text/derived.ts';
import type { Library, Policy, VersionAsOf } from '#core/library/library.ts';
import { plainText } from '#core/document/plain-text.ts';
import type { Redline, RedlineSection } from '#core/redline/redline-schema.ts';
import { sectionRenderer } from '#core/redline/render/html.ts';
import { statusDays } from '#core/timeline/timeline.ts';

import { paths, routesFor, type Routes } from '../addresses/routes.ts';
import { laterOf, standingOf, type Later, type Standing } from '../works/standing.ts';
import { standingSentence, THIS_TEXT, THIS_VERSION } from '../works/standing-words.ts';
import { effectiveDays, versionName } from '../wording/wording.ts';
import { wordingFor, type Wording } from '../wording/site-wording.ts';
import { anchorLinks } from './anchor-links.ts';
import { redlineOfNeighbours } from './redlines-of-policy.ts';
import { redlineWords } from './redline-sentences.ts';
import { turnsOf, type Turn } from './turns.ts';
import { eventOf, plainSentence, removal, type EventSentence } from './life-event.ts';

/** One version that did something to the section. */
interface LifeEntry {
  version: string;
  href: string;
  /** The whole redline, at this section; nothing for the first version. */
  redline: string | null;
  sentences: EventSentence[];
  /** Whether the text that came with it applies, and from when to when; of what is gone, since when. */
  standing: string;
  /** The same on each later day on which it is another. */
  later: Later<string>[];
  /** The section's own redline as HTML; nothing where it only came or stands in the first version. */
  html: string | null;
}

/** Versions in a row that left the section as it was. */
interface QuietStretch {
  label: string;
}

/** The life of a section, oldest first. */
export interface SectionLife {
  anchor: string;
  /** Its latest heading. */
  heading: string;
  steps: ({ kind: 'entry'; entry: LifeEntry } | { kind: 'quiet'; stretch: QuietStretch })[];
}

/** Whether the text that came with a turn applies, now and on later days. */
type StandingOf = (turn: Turn) => Pick<LifeEntry, 'standing' | 'later'>;

/** What is said of the standing of turns: the same of all that came with one version and stand in as many. */
function standingsOf(words: Wording, versions: readonly VersionAsOf[], today: Day): StandingOf {
  return derivedFrom(versions, `standing of turns ${today} ${words.language}`, () => {
    const days = statusDays(versions).filter((day) => day > today);
    const known = new Map<string, ReturnType<StandingOf>>();
    return (turn) => {
      const name = `${turn.version.id} ${turn.holders.length}`;
      const said = known.get(name) ?? standingOfTurn(words, turn, versions, today, days);
      known.set(name, said);
      return said;
    };
  });
}

// A text that stands on through later versions applies on through them.
function standingOfTurn(
  words: Wording,
  { version, holders }: Turn,
  versions: readonly VersionAsOf[],
  today: Day,
  days: readonly Day[],
): ReturnType<StandingOf> {
  const say = (day: Day): string =>
    holders.length > 0
      ? standingSentence(words, THIS_TEXT, standingOf(holders, versions, day))
      : goneSentence(words, standingOf([version], versions, day));
  return { standing: say(today), later: laterOf(days, today, say) };
}

/** All that the life of a section shows beside the title of its policy and the frame of its page. */
export function lifeInputs(
  words: Wording,
  anchor: string,
  turns: readonly Turn[],
  versions: readonly VersionAsOf[],
  today: Day,
): { heading: string; turns: unknown[] } {
  const standing = standingsOf(words, versions, today);
  return {
    heading: headingOfLife(words, anchor, turns),
    turns: turns.map((turn, index) => [
      turn.version.id,
      turn.before && [turn.before.id, turn.before.document.digest, turn.version.document.digest],
      turn.version.settings.retired[anchor],
      turns[index + 1] ? stretchesOf(words, turn) : [],
      standing(turn),
    ]),
  };
}

/**
 * The lives of all sections that any of the versions ever had, by anchor, in the order in which they
 * first came. What a later version leaves as it was adds nothing to a life.
 */
export function sectionLives(
  library: Library,
  policy: Policy,
  versions: readonly VersionAsOf[],
  today: Day,
): SectionLife[] {
  const words = wordingFor(library);
  const routes = routesFor(library.site.url);
  const standing = standingsOf(words, versions, today);
  const all = turnsOf(versions);
  const events = eventsOf(words, policy, versions, routes);
  return [...all].map(([anchor, turns]) => ({
    anchor,
    heading: headingOfLife(words, anchor, turns),
    steps: turns.flatMap((turn, index) => {
      const told = events.get(turn.version.id)?.get(anchor) ?? [];
      const entries = told.length > 0 ? told : [NOTHING_TOLD];
      return [
        ...entries.map((one, at): SectionLife['steps'][number] => ({
          kind: 'entry',
          entry: {
            ...placeOf(words, policy.id, turn, anchor, routes),
            ...one,
            ...(at === entries.length - 1 ? standing(turn) : { standing: '', later: [] }),
          },
        })),
        ...(turns[index + 1] ? stretchesOf(words, turn) : []),
      ];
    }),
  }));
}

/** What a version did to a section, as its redline shows it. */
type Told = Pick<LifeEntry, 'sentences' | 'html'>;

// What no redline shows, such as where the words of a sentence are cut.
const NOTHING_TOLD: Told = { sentences: [], html: null };

/** What each version did to sections, by its id and by their anchors. */
function eventsOf(
  words: Wording,
  policy: Policy,
  versions: readonly VersionAsOf[],
  routes: Routes,
): ReadonlyMap<string, ReadonlyMap<string, Told[]>> {
  return new Map(
    versions.map((version, index) => {
      const before = versions[index - 1];
      return [
        version.id,
        before
          ? eventsSince(
              words,
              policy.id,
              before,
              version,
              redlineOfNeighbours(policy, before, version),
              routes,
            )
          : eventsOfFirst(words, version),
      ];
    }),
  );
}

function eventsOfFirst(words: Wording, { document }: VersionAsOf): ReadonlyMap<string, Told[]> {
  const sentences = [plainSentence(words.say('life.first'))];
  return new Map(document.sections.map(({ anchor }) => [anchor, [{ sentences, html: null }]]));
}

function eventsSince(
  words: Wording,
  policy: string,
  before: VersionAsOf,
  version: VersionAsOf,
  found: Redline,
  routes: Routes,
): ReadonlyMap<string, Told[]> {
  const pages = {
    from: routes.href(paths.version(policy, before.id)),
    to: routes.href(paths.version(policy, version.id)),
  };
  const link = anchorLinks(found, pages);
  const html = sectionRenderer(found, {
    words: redlineWords(words),
    layout: 'inline',
    whole: routes.href(paths.redline(policy, before.id, version.id)),
    href: routes.href,
    // This page has none of them.
    fragment: (fragment) => {
      const target = link(fragment);
      return target.startsWith('#') ? pages.to + target : target;
    },
  });
  const context = {
    words,
    retired: version.settings.retired,
    life: (other: string) => routes.href(paths.sectionLife(policy, other)),
  };
  const events = new Map<string, Told[]>();
  const lost = lostFrom(before, version);
  for (const section of found.sections) {
    if (section.change === 'unchanged' || section.change === 'moved-away') continue;
    for (const anchor of anchorsOf(section, lost)) {
      const told = { sentences: eventOf(section, anchor, context), html: html(section) };
      events.set(anchor, [...(events.get(anchor) ?? []), told]);
    }
  }
  for (const anchor of lost) {
    if (!events.has(anchor))
      events.set(anchor, [{ sentences: removal(anchor, context), html: null }]);
  }
  return events;
}

function placeOf(
  words: Wording,
  policy: string,
  { version, before, holders }: Turn,
  anchor: string,
  routes: Routes,
): Pick<LifeEntry, 'version' | 'href' | 'redline'> {
  const at = holders.length === 0 ? '' : `#${encodeURI(anchor)}`;
  return {
    version: versionName(words, version.id),
    href: routes.href(paths.version(policy, version.id)) + at,
    redline: before && routes.href(paths.redline(policy, before.id, version.id)) + at,
  };
}

/** Anchors of the older version that the newer one has no more. */
function lostFrom(before: VersionAsOf, version: VersionAsOf): Set<string> {
  const kept = new Set(version.document.sections.map(({ anchor }) => anchor));
  const old = before.document.sections.map(({ anchor }) => anchor);
  return new Set(old.filter((anchor) => !kept.has(anchor)));
}

/** Both anchors of a section, and those of the sections that were merged into it. */
function anchorsOf(
  { before, after, related }: RedlineSection,
  lost: ReadonlySet<string>,
): Set<string> {
  const own = [before, after].flatMap((place) => (place ? [place.anchor] : []));
  return new Set([...own, ...related.filter((anchor) => lost.has(anchor))]);
}

function headingOfLife(words: Wording, anchor: string, turns: readonly Turn[]): string {
  const { sections } = turns.findLast(({ holders }) => holders.length > 0)?.version.document ?? {
    sections: [],
  };
  const heading = sections.find((section) => section.anchor === anchor)?.heading ?? [];
  return plainText(heading).replaceAll('\n', ' ') || words.say('history.introduction');
}

// Whether the version still binds says nothing more of a section that is not in it.
function goneSentence(words: Wording, standing: Standing): string {
  return standing.status === 'upcoming' || standing.status === 'withdrawn'
    ? standingSentence(words, THIS_VERSION, standing)
    : words.say('life.gone', { effective: effectiveDays(words, standing.version.effective) });
}

/** The versions after a turn that left its text as it was. */
function stretchesOf(
  words: Wording,
  { holders }: Turn,
): { kind: 'quiet'; stretch: QuietStretch }[] {
  const [first, ...rest] = holders.slice(1).map(({ id }) => id);
  if (first === undefined) return [];
  const label = words.say('life.unchanged', {
    count: rest.length + 1,
    first: versionName(words, first),
    last: versionName(words, rest.at(-1) ?? first),
  });
  return [{ kind: 'quiet', stretch: { label } }];
}
