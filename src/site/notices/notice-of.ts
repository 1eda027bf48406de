import { announcementsOf, type NoticeLibrary } from '#core/notice/announcements/announcement.ts';
import { changesOf, type Directions } from '#core/notice/changes-of.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import { eventName, type NoticePlan } from '#core/notice/plan-notice.ts';
import { promisedLead } from '#core/notice/announcements/promises.ts';
import { resellerPart } from '#core/notice/reseller-part.ts';
import type { Library, Policy, Version } from '#core/library/library.ts';

import { wordingFor } from '../wording/site-wording.ts';
import { actionOf, firstDeadline } from './choices.ts';
import { subjectOf, summaryOf, whyOf } from './notice-sentences.ts';

/** Full addresses of what a notice leads to. */
export interface NoticeAddresses {
  policy: (policy: string) => string;
  version: (policy: string, version: string) => string;
  text: (policy: string, version: string) => string;
  redline: (policy: string, from: string, to: string) => string;
  history: (policy: string) => string;
  feed: (policy: string) => string;
  /** Of the notice of a version or of an event after it. */
  notice: (policy: string, version: string, event: string | null) => string;
}

/** What a notice is made from besides its plan. */
export interface NoticeContext {
  library: NoticeLibrary;
  addresses: NoticeAddresses;
  /** What the rules of materiality say of the changes. */
  directions: (plan: NoticePlan) => Directions;
}

/** The notice of a plan: the same bytes for the same library, whatever day it is made on. */
export function noticeOf(
  plan: NoticePlan,
  { library, addresses, directions }: NoticeContext,
): Notice {
  const { policy, version, from, event, announced, effective, kind } = plan;
  const { site } = library;
  const words = wordingFor(library);
  // Of what was withdrawn or misprinted nothing is left to choose.
  const isChange = kind !== 'withdrawal' && kind !== 'correction';
  const choices = isChange ? version.settings.choices : [];
  const { waiver } = version.settings;
  const side = (one: Version): Notice['from'] => ({
    version: one.id,
    published: one.published,
    url: addresses.version(policy.id, one.id),
    text: addresses.text(policy.id, one.id),
    sha256: one.digest,
  });
  return {
    format: 'codicil-notice/2',
    id: plan.id,
    kind,
    amends: plan.amends,
    policy: {
      id: policy.id,
      title: policy.settings.title,
      url: addresses.policy(policy.id),
      audience: policy.settings.audience,
    },
    from: side(from),
    to: side(version),
    controller: controllerOf(site),
    language: site.languages[0] ?? 'en',
    dates: {
      announced,
      effective,
      timeZone: site.timeZone,
      choiceDeadline: firstDeadline(choices),
    },
    audiences: plan.audiences,
    subject: subjectOf(words, kind, plan),
    summary: summaryOf(words, plan),
    actionNeeded: actionOf(words, choices),
    changes: isChange ? changesOf(plan, directions(plan)) : [],
    choices,
    notChanging: isChange ? version.settings.unchanged : [],
    reseller: resellerPart(plan, library, addresses.policy),
    links: {
      page: addresses.notice(policy.id, version.id, event ? eventName(policy, event) : null),
      newText: addresses.version(policy.id, version.id),
      oldText: addresses.version(policy.id, from.id),
      redline: addresses.redline(policy.id, from.id, version.id),
      archive: addresses.history(policy.id),
      feed: addresses.feed(policy.id),
      first: event ? addresses.notice(policy.id, version.id, null) : null,
    },
    promises: promisesOf(plan, addresses),
    whyYouGotThis: whyOf(words, plan, site.organisation.name),
    sequence: announcementsOf(policy, version).findIndex((one) => one.event === event),
    event: event
      ? { on: event.on, reason: event.reason, was: kind === 'postponement' ? plan.was : null }
      : null,
    waiver: plan.isWaived && waiver ? waiver : null,
    approvals: version.settings.approvals
      .filter(({ digest }) => version.hasDigest(digest))
      .map(({ by, role, on, digest }) => ({ by, role: role ?? null, on, digest })),
  };
}

function controllerOf({ organisation }: Library['site']): Notice['controller'] {
  const { name, email, url, phone, address } = organisation;
  return { name, email, url: url ?? null, phone: phone ?? null, address: address ?? null };
}

function promisesOf({ promises }: NoticePlan, { version }: NoticeAddresses): Notice['promises'] {
  const addressOf = (policy: Policy, one: Version): string => version(policy.id, one.id);
  return promises.map(({ policy, version: one, promise }) => ({
    policy: policy.id,
    title: policy.settings.title,
    version: one.id,
    url: addressOf(policy, one),
    lead: promise.days === undefined ? null : promisedLead(promise),
    optOut: promise.optOut,
    previouslyCollected: promise.previouslyCollected,
  }));
}
