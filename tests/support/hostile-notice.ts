import fc from 'fast-check';

import type { Notice, NoticeChoice, Quote } from '#core/schemas/notice-schema.ts';

// Whatever a text may hold that some format takes for its own.
const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    ...[
      '{{name}}',
      '{$client_name}',
      '{literal}',
      '{/literal}',
      '{{{',
      '}}}',
      '\\{{',
      '{{! }}',
      '}',
    ],
    ...[
      '<script>alert(1)</script>',
      '<b',
      '&amp;',
      '&#123;',
      '<!--',
      '-->',
      '<span data-field="name">',
    ],
    ...[
      '# x',
      '- x',
      '1. x',
      '* *',
      '[a](b)',
      '`',
      '~~',
      '| a |',
      '![x](y)',
      '> ',
      '=\n=',
      '\n\n',
      '---',
    ],
    ...['JUICE_CODE_BLOCK_0_', '<% %>', '“', '£5', 'mot clé', '10:30am', '\t'],
  ),
);
const hostile = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(' '))
  .filter((text) => /[a-z]/i.test(text));

/** A notice whose texts are these, over and over. */
export function withTexts(notice: Notice, texts: readonly string[]): Notice {
  let next = 0;
  const text = (): string => texts[next++ % texts.length] ?? '';
  return {
    ...notice,
    summary: text(),
    subject: text().replaceAll(/\s+/g, ' ').trim().slice(0, 78),
    changes: notice.changes.map((change) => ({
      ...change,
      plain: text(),
      after: change.after && { ...change.after, heading: text() },
      quotes: [quoteOf(text(), text(), text())],
    })),
    choices: notice.choices.map((choice) => ({ ...choice, label: text(), otherwise: text() })),
    notChanging: [{ text: text(), signedBy: text() }],
  };
}
function quoteOf(before: string, after: string, words: string): Quote {
  const shown = [
    { text: `${after} `, href: null },
    { text: words, href: '#a' },
  ];
  return {
    before,
    after: `${after} ${words} <#a>`,
    shown: { before: [{ text: before, href: null }], after: shown },
  };
}

const day = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }) })
  .map(
    ({ month, date }) => `2027-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  );

const choice = fc.record({
  mode: fc.constantFrom<NoticeChoice['mode']>(
    'inform',
    'opt-out',
    'withdraw-consent',
    'opt-in',
    'object',
    'terminate',
  ),
  by: day,
  url: fc.constantFrom('https://example.org/choose', 'mailto:choose@example.org', 'tel:+15550100'),
});

/** Notices like this one with hostile texts, other days and other choices. */
export function hostileNotices(notice: Notice): fc.Arbitrary<Notice> {
  return fc
    .record({
      texts: fc.array(hostile, { minLength: 8, maxLength: 8 }),
      choices: fc.array(choice, { maxLength: 3 }),
      days: fc.tuple(day, day),
      kind: fc.constantFrom<Notice['kind']>('material-change', 'editorial-summary', 'postponement'),
    })
    .map(({ texts, choices, days: [one, other], kind }) => {
      const effective = { new: one < other ? one : other, existing: one < other ? other : one };
      const made = {
        ...notice,
        kind,
        dates: { ...notice.dates, effective },
        choices: choices.map((given, index) => ({
          ...given,
          id: `c-${index}`,
          label: '',
          otherwise: '',
        })),
      };
      return withTexts(made, texts);
    });
}
