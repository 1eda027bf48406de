import type { Day } from '../text/calendar-day.ts';
import { RESELLER } from '../document/reseller-fields.ts';
import { versionsAsOf, type Policy } from '../library/library.ts';
import { inForce } from '../timeline/timeline.ts';
import type { NoticeLibrary } from './announcements/announcement.ts';
import type { Notice, RemovalStep } from '../schemas/notice-schema.ts';
import type { NoticePlan } from './plan-notice.ts';

/** What concerns resellers alone; nothing where they are not told. */
export function resellerPart(
  plan: NoticePlan,
  library: NoticeLibrary,
  addressOf: (policy: string) => string,
): Notice['reseller'] {
  const theirs = plan.audiences.find(({ id }) => id === 'reseller-customers');
  if (!theirs) return null;
  const addendum = addendumOf(plan.policy.id, library);
  return {
    forwardBy: theirs.tellBy,
    removal: addendum ? removalSteps(addendum, plan.announced) : [],
    addendum: addendum && {
      policy: addendum.id,
      url: addressOf(addendum.id),
    },
  };
}

/** What a removal takes on a day and from then on, as far as it was public that day. */
export function removalOn(policy: string, library: NoticeLibrary, day: Day): RemovalStep[] {
  const addendum = addendumOf(policy, library);
  return addendum ? removalSteps(addendum, day) : [];
}

function addendumOf(policyId: string, { policies }: NoticeLibrary): Policy | null {
  const policy = policies.find(({ id }) => id === policyId);
  if (policy?.settings.audience === RESELLER) return policy;
  const own = policies.filter(({ settings }) => settings.audience === RESELLER);
  return own.find(({ settings }) => settings.supplements === policyId) ?? null;
}

// A day on which nothing changes for the reader is no step.
function removalSteps(addendum: Policy, today: Day): RemovalStep[] {
  const versions = versionsAsOf(addendum, today);
  const coming = versions
    .flatMap(({ effective, withdrawn }) => [effective.existing, withdrawn ?? today])
    .filter((day) => day > today);
  const days = [...new Set(coming)].toSorted();
  const steps: RemovalStep[] = [];
  for (const from of [null, ...days]) {
    const promise = inForce(versions, from ?? today, 'existing')?.settings.removalPromise;
    const last = steps.at(-1);
    if (!promise || (last && last.days === promise.days && last.unit === promise.unit)) continue;
    steps.push({ days: promise.days, unit: promise.unit, from });
  }
  return steps;
}
