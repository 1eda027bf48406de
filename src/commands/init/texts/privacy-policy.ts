import type { Named } from './text.ts';

/** A privacy policy to be filled in: what only the organisation knows is in capitals between brackets. */
export function privacyPolicy({ name, email, day }: Named): string {
  return `---
effective: ${day}
summary: The first version.
noticePromise: { days: 30, unit: calendar, optOut: false, section: changes }
---

This policy explains which personal information ${name} (“we” or “us”) collects, how we use it, with whom we share it, and what you can do about it.

## Who we are {/* #who-we-are */}

${name} decides why and how your personal information is used. You can reach us at [POSTAL ADDRESS] or by e-mail at ${email}.

## Information we collect {/* #information-collected */}

| Information | How it reaches us |
| --- | --- |
| Your name, address and e-mail address | You give them to us when you become a customer |
| Payment details | You give them to us when you pay |
| Messages that you send us | You write to us |
| [OTHER INFORMATION] | [HOW IT REACHES US] |

## How we use it {/* #use */}

We use your personal information:

- to provide what you ordered;
- to answer your questions;
- to send invoices and keep the records that the law requires;
- [OTHER PURPOSES].

We do this because our contract with you needs it, because the law requires it, or because we have a legitimate interest in it that does not outweigh yours.

## Who receives it {/* #recipients */}

We pass personal information on to the companies that help us to provide our services. The list of [sub-processors](/sub-processors/) names each of them. We also pass it on where the law requires it.

## How long we keep it {/* #retention */}

We keep the information about your account for as long as you are a customer, and for [HOW LONG] after that. We keep invoices for as long as the law requires.

## Cookies {/* #cookies */}

Our website uses [WHICH COOKIES AND WHAT FOR].

## Your rights {/* #rights */}

You may ask us which personal information about you we hold, and have it corrected or deleted. You may object to a use of it, and ask for a copy that another company can read. Write to ${email}. You may also complain to [THE SUPERVISORY AUTHORITY].

## Security {/* #security */}

We protect personal information by [MEASURES THAT YOU TAKE].

## Changes to this policy {/* #changes */}

If we change this policy materially, we tell you by e-mail at least 30 days before the change takes effect. Every earlier version stays available.
`;
}
