import type { PolicySettings } from '#core/schemas/policy-schema.ts';

import { privacyPolicy } from './privacy-policy.ts';
import { subProcessors } from './sub-processors.ts';
import { termsOfService } from './terms-of-service.ts';
import type { Named } from './text.ts';

/** The first version of a policy of a kind, to be filled in. */
export const FIRST_TEXTS: Readonly<Record<PolicySettings['kind'], (named: Named) => string>> = {
  'privacy-policy': privacyPolicy,
  terms: termsOfService,
  list: (named) => subProcessors(named),
  addendum: ({ day }) => `---
effective: ${day}
summary: The first version.
---

This addendum applies in addition, and only to [WHOM IT APPLIES TO].

## What applies in addition {/* #additional-terms */}

[WHAT APPLIES]
`,
  other: ({ name, email, day }) => `---
effective: ${day}
summary: The first version.
---

This policy of ${name} says [WHAT IT IS ABOUT].

## Who it applies to {/* #scope */}

[WHOM IT APPLIES TO]

## What applies {/* #rules */}

[WHAT APPLIES]

## Questions {/* #questions */}

Write to ${email}.
`,
};
