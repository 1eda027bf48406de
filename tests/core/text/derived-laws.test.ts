import fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { derivedFrom, lastDerived } from '#core/text/derived.ts';

import { lawRuns } from '../../support/law-runs.ts';

const kind = fc.constantFrom('a', 'b', 'c');

test('an answer is that of its own value and kind, and is found once', () => {
  const asked = fc.array(fc.tuple(fc.nat(3), kind));
  fc.assert(
    fc.property(asked, (questions) => {
      const values = [{}, {}, {}, {}];
      const made: string[] = [];
      for (const [at, one] of questions) {
        const answer = derivedFrom(values[at] ?? {}, one, () => {
          made.push(`${at} ${one}`);
          return `${at} ${one}`;
        });
        expect(answer).toBe(`${at} ${one}`);
      }
      expect(new Set(made).size).toBe(made.length);
    }),
    lawRuns(1000),
  );
});

test('the last answer of a kind is found again for the same values alone', () => {
  let count = 0;
  const values = [{}, 'day', []];
  const asked = fc.array(fc.tuple(kind, fc.array(fc.constantFrom(...values), { maxLength: 2 })));
  fc.assert(
    fc.property(asked, (questions) => {
      count += 1;
      const last = new Map<string, readonly unknown[]>();
      for (const [one, from] of questions) {
        const make = vi.fn(() => from);
        const found = lastDerived(`${count} ${one}`, from, make);
        expect([...found]).toEqual(from);
        const before = last.get(one);
        const isSame =
          before?.length === from.length && from.every((value, at) => value === before[at]);
        expect(make).toHaveBeenCalledTimes(isSame ? 0 : 1);
        last.set(one, from);
      }
    }),
    lawRuns(1000),
  );
});

test('an answer that could not be found is asked for again', () => {
  const value = {};
  const fail = (): never => {
    throw new Error('no');
  };
  expect(() => derivedFrom(value, 'a', fail)).toThrow('no');
  expect(derivedFrom(value, 'a', () => null)).toBe(null);
  expect(derivedFrom(value, 'a', fail)).toBe(null);
  expect(() => lastDerived('fails', [], fail)).toThrow('no');
  expect(lastDerived('fails', [], () => 1)).toBe(1);
});
