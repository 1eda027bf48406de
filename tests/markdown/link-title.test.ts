import { expect, test } from 'vitest';

import { builtOf } from '../support/document-of.ts';

test.for([
  ['See [a](https://a.example "Not b").', '1:5', '[a](https://a.example)'],
  ["See [a](https://a.example 'Not b').", '1:5', '[a](https://a.example)'],
  ['See [a][b].\n\n[b]: https://a.example "Not b"', '1:5', '[b]: https://a.example'],
] as const)('warns of words behind a link in %j', ([text, place, mended]) => {
  const found = builtOf(text).issues.map(
    (one) => `${one.place.line}:${one.place.column} ${one.code} ${one.message} ${one.step}`,
  );
  expect(found).toEqual([
    `${place} link-title Unexpected words \`Not b\` behind a link, expected words in the text: these show only under a pointer, and are not sealed. Write \`${mended}\`, and what they say in the text.`,
  ]);
});

test('says nothing of a link without such words', () => {
  expect(builtOf('See [a](https://a.example).').issues).toEqual([]);
});
