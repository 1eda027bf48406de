import type { AudienceId } from '../schemas/notice-schema.ts';

/** What an audience is called within a sentence. */
export const AUDIENCE_NAMES: Record<AudienceId, string> = {
  'existing-customers': 'existing customers',
  'new-customers': 'new customers',
  resellers: 'resellers',
  'reseller-customers': 'customers of resellers',
};
