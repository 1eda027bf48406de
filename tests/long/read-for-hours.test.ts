import { expect, test } from 'vitest';

import { issuesOf } from '../support/library-builder.ts';

test('a text that would be read for hours is given up', { timeout: 120_000 }, () => {
  const body = '&#0;\n\n'.repeat(100_000);
  const page = `---\ntitle: Help\n---\n\n${body}`;
  expect(issuesOf({ 'pages/help.mdx': page })).toMatch(
    /^pages\/help\.mdx:1:1 {2}error {2}too-much-to-read\n {2}Unexpected file that takes more than 20 seconds,/,
  );
});
