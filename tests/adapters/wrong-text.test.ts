import { expect, test } from 'vitest';

import { issuesAfter } from '../support/draft-library.ts';
import { FIRST, frontMatter, issuesOf, onlyError } from '../support/library-builder.ts';

test.for<[string, string | RegExp, string, string[]]>([
  [
    'a word in braces',
    'You can ask',
    'You {requests} can ask',
    [
      '31:5  error  expression',
      'Unexpected brace, expected a backslash before it: a brace is special here.',
      'Write `You \\{requests} can ask for a copy of your data at any time.`.',
    ],
  ],
  [
    'words in braces',
    'You can ask',
    'You can {see annex A} ask',
    [
      '31:9  error  mdx-syntax',
      'Unexpected brace, expected a backslash before it: a brace is special here.',
      'Write `You can \\{see annex A} ask for a copy of your data at any time.`.',
    ],
  ],
  [
    'a lone brace',
    'You can ask',
    'You can { ask',
    [
      '31:9  error  mdx-syntax',
      'Unexpected brace that is not closed, expected a backslash before it: a brace is special here.',
      'Write `You can \\{ ask for a copy of your data at any time.`.',
    ],
  ],
  [
    'a number behind an angle bracket',
    'at any time',
    'for <120 euros',
    [
      '31:41  error  mdx-syntax',
      'Unexpected angle bracket, expected a backslash before it: an angle bracket is special here.',
      'Write `You can ask for a copy of your data for \\<120 euros.`.',
    ],
  ],
  [
    'the end of a tag',
    'at any time.',
    'at any time.</div>',
    [
      '31:49  error  mdx-syntax',
      'Unexpected `</div>` without a beginning, expected none, or both.',
      'Write `You can ask for a copy of your data at any time.`.',
    ],
  ],
  [
    'a tag for bold words',
    'You can ask',
    '<b>You</b> can ask',
    [
      '31:1  error  raw-html',
      'Unexpected HTML `<b>`, expected Markdown.',
      'Write `**words**`; for an angle bracket that is text, write `\\<`.',
    ],
  ],
  [
    'a comment in the form of HTML',
    'You can ask',
    '<!-- note -->\n\nYou can ask',
    [
      '31:1  error  mdx-syntax',
      'Unexpected comment `<!--`, expected `{/* … */}`.',
      'Write `{/* note */}`.',
    ],
  ],
  [
    'a line that begins with a word of programs',
    'You can ask',
    'import duties are yours.\n\nYou can ask',
    [
      '31:1  error  import-or-export',
      'Unexpected `import` or `export` at the beginning of a line, expected another word: such a line is no text here.',
      'Begin the line with a capital letter or another word; remove it if it came with a copy.',
    ],
  ],
  [
    'a day of effect before the day of publication',
    'effective: 2027-03-15',
    'effective: 2025-06-01',
    [
      '2:12  error  effective-before-published',
      'Unexpected effective date 2025-06-01, expected the day of publication (2027-02-01) or a later one.',
      'Write `effective: 2027-03-15` or a later day, or record a `waiver`.',
    ],
  ],
  [
    'the settings of the version before',
    /^---[\s\S]*?\n---\n/,
    '---\neffective: 2026-01-05\nsummary: The first version.\n---\n',
    [
      '2:12  error  copied-front-matter',
      'Unexpected settings of version `2026-01-05`, expected those of this one: `effective` and `summary` are as there.',
      'Write `effective` and `summary` anew, and delete the rows of `changes` and `choices` and what else was said of that version.',
    ],
  ],
])('tells a mistake in a text once, with the mended line: %s', ([, from, to, issues]) => {
  expect(issuesAfter(from, to)).toEqual(issues);
});

test.for([
  ['mdx', 'A line<br />and another.', '6:7', '<br>', 'Write an empty line instead'],
  [
    'mdx',
    '<div>\n\nA box.\n\n</div>',
    '6:1',
    '<div>',
    'Write the words alone, with an empty line around',
  ],
  ['md', 'A line<br>and another.', '6:7', '<br>', 'Write an empty line instead'],
  ['md', '<!-- A note. -->', '6:1', '<!-- A note. -->'],
  ['md', '<script>\nalert(1)\n</script>', '6:1', '<script>'],
] as const)('refuses HTML in .%s: %j', ([ending, body, place, tag, step]) => {
  const file = `policies/privacy/2024-01-01.${ending}`;
  const text = `${frontMatter('2024-01-01')}\n${body}\n`;
  expect(issuesOf({ [FIRST]: null, [file]: text })).toBe(
    onlyError(
      `${file}:${place}  error  raw-html`,
      `Unexpected HTML \`${tag}\`, expected Markdown.`,
      `${step ?? 'Write it as Markdown'}; for an angle bracket that is text, write \`\\<\`.`,
    ),
  );
});
