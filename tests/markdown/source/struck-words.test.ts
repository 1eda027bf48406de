import { expect, test } from 'vitest';

import { formatIssues } from '#core/problems/issue.ts';

import { frontMatter, LibraryBuilder, onlyError } from '../../support/library-builder.ts';
import { builtOf } from '../../support/document-of.ts';
import { seal } from '../../support/sealed-library.ts';

function issuesOf(text: string): string[] {
  const { issues } = builtOf(text);
  return issues.map(
    ({ place, message, step }) => `${place.line}:${place.column} ${message} ${step}`,
  );
}

test.for([
  [
    'We will ~~not~~ sell your data.',
    '1:9 Unexpected struck `not`, expected words that stand or are not there.',
    'If they stand, write `We will not sell your data.`; if they do not, write `We will sell your data.`.',
  ],
  [
    'We keep data ~~for ever~~. Ask us.',
    '1:14 Unexpected struck `for ever`, expected words that stand or are not there.',
    'If they stand, write `We keep data for ever. Ask us.`; if they do not, write `We keep data. Ask us.`.',
  ],
  [
    '## ~~Old~~ rules',
    '1:4 Unexpected struck `Old`, expected words that stand or are not there.',
    'If they stand, write `## Old rules`; if they do not, write `## rules`.',
  ],
  [
    '- a\n- ~~b~~',
    '2:3 Unexpected struck `b`, expected words that stand or are not there.',
    'If they stand, write `- b`; if they do not, remove the line.',
  ],
  [
    '| a | b |\n|---|---|\n| ~~c~~ | d ~~e~~ |',
    '3:3 Unexpected struck `c` and `e`, expected words that stand or are not there.',
    'If they stand, write `| c | d e |`; if they do not, write `| | d |`.',
  ],
  [
    'We ~~do *not* sell~~ keep\nit.',
    '1:4 Unexpected struck `do *not* sell`, expected words that stand or are not there.',
    'If they stand, write `We do *not* sell keep`; if they do not, write `We keep`.',
  ],
  [
    'We ~~do\nnot~~ sell.',
    '1:4 Unexpected struck `do\nnot`, expected words that stand or are not there.',
    'If they stand, write `We do\nnot sell.`; if they do not, write `We sell.`.',
  ],
  [
    'We will **~~not~~** sell.',
    '1:11 Unexpected struck `not`, expected words that stand or are not there.',
    'If they stand, write `We will **not** sell.`; if they do not, write `We will sell.`.',
  ],
  [
    'See *~~old~~ **new*** and [~~a list~~](https://list.example).',
    '1:6 Unexpected struck `old` and `a list`, expected words that stand or are not there.',
    'If they stand, write `See *old **new*** and [a list](https://list.example).`; if they do not, write `See ***new*** and.`.',
  ],
  [
    'A **term** ~~x~~ y (~~b~~ c).',
    '1:12 Unexpected struck `x` and `b`, expected words that stand or are not there.',
    'If they stand, write `A **term** x y (b c).`; if they do not, write `A **term** y (c).`.',
  ],
] as const)('refuses %j with both mended lines', ([text, message, step]) => {
  expect(issuesOf(text)).toEqual([`${message} ${step}`]);
});

test('names each line with struck words by itself', () => {
  expect(issuesOf('~~a~~ b\n\n~~c~~ d').map((one) => one.split(' ')[0])).toEqual(['1:1', '3:1']);
});

const FILE = 'policies/terms/2024-01-01.md';
const TEXT = 'We will ~~not~~ sell your data.';

function terms(policy: string, more = ''): LibraryBuilder {
  return new LibraryBuilder({
    'policies/terms/policy.yaml': `title: Terms\nkind: terms\n${policy}`,
    [FILE]: `${frontMatter('2024-01-01', more)}\n${TEXT}\n`,
  });
}

test('refuses struck words in a version', () => {
  expect(terms('decisionsSince: 2023-01-01\n').issues()).toBe(
    onlyError(
      `${FILE}:6:9  error  struck-text`,
      'Unexpected struck `not`, expected words that stand or are not there.',
      'If they stand, write `We will not sell your data.`; if they do not, write `We will sell your data.`.',
    ),
  );
});

test.for([
  ['from before decisions were made here', 'decisionsSince: 2024-02-01\n', ''],
  [
    'with its provenance',
    'decisionsSince: 2023-01-01\n',
    'provenance: { commit: 4f2a, path: terms.md }\n',
  ],
] as const)('leaves struck words in a text that was taken over, %s', ([, policy, more]) => {
  expect(terms(policy, more).issues()).toBe('0 errors, 0 warnings in 0 files.\n');
});

test('leaves struck words in a sealed text, and refuses any edit of them', () => {
  const builder = terms('decisionsSince: 2024-02-01\n');
  seal(builder, '2024-12-01');
  builder.replace('policies/terms/policy.yaml', '2024-02-01', '2023-01-01');
  expect(builder.issues()).toBe('0 errors, 0 warnings in 0 files.\n');
  for (const edited of ['We will not sell your data.', 'We will ~~sell~~ your data.']) {
    builder.write(FILE, `${frontMatter('2024-01-01')}\n${edited}\n`);
    expect(builder.issues()).toContain(`${FILE}:6:1  error  sealed-text-changed`);
  }
});

test('has no word of its own for struck words that are no text', () => {
  expect(formatIssues(builtOf('`~~a~~` and \\~~b~~').issues)).toBe(
    '0 errors, 0 warnings in 0 files.\n',
  );
});
