import fc from 'fast-check';
import { expect, test } from 'vitest';

import { slideHunks, TokenDiffer } from '#core/diff/diff-tokens.ts';
import type { Hunk, TokenSequence } from '#core/diff/subsequences.ts';
import { sequenceOf } from '#core/redline/rows.ts';
import { Tokenizer } from '#core/text/words/tokens.ts';

/** The texts with their changes, as the differ and the slider find them. */
function mark(before: string, after: string): string {
  const tokenizer = new Tokenizer();
  const [a, b] = [tokenizer.tokenize(before), tokenizer.tokenize(after)];
  const left = sequenceOf([{ tokens: a, text: before, from: 0 }]);
  const right = sequenceOf([{ tokens: b, text: after, from: 0 }]);
  const hunks = slideHunks(new TokenDiffer().diff(left, right).hunks, left, right);
  const words = (text: string, { starts, ends }: typeof a, from: number, to: number): string =>
    from === to ? '' : text.slice(starts[from], ends[to - 1]);
  let at = 0;
  const parts = hunks.map(({ fromA, toA, fromB, toB }) => {
    const kept = words(after, b, at, fromB);
    at = toB;
    return `${kept} [${words(before, a, fromA, toA)}|${words(after, b, fromB, toB)}] `;
  });
  return (parts.join('') + words(after, b, at, b.ids.length)).replaceAll(/ +/g, ' ').trim();
}

test.each([
  ['A. B.', 'A. X. B.', 'A. [|X.] B.'],
  ['We share data, if you agree.', 'We share data.', 'We share data [, if you agree|] .'],
  ['The cat. The dog.', 'The cat. The bird. The dog.', 'The cat. [|The bird.] The dog.'],
  ['one two three four', 'one zwei three vier', 'one [two three four|zwei three vier]'],
  ['a b c d e f g', 'x b c d e f y', '[a|x] b c d e f [g|y]'],
])('from %j to %j', (before, after, marked) => {
  expect(mark(before, after)).toBe(marked);
});

const letters = fc.array(fc.nat(4), { maxLength: 24 });

function sequence(ids: readonly number[]): TokenSequence {
  return { ids, words: ids.map((id) => (id === 0 ? 0 : 1)), borders: ids.map(() => 0).concat(4) };
}

function apply(a: readonly number[], b: readonly number[], hunks: readonly Hunk[]): number[] {
  const result: number[] = [];
  let at = 0;
  for (const hunk of hunks) {
    result.push(...a.slice(at, hunk.fromA), ...b.slice(hunk.fromB, hunk.toB));
    at = hunk.toA;
  }
  return [...result, ...a.slice(at)];
}

test('the hunks turn the old tokens into the new ones, slid or not', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const [left, right] = [sequence(a), sequence(b)];
      const { hunks } = new TokenDiffer().diff(left, right);
      expect(apply(a, b, hunks)).toEqual(b);
      expect(apply(a, b, slideHunks(hunks, left, right))).toEqual(b);
    }),
    { numRuns: 500 },
  );
});

test('no kept stretch between two changes has less than two words', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const [left, right] = [sequence(a), sequence(b)];
      const hunks = slideHunks(new TokenDiffer().diff(left, right).hunks, left, right);
      for (const [index, hunk] of hunks.entries()) {
        const last = hunks[index - 1];
        if (!last) continue;
        const words = right.words.slice(last.toB, hunk.fromB).reduce((sum, word) => sum + word, 0);
        expect(words).toBeGreaterThanOrEqual(2);
      }
    }),
    { numRuns: 500 },
  );
});

test('degrades to sentences, and says so, where two long texts have next to nothing in common', () => {
  const long = (first: number): number[] => Array.from({ length: 3_000 }, (_, at) => first + at);
  const shared = [1, 2, 3];
  const make = (ids: number[]): TokenSequence => ({
    ids,
    words: ids.map(() => 1),
    borders: [...ids.map((id) => (id === 1 || id === 20_000 ? 3 : 0)), 4],
  });
  const a = make([...long(10_000).slice(0, 2_000), ...shared, ...long(20_000)]);
  const b = make([...long(30_000).slice(0, 2_000), ...shared, 20_000, ...long(40_000)]);
  const { hunks, coarse } = new TokenDiffer().diff(a, b);
  expect(coarse).toBe(true);
  expect(apply(a.ids as number[], b.ids as number[], hunks)).toEqual(b.ids);
});
