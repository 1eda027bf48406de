import { expect, test } from 'vitest';

import { issuesAfter } from '../../../support/draft-library.ts';
import { FIRST, frontMatter, issuesOf, onlyError } from '../../../support/library-builder.ts';

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
      '31:49  error  raw-html',
      'Unexpected HTML `</div>`, expected Markdown.',
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
      'Write `**You** can ask for a copy of your data at any time.`.',
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

test.for<['mdx' | 'md', string, string, string, string]>([
  [
    'mdx',
    'A line<br />and another.',
    '6:7',
    '<br>',
    'Write `A line`, then an empty line, then `and another.`.',
  ],
  [
    'mdx',
    'A line <br> and another.',
    '6:8',
    '<br>',
    'Write `A line`, then an empty line, then `and another.`.',
  ],
  [
    'md',
    'A line<BR>and another.',
    '6:7',
    '<BR>',
    'Write `A line`, then an empty line, then `and another.`.',
  ],
  [
    'mdx',
    '- a line<br>and another',
    '6:9',
    '<br>',
    'Write `- a line`, then an empty line, then `  and another`.',
  ],
  [
    'mdx',
    '<div>\n\nA box.\n\n</div>',
    '6:1',
    '<div>',
    'Write `A box.` in place of the lines 6 to 10.',
  ],
  [
    'md',
    '<div>\n\nA box.\n\n</div>',
    '6:1',
    '<div>',
    'Write `A box.` in place of the lines 6 to 10.',
  ],
  ['mdx', '<B>Bold</B> words', '6:1', '<B>', 'Write `**Bold** words`.'],
  [
    'mdx',
    'An <i>idea</i> and <em>one</em>.',
    '6:4',
    '<i>` and `<em>',
    'Write `An *idea* and *one*.`.',
  ],
  [
    'mdx',
    'An <b>old <i>and</b> new</i> text',
    '6:4',
    '<b>` and `</i>',
    'Write `An **old and** new text`.',
  ],
  ['mdx', 'A <strong>text', '6:3', '<strong>', 'Write `A text`.'],
  [
    'mdx',
    '<a href="https://example.org/a">Here</a>.',
    '6:1',
    '<a>',
    'Write `[Here](https://example.org/a).`.',
  ],
  [
    'mdx',
    '<a href=https://example.org/a>Here</a>.',
    '6:1',
    '<a>',
    'Write `[Here](https://example.org/a).`.',
  ],
  ['mdx', '<a id="here"></a>\n\nText.', '6:1', '<a>', 'Remove the line.'],
  ['mdx', '<p class="MsoNormal">Words<o:p></o:p></p>', '6:1', '<p>', 'Write `Words`.'],
  ['mdx', '<font color=red>Words</font>', '6:1', '<font>', 'Write `Words`.'],
  ['mdx', '5 m<sup>2</sup> on the 1<sup>st</sup>', '6:4', '<sup>', 'Write `5 m² on the 1st`.'],
  ['mdx', '<h2>Logs</h2>\n\nText.', '6:1', '<h2>', 'Write `## Logs`.'],
  ['mdx', '<hr>\n\nText.', '6:1', '<hr>', 'Write `***`.'],
  ['mdx', '<blockquote>Words</blockquote>', '6:1', '<blockquote>', 'Write `> Words`.'],
  [
    'mdx',
    '<ul>\n<li>one</li>\n<li>two</li>\n</ul>',
    '6:1',
    '<ul>',
    'Write `- one`, then `- two` in place of the lines 6 to 9.',
  ],
  ['md', '<ol><li>one</li><li>two</li></ol>', '6:1', '<ol>', 'Write `1. one`, then `2. two`.'],
  [
    'mdx',
    '<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>c</td><td>d<br>e</td></tr>\n</table>',
    '6:1',
    '<table>',
    'Write `| a | b |`, then `| --- | --- |`, then `| c | d<br/>e |` in place of the lines 6 to 9.',
  ],
  [
    'mdx',
    '| a | b |\n| - | - |\n| c<br/>d | <b>e</b> |',
    '8:13',
    '<b>',
    'Write `| c<br/>d | **e** |`.',
  ],
  ['mdx', 'The tag `<b>` is <b>bold</b>.', '6:18', '<b>', 'Write `The tag `<b>` is **bold**.`.'],
  [
    'mdx',
    '<!-- A note. --> and <b>words</b>',
    '6:1',
    '<!-- … -->` and `<b>',
    'Write `{/* A note. */} and **words**`.',
  ],
  ['md', '<!-- A note. -->\n\nText.', '6:1', '<!-- … -->', 'Remove the line.'],
  ['md', '<script>\nalert(1)\n</script>\n\nText.', '6:1', '<script>', 'Remove the lines 6 to 8.'],
])('tells HTML in .%s once, with the Markdown for it: %j', ([ending, body, place, tag, step]) => {
  const file = `policies/privacy/2024-01-01.${ending}`;
  const text = `${frontMatter('2024-01-01')}\n${body}\n`;
  expect(issuesOf({ [FIRST]: null, [file]: text })).toBe(
    onlyError(
      `${file}:${place}  error  raw-html`,
      `Unexpected HTML \`${tag}\`, expected Markdown.`,
      step,
    ),
  );
});

test('tells HTML on each line of a text that cannot be read for it', () => {
  expect(issuesAfter('You can ask', '<b>You</b> can ask<br>\n\nA <i>line</i>\n\nYou can')).toEqual([
    '31:1  error  raw-html',
    'Unexpected HTML `<b>` and `<br>`, expected Markdown.',
    'Write `**You** can ask`.',
    '33:3  error  raw-html',
    'Unexpected HTML `<i>`, expected Markdown.',
    'Write `A *line*`.',
  ]);
});
