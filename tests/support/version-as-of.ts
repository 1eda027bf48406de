import type { Day } from '#core/text/calendar-day.ts';
import { topOf } from '#core/library/draft.ts';
import type { VersionAsOf } from '#core/library/library.ts';
import type { VersionEvent } from '#core/schemas/policy-schema.ts';
import { versionSchema, type Effective } from '#core/schemas/version-schema.ts';
import { effectiveFor } from '#core/timeline/timeline.ts';

import { digested } from './digested.ts';

/** What a case says of a version; the rest is the smallest that is valid. */
interface Dated {
  id: string;
  effective?: Effective;
  withdrawn?: Day;
  events?: VersionEvent[];
}

/** A version with an empty text, in force from its publication unless `effective` says otherwise. */
export function versionAsOf({ id, effective, withdrawn, events = [] }: Dated): VersionAsOf {
  const published = id.slice(0, 10);
  const days = effective ?? published;
  return {
    id,
    published,
    file: `policies/terms/${id}.mdx`,
    settings: versionSchema.parse({ effective: days, summary: 'A version.' }),
    locate: () => topOf(`policies/terms/${id}.mdx`),
    document: digested({ sections: [] }),
    digest: '0'.repeat(64),
    rule: 2,
    former: null,
    written: null,
    hasDigest: (digest) => digest === '0'.repeat(64),
    hasDecisions: () => false,
    events,
    effective: effectiveFor(days),
    withdrawn: withdrawn ?? null,
  };
}
