import { expect, test } from 'vitest';
import { z } from 'zod';

import {
  alternatives,
  day,
  id,
  line,
  mapping,
  shape,
  timeZone,
  url,
  word,
  type Locate,
} from '#core/schemas/schema-fields.ts';
import { isSafeUrl } from '#core/text/addresses.ts';

const locate: Locate = (path, part = 'value') => ({
  file: `${path.join('/')}|${part}`,
  line: 1,
  column: 1,
});

/** `code path message` for each mistake. */
function mistakes(schema: z.ZodType, value: unknown): string[] {
  const shaped = shape(schema, value, locate);
  return shaped.ok
    ? []
    : shaped.issues.map((one) => `${one.code} ${one.place.file} ${one.message}`);
}

test('gives the value with defaults and trimmed lines', () => {
  const schema = mapping({ a: line('a line'), b: z.number().default(1) }, 'a mapping');
  expect(shape(schema, { a: ' A \n' }, locate)).toEqual({ ok: true, value: { a: 'A', b: 1 } });
});

test('finds every mistake, each at its place', () => {
  const row = mapping({ on: day(), kind: word(['a', 'b']) }, 'a row');
  const schema = mapping({ title: line('a title'), rows: z.array(row) }, 'a mapping');
  const value = {
    rows: [
      { on: '2024-01-01', kind: 'a' },
      { on: '2023-02-29', kind: 'c', x: 1 },
    ],
    y: 2,
  };
  expect(mistakes(schema, value)).toEqual([
    'missing-key title|value `title` is missing, expected a title.',
    'impossible-date rows/1/on|value Unexpected date `2023-02-29` for `rows[2].on`, expected a day that exists, as YYYY-MM-DD.',
    'invalid-value rows/1/kind|value Unexpected value `"c"` for `rows[2].kind`, expected `a` or `b`.',
    'unknown-key rows/1/x|key Unexpected key `rows[2].x`, expected one of `on` or `kind`.',
    'unknown-key y|key Unexpected key `y`, expected one of `title` or `rows`.',
  ]);
});

test.for([
  [line('a line'), '', 'Unexpected value `""` for `a`, expected a line.'],
  [line('a line'), 'a\nb', 'Unexpected value `"a\\nb"` for `a`, expected a line, on one line.'],
  [line('a line'), 1, 'Unexpected value `1` for `a`, expected a line.'],
  [line('a line'), null, 'Unexpected empty value for `a`, expected a line.'],
  [line('a line'), undefined, '`a` is missing, expected a line.'],
  [
    id('a name'),
    'A b',
    'Unexpected value `"A b"` for `a`, expected a name: lower-case letters, digits and single hyphens.',
  ],
  [
    id('a name'),
    'a--b',
    'Unexpected value `"a--b"` for `a`, expected a name: lower-case letters, digits and single hyphens.',
  ],
  [day(), 20240101, 'Unexpected value `20240101` for `a`, expected a day as YYYY-MM-DD.'],
  [
    timeZone(),
    'Berlin',
    'Unexpected time zone `Berlin`, expected a name of the IANA time zone database, as in `Europe/Berlin`.',
  ],
  [word(['a']), 'b', 'Unexpected value `"b"` for `a`, expected `a`.'],
  [
    url('an address'),
    'a.org',
    'Unexpected value `"a.org"` for `a`, expected an address, beginning with `https://`, `http://`, `mailto:` or `tel:`, without a backslash.',
  ],
] as const)('refuses %# what does not fit', ([schema, value, message]) => {
  expect(mistakes(mapping({ a: schema }, 'a mapping'), { a: value })).toEqual([
    expect.stringMatching(new RegExp(`${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)),
  ]);
});

test.for(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'])(
  'takes the time zone %s',
  (name) => {
    expect(mistakes(timeZone(), name)).toEqual([]);
  },
);

test.for(['https://a.org', 'HTTP://a.org/b?c#d', 'mailto:a@b.org', 'tel:+491234'])(
  'takes %s as safe',
  (text) => {
    expect(isSafeUrl(text)).toBe(true);
  },
);

test.for([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///a',
  'blob:https://a.org/b',
  '//a.org',
  '/\\a.org',
  '/a',
  'a.org',
  '',
])('takes %j as unsafe', (text) => {
  expect(isSafeUrl(text)).toBe(false);
});

test.for([
  [[], ''],
  [['a'], '`a`'],
  [['a', 'b'], '`a` or `b`'],
  [['a', 'b', 'c'], '`a`, `b` or `c`'],
] as const)('lists %j as %s', ([words, text]) => {
  expect(alternatives(words)).toBe(text);
});
