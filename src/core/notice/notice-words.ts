import type { Day } from '../calendar-day.ts';
import { longDay } from '../long-day.ts';
import { RESELLER } from '../policy/reseller-fields.ts';
import type { Cohort } from '../timeline/timeline.ts';
import { describeDuration } from './lead.ts';
import type { Notice } from './notice-schema.ts';
import type { NoticePlan } from './plan-notice.ts';
import { promisedLead } from './promises.ts';

// The sentences that a notice says by itself. Everything else in it was written by a person.

/** Why readers get a notice that they did not subscribe to. */
export function whyOf({ policy, promises, kind }: NoticePlan, organisation: string): string {
  const who = policy.settings.audience === RESELLER ? 'a reseller' : 'a customer';
  return [
    `You get this because you are ${who} of ${organisation} and it concerns you.`,
    ...(IS_OF_CHANGE[kind] ? promises : []).map(
      (one) =>
        `Our ${one.policy.settings.title} of ${longDay(one.version.published)} promises that we announce such a change ${promised(one.promise)} it takes effect.`,
    ),
    'It is not advertising: you get it even if you have unsubscribed from our newsletters.',
  ].join(' ');
}

/**
 * The same for customers who sign up once the change applies: nothing was promised to them. `reseller` is
 * the one from which they buy.
 */
export function whyNewCustomer(
  { controller: { name } }: Pick<Notice, 'controller'>,
  reseller: string | null = null,
): string {
  const who = reseller === null ? name : `${reseller}, which sells services of ${name}`;
  return `You get this because you are a new customer of ${who}: this text applies to you from your first day. It is not advertising.`;
}

/** Whether a notice tells of a change that was promised to be announced. */
const IS_OF_CHANGE: Record<NoticePlan['kind'], boolean> = {
  'material-change': true,
  postponement: true,
  'editorial-summary': false,
  correction: false,
  withdrawal: false,
};

function promised(promise: NoticePlan['promises'][number]['promise']): string {
  if (promise.days === undefined) return 'before';
  return `at least ${describeDuration(promisedLead(promise))} before`;
}

/** What happened to a version that was announced, and what holds now. */
export function eventSummary({ kind, event, from, version, effective, was }: NoticePlan): string {
  if (!event) return version.settings.summary;
  const text = `the version of ${longDay(version.published)}`;
  const reason = event.reason;
  switch (kind) {
    case 'postponement':
      return `${sentence(text)} applies ${days(effective)}, not ${days(was ?? effective)}. ${reason}`;
    case 'withdrawal':
      return `${sentence(text)} was withdrawn on ${longDay(event.on)}: it applies to nobody from that day on. It would have changed the version of ${longDay(from.published)}. ${reason}`;
    case 'correction':
    case 'material-change':
    case 'editorial-summary':
      return `There is a mistake in ${text}. ${reason}`;
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function days(effective: Record<Cohort, Day>): string {
  if (effective.new === effective.existing) return `from ${longDay(effective.new)}`;
  return `from ${longDay(effective.existing)} (from their first day for those who sign up on or after ${longDay(effective.new)})`;
}
