import { join } from 'node:path';

import { expect, test } from 'vitest';

import { englishLiterals } from '../../support/english-literals.ts';

const ROOT = join(import.meta.dirname, '../../..');

// What no reader is shown, by file: of a folder's other files nothing is left.
const NOT_SHOWN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'src/{layouts,components,pages,routes}': {
    'selectors and classes': [
      'src/components/home/OperatorsPage.astro',
      'src/components/text/reading.ts',
      'src/components/redline/steps.ts',
      'src/components/search/search-key.ts',
    ],
    'why a worker failed, for engineers': ['src/components/redline/ask-worker.ts'],
    'code between elements': ['src/components/notices/NoticeBlocks.astro'],
  },
  'src/site': {
    'classes of marks': ['src/site/redline/legend.ts'],
    'descriptions in schemas': [
      'src/site/open-data/consolidated-data.ts',
      'src/site/open-data/schemas.ts',
      'src/site/open-data/timeline-data.ts',
      'src/site/open-data/version-data.ts',
      'src/site/redline/redline-file-schema.ts',
    ],
    'rules of a theme': ['src/site/views/theme-css.ts'],
    'types of schema.org': ['src/site/works/json-ld.ts'],
    'configuration of hosts and robots': [
      'src/site/open-data/host-headers.ts',
      'src/site/plan/site-kinds.ts',
    ],
    'names that calendars ask for': ['src/site/notices/notice-calendar.ts'],
    'days of RFC 1123': ['src/site/open-data/timemap.ts'],
    'stop words, and the name of an error': [
      'src/site/search/query/engine.ts',
      'src/site/search/query/rank.ts',
    ],
    'names of what is derived, and of inputs': [
      'src/site/addresses/policy-pages.ts',
      'src/site/views/redline/life-view.ts',
      'src/site/views/redline/redline-view.ts',
      'src/site/redline/section-life.ts',
      'src/site/search/query/tokens.ts',
      'src/site/works/text-html.ts',
      'src/site/works/work.ts',
    ],
  },
};

test.each(Object.entries(NOT_SHOWN))('of %s no text stands in code', (folder, reasons) => {
  const files = Object.values(reasons).flat();
  const left = englishLiterals(ROOT, folder);
  expect(left.filter((one) => !files.some((file) => one.startsWith(`${file}:`)))).toEqual([]);
  // A file that has none any more leaves the list.
  expect(files.filter((file) => !left.some((one) => one.startsWith(`${file}:`)))).toEqual([]);
});

// What is wrong and what a file may hold is said to authors and programs, in English alone.
const TO_AUTHORS = /\/(?:check-[\w-]+|[\w-]+-schema|propose-publications|audiences|promises)\.ts:/;

test('no text of a redline stands in the core', () => {
  const left = englishLiterals(ROOT, 'src/core/redline/render');
  // Classes of elements end in what happened to them.
  expect(left.filter((one) => !/ is-(?:…|whole)$/.test(one))).toEqual([]);
});

test('no text of a notice stands in the core', () => {
  const left = englishLiterals(ROOT, 'src/core/notice').filter((one) => !TO_AUTHORS.test(one));
  expect(left).toEqual([]);
});

// As is what the program prints; the rest are names that calendars and mailing systems ask for.
const PRINTED = /\/(?:notice-options|render-plan)\.ts:/;

test('of the files of a notice no text stands in code', () => {
  const left = englishLiterals(ROOT, 'src/commands/notice').filter((one) => !PRINTED.test(one));
  expect(left.map((one) => one.replace(/^\S+ ([^\n]*)[^]*$/, '$1'))).toEqual([
    '',
    'Standard',
    'AddAnnouncement',
  ]);
});
