import fc from 'fast-check';
import { expect, test } from 'vitest';

import { formatIssues, formatPlace, issue, sortIssues } from '#core/problems/issue.ts';
import { problems } from '#core/problems/problems.ts';

const at = (file: string, line = 1, column = 1) => ({ file, line, column });

test('prints an issue with its place, message and step', () => {
  const one = issue(
    'duplicate-anchor',
    at('a.mdx', 41, 1),
    { anchor: 'logs', line: null },
    at('a.mdx', 12, 1),
  );
  expect(formatIssues([one], 'content/')).toBe(
    [
      'content/a.mdx:41:1  error  duplicate-anchor',
      '  Unexpected second section with anchor `logs`, expected every anchor in a version to be unique.',
      '  Also at content/a.mdx:12:1',
      '  Give one of the two headings another anchor.',
      '',
      '1 error, 0 warnings in 1 file.',
      '',
    ].join('\n'),
  );
});

test('cuts what is quoted at greater length than a paragraph has, and no sign in two', () => {
  const place = at('a.mdx');
  const told = (anchor: string): string =>
    issue('duplicate-anchor', place, { anchor, line: null }).message;
  const short = '😀'.repeat(2000);
  expect(told(short)).toContain(` anchor \`${short}\`, expected `);
  expect(told(`${short}😀`)).toContain(` anchor \`${short}…\`, expected `);
  expect(told('a'.repeat(100_000)).length).toBeLessThan(2200);
});

test.for([
  [[], '0 errors, 0 warnings in 0 files.'],
  [['a'], '1 error, 0 warnings in 1 file.'],
  [['a', 'a'], '2 errors, 0 warnings in 1 file.'],
  [['a', 'b'], '2 errors, 0 warnings in 2 files.'],
] as const)('counts the errors and the files of %j', ([files, count]) => {
  const all = files.map((file) => issue('empty-version', at(file), {}));
  expect(formatIssues(all)).toMatch(new RegExp(`(^|\n\n)${count.replaceAll('.', '\\.')}\n$`));
});

test('counts warnings by themselves', () => {
  const warning = { ...issue('empty-version', at('a'), {}), severity: 'warning' as const };
  expect(formatIssues([warning, issue('empty-version', at('a'), {})])).toMatch(
    /1 error, 1 warning in 1 file\.\n$/,
  );
});

test('prints a place as file, line and column', () => {
  expect(formatPlace(at('policies/a.mdx', 3, 14))).toBe('policies/a.mdx:3:14');
});

test('sorts by file, line, column and code, whatever the order', () => {
  const sorted = [
    issue('empty-version', at('a', 2, 9), {}),
    issue('expression', at('a', 10, 1), {}),
    issue('empty-version', at('a', 10, 2), {}),
    issue('expression', at('a', 10, 2), {}),
    issue('empty-version', at('b', 1, 1), {}),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
      expect(sortIssues(shuffled)).toEqual(sorted);
    }),
  );
});

test('sorts without touching what it was given', () => {
  const given = Object.freeze([issue('expression', at('b'), {}), issue('expression', at('a'), {})]);
  expect(sortIssues(given)).not.toBe(given);
});

test('names every problem in the same way', () => {
  for (const code of Object.keys(problems)) expect(code).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
});

test('says of every problem what is wrong and what to do, in sentences', () => {
  for (const code of Object.keys(problems) as (keyof typeof problems)[]) {
    const { message, step } = issue(code, at('a'), ANY as never);
    expect(message).toMatch(
      /^(?:Unexpected .*, expected [\s\S]*|.* (?:is|are) missing\b[\s\S]*|Cannot .*: [\s\S]*|The disk is full|.* is not installed)[.]$/,
    );
    expect(step).toMatch(/^[A-Z`][\s\S]*\.$/);
  }
});

// Answers every detail that a message asks for; a step is a sentence of its own.
const ANY: unknown = new Proxy(
  {},
  {
    get: (_, key) => {
      if (key === 'message') return 'Unexpected sign, expected another.';
      if (key === 'step' || key === 'paste') return 'Correct it.';
      if (key === 'lines' || key === 'rows') return ['a: b'];
      return key === 'near' ? '' : `<${String(key)}>`;
    },
  },
);
