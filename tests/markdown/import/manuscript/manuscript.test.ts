import fc from 'fast-check';
import { expect, test } from 'vitest';

import { Manuscript, type Edit } from '#markdown/import/manuscript/manuscript.ts';

test('splices edits into the text and leaves the rest', () => {
  const edits = [
    { start: 4, end: 7, text: 'two' },
    { start: 0, end: 3, text: 'one' },
  ];
  expect(new Manuscript('ONE TWO three').apply(edits).text).toBe('one two three');
});

test('keeps the order of insertions at one offset', () => {
  const edits = [
    { start: 1, end: 1, text: 'b' },
    { start: 1, end: 1, text: 'c' },
  ];
  expect(new Manuscript('ad').apply(edits).text).toBe('abcd');
});

test('refuses edits that overlap', () => {
  const edits = [
    { start: 0, end: 3, text: '' },
    { start: 2, end: 4, text: '' },
  ];
  expect(() => new Manuscript('abcdef').apply(edits)).toThrow('Edits overlap at offset 2.');
});

test('knows after two rounds of edits where a word stood and stands', () => {
  const first = new Manuscript('alpha beta gamma');
  const second = first.apply([{ start: 0, end: 6, text: '' }]);
  const third = second.apply([{ start: 0, end: 0, text: 'the new ' }]);
  expect(third.text).toBe('the new beta gamma');
  expect(third.originOf(third.text.indexOf('gamma'))).toBe(11);
  expect(third.positionOf(11)).toBe(third.text.indexOf('gamma'));
});

test('law: what no edit touches is found again, there and back', () => {
  const cases = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 0, max: 3 }), fc.string()))
    .map((rows) => {
      const edits: Edit[] = [];
      for (const [start, length, text] of rows.toSorted((a, b) => a[0] - b[0])) {
        if (start >= (edits.at(-1)?.end ?? 0) && start > (edits.at(-1)?.start ?? -1)) {
          edits.push({ start, end: start + length, text: text.replaceAll(/./g, '_') });
        }
      }
      return edits;
    });
  const text = 'abcdefghijklmnopqrstuvwxyz0123456789';
  fc.assert(
    fc.property(cases, (edits) => {
      const manuscript = new Manuscript(text).apply(edits);
      for (let offset = 0; offset < text.length; offset++) {
        if (edits.some((edit) => offset >= edit.start && offset < edit.end)) continue;
        const at = manuscript.positionOf(offset);
        expect(manuscript.text.charAt(at)).toBe(text.charAt(offset));
        expect(manuscript.originOf(at)).toBe(offset);
      }
    }),
  );
});
