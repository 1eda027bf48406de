import { expect, test } from 'vitest';

import { retiredAnchors } from '#core/document/anchors.ts';

import { anchored } from '../../support/document-of.ts';

function retired(...versions: [string[], Record<string, string>][]): Record<string, string> {
  return Object.fromEntries(
    retiredAnchors(versions.map(([anchors, gone]) => anchored(anchors, gone))),
  );
}

test('gives nothing for no version', () => {
  expect(retired()).toEqual({});
});

test('leads a retired anchor to its successor', () => {
  expect(retired([['a'], {}], [['b'], { a: 'b' }])).toEqual({ a: 'b' });
});

test('follows a chain over several versions', () => {
  expect(
    retired([['a'], {}], [['b'], { a: 'b' }], [['c'], { b: 'c' }], [['d'], { c: 'd' }]),
  ).toEqual({
    a: 'd',
    b: 'd',
    c: 'd',
  });
});

test('gives up a retirement once the anchor is back', () => {
  expect(retired([['a'], {}], [['b'], { a: 'b' }], [['a', 'b'], {}])).toEqual({});
});

test('takes the last retirement of an anchor that came back and went again', () => {
  expect(retired([['b'], { a: 'b' }], [['a', 'b'], {}], [['b', 'c'], { a: 'c' }])).toEqual({
    a: 'c',
  });
});

test.for([[{ a: 'a' }], [{ a: 'b', b: 'a' }], [{ a: 'gone' }]] as const)(
  'leads nowhere by %j',
  ([gone]) => {
    expect(retired([['x'], gone])).toEqual({});
  },
);
