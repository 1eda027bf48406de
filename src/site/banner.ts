import type { Day } from '#core/calendar-day.ts';
import type { VersionAsOf } from '#core/policy/library.ts';
import { COHORTS, inForce, statusOf, type Status } from '#core/timeline/timeline.ts';

import { redlineAgainstShown, whatChangesHref } from './redline/pairs.ts';
import { paths, type Routes } from './routes.ts';
import { laterOf, standingOfVersion, type Later, type Standing } from './standing.ts';
import {
  deadlineSentences,
  saidDays,
  standingSentence,
  versionPeriod,
  versionSentence,
} from './standing-words.ts';
import { effectivePhrase, longDay, standingLabel, versionName } from './wording.ts';
import type { Wording } from './wording/site-wording.ts';

/** What a reader must know before reading a text: whether it binds, and whom. */
export interface Banner {
  status: Status;
  /** The status in words: `In force for new customers`. */
  label: string;
  /** Plain sentences. */
  sentences: string[];
  links: { label: string; href: string }[];
}

/** A banner that says for which days it is so. */
export interface DatedBanner extends Banner {
  /** `Status since 1 March 2027; next change 15 April 2027.` */
  period: string;
}

/** A banner with those that will follow it. */
export interface LastingBanner extends DatedBanner {
  later: Later<DatedBanner>[];
}

/** What the banner of one version depends on. */
export interface BannerContext {
  words: Wording;
  policy: string;
  version: VersionAsOf;
  /** All public versions of the policy, in order. */
  versions: readonly VersionAsOf[];
  today: Day;
  routes: Routes;
  /** Where the notice about a version is, while readers are led there: on a day, of what is public today. */
  noticeHref: (version: VersionAsOf, day: Day) => string | null;
}

/** The banner of a version on `today`, and on each later day on which it says something else. */
export function versionBanner(context: BannerContext): LastingBanner {
  const { version, versions, today, noticeHref } = context;
  return lastingBanner(saidDays(version, versions), today, (day) => {
    const banner = bannerOf({ ...context, today: day });
    const isNews = noticeHref(version, day) !== null;
    const deadlines = isNews ? deadlineSentences(version, day) : [];
    return {
      ...banner,
      sentences: [...banner.sentences, ...deadlines],
      links: day > today ? linksLater(context, day) : banner.links,
      period: versionPeriod(version, versions, day),
    };
  });
}

/** What `say` gives for `today`, and for each of the later `days` on which it gives something else. */
export function lastingBanner(
  days: readonly Day[],
  today: Day,
  say: (day: Day) => DatedBanner,
): LastingBanner {
  return { ...say(today), later: laterOf(days, today, say, wordsOf) };
}

function wordsOf({ status, label, sentences, period }: DatedBanner): unknown {
  return { status, label, sentences, period };
}

// The pages of the site are those of the day on which it was built.
function linksLater(
  { words, policy, version, versions, routes }: BannerContext,
  day: Day,
): Banner['links'] {
  const applies = COHORTS.map((cohort) => inForce(versions, day, cohort));
  const others = [...new Set(applies)].filter((one) => one !== null && one !== version);
  return others.map((other) => ({
    label: words.say('banner.readVersion', { version: versionName(other?.id ?? '') }),
    href: routes.href(paths.version(policy, other?.id ?? '')),
  }));
}

/** The banner of a version on a day. */
export function bannerOf(context: BannerContext): Banner {
  const { version, versions, today } = context;
  const standing = standingOfVersion(version, versions, today);
  const { status, only } = standing;
  const said = standingSentence(context.words.say('banner.subject'), standing);
  const { sentences, links } = around(context, standing);
  return { status, label: standingLabel(status, only), sentences: [said, ...sentences], links };
}

/** What stands beside the standing itself. */
type Around = Pick<Banner, 'sentences' | 'links'>;

function around(context: BannerContext, standing: Standing): Around {
  switch (standing.status) {
    case 'embargoed':
    case 'upcoming':
      return upcoming(context);
    case 'in force':
      return inForceNow(context, standing);
    case 'superseded':
      return superseded(context);
    case 'withdrawn':
      return withdrawn(context);
  }
}

function upcoming(context: BannerContext): Around {
  const { version, versions, today } = context;
  const current = inForce(versions, today, 'existing');
  return {
    sentences: untilThen(context),
    links: [
      ...(current ? [readToday(context)] : []),
      whatChanges(version, context),
      ...readNotice(version, context),
    ],
  };
}

// To an existing customer, from today on.
function untilThen({ words, version, versions, today }: BannerContext): string[] {
  const turns = versions
    .map(({ effective }) => effective.existing)
    .filter((day) => day > today && day < version.effective.existing)
    .sort();
  const binding = [today, ...turns].map((day) => inForce(versions, day, 'existing'));
  const said = [...new Set(binding)].flatMap((one) => (one ? [longDay(one.published)] : []));
  if (said.length < 2) return said.map((day) => words.say('banner.untilThen', { day }));
  const days = said.slice(0, -1).join(', ');
  return [words.say('banner.untilThenSeveral', { days, last: said.at(-1) ?? '' })];
}

function inForceNow(context: BannerContext, { only }: Standing): Around {
  const { words, policy, version, versions, today, routes } = context;
  const next = versions.find((one) => statusOf(one, versions, today) === 'upcoming');
  // While a change reaches new customers first, two versions apply side by side.
  const other = only && inForce(versions, today, only === 'new' ? 'existing' : 'new');
  const sentences = other ? [versionSentence(other, versions, today)] : [];
  if (next) {
    sentences.push(
      words.say('banner.newVersion', {
        published: longDay(next.published),
        applies: effectivePhrase(next.effective),
      }),
    );
  }
  const announced = next ?? other;
  const links = announced
    ? [
        whatChanges(announced, context),
        ...[...readNotice(announced, context), ...readNotice(version, context)].slice(0, 1),
        {
          label: words.say('banner.readVersion', { version: longDay(announced.published) }),
          href: routes.href(paths.version(policy, announced.id)),
        },
      ]
    : readNotice(version, context);
  return { sentences, links };
}

function superseded(context: BannerContext): Around {
  const { words, version, versions } = context;
  const successor = versions[versions.indexOf(version) + 1];
  return {
    sentences: successor
      ? [words.say('banner.followed', { day: longDay(successor.published) })]
      : [],
    links: [...linksToToday(context), ...changedSince(context)],
  };
}

function withdrawn(context: BannerContext): Around {
  const { version } = context;
  const event = version.events.find((one) => one.kind === 'withdrawal');
  return {
    sentences: event ? [event.reason] : [],
    links: linksToToday(context),
  };
}

// After the withdrawal of every version there is nothing to lead to.
function linksToToday(context: BannerContext): Banner['links'] {
  const { versions, today } = context;
  const applies = COHORTS.some((cohort) => inForce(versions, today, cohort));
  return applies ? [readToday(context)] : [];
}

function readToday({ words, policy, routes }: BannerContext): Banner['links'][number] {
  return { label: words.say('banner.readToday'), href: routes.href(paths.policy(policy)) };
}

function whatChanges(version: VersionAsOf, context: BannerContext): Banner['links'][number] {
  return {
    label: context.words.say('banner.whatChanges'),
    href: whatChangesHref(version, context),
  };
}

function readNotice(
  version: VersionAsOf,
  { words, noticeHref, today }: BannerContext,
): Banner['links'][number][] {
  const href = noticeHref(version, today);
  return href === null ? [] : [{ label: words.say('banner.readNotice'), href }];
}

function changedSince(context: BannerContext): Banner['links'] {
  const href = redlineAgainstShown(context.version, context);
  return href === null ? [] : [{ label: context.words.say('banner.changedSince'), href }];
}
