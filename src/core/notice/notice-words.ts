import type { Day } from '../calendar-day.ts';
import { longDay } from '../long-day.ts';
import { RESELLER } from '../policy/reseller-fields.ts';
import type { Cohort } from '../timeline/timeline.ts';
import { describeDuration } from './lead.ts';
import type { NoticePlan } from './plan-notice.ts';
import { promisedLead } from './promises.ts';

// The sentences that a notice says by itself. Everything else in it was written by a person.

/** Why readers get a notice that they did not subscribe to. */
export function whyOf({ policy, promises }: NoticePlan, organisation: string): string {
  const who = policy.settings.audience === RESELLER ? 'a reseller' : 'a customer';
  return [
    `You get this because you are ${who} of ${organisation} and it concerns you.`,
    ...promises.map(
      (one) =>
        `Our ${one.policy.settings.title} of ${longDay(one.version.published)} promises that we announce such a change ${promised(one.promise)} it takes effect.`,
    ),
    'It is not advertising: you get it even if you have unsubscribed from our newsletters.',
  ].join(' ');
}

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
  return `from ${longDay(effective.existing)} (to those who sign up from ${longDay(effective.new)} on, at once)`;
}
