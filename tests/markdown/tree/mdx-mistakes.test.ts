import { expect, test } from 'vitest';

import { parseNativeTree } from '#markdown/tree/native-tree.ts';
import { parseReferenceTree } from '#markdown/tree/reference-tree.ts';

// Which of the two parsers meets a text depends on what else stands in it.
test.for<[string, string, string]>([
  ['Less than <120 g.', '1:11 angle bracket', 'Write `Less than \\<120 g.`.'],
  ['If it is <= 5.', '1:10 angle bracket', 'Write `If it is \\<= 5.`.'],
  [
    'Ask <a@b.example> first.',
    '1:5 address in angle brackets',
    'Write `Ask [a@b.example](mailto:a@b.example) first.`.',
  ],
  [
    'See <https://b.example/> first.',
    '1:5 address in angle brackets',
    'Write `See [https://b.example/](https://b.example/) first.`.',
  ],
  ['<!-- ask first -->', '1:1 comment `<!--`', 'Write `{/* ask first */}`.'],
  [
    'A <Term id=“log”>log</Term>.',
    '1:3 `<Term id=“log”>`',
    'Write `A <Term id="log">log</Term>.`.',
  ],
  ['A <Term id=log>log</Term>.', '1:3 `<Term id=log>`', 'Write `A <Term id="log">log</Term>.`.'],
  ['A log</b>.', '1:6 `</b>` without a beginning', 'Write `A log.`.'],
  ['<Inshort>\n\nShort.\n\n</InShort>', '1:1 `<Inshort>`', 'Write `<InShort>`.'],
  [
    'First.\n\n<InShort>\n\nShort.',
    '5:7 `<InShort>` without an end',
    'Write `</InShort>` on a line of its own below line 5, with an empty line before and after it.',
  ],
  [
    '<InShort>\n\nShort,\nand long.\n\nSecond.\n\n## Third',
    '4:10 `<InShort>` without an end',
    'Write `</InShort>` on a line of its own below line 4, with an empty line before and after it.',
  ],
  [
    '<InShort>\nShort.\n\nSecond.',
    '2:7 `<InShort>` without an end',
    'Write `</InShort>` on a line of its own below line 2.',
  ],
  [
    '<InShort>Short.\n\nSecond.',
    '1:16 `<InShort>` without an end',
    'Put `<InShort>` on a line of its own, and write `</InShort>` on a line of its own below line 1.',
  ],
  [
    '<InShort>\n\n## Second',
    '1:1 `<InShort>` without an end',
    'Write the summary and `</InShort>` below it, or delete it.',
  ],
  [
    '<InShort>\n\nShort.\n\n<InShort>\n\nSecond.',
    '5:1 `<InShort>` without an end',
    'Write `</InShort>`.',
  ],
  ['## Logs {/* #logs *}', '1:9 anchor `{/* #logs *}`', 'Write `## Logs {/* #logs */}`.'],
  ['## Logs {/* #logs }', '1:9 anchor `{/* #logs }`', 'Write `## Logs {/* #logs */}`.'],
  ['## Logs {/* #logs */', '1:9 anchor `{/* #logs */`', 'Write `## Logs {/* #logs */}`.'],
  ['## Logs { #logs }', '1:9 anchor `{ #logs }`', 'Write `## Logs {/* #logs */}`.'],
])('both parsers tell of %j in the same words', ([text, found, step]) => {
  for (const tree of [parseNativeTree(text, 'mdx'), parseReferenceTree(text, 'mdx')]) {
    if (tree.ok) expect.fail('Expected a mistake.');
    expect(`${tree.line}:${tree.column} ${tree.reason}`).toBe(found);
    expect(tree.step).toBe(step);
  }
});
