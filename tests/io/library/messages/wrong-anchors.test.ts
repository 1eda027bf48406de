import { expect, test } from 'vitest';

import { issuesAfter } from '../../../support/draft-library.ts';

test.for<[string, string | RegExp, string, string[]]>([
  [
    'a section that is deleted',
    /## Children[\s\S]*(?=## Changes)/,
    '',
    [
      '17:1  error  anchor-gone',
      'The section with the anchor `children` of version `2026-01-05` is missing, expected every anchor to be kept or retired.',
      'Also at 2026-01-05.mdx:20:1',
      'If it is gone on purpose, add the line `retired: { children: access }` at the top, and add `  - { section: children, materiality: material, reason: "…" }` below `changes`; otherwise put it back.',
    ],
  ],
  [
    'the last section deleted',
    /\n## Changes[\s\S]*$/,
    '',
    [
      '17:1  error  anchor-gone',
      'The section with the anchor `changes` of version `2026-01-05` is missing, expected every anchor to be kept or retired.',
      'Also at 2026-01-05.mdx:24:1',
      'If it is gone on purpose, add the line `retired: { changes: children }` at the top, and add `  - { section: changes, materiality: material, reason: "…" }` below `changes`; otherwise put it back.',
    ],
  ],
  [
    'a section deleted and retired, without a row',
    /(choices:[\s\S]*)## Children[\s\S]*(?=## Changes)/,
    'retired: { children: access }\n---\n\nWe say here what we do with your data.\n\n## Server logs {/* #server-logs */}\n\nWe keep server logs for 90 days and use them to detect abuse.\n\n## Email inquiries {/* #email-inquiries */}\n\nWhen you write to us, we use your address to answer.\n\n## Access {/* #access */}\n\nYou can ask for a copy of your data at any time.\n\n',
    [
      '4:1  error  undecided-change',
      'Unexpected change of section `children` without a decision, expected a row in `changes`; the rules suggest `material` (section-removed: “Children”).',
      'Add `  - { section: children, materiality: material, reason: "…" }` below `changes`, with your decision and your reason.',
      '9:13  error  undefined-choice',
      'Unexpected choice `abuse-detection`, expected one that `choices` defines.',
      'Describe `abuse-detection` in a row of `choices`.',
    ],
  ],
  [
    'a heading that is deleted',
    '## Children {/* #children */}\n\n',
    '',
    [
      '33:1  error  anchor-gone',
      'The heading of the section `children` is missing: the text of “Children” now stands under “Access”.',
      'Also at 2026-01-05.mdx:20:1',
      'Write `## Children {/* #children */}` above it; if it is to stay there, add the line `retired: { children: access }` at the top.',
    ],
  ],
  [
    'an anchor without its braces',
    '## Children {/* #children */}',
    '## Children /* #children */',
    [
      '33:1  error  anchor-gone',
      'The anchor `children` of version `2026-01-05` is missing behind the heading “Children /* #children */”.',
      'Also at 2026-01-05.mdx:20:1',
      'Write `## Children {/* #children */}`.',
    ],
  ],
  [
    'an anchor with a capital',
    '## Children {/* #children */}',
    '## Children {/* #Children */}',
    [
      '33:13  error  invalid-anchor',
      'Unexpected anchor `Children`, expected lower-case letters, digits and single hyphens, beginning with a letter.',
      'Write `## Children {/* #children */}`.',
    ],
  ],
  [
    'a heading with other words and no anchor',
    '## Children {/* #children */}',
    '## Minors',
    [
      '33:1  error  anchor-gone',
      'The anchor `children` of version `2026-01-05` is missing behind the heading “Minors”.',
      'Also at 2026-01-05.mdx:20:1',
      'Write `## Minors {/* #children */}`; add `  - { section: children, materiality: editorial, reason: "…" }` below `changes`.',
    ],
  ],
  [
    'a heading with another anchor',
    '{/* #email-inquiries */}',
    '{/* #mail */}',
    [
      '25:1  error  anchor-gone',
      'The anchor `email-inquiries` of version `2026-01-05` is missing behind the heading “Email inquiries”.',
      'Also at 2026-01-05.mdx:12:1',
      'Write `## Email inquiries {/* #email-inquiries */}`.',
    ],
  ],
  [
    'no `#` before an anchor',
    'Email inquiries {/* #email-inquiries */}',
    'Your letters {/* email-inquiries */}',
    [
      '25:21  error  anchor-gone',
      'A `#` is missing before the anchor `email-inquiries`.',
      'Also at 2026-01-05.mdx:12:1',
      'Write `## Your letters {/* #email-inquiries */}`.',
    ],
  ],
  [
    'no `#` before a new anchor',
    '## Access {',
    '## Our shop {/* shop */}\n\nWe sell things.\n\n## Access {',
    [
      '29:13  error  anchor-without-sign',
      'A `#` is missing before the anchor `shop`.',
      'Write `## Our shop {/* #shop */}`.',
    ],
  ],
  [
    'no blank behind the marks of a heading',
    '## Access',
    '##Access',
    [
      '29:3  error  anchor-gone',
      'A blank is missing after `##`: the line is no heading.',
      'Also at 2026-01-05.mdx:16:1',
      'Write `## Access {/* #access */}`.',
    ],
  ],
  [
    'an anchor with capitals',
    '#email-inquiries',
    '#Email-Inquiries',
    [
      '25:20  error  invalid-anchor',
      'Unexpected anchor `Email-Inquiries`, expected lower-case letters, digits and single hyphens, beginning with a letter.',
      'Write `## Email inquiries {/* #email-inquiries */}`.',
    ],
  ],
  [
    'an anchor with a blank',
    '#email-inquiries',
    '#email inquiries',
    [
      '25:20  error  invalid-anchor',
      'Unexpected anchor `email inquiries`, expected lower-case letters, digits and single hyphens, beginning with a letter.',
      'Write `## Email inquiries {/* #email-inquiries */}`.',
    ],
  ],
  [
    'an anchor in the form of Markdown',
    '{/* #email-inquiries */}',
    '{#email-inquiries}',
    [
      '25:20  error  mdx-syntax',
      'Unexpected anchor `{#email-inquiries}`, expected `{/* #email-inquiries */}` in a file that ends in `.mdx`.',
      'Write `## Email inquiries {/* #email-inquiries */}`.',
    ],
  ],
  [
    'the anchor of another section',
    '#access',
    '#children',
    [
      '29:1  error  anchor-gone',
      'The anchor `access` of version `2026-01-05` is missing behind the heading “Access”.',
      'Also at 2026-01-05.mdx:16:1',
      'Write `## Access {/* #access */}`.',
    ],
  ],
  [
    'a section that is there twice',
    /(## Access[\s\S]*?)(?=## Children)/,
    '## Access {/* #access */}\n\nYou can ask for a copy of your data at any time.\n\n## Access {/* #access */}\n\nYou can ask for a copy of your data at any time.\n\n',
    [
      '33:1  error  duplicate-anchor',
      'Unexpected second section with anchor `access`, expected every anchor in a version to be unique.',
      'Also at 29:1',
      'Write `## Access {/* #access-2 */}`, or give the other heading another anchor.',
    ],
  ],
  [
    'two sections that changed places',
    /(## Email[\s\S]*?)(## Access[\s\S]*?)(?=## Children)/,
    '## Access {/* #access */}\n\nYou can ask for a copy of your data at any time.\n\n## Email inquiries {/* #email-inquiries */}\n\nWhen you write to us, we use your address to answer.\n\n',
    [
      '25:1  error  undecided-change',
      'Unexpected change of section `access` without a decision, expected a row in `changes`; the rules suggest `editorial` (moved-only: “Access” → “Access”).',
      'Add `  - { section: access, materiality: editorial, reason: "…" }` below `changes`, with your decision and your reason.',
    ],
  ],
])('tells a mistake at an anchor once, where the hand must go: %s', ([, from, to, issues]) => {
  expect(issuesAfter(from, to)).toEqual(issues);
});
