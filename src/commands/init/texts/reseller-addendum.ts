import type { Named } from './text.ts';

/** An addendum to the privacy policy, for customers of resellers. */
export function resellerAddendum({ name, day }: Named): string {
  return `---
effective: ${day}
summary: The first version.
placement:
  reseller-data: { after: information-collected }
  reseller-requests: { after: rights }
answers: { access: reseller-requests, contact: reseller-requests, removal: reseller-requests }
removalPromise: { days: 30, unit: calendar }
---

This addendum applies in addition to the [privacy policy](/privacy-policy/), and only if you bought our services from a <Term id="reseller">reseller</Term>: a company that sells the services of ${name} (“we” or “us”) to customers of its own.

## Information that reaches us through resellers {/* #reseller-data */}

<Reseller field="name" /> decides about your personal information. We process it on its behalf and on its instructions.

## Requests of resellers’ customers {/* #reseller-requests */}

If you want access to your personal information, or want it corrected or deleted, write to <Reseller field="dataController.name" />. If your reseller asks us to delete it, we do so within 30 days.
`;
}
