import { expect, test } from 'vitest';

import { FIRST, SECOND } from '../../support/library-builder.ts';
import { issuesOfText, issuesOn, onlyWarning, version } from '../../support/wording-issues.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';
const POLICY = 'policies/privacy/policy.yaml';

test.for([
  ['6:1', 'Last updated: May 1, 2023'],
  ['6:1', 'Effective Date: 1st May 2023'],
  ['6:1', 'Version Effective Date: Sept. 5, 2023'],
  ['6:1', 'Effective 2023-05-01'],
  ['6:3', 'Last modified on 1 May 2023', '**Last modified** on 1 May 2023.'],
  ['7:1', 'Last revised: 1 May 2023', 'Text.\\\nLast revised: 1 May 2023'],
  ['8:3', 'Last changed: 1 May 2023', '| A |\n| - |\n| Last changed: 1 May 2023 |'],
  [
    '6:6',
    'This policy was last updated on 1 May 2023',
    'Hey. This policy was last updated on 1 May 2023.',
  ],
  [
    '6:1',
    'This Privacy Policy is effective as of May 1, 2023',
    'This Privacy Policy is effective as of May 1, 2023, for all.',
  ],
  ['6:1', 'Last updated: 1 May 2023', 'Last up*dat*ed: 1 May 2023'],
] as const)(
  'warns at %s of “%s”, a day that contradicts front matter',
  ([place, words, text = words]) => {
    const files = { [FIRST]: version('{ new: 2024-02-01, existing: 2024-03-01 }', text) };
    expect(issuesOn('2024-01-01', files)).toBe(
      onlyWarning(
        `${FIRST}:${place}  warning  stated-day-contradicts`,
        `Unexpected “${words}”, expected a day of publication or effect of this version: 2024-01-01 or 2024-02-01 or 2024-03-01.`,
        'Remove the line, for every page states these days; or correct the day.',
      ),
    );
  },
);

test.for([
  'Last updated: January 1, 2024',
  'Effective 1 February 2024',
  'Effective date: 1 March 2024',
  'Effective 1 May 2023, we log more.',
  'Last updated: 31 June 2023',
  'The Data Act is effective as of 1 May 2023.',
])('takes %s', (text) => {
  const files = { [FIRST]: version('{ new: 2024-02-01, existing: 2024-03-01 }', text) };
  expect(issuesOn('2024-01-01', files)).toBe(FINE);
});

test('takes the day to which a version was postponed', () => {
  const event =
    '{ kind: postponement, version: 2024-01-01, on: 2024-01-05, effective: 2024-02-01, reason: A reason. }';
  const files = {
    [POLICY]: `title: Privacy\nkind: other\nevents: [${event}]\n`,
    [FIRST]: version('2024-01-10', 'Effective: 1 February 2024'),
  };
  expect(issuesOn('2024-02-01', files)).toBe(FINE);
});

const NOTICE = 'noticePromise: { days: 30, unit: calendar, optOut: false, section: changes }\n';

test.for([
  ['We tell you 14 days before.', '14 days'],
  ['We give fourteen (14) days’ prior written notice.', 'fourteen (14) days'],
  ['We tell you two weeks in advance.', 'two weeks'],
  ['We tell you 30 business days ahead.', '30 business days'],
] as const)('warns of a period of notice that contradicts the promise: %s', ([text, words]) => {
  expect(issuesOfText(`## Changes\n\n${text}`, NOTICE)).toBe(
    onlyWarning(
      `${FIRST}:9:${text.indexOf(words) + 1}  warning  stated-period-contradicts`,
      `Unexpected “${words}”, expected 30 calendar days, as \`noticePromise\` says.`,
      `Also at ${FIRST}:4:1`,
      'Correct the text, or `noticePromise`: it is what later notices are held to.',
    ),
  );
});

test.for([
  'We tell you thirty (30) days before.',
  'We tell you a month, that is one month in advance, or 30 days before.',
  'We tell you at least one month before.',
  'You can terminate with 14 days’ notice.',
  'We keep logs for 90 days.',
  'We tell our resellers 45 days before, and you 30 days before.',
])('takes %s', (text) => {
  expect(issuesOfText(`## Changes\n\n${text}\n\n## Logs\n\nNotice 7 days before.`, NOTICE)).toBe(
    FINE,
  );
});

test('warns of a period that the promise does not name, in the section about changes', () => {
  const text = '## Changes to this policy\n\nWe tell you 14 days before.';
  expect(issuesOfText(text, 'noticePromise: { optOut: true }\n')).toContain(
    'Unexpected “14 days”, expected no period: `noticePromise` has no `days`.\n',
  );
});

const REMOVAL = 'removalPromise: { days: 20, unit: business }\nanswers: { removal: help }\n';

test('warns of a period for removal that contradicts the promise', () => {
  expect(issuesOfText('## Help\n\nWe respond within thirty (30) business days.', REMOVAL)).toBe(
    onlyWarning(
      `${FIRST}:10:19  warning  stated-period-contradicts`,
      'Unexpected “thirty (30) business days”, expected 20 business days, as `removalPromise` says.',
      `Also at ${FIRST}:4:1`,
      'Correct the text, or `removalPromise`: it is what later notices are held to.',
    ),
  );
  expect(issuesOfText('## Help\n\nWe respond within 20 working days.', REMOVAL)).toBe(FINE);
});

test('warns of a promise in a section that is not there', () => {
  const promise = 'noticePromise: { optOut: true, section: halp }\n';
  expect(issuesOfText('## Help\n\nText.', promise)).toBe(
    onlyWarning(
      `${FIRST}:4:41  warning  promise-in-unknown-section`,
      'Unexpected section `halp` of `noticePromise`, expected the anchor of a section of this version. Did you mean `help`?',
      'Name the section that makes the promise.',
    ),
  );
});

/** The issues of a policy that is reviewed so. */
function reviewed(review: string, today: string): string {
  return issuesOn(today, { [POLICY]: `title: Privacy\nkind: other\nreview: ${review}\n` });
}

test.for([
  [12, '12 months', '2025-01-01'],
  [1, 'a month', '2024-02-01'],
] as const)('warns of a review that is overdue after %s', ([months, step, due]) => {
  const review = `{ everyMonths: ${months}, last: 2024-01-01 }`;
  expect(reviewed(review, due)).toBe(FINE);
  expect(reviewed(review, '2025-01-02')).toBe(
    onlyWarning(
      `${POLICY}:3:${months === 1 ? 33 : 34}  warning  review-overdue`,
      `Unexpected last review on 2024-01-01, expected another one by ${due}.`,
      `Review the policy and set \`last\` to the day; the next is due ${step} later.`,
    ),
  );
});

test('warns of a review on a day to come', () => {
  expect(reviewed('{ everyMonths: 12, last: 2024-02-01 }', '2024-01-01')).toBe(
    onlyWarning(
      `${POLICY}:3:34  warning  review-to-come`,
      'Unexpected last review on 2024-02-01, expected a day up to today (2024-01-01).',
      'Correct `last`.',
    ),
  );
});

const CHANGED =
  'changes: [{ section: fees, materiality: material, reason: They rise., means: You pay more. }]\n';

const SITE = `organisation: { name: Example, email: legal@example.org }
url: https://policies.example.org
timeZone: Europe/Berlin
languages: [en]
notices: { since: 2025-01-01 }
`;

/** The issues of an addendum with this text, whose base has changed its fees since. */
function besideChangedBase(text: string): string {
  return issuesOn('2024-06-01', {
    'site.yaml': SITE,
    [FIRST]: version('2024-01-01', '## Fees\n\nText.\n\n## Logs\n\nText.'),
    [SECOND]: version('2024-06-01', '## Fees\n\nOther.\n\n## Logs\n\nText.', CHANGED),
    'policies/extra/policy.yaml': 'title: Extra\nkind: addendum\nsupplements: privacy\n',
    'policies/extra/2024-02-01.mdx': version('2024-02-01', `## Extra\n\n${text}`),
  });
}

test('warns of a link from an addendum to a section that has changed since', () => {
  expect(besideChangedBase('See [fees](/privacy/#fees.1).')).toBe(
    onlyWarning(
      'policies/extra/2024-02-01.mdx:8:5  warning  base-changed-since',
      'Unexpected link to `/privacy/#fees.1`, expected a section as it was when this addendum was published: version `2024-06-01` of `privacy` has materially changed it.',
      `Also at ${SECOND}:4:11`,
      'Read both; publish a version of the addendum, with a link to `/privacy/2024-01-01/#fees.1` if the earlier words are meant.',
    ),
  );
});

test.for(['/privacy/#logs', '/privacy/', '/privacy/2024-01-01/#fees'])(
  'takes a link from an addendum to %s',
  (href) => {
    expect(besideChangedBase(`See [this](${href}).`)).toBe(FINE);
  },
);

/** The issues on a day of a first version with a link, with one to come. */
function linking(href: string, today: string): string {
  return issuesOn(today, {
    [FIRST]: version('2024-01-01', `See [this](${href}).\n\n## Logs\n\nText.`),
    [SECOND]: version('2024-06-01', 'Text.\n\n## Logs\n\nText.\n\n## Fees\n\nText.'),
  });
}

test.for(['/privacy/2024-06-01/', '/privacy/2024-06-01/#fees', '/privacy/#fees'])(
  'warns of a link to %s before it is there',
  (href) => {
    const warning = (day: string): string =>
      onlyWarning(
        `${FIRST}:6:5  warning  link-too-early`,
        `Unexpected link to \`${href}\` on ${day}, expected something public: it is there from 2024-06-01 on.`,
        'Link something that is public by then, or publish the two on one day.',
      );
    expect(linking(href, '2023-12-01')).toBe(warning('2024-01-01'));
    expect(linking(href, '2024-05-31')).toBe(warning('2024-05-31'));
    expect(linking(href, '2024-06-01')).toBe(FINE);
  },
);

test('takes a link to what is public', () => {
  expect(linking('/privacy/#logs', '2023-12-01')).toBe(FINE);
});

test('warns of a link on a page to what is not public', () => {
  const page = { 'pages/about.mdx': '---\ntitle: About\n---\n\n[A](/privacy/)\n' };
  expect(issuesOn('2023-12-31', page)).toBe(
    onlyWarning(
      'pages/about.mdx:5:1  warning  link-too-early',
      'Unexpected link to `/privacy/` on 2023-12-31, expected something public: it is there from 2024-01-01 on.',
      'Link something that is public by then, or publish the two on one day.',
    ),
  );
});
