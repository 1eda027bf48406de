import { expect, test } from 'vitest';

import { didYouMean } from '#core/text/did-you-mean.ts';

test.for([
  ['lgos', ['logs', 'cookies'], ' Did you mean `logs`?'],
  ['logs', ['log', 'logss'], ' Did you mean `log`?'],
  ['ab', ['cd'], ' Did you mean `cd`?'],
  ['a-far-away-section', ['logs', 'cookies'], ''],
  ['logs', [], ''],
] as const)('for %s of %j proposes "%s"', ([wrong, words, proposal]) => {
  expect(didYouMean(wrong, words)).toBe(proposal);
});

test('proposes the same word whatever the order', () => {
  expect(didYouMean('logs', ['bogs', 'dogs'])).toBe(didYouMean('logs', ['dogs', 'bogs']));
});
