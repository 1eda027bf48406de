import { addDays, type Day } from '#core/calendar-day.ts';
import type { VersionAsOf } from '#core/policy/library.ts';
import { boundCohorts, COHORTS, inForce, statusOf, type Status } from '#core/timeline/timeline.ts';

import { redlineAgainstShown, whatChangesHref } from './redline/pairs.ts';
import { paths, type Routes } from './routes.ts';
import { effectivePhrase, longDay } from './wording.ts';

/** What a reader must know before reading a text: whether it binds, and whom. */
export interface Banner {
  status: Status;
  /** Plain sentences. */
  sentences: string[];
  links: { label: string; href: string }[];
}

/** What the banner of one version depends on. */
export interface BannerContext {
  policy: string;
  version: VersionAsOf;
  /** All public versions of the policy, in order. */
  versions: readonly VersionAsOf[];
  today: Day;
  routes: Routes;
  /** Where the notice about a version is, while readers are led there. */
  noticeHref: (version: VersionAsOf) => string | null;
}

/** The banner of a version on a day. */
export function bannerOf(context: BannerContext): Banner {
  const { version, versions, today } = context;
  const status = statusOf(version, versions, today);
  switch (status) {
    case 'embargoed':
    case 'upcoming':
      return upcoming(context, status);
    case 'in force':
      return inForceNow(context, status);
    case 'superseded':
      return superseded(context, status);
    case 'withdrawn':
      return withdrawn(context, status);
  }
}

function upcoming(context: BannerContext, status: Status): Banner {
  const { policy, version, versions, today, routes } = context;
  const current = inForce(versions, today, 'existing');
  return {
    status,
    sentences: [
      `This version does not apply yet: it applies ${effectivePhrase(version.effective)}.`,
      ...(current ? [`Until then the version of ${longDay(current.published)} applies.`] : []),
    ],
    links: [
      ...(current ? [readToday(policy, routes)] : []),
      whatChanges(version, context),
      ...readNotice(version, context),
    ],
  };
}

function inForceNow(context: BannerContext, status: Status): Banner {
  const { policy, version, versions, today, routes } = context;
  const next = versions.find((one) => statusOf(one, versions, today) === 'upcoming');
  const bound = boundCohorts(version, versions, today);
  const sentences = bound.length === 2 ? [sinceSentence(version)] : [partSentence(context)];
  if (next) {
    sentences.push(
      `A new version was published on ${longDay(next.published)}. It applies ${effectivePhrase(next.effective)}.`,
    );
  }
  const announced = next ?? (bound.length === 1 ? otherVersion(context) : null);
  const links = announced
    ? [
        whatChanges(announced, context),
        ...[...readNotice(announced, context), ...readNotice(version, context)].slice(0, 1),
        {
          label: `Read the version of ${longDay(announced.published)}`,
          href: routes.href(paths.version(policy, announced.id)),
        },
      ]
    : readNotice(version, context);
  return { status, sentences, links };
}

function sinceSentence({ effective }: VersionAsOf): string {
  return effective.new === effective.existing
    ? `This version has applied since ${longDay(effective.new)}.`
    : `This version has applied to new customers since ${longDay(effective.new)}, and to all since ${longDay(effective.existing)}.`;
}

// While a change reaches new customers first, two versions apply side by side.
function partSentence({ version, versions, today }: BannerContext): string {
  const [cohort] = boundCohorts(version, versions, today);
  const other = inForce(versions, today, cohort === 'new' ? 'existing' : 'new');
  const turn = cohort === 'new' ? version : other;
  if (!turn) return sinceSentence(version);
  const { effective } = turn;
  return cohort === 'new'
    ? `This version applies to customers who signed up on or after ${longDay(effective.new)}, and to all customers from ${longDay(effective.existing)}.`
    : `This version applies to customers who signed up before ${longDay(effective.new)}, until ${longDay(addDays(effective.existing, -1))}.`;
}

function otherVersion({ version, versions, today }: BannerContext): VersionAsOf | null {
  const [cohort] = boundCohorts(version, versions, today);
  return inForce(versions, today, cohort === 'new' ? 'existing' : 'new');
}

function superseded(context: BannerContext, status: Status): Banner {
  const { version, versions } = context;
  const successor = versions[versions.indexOf(version) + 1];
  return {
    status,
    sentences: [
      'This version no longer applies.',
      ...(successor ? [`It was followed by the version of ${longDay(successor.published)}.`] : []),
    ],
    links: [...linksToToday(context), ...changedSince(context)],
  };
}

function withdrawn(context: BannerContext, status: Status): Banner {
  const { version } = context;
  const event = version.events.find((one) => one.kind === 'withdrawal');
  return {
    status,
    sentences: [
      `This version was withdrawn on ${longDay(version.withdrawn ?? version.published)}.`,
      ...(event ? [event.reason] : []),
    ],
    links: linksToToday(context),
  };
}

// After the withdrawal of every version there is nothing to lead to.
function linksToToday({ policy, versions, today, routes }: BannerContext): Banner['links'] {
  const applies = COHORTS.some((cohort) => inForce(versions, today, cohort));
  return applies ? [readToday(policy, routes)] : [];
}

function readToday(policy: string, routes: Routes): Banner['links'][number] {
  return { label: 'Read what applies today', href: routes.href(paths.policy(policy)) };
}

function whatChanges(version: VersionAsOf, context: BannerContext): Banner['links'][number] {
  return { label: 'What changes', href: whatChangesHref(version, context) };
}

function readNotice(
  version: VersionAsOf,
  { noticeHref }: BannerContext,
): Banner['links'][number][] {
  const href = noticeHref(version);
  return href === null ? [] : [{ label: 'Read the notice', href }];
}

function changedSince(context: BannerContext): Banner['links'] {
  const href = redlineAgainstShown(context.version, context);
  return href === null ? [] : [{ label: 'What has changed since', href }];
}
