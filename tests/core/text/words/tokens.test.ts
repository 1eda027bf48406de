import fc from 'fast-check';
import { expect, test } from 'vitest';

import { segmentLatin } from '#core/text/words/latin-segmenter.ts';
import { Tokenizer } from '#core/text/words/tokens.ts';

function cut(text: string): string[] {
  const { starts, ends } = new Tokenizer().tokenize(text);
  return starts.map((start, index) => text.slice(start, ends[index]));
}

test.each([
  ['We don’t share data.', ['We', 'don’t', 'share', 'data', '.']],
  ['$5,000.00, 3.5% or 20 €', ['$5,000.00', ',', '3.5%', 'or', '20', '€']],
  ['US$20 on 2027-03-01 at 10:30', ['US$20', 'on', '2027-03-01', 'at', '10:30']],
  ['mail a.b@c-d.example.', ['mail', 'a.b@c-d.example', '.']],
  ['see https://e.org/a?b=1#c).', ['see', 'https://e.org/a?b=1#c', ')', '.']],
  ['12a@e.example, %b@e.example', ['12a@e.example', ',', '%b@e.example']],
  ['opt-out', ['opt', '-', 'out']],
  ['個人情報を守る', ['個人', '情報', 'を', '守る']],
  [' \n ', []],
])('cuts %j', (text, tokens) => {
  expect(cut(text)).toEqual(tokens);
});

test('gives the same id to the same word in any text', () => {
  const tokenizer = new Tokenizer();
  expect(tokenizer.tokenize('a b').ids).toEqual([...tokenizer.tokenize('b a').ids].reverse());
});

test('gives different ids to more words than it has room for in its table', () => {
  const words = Array.from({ length: 20_000 }, (_, at) => `w${at}`);
  const tokenizer = new Tokenizer();
  expect(tokenizer.tokenize(words.join(' ')).ids).toEqual([...words.keys()]);
  expect(tokenizer.tokenize(words.toReversed().join(' ')).ids).toEqual([...words.keys()].reverse());
});

test('cuts a word without end beside an address as fast as others', { timeout: 2_000 }, () => {
  const word = 'a'.repeat(200_000);
  expect(cut(`${word} me@e.example`)).toEqual([word, 'me@e.example']);
});

test('counts words, not signs', () => {
  const { words, wordCount } = new Tokenizer().tokenize('We, too!');
  expect(words).toEqual([1, 0, 1, 0]);
  expect(wordCount).toBe(2);
});

const letters = fc.constantFrom(
  ...Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code)),
  ...'‐–—“”‘’…•€',
);
const often = fc.constantFrom(
  'a',
  'Z',
  '1',
  '9',
  '.',
  "'",
  '’',
  ',',
  ';',
  '_',
  '-',
  ' ',
  '  ',
  '(',
);

test('cuts Latin letters where Intl.Segmenter does, but for colons', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  fc.assert(
    fc.property(fc.array(fc.oneof(letters, often), { maxLength: 12 }), (signs) => {
      // Versions of Unicode differ over "a:b".
      const text = signs.join('').replaceAll(':', '');
      const ends = segmentLatin(text);
      if (ends === null) return;
      const expected = [...segmenter.segment(text)].map(
        ({ index, segment }) => index + segment.length,
      );
      expect(ends).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});
