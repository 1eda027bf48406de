import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { leftOversOf } from '#markdown/source/find-left-overs.ts';

import { lawRuns } from '../../support/law-runs.ts';

const CASES = JSON.parse(readFileSync('tests/fixtures/left-overs.json', 'utf8')) as string[][];

test.for(CASES)('of %j tells what it is, and what to write', ([text = '', ...expected]) => {
  expect(told(text)).toEqual([expected]);
});

test.for([
  '[sic] [1] [...] […] [x] #1 C# $5 100% a_b__c AT&T',
  '\\{name\\} \\[TOC\\] \\##No `{{x}}`',
  '```\n{{x}}\n```',
  '[a](https://e.example/{y}) https://e.example/{z}',
  '## Heading {#ok}',
  '[text][ok]\n\n[ok]: https://e.example',
  'Text.[^1]\n\n[^1]: Note.',
  '10 m² and 5 km³ cost 10⁴ EUR',
  'Chapter XXX',
  'A • B • C',
  '** Excludes VAT',
  'Privat- und\nGeschäftskunden',
  'Ein-\nund Ausgang',
  '- One\n- Two\n\n1. One\n2. Two',
  '| a | b |\n| - | - |',
  'See page 3 of the guide.',
  'C++ and D++',
  'It is 5 == 5.',
  '(a) One\n\n(b) Two',
  '> Quoted\n> text',
])('takes %j', (text) => {
  expect(told(text)).toEqual([]);
});

test('takes code blocks of MDX, where blanks begin none', () => {
  expect(leftOversOf('10.  One\n\n    - Two', 'a.mdx', 'mdx')).toEqual([]);
});

test('tells a list once, however many blocks it has, and each list', () => {
  const list = '• One\n\n• Two\n\n• Three\n';
  expect(told(`${list}\nText.\n\n${list}`).map(([place]) => place)).toEqual(['1:1', '9:1']);
});

test('tells the end of a box or tag alone where it has no beginning', () => {
  expect(told('::: note\n\nText.\n\n:::').map(([place]) => place)).toEqual(['1:1']);
  expect(told('Text.\n\n:::').map(([place]) => place)).toEqual(['3:1']);
  expect(told('{% if a %}\n\nText.\n\n{% endif %}').map(([place]) => place)).toEqual(['1:1']);
});

test('names the place in items, quotations and cells', () => {
  expect(told('- One\n\n  > Two\n  > {name}').map(([place]) => place)).toEqual(['4:5']);
  expect(told('| a |\n| - |\n| **b** {name} |').map(([place]) => place)).toEqual(['3:9']);
});

test('looks at any text in bounded time', () => {
  const signs = [
    '[',
    '(',
    '{',
    '{{',
    '**',
    '__',
    '==',
    '<<',
    '•\t',
    '.',
    '. ',
    '&amp;',
    ':',
    '\t',
    '¹',
  ];
  for (const sign of [...signs, '[a](', '[b][/', 'a\n- ', '%%', '(a)\t', "'''", 'x-\n', '::: ']) {
    const start = process.cpuUsage();
    leftOversOf(sign.repeat(20_000), 'a.md', 'md');
    expect([sign, process.cpuUsage(start).user < 5e6]).toEqual([sign, true]);
  }
});

test('names a place in the text, whatever it holds', () => {
  const parts = fc.constantFrom(
    ...[
      '[',
      ']',
      '(',
      ')',
      '{',
      '}',
      '{{',
      '}}',
      '#',
      '##',
      '**',
      '==',
      '•',
      '\t',
      '\n',
      '\n\n',
      '> ',
    ],
    ...[
      '- ',
      '10. ',
      '    ',
      '`',
      '\\',
      '&amp;',
      'a',
      'word',
      'Page 3 of 7',
      ':::',
      '%',
      '¹',
      '| ',
    ],
  );
  const texts = fc.array(parts, { maxLength: 30 }).map((all) => all.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const lines = text.split('\n');
      for (const { place } of leftOversOf(text, 'a.md', 'md')) {
        expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1);
      }
    }),
    lawRuns(10_000),
  );
});

function told(text: string): string[][] {
  return leftOversOf(text, 'a.md', 'md').map(({ place, code, message, step }) => [
    `${place.line}:${place.column}`,
    code,
    message,
    step,
  ]);
}
