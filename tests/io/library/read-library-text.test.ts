import { expect, test } from 'vitest';

import {
  FIRST,
  frontMatter,
  issuesOf,
  issuesOfBody,
  onlyError,
} from '../../support/library-builder.ts';

const BRACE = 'a backslash before it: a brace is special here';

test.for([
  ['A fee { of 5.', '6:7', 'brace that is not closed', BRACE, 'Write `A fee \\{ of 5.`.'],
  ['😀 a {fee of 5}.', '6:6', 'brace', BRACE, 'Write `😀 a \\{fee of 5}.`.'],
  ['{% if reseller %}', '6:1', 'brace', BRACE, 'Write `\\{% if reseller %}`.'],
  [
    '## Logs {#logs}',
    '6:9',
    'anchor `{#logs}`',
    '`{/* #logs */}` in a file that ends in `.mdx`',
    'Write `## Logs {/* #logs */}`.',
  ],
  ['<!-- A note. -->', '6:1', 'comment `<!--`', '`{/* … */}`', 'Write `{/* A note. */}`.'],
  [
    'See <https://a.org/b>.',
    '6:5',
    'address in angle brackets',
    'it in round brackets behind words',
    'Write `See [https://a.org/b](https://a.org/b).`.',
  ],
  [
    'Write to <a@b.org>.',
    '6:10',
    'address in angle brackets',
    'it in round brackets behind words',
    'Write `Write to [a@b.org](mailto:a@b.org).`.',
  ],
  [
    'If x<5.',
    '6:5',
    'angle bracket',
    'a backslash before it: an angle bracket is special here',
    'Write `If x\\<5.`.',
  ],
  [
    'A <Term id="a">term.',
    '6:3',
    '`<Term>` without an end',
    '`</Term>` behind it',
    'Add `</Term>` in the same paragraph, or put both on lines of their own.',
  ],
  [
    'A <Term id=“a”>term</Term>.',
    '6:3',
    '`<Term id=“a”>`',
    '`<Term id="a">`',
    'Write `A <Term id="a">term</Term>.`.',
  ],
  [
    '<InShort>\n\nWe log.\n\n</Inshort>',
    '10:1',
    '`</Inshort>` where `<InShort>` is open',
    '`</InShort>`',
    'Write `</InShort>`.',
  ],
  [
    'We log.\n\n</InShort>',
    '8:1',
    '`</InShort>` without a beginning',
    'none, or both',
    'Remove the line.',
  ],
  [
    '<InShort>\n- We log.</InShort>',
    '7:10',
    '`</InShort>` in another paragraph or item than its beginning',
    'both in one',
    'Put both on lines of their own, with an empty line before and after.',
  ],
] as const)('refuses what is no MDX: %j', ([body, place, found, expected, step]) => {
  expect(issuesOfBody(`\n${body}`)).toBe(
    onlyError(
      `${FIRST}:${place}  error  mdx-syntax`,
      `Unexpected ${found}, expected ${expected}.`,
      step,
    ),
  );
});

test.each([
  ['quotations', `${'>'.repeat(20_000)} x`, '6:101'],
  ['lists', Array.from({ length: 3000 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n'), '55:101'],
  ['components', '<Term id="a">'.repeat(3000) + 'x' + '</Term>'.repeat(3000), '6:1301'],
])('refuses %s that lie within each other without end', (_name, body, place) => {
  expect(issuesOfBody(`\n${body}`)).toBe(
    onlyError(
      `${FIRST}:${place}  error  too-deep`,
      'Unexpected nesting of more than 100 levels, expected a text that people can follow.',
      'Take the innermost lists, quotations or marks out of those around them.',
    ),
  );
});

test('refuses more marks than the parser can read in time', () => {
  expect(issuesOfBody(`\nA ~ b.\n\n${'_a*'.repeat(3000)}`)).toBe(
    onlyError(
      `${FIRST}:8:1  error  too-many-marks`,
      'Unexpected more than 5000 marks in one block, expected a text that people can follow.',
      'Part it by empty lines; before a sign that is text, put a backslash.',
    ),
  );
});

test('refuses an expression that no parser can read in time', () => {
  expect(issuesOfBody(`\nA {${'('.repeat(20_000)}}.`)).toBe(
    onlyError(
      `${FIRST}:6:3  error  expression`,
      'Unexpected brace, expected a backslash before it: a brace is special here.',
      'Write `\\{` for it.',
    ),
  );
});

test('takes what lies within each other as deep as a contract goes, and deeper', () => {
  const body = Array.from({ length: 40 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n');
  expect(issuesOfBody(`\n${body}`)).toBe('0 errors, 0 warnings in 0 files.\n');
});

test('takes in Markdown what only MDX cannot read', () => {
  const text = `${frontMatter('2024-01-01')}\n## Logs {#logs}\n\nA fee { of 5, x<5, {% if %}, <https://a.org>.\n`;
  expect(issuesOf({ [FIRST]: null, 'policies/privacy/2024-01-01.md': text })).toBe(
    '0 errors, 0 warnings in 0 files.\n',
  );
});

test.for(["import a from 'a'", 'export const a = 1', 'import duties are yours.'])(
  'refuses "%s"',
  (body) => {
    expect(issuesOfBody(`\n${body}`)).toBe(
      onlyError(
        `${FIRST}:6:1  error  import-or-export`,
        'Unexpected `import` or `export` at the beginning of a line, expected another word: such a line is no text here.',
        'Begin the line with a capital letter or another word; remove it if it came with a copy.',
      ),
    );
  },
);

test.for([
  ['The sum of {1 + 1}.', '6:12', 'The sum of \\{1 + 1}.'],
  ['{fee}', '6:1', '\\{fee}'],
  ['- A fee of {fee}.', '6:12', '- A fee of \\{fee}.'],
] as const)('refuses the expression in "%s"', ([body, place, line]) => {
  expect(issuesOfBody(`\n${body}`)).toBe(
    onlyError(
      `${FIRST}:${place}  error  expression`,
      'Unexpected brace, expected a backslash before it: a brace is special here.',
      `Write \`${line}\`.`,
    ),
  );
});

test.for([
  ['We keep <Trem id="logs">logs</Trem>.', '6:9', 'Trem'],
  ['<Card>\n\nWe log.\n\n</Card>', '6:1', 'Card'],
] as const)('refuses an unknown component: %j', ([body, place, name]) => {
  expect(issuesOfBody(`\n${body}`)).toBe(
    onlyError(
      `${FIRST}:${place}  error  unknown-component`,
      `Unexpected component \`<${name}>\`, expected one of \`<InShort>\`, \`<Reseller>\` or \`<Term>\`.`,
      'Remove it, or correct its spelling.',
    ),
  );
});

const FIELDS =
  '`field` as `name`, `website`, `contact.email`, `contact.phone`, `contact.url`, `dataController.name`, `dataController.email`, `dataController.address` or `dataController.phone`';

test.for([
  [
    'A <Term id={a}>b</Term>.',
    '6:3',
    'Term',
    'attribute `id` of `<Term>`',
    '`id` with text in quotes',
  ],
  [
    'A <Term key="a">b</Term>.',
    '6:3',
    'Term',
    'attribute `key` of `<Term>`',
    '`id` with text in quotes',
  ],
  [
    'A <Term {...a}>b</Term>.',
    '6:3',
    'Term',
    'attribute `{…}` of `<Term>`',
    '`id` with text in quotes',
  ],
  [
    'A <Term id="A b">b</Term>.',
    '6:3',
    'Term',
    '`id` `A b` of `<Term>`',
    'lower-case letters, digits and single hyphens',
  ],
  ['A <Term id="a" />.', '6:3', 'Term', '`<Term>` without words', 'the defined term in it'],
  ['<Term id="a">\n- b\n</Term>', '6:1', 'Term', 'blocks in `<Term>`', 'words of one line'],
  ['A <Reseller field="nme" />.', '6:3', 'Reseller', 'field `nme` in `<Reseller>`', FIELDS],
  ['A\n\n<Reseller />', '8:1', 'Reseller', 'absence of `field` in `<Reseller>`', FIELDS],
  [
    'We <InShort>log</InShort>.',
    '6:4',
    'InShort',
    '`<InShort>` within a line',
    'it on lines of its own',
  ],
  [
    '<InShort lang="en">\n\nWe log.\n\n</InShort>',
    '6:1',
    'InShort',
    'attribute `lang` of `<InShort>`',
    'no attribute',
  ],
] as const)('refuses the wrong use of a component: %j', ([body, place, name, found, expected]) => {
  expect(issuesOfBody(`\n${body}`)).toBe(
    onlyError(
      `${FIRST}:${place}  error  component-misuse`,
      `Unexpected ${found}, expected ${expected}.`,
      `Correct the use of \`<${name}>\`.`,
    ),
  );
});

test('refuses words in a field of the reseller', () => {
  expect(issuesOfBody('\nA <Reseller field="name">b</Reseller>.')).toContain(
    `${FIRST}:6:3  error  component-misuse
  Unexpected words in \`<Reseller>\`, expected none: the field is filled in.
  Correct the use of \`<Reseller>\`.
`,
  );
});

test.for(['![Logs](/logs.png)', '![Logs][logs]\n\n[logs]: /logs.png'])(
  'refuses the image %j',
  (image) => {
    expect(issuesOfBody(`\nSee ${image}`)).toBe(
      onlyError(
        `${FIRST}:6:5  error  image-in-version`,
        'Unexpected image, expected text: what binds a reader must be readable as words.',
        'Say in words what the image shows.',
      ),
    );
  },
);

test.for(['', '\n## Logs', '\n{/* To be written. */}', '\n[a]: https://a.org'])(
  'refuses the empty version %j',
  (body) => {
    expect(issuesOfBody(body)).toBe(
      onlyError(
        `${FIRST}:1:1  error  empty-version`,
        'Unexpected empty version, expected at least one paragraph.',
        'Add the text, or remove the file.',
      ),
    );
  },
);

test.for([
  ['mdx', '## \n\nText.', '6:1', '##'],
  ['mdx', '###\n\nText.', '6:1', '###'],
  ['mdx', '## {/* #logs */}\n\nText.', '6:1', '##'],
  ['mdx', '## {/* a note */}\n\nText.', '6:1', '##'],
  ['md', '## {#logs}\n\nText.', '6:1', '##'],
  ['md', '# ##\n\nText.', '6:1', '#'],
  ['md', '## \u00A0&nbsp;\u3000\n\nText.', '6:1', '##'],
  ['md', '&nbsp;\n===\n\nText.', '6:1', '#'],
  ['md', '## \uFE0F\n\nText.', '6:1', '##'],
  ['md', '- ##\n\nText.', '6:3', '##'],
  ['md', '> ##\n\nText.', '6:3', '##'],
  ['md', '## [](https://a.example)\n\nText.', '6:1', '##'],
] as const)('refuses the empty heading in .%s: %j', ([ending, body, place, marks]) => {
  const file = FIRST.replace('mdx', ending);
  const text = `${frontMatter('2024-01-01')}\n${body}\n`;
  expect(issuesOf({ [FIRST]: null, [file]: text })).toBe(
    onlyError(
      `${file}:${place}  error  empty-heading`,
      'Unexpected heading without words, expected words that a reader can see.',
      `Write the words after \`${marks}\`, or remove the line.`,
    ),
  );
});

test('tells once of a heading that holds only what it may not', () => {
  expect(issuesOfBody('\n## ![](a.png)\n\nText.')).toContain('1 error, 0 warnings');
  expect(issuesOfBody('\n## \u200B\n\nText.')).toContain('1 error, 0 warnings');
});
