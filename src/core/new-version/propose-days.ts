import { addDays, type Day } from '../text/calendar-day.ts';
import { readableLibrary } from '../notice/checks/check-notices.ts';
import { earliestEffective } from '../notice/announcements/earliest-effective.ts';
import type { LibraryDraft } from '../library/draft.ts';
import type { Change } from '../schemas/version-schema.ts';

const REVIEW_DAYS = 3;

/**
 * The day of publication for a version begun on `today`: so far ahead as the site says that a review
 * takes, since its text becomes public when it is merged; but not after the day on which it is to apply.
 */
export function proposePublished(
  { site }: Pick<LibraryDraft, 'site'>,
  today: Day,
  effective: Day | undefined,
): Day {
  const reviewed = addDays(today, site?.notices.reviewDays ?? REVIEW_DAYS);
  if (effective === undefined || effective >= reviewed) return reviewed;
  return effective > today ? effective : today;
}

/**
 * The first day of effect for everyone that keeps every promise for a material change of a policy, if it
 * is published on a day and touches data that were collected before; nothing where the policy or the
 * site cannot be read.
 */
export function proposeEffective(draft: LibraryDraft, id: string, published: Day): Day | null {
  const library = readableLibrary(draft);
  const policy = library?.policies.find((one) => one.id === id);
  const earlier = policy?.versions.filter((version) => version.published <= published) ?? [];
  const from = earlier.at(-1);
  if (!library || !policy || !from) return null;
  const settings = { ...from.settings, changes: [CHANGE], choices: [], waiver: undefined };
  const version = { ...from, id: published, published, settings };
  const begun = { ...policy, versions: [...earlier, version] };
  const policies = library.policies.map((one) => (one === policy ? begun : one));
  const publication = { policy: begun, version, from, announced: published };
  return earliestEffective({ ...library, policies }, publication, false).effective.existing;
}

const CHANGE: Change = {
  section: '',
  materiality: 'material',
  reason: '',
  previouslyCollected: true,
};
