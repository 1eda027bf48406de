import { readLibrary } from '#io/library/read-library.ts';
import { formatIssues } from '#core/problems/issue.ts';

import { LibraryBuilder, type Files } from './library-builder.ts';

/** The version that is being written: the second of its policy. */
export const DRAFT = 'policies/privacy/2027-02-01.mdx';
const PUBLISHED = 'policies/privacy/2026-01-05.mdx';

const SECTIONS = `We say here what we do with your data.

## Server logs {/* #server-logs */}

We keep server logs for 30 days.

## Email inquiries {/* #email-inquiries */}

When you write to us, we use your address to answer.

## Access {/* #access */}

You can ask for a copy of your data at any time.

## Children {/* #children */}

Our services are not directed at children. If we learn that a child wrote to us, we delete the letter.

## Changes {/* #changes */}

We tell you about changes of this policy by e-mail.
`;

const FRONT_MATTER = `---
effective: 2027-03-15
summary: We keep server logs for 90 days and use them to detect abuse.
changes:
  - section: server-logs
    materiality: material
    reason: Server logs are kept for 90 days instead of 30 days, and used to detect abuse.
    means: You can opt out until 14 March.
    choice: abuse-detection
choices:
  - id: abuse-detection
    mode: opt-out
    label: Keep my logs out of abuse detection
    url: https://example.org/abuse-detection
    by: 2027-03-14
    otherwise: Your logs are used from 15 March.
---

`;

/** The text of the draft before anyone slips. */
export const DRAFT_TEXT = `${FRONT_MATTER}${SECTIONS.replace(
  'for 30 days.',
  'for 90 days and use them to detect abuse.',
)}`;

/** A library in which nothing is wrong: one published version, and the draft of the next. */
export const DRAFT_LIBRARY: Files = {
  'site.yaml': [
    'organisation: { name: Example, email: legal@example.org }',
    'url: https://policies.example.org',
    'timeZone: Europe/Berlin',
    'languages: [en]',
    'notices: { choiceHosts: [example.org] }',
    '',
  ].join('\n'),
  'policies/privacy/policy.yaml':
    'title: Privacy Policy\nkind: privacy-policy\nnumbering: legal\ndecisionsSince: 2026-06-01\n',
  'policies/privacy/2024-01-01.mdx': null,
  [PUBLISHED]: `---\neffective: 2026-01-05\nsummary: The first version.\n---\n\n${SECTIONS}`,
  [DRAFT]: DRAFT_TEXT,
};

/** The day on which the draft is written. */
const TODAY = '2027-01-11';

/** Every issue of the draft's library with these files changed, as lines, with places in the draft. */
export function issuesOfDraft(changed: Files): string[] {
  const { folder } = new LibraryBuilder({ ...DRAFT_LIBRARY, ...changed });
  const lines = formatIssues(readLibrary(folder, () => TODAY).issues).split('\n');
  return lines
    .slice(0, -2)
    .filter((line) => line !== '')
    .map((line) =>
      line.trimStart().replaceAll(`${DRAFT}:`, '').replaceAll('policies/privacy/', ''),
    );
}

/** Every issue once `to` stands in the draft for `from`. */
export function issuesAfter(from: string | RegExp, to: string): string[] {
  const text = DRAFT_TEXT.replace(from, () => to);
  if (text === DRAFT_TEXT) throw new Error(`${from} is not in the draft.`);
  return issuesOfDraft({ [DRAFT]: text });
}
