import fc from 'fast-check';
import { expect, test } from 'vitest';

import { normaliseText, splitFrontMatter } from '#markdown/settings/front-matter.ts';
import { parseYaml } from '#markdown/settings/parse-yaml.ts';

const TEXT = [
  'title: A',
  'rows:',
  '  - id: one',
  '    on: 2024-01-01',
  '  - { id: two, on: 2024-02-01 }',
  'empty:',
  '7: seven',
  '"quoted": "b"',
].join('\n');

test.for([
  [[], 'value', '1:1'],
  [['title'], 'value', '1:8'],
  [['title'], 'key', '1:1'],
  [['rows'], 'key', '2:1'],
  [['rows', 0], 'value', '3:5'],
  [['rows', 0, 'on'], 'value', '4:9'],
  [['rows', 0, 'on'], 'key', '4:5'],
  [['rows', 1, 'id'], 'value', '5:11'],
  [['rows', 1, 'on'], 'key', '5:16'],
  [['empty'], 'value', '6:1'],
  [['7'], 'value', '7:4'],
  [['quoted'], 'value', '8:11'],
  [['quoted'], 'key', '8:1'],
  [['missing'], 'value', '1:1'],
  [['rows', 1, 'missing'], 'value', '5:5'],
  [['rows', 9], 'value', '2:1'],
] as const)('finds the place of %j as %s', ([path, part, place]) => {
  const parsed = parseYaml(TEXT, 'a.yaml');
  if (!parsed.ok) throw new Error('It is no YAML.');
  const { file, line, column } = parsed.locate(path, part);
  expect([file, `${line}:${column}`]).toEqual(['a.yaml', place]);
});

test('counts lines from the first line of the text in its file', () => {
  const parsed = parseYaml('a: b', 'a.yaml', 10);
  expect(parsed.ok && parsed.locate(['a'])).toEqual({ file: 'a.yaml', line: 10, column: 4 });
});

test.for([
  ['', {}],
  ['# a comment', {}],
  ['a: 2024-01-01', { a: '2024-01-01' }],
  ['a: 2023-02-29\nb: yes\nc: 12:30', { a: '2023-02-29', b: 'yes', c: '12:30' }],
  ['a: true\nb: 1\nc: null', { a: true, b: 1, c: null }],
  ['a: "b: c # d"', { a: 'b: c # d' }],
  ['a: [b, "c"]', { a: ['b', 'c'] }],
] as const)('reads %j', ([text, value]) => {
  const parsed = parseYaml(text, 'a.yaml');
  expect(parsed.ok && parsed.value).toEqual(value);
});

test.for([
  ['an alias of itself', 'a: &a [*a]'],
  ['a billion laughs', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]'],
  ['an alias of nothing', 'a: *b'],
] as const)('refuses %s', ([, text]) => {
  expect(parseYaml(text, 'a.yaml').ok).toBe(false);
});

test('never throws, and names a place in the text', () => {
  const signs = fc.constantFrom(
    ...'a:-#&*!|>\'"%@`{}[],? \n\t0'.split(''),
    'key: ',
    '  - ',
    '\u200B',
  );
  const texts = fc.array(signs, { maxLength: 25 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const { issues } = parseYaml(text, 'a.yaml');
      const lines = text.split('\n');
      for (const { place } of issues) {
        expect(place.line).toBeLessThanOrEqual(lines.length);
        expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1);
      }
    }),
    { numRuns: 1000 },
  );
});

test.for([
  ['---\na: b\n---\nText', 'a: b', 'Text'],
  ['---\na: b\n---', 'a: b', ''],
  ['---  \na: b\n---\t\nText', 'a: b', 'Text'],
  ['---\n---\nText', '', 'Text'],
  ['---\n\n---\nText', '', 'Text'],
  ['---\na: |\n  ---\n---\nText', 'a: |\n  ---', 'Text'],
  ['---\na: b --- c\n---\nText\n---\n', 'a: b --- c', 'Text\n---\n'],
  ['Text', null, 'Text'],
  ['\n---\na: b\n---\n', null, '\n---\na: b\n---\n'],
  ['---\na: b\nText', null, '---\na: b\nText'],
  ['----\na: b\n----\n', null, '----\na: b\n----\n'],
  ['', null, ''],
] as const)('splits %j', ([text, frontMatter, body]) => {
  expect(splitFrontMatter(text)).toEqual({ frontMatter, body });
});

test.for([
  ['\uFEFFa', 'a'],
  ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ['a\uFEFFb', 'a\uFEFFb'],
] as const)('normalises %j to %j', ([text, normal]) => {
  expect(normaliseText(text)).toBe(normal);
});
