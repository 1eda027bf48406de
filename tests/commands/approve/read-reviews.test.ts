import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, afterAll, expect, test } from 'vitest';

import { readReviews } from '#commands/approve/read-reviews.ts';
import { jsonSchema } from '#site/open-data/schemas.ts';

const COMMIT = 'a'.repeat(40);
const FINE = {
  format: 'codicil-reviews/1',
  author: 'ana',
  reviews: [{ by: 'mara', state: 'APPROVED', commit: COMMIT, on: '2027-02-01T10:00:00Z' }],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'codicil-reviews-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileWith(text: string): string {
  const file = join(folder, 'reviews.json');
  writeFileSync(file, text);
  return file;
}

function mistakesIn(value: unknown): string[] {
  const file = fileWith(JSON.stringify(value, null, 2));
  try {
    readReviews(file);
    return [];
  } catch (cause) {
    return (cause as Error).message.replaceAll(`${folder}/`, '').split('\n');
  }
}

const EXPECTED = 'Expected reviews as in `/schemas/reviews.json` of the site:';
const [REVIEW] = FINE.reviews;

test.each([
  [
    { ...FINE, reviews: [{ ...REVIEW, state: 'YES' }] },
    'reviews.json:7:16  Unexpected value `"YES"` for `reviews[1].state`, expected `APPROVED`, `CHANGES_REQUESTED`, `COMMENTED`, `DISMISSED` or `PENDING`.',
  ],
  [
    { ...FINE, reviews: [{ ...REVIEW, commit: 'abc' }] },
    'reviews.json:8:17  Unexpected value `"abc"` for `reviews[1].commit`, expected the full name of a commit: 40 or 64 digits from 0 to f.',
  ],
  [
    { ...FINE, format: 'codicil-reviews/2' },
    'reviews.json:2:13  Unexpected value `"codicil-reviews/2"` for `format`, expected `codicil-reviews/1`.',
  ],
  [
    { format: FINE.format, reviews: [] },
    'reviews.json:1:1  `author` is missing, expected the login of who proposed the change.',
  ],
  [
    { ...FINE, reviews: 'none' },
    'reviews.json:4:14  Unexpected value `"none"` for `reviews`, expected a list of reviews.',
  ],
  [
    { ...FINE, teams: { 'example/legal': 'mara' } },
    'reviews.json:13:22  Unexpected value `"mara"` for `teams.example/legal`, expected a list of logins.',
  ],
  [
    { ...FINE, verdict: 'fine' },
    'reviews.json:12:3  Unexpected key `verdict`, expected one of `format`, `author`, `reviews` or `teams`.',
  ],
])('says each mistake at its place: %#', (value, mistake) => {
  expect(mistakesIn(value)).toEqual([EXPECTED, mistake]);
});

test('says the first mistakes of many, and how many more there are', () => {
  const found = mistakesIn({ ...FINE, reviews: Array(8).fill({ ...REVIEW, by: 7 }) });
  expect([found.length, found.at(-1)]).toEqual([7, 'And 3 more.']);
});

test('says of what is no JSON why it is none', () => {
  expect(() => readReviews(fileWith('format: codicil-reviews/1'))).toThrow(
    'expected reviews as JSON',
  );
  expect(() => readReviews(join(folder, 'gone.json'))).toThrow(
    '(ENOENT), expected reviews as JSON',
  );
});

test('the published schema says the same', () => {
  const ajv = new Ajv2020();
  addFormats.default(ajv);
  const isFine = ajv.compile(jsonSchema('reviews', 'https://example.org/r.json') as object);
  expect([isFine(FINE), isFine.errors]).toEqual([true, null]);
  expect(readReviews(fileWith(JSON.stringify(FINE)))).toEqual({ ...FINE, teams: {} });
  expect(isFine({ ...FINE, reviews: [{ ...REVIEW, state: 'YES' }] })).toBe(false);
  expect(isFine({ ...FINE, verdict: 'fine' })).toBe(false);
});
