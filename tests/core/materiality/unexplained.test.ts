import { expect, test } from 'vitest';
import fc from 'fast-check';

import { ANSWERS } from '#core/materiality/assessment/assessment-schema.ts';
import { surplus, wordsOf } from '#core/materiality/vocabulary/match-words.ts';

import { assessTexts, onlyRow } from '../../support/assess-texts.ts';
import { lawRuns } from '../../support/law-runs.ts';

const section = (text: string, heading = 'Section'): string => `## ${heading}\n\n${text}\n`;

test('words that no rule knows are told as such, each of them', () => {
  const { level, findings } = onlyRow(
    section('Our mascot is brave and tall.'),
    section('Our mascot is gloomy and tall.'),
  );
  expect(level).toBe('unexplained');
  expect(findings).toMatchObject([
    { rule: 'unexplained', severity: 2, words: { before: ['brave'], after: ['gloomy'] } },
  ]);
});

test('a word that a rule names is not told again', () => {
  const { findings } = onlyRow(
    section('We keep logs for 30 days in the shed.'),
    section('We keep logs for 90 days in the attic.'),
  );
  const rest = findings.find(({ rule }) => rule === 'unexplained');
  expect(rest?.words).toEqual({ before: ['shed'], after: ['attic'] });
});

test('headings bind nobody, nor do summaries and lists of changes', () => {
  expect(onlyRow(section('All.', 'Brave mascots'), section('All.', 'Gloomy mascots')).level).toBe(
    'clarifying',
  );
  const short = (word: string): string =>
    section(`<InShort>\n\nOur mascot is ${word}.\n\n</InShort>\n\nA text.`);
  expect(onlyRow(short('brave'), short('gloomy')).level).toBe('clarifying');
  const log = (text: string): string => section(text, 'Change log');
  expect(onlyRow(log('None.'), log('None.\n\nWe now keep logs for 90 days.')).level).toBe(
    'clarifying',
  );
  expect(
    onlyRow(section('We keep logs.', 'Changes'), section('We keep logs for 90 days.', 'Changes'))
      .level,
  ).toBe('material');
});

test('the short name of a country is the country', () => {
  expect(
    onlyRow(section('Logs are kept in the United States.'), section('Logs are kept in the US.'))
      .level,
  ).toBe('clarifying');
});

test('a word of the vocabulary within the name of a product is no statement', () => {
  expect(
    onlyRow(
      section('You find it in the Help Centre.'),
      section('You find it in the Payments Centre.'),
    ).level,
  ).not.toBe('material');
});

test('a way to reach someone is judged by what it gives or takes', () => {
  const list = '- Write to us by e-mail.';
  const optOut = `${list}\n- Please contact support to opt out of tracking.`;
  expect(onlyRow(section(list), section(optOut)).level).toBe('material');
  const report = 'A text.\n\nPlease contact our desk to report abuse of a mailbox.';
  expect(onlyRow(section(report), section('A text.')).level).toBe('material');
});

test('an address that came or went says where a text holds', () => {
  expect(
    onlyRow(
      section('It holds for https://a.example.'),
      section('It holds for https://a.example, https://b.example.'),
    ).level,
  ).toBe('unexplained');
});

/** Sentences with what each of them may become, from harmless to grave. */
const CHANGES: [string, string][] = [
  ['Server logs help.', 'Sevrer logs help.'],
  ['Please write by e-mail.', 'Please write by electronic mail.'],
  ['Our mascot is brave.', 'Our mascot is gloomy.'],
  ['We keep logs for 30 days.', 'We keep logs for 90 days.'],
  ['Mail is sorted by colour.', 'Mail is sorted by weight.'],
  ['We do not sell them.', 'We sell them.'],
];

test('one more change never lowers the answer', () => {
  const rankOf = (chosen: readonly number[]): number => {
    const before = CHANGES.map(([old]) => old).join('\n\n');
    const after = CHANGES.map(([old, fresh], at) => (chosen.includes(at) ? fresh : old));
    const { level } = assessTexts(section(before), section(after.join('\n\n')));
    return level === null ? -1 : ANSWERS.indexOf(level);
  };
  fc.assert(
    fc.property(
      fc.subarray(CHANGES.map((_, at) => at)),
      fc.nat(CHANGES.length - 1),
      (chosen, more) => {
        expect(rankOf([...chosen, more])).toBeGreaterThanOrEqual(rankOf(chosen));
      },
    ),
    lawRuns(300, 0.2),
  );
});

test('every changed word belongs to a finding', () => {
  const word = fc.constantFrom('mascot', 'brave', 'shed', 'not', 'keep', 'logs', 'may', 'only');
  const sentence = fc
    .array(word, { minLength: 2, maxLength: 6 })
    .map((words) => `Here ${words.join(' ')}.`);
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const { rows } = assessTexts(section(before), section(after));
      const named = rows.flatMap(({ findings }) => findings.flatMap(({ words }) => words));
      const [old, fresh] = [wordsOf(before), wordsOf(after)];
      expect(named.flatMap((one) => one.before)).toEqual(
        expect.arrayContaining(surplus(old, fresh)),
      );
      expect(named.flatMap((one) => one.after)).toEqual(
        expect.arrayContaining(surplus(fresh, old)),
      );
    }),
    lawRuns(2000, 0.1),
  );
});

test('a clause that says what information is shared for is material', () => {
  const old = 'We share names with printers to make the yearly calendar.';
  expect(onlyRow(section(old), section('We share names with printers.')).level).toBe('material');
});

test.for([
  ['返金します。', ''],
  ['当社は情報を第三者に提供しません。', '弊社が取得したデータは共有する場合があります。'],
  ['', '我们会出售您的数据。'],
  ['', 'ข้อมูลของคุณจะถูกขาย'],
  ['', 'Мы продаём ваши данные рекламодателям.'],
  ['Returns are free.', ''],
  ['', 'Tips are expected.'],
])('a sentence that no rule reads is never told harmless: %s → %s', ([before, after]) => {
  const thanks = 'Thank you.';
  expect(onlyRow(section(`${thanks}\n\n${before}`), section(`${thanks}\n\n${after}`)).level).toBe(
    'unexplained',
  );
});
