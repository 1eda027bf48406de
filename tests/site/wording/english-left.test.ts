import { join } from 'node:path';

import { expect, test } from 'vitest';

import { englishLiterals } from '../../support/english-literals.ts';

const ROOT = join(import.meta.dirname, '../../..');

// Texts that are still to be moved to en.yaml. Where there are fewer by now, lower the number.
test.each([
  ['src/{layouts,components,pages,routes}', 9],
  ['src/site', 98],
])('%s has no more English in its code than %i texts', (folder, ceiling) => {
  const left = englishLiterals(ROOT, folder);
  expect(left.length, `\n${left.join('\n')}\n`).toBeLessThanOrEqual(ceiling);
});

// What is wrong and what a file may hold is said to authors and programs, in English alone.
const TO_AUTHORS = /\/(?:check-[\w-]+|[\w-]+-schema|propose-publications|audience-names)\.ts:/;

test('no text of a notice stands in the core', () => {
  const left = englishLiterals(ROOT, 'src/core/notice').filter((one) => !TO_AUTHORS.test(one));
  expect(left).toEqual([]);
});

// As is what the program prints; the rest are names that calendars and mailing systems ask for.
const PRINTED = /\/(?:notice-options|render-plan)\.ts:/;

test('of the files of a notice no text stands in code', () => {
  const left = englishLiterals(ROOT, 'src/adapters/notice').filter((one) => !PRINTED.test(one));
  expect(left.map((one) => one.replace(/^\S+ ([^\n]*)[^]*$/, '$1'))).toEqual([
    'Codicil',
    'Notices',
    'Standard',
    'AddAnnouncement',
    '',
  ]);
});
