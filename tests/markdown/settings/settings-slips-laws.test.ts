import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document, parseDocument, stringify, visit } from 'yaml';

import { settingNames } from '#core/schemas/setting-names.ts';
import { findSettingsSlips } from '#markdown/settings/settings-slips.ts';

import { lawRuns } from '../../support/law-runs.ts';

const words = fc
  .array(
    fc.constantFrom(
      'New',
      'we',
      'keep',
      '90',
      'days:',
      '#12',
      '“logs”',
      "it's",
      '"so"',
      '-',
      '{a}',
      '@all',
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(' '))
  // One word in curly quotes is taken for a name, a day or a number that a person put in quotes.
  .filter((text) => text !== '“logs”');

const row = fc.record(
  { section: fc.constant('logs'), reason: words },
  { requiredKeys: ['section'] },
);
const settings = fc.record(
  {
    effective: fc.oneof(
      fc.constant('2027-03-15'),
      fc.constant({ new: '2027-03-15', existing: '2027-04-15' }),
    ),
    summary: words,
    changes: fc.array(row, { maxLength: 3 }),
    retired: fc.dictionary(
      fc.constantFrom('old-logs', 'cookies', '日本語の見出し', 'é.2', '7', 'données'),
      fc.constantFrom('access', '日本語', 'zugang-für-alle'),
    ),
  },
  { requiredKeys: ['effective'] },
);
const styles = fc.record({
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 30, 80),
  collectionStyle: fc.constantFrom('any' as const, 'flow' as const, 'block' as const),
});

test('leaves settings that a program wrote as they are', () => {
  fc.assert(
    fc.property(settings, styles, (value, style) => {
      const lines = stringify(value, style).split('\n');
      const { slips } = findSettingsSlips(lines, settingNames());
      expect(slips.filter(({ weight }) => weight === 'silent')).toEqual([]);
    }),
    lawRuns(500),
  );
});

test('leaves rows in braces that a program wrote as they are', () => {
  fc.assert(
    fc.property(settings, (value) => {
      const written = new Document(value);
      visit(written, {
        Map: (_key, map, path) => {
          if (path.length > 1) map.flow = true;
        },
      });
      const lines = written.toString({ lineWidth: 0 }).split('\n');
      const { slips } = findSettingsSlips(lines, settingNames());
      expect(slips.filter(({ weight }) => weight === 'silent')).toEqual([]);
    }),
    lawRuns(500),
  );
});

test('mends a blank too few or too many before any key of a row', () => {
  const text =
    'effective: 2027-03-15\nchanges:\n  - section: a\n    materiality: editorial\n    reason: A.\n    means: B.\n  - section: b\n    reason: C.\nsummary: A.';
  const lines = text.split('\n');
  const places = fc.constantFrom(3, 4, 5, 7);
  fc.assert(
    fc.property(places, fc.constantFrom(1, 2, 3, 5, 6), (at, count) => {
      const slipped = lines.with(at, ' '.repeat(count) + (lines[at] ?? '').trimStart());
      const { slips, mended } = findSettingsSlips(slipped, settingNames());
      expect(slips.map(({ line }) => line)).toEqual([at]);
      expect(parseDocument(mended.join('\n')).toJS()).toEqual(parseDocument(text).toJS());
    }),
    lawRuns(100),
  );
});
