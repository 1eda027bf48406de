import fc from 'fast-check';
import { expect, test } from 'vitest';

import { escapePattern } from '#core/text/escape-pattern.ts';

test('law: the pattern of a text matches that text alone', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', 'u', 'v', 'iu', 'm'),
      (text, flags) => {
        const found = new RegExp(escapePattern(text), flags).exec(`a${text}b`);
        expect(found?.[0]).toBe(text);
      },
    ),
  );
  expect(new RegExp(`^${escapePattern('a.b')}$`).test('axb')).toBe(false);
});
