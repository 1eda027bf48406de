import { expect, test } from 'vitest';

import { issuesAfter } from '../../../support/draft-library.ts';

test.for<[string, string, string, string[]]>([
  [
    'that lost its anchor',
    '## Server logs {/* #server-logs */}',
    '## 1. Server logs',
    [
      '21:1  error  anchor-gone',
      'The anchor `server-logs` of version `2026-01-05` is missing behind the heading “1. Server logs”.',
      'Also at 2026-01-05.mdx:8:1',
      'Write `## Server logs {/* #server-logs */}`.',
    ],
  ],
  [
    'of a section without a row',
    '## Access {/* #access */}',
    '## 3) Access',
    [
      '29:1  error  anchor-gone',
      'The anchor `access` of version `2026-01-05` is missing behind the heading “3) Access”.',
      'Also at 2026-01-05.mdx:16:1',
      'Write `## Access {/* #access */}`; add `  - { section: access, materiality: editorial, reason: "…" }` below `changes`.',
    ],
  ],
  [
    'that kept its anchor',
    '## Server logs',
    '## 1. Server logs',
    [
      '21:1  warning  typed-number',
      'Unexpected number “1.”, expected words alone: the site puts “1.” before them.',
      'Write `## Server logs {/* #server-logs */}`.',
    ],
  ],
])('tells a heading with a typed number once: %s', ([, from, to, issues]) => {
  expect(issuesAfter(from, to)).toEqual(issues);
});

test('names the address that a link without `https://` means', () => {
  const logs = 'for 90 days and use them to detect abuse.\n\n##';
  const link = 'for 90 days and use them to detect [abuse](www.example.org/abuse).\n\n##';
  expect(issuesAfter(logs, link)).toEqual([
    '23:56  error  unsafe-link',
    'Unexpected link to `www.example.org/abuse`, expected `https:`, `http:`, `mailto:`, `tel:`, a path that begins with `/`, or an anchor.',
    'Write `https://www.example.org/abuse` for the address.',
  ]);
});
