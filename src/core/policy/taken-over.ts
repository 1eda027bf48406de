import type { Day } from '../calendar-day.ts';
import type { VersionSettings } from './version-schema.ts';

/**
 * Whether a version was taken over from elsewhere: it says where its text stood, or its day lies before
 * `decisionsSince` of its policy. Its day is then the one on which it was public there.
 */
export function isTakenOver(
  { published, settings }: { published: Day; settings: VersionSettings | null },
  decisionsSince: Day | undefined,
): boolean {
  return published < (decisionsSince ?? '') || settings?.provenance !== undefined;
}
