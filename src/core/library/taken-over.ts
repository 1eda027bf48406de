import type { Day } from '../text/calendar-day.ts';
import { isVersionEntry, type Ledger } from '../schemas/ledger-schema.ts';
import type { VersionSettings } from '../schemas/version-schema.ts';

/** From when on a library goes by rules of its own. */
export interface OwnRules {
  /** `notices.since` of the site. */
  since: Day | undefined;
  /** `decisionsSince` of the policy. */
  decisionsSince: Day | undefined;
  ledger: Ledger | null;
}

/**
 * Whether a version was taken over from elsewhere: its day lies before `decisionsSince` of its policy, or
 * it says where its text stood, from before `notices.since`. Its day is then the one on which it was public
 * there. What follows a version that is sealed here was published here, whatever it says of itself.
 */
export function isTakenOver(
  version: { id: string; published: Day; settings: Pick<VersionSettings, 'provenance'> | null },
  { since, decisionsSince, ledger }: OwnRules,
): boolean {
  const { published, settings } = version;
  const isRecorded = settings?.provenance !== undefined && !(since && since <= published);
  const isFromBefore = published < (decisionsSince ?? '') || isRecorded;
  return isFromBefore && !followsSealed(version, ledger);
}

function followsSealed({ id, published }: { id: string; published: Day }, ledger: Ledger | null) {
  const sealed = ledger?.entries.filter(isVersionEntry) ?? [];
  return (
    sealed.every(({ version }) => version !== id) && sealed.some((one) => one.published < published)
  );
}
