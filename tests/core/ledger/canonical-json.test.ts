import fc from 'fast-check';
import { expect, test } from 'vitest';

import { canonicalJson } from '#core/ledger/canonical-json.ts';

test.each([
  [{ b: 1, a: [2, { d: 'x', c: true }] }, '{"a":[2,{"c":true,"d":"x"}],"b":1}'],
  [{ 10: 'ten', 9: 'nine', a: 'a' }, '{"10":"ten","9":"nine","a":"a"}'],
  [{ é: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"é":1}'],
  [{ a: null, b: false, c: [], d: {}, e: undefined, f: { g: null } }, '{}'],
  [{ a: '', b: 0, c: [null, false] }, '{"a":"","b":0,"c":[null,false]}'],
  ['“text”\n', '"“text”\\n"'],
])('writes %j as %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test('is JSON, the same for any order of keys, and its own form', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const text = canonicalJson(value);
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(text);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});
