import { RESELLER } from '../policy/reseller-fields.ts';
import { versionsAsOf, type Policy } from '../policy/library.ts';
import { inForce } from '../timeline/timeline.ts';
import type { NoticeLibrary } from './announcement.ts';
import type { NoticeAddresses } from './notice-of.ts';
import type { Notice } from './notice-schema.ts';
import type { NoticePlan } from './plan-notice.ts';

/** What concerns resellers alone; nothing where they are not told. */
export function resellerPart(
  plan: NoticePlan,
  library: NoticeLibrary,
  addresses: NoticeAddresses,
): Notice['reseller'] {
  const theirs = plan.audiences.find(({ id }) => id === 'reseller-customers');
  if (!theirs) return null;
  const addendum = addendumOf(plan.policy, library);
  return {
    forwardBy: theirs.tellBy,
    removal: addendum ? removalOf(addendum, plan) : null,
    addendum: addendum && {
      policy: addendum.id,
      url: addresses.policy(addendum.id),
    },
  };
}

function addendumOf(policy: Policy, { policies }: NoticeLibrary): Policy | null {
  const { audience } = policy.settings;
  if (audience === RESELLER) return policy;
  const own = policies.filter(({ settings }) => settings.audience === RESELLER);
  return own.find(({ settings }) => settings.supplements === policy.id) ?? null;
}

// As the addendum stands on the day of effect, as far as it was public when this was announced.
function removalOf(
  addendum: Policy,
  { announced, effective }: NoticePlan,
): { days: number; unit: 'calendar' | 'business' } | null {
  const versions = versionsAsOf(addendum, announced);
  const version = inForce(versions, effective.existing, 'existing');
  return version?.settings.removalPromise ?? null;
}
