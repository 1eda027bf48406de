import fc from 'fast-check';

import type { Notice } from '#core/notice/notice-schema.ts';

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
      quotes: [{ before: text(), after: text() }],
    })),
    choices: notice.choices.map((choice) => ({ ...choice, label: text(), otherwise: text() })),
    notChanging: [{ text: text(), signedBy: text() }],
  };
}
/** Notices like this one with hostile texts. */
export function hostileNotices(notice: Notice): fc.Arbitrary<Notice> {
  return fc.array(hostile, { minLength: 8, maxLength: 8 }).map((texts) => withTexts(notice, texts));
}
