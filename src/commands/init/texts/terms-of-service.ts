import type { Named } from './text.ts';

/** Terms of service to be filled in. */
export function termsOfService({ name, email, day }: Named): string {
  return `---
effective: ${day}
summary: The first version.
noticePromise: { days: 30, unit: calendar, optOut: false, section: changes }
---

These terms apply between ${name} (“we” or “us”) and you, our customer.

## What we provide {/* #services */}

We provide [WHAT YOU OFFER], as described on our website when you order.

## Your account {/* #account */}

You give us correct details and keep them up to date. Keep your password to yourself.

## Prices and payment {/* #payment */}

The prices are those on our website when you order. You pay within [NUMBER OF DAYS] days of the invoice.

## What you may not do {/* #acceptable-use */}

You may not use our services to break the law, to send unsolicited mail, or to harm our systems or those of others.

## Availability and support {/* #support */}

You can reach our support at ${email}. [WHEN YOU ANSWER AND WHAT YOU PROMISE]

## Liability {/* #liability */}

[WHAT YOU ARE LIABLE FOR]

## Term and termination {/* #termination */}

The contract runs for [HOW LONG]. Either of us may end it with notice of [HOW LONG].

## Changes to these terms {/* #changes */}

If we change these terms materially, we tell you by e-mail at least 30 days before the change takes effect. If you do not agree, you may end the contract before that day.

## Law and courts {/* #law */}

The law of [WHICH COUNTRY] applies.
`;
}
