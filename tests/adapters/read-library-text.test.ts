import { expect, test } from 'vitest';

import {
  FIRST,
  frontMatter,
  issuesOf,
  issuesOfBody,
  onlyError,
} from '../support/library-builder.ts';

const BRACE = 'For a brace that is text, write `\\{`; for a comment, `{/* … */}`.';

test.for([
  ['A fee { of 5.', '6:7', 'opening brace without a closing one', BRACE],
  ['😀 a {fee of 5}.', '6:6', 'braces around text', BRACE],
  ['{% if reseller %}', '6:1', 'braces around text', BRACE],
  [
    '## Logs {#logs}',
    '6:9',
    'anchor `{#logs}` in the form of Markdown',
    'Write the anchor as `{/* #logs */}`.',
  ],
  ['<!-- A note. -->', '6:1', 'comment in the form of HTML', 'Write it as `{/* … */}`.'],
  [
    'See <https://a.org/b>.',
    '6:5',
    'address in angle brackets',
    'Write `[https://a.org/b](https://a.org/b)`.',
  ],
  [
    'Write to <a@b.org>.',
    '6:10',
    'address in angle brackets',
    'Write `[a@b.org](mailto:a@b.org)`.',
  ],
  ['If x<5.', '6:5', 'angle bracket', 'For an angle bracket that is text, write `\\<`.'],
  [
    'A line<br>and another.',
    '6:7',
    '`<br>` without an end',
    'Write it as Markdown; for an angle bracket that is text, write `\\<`.',
  ],
  [
    'A <Term id="a">term.',
    '6:3',
    '`<Term>` without an end',
    'Add `</Term>` in the same paragraph, or put both on lines of their own.',
  ],
  [
    'A <Term id=“a”>term</Term>.',
    '6:3',
    '`<Term` in this form',
    'Write it as `<Term name="text">`, with straight quotes.',
  ],
  [
    '<InShort>\n\nWe log.\n\n</Inshort>',
    '10:1',
    '`</Inshort>` where `<InShort>` is open',
    'Write `</InShort>`, in the same spelling as at its beginning.',
  ],
  [
    'We log.\n\n</InShort>',
    '8:1',
    '`</InShort>` without a beginning',
    'Remove it, or add its beginning.',
  ],
  [
    '<InShort>\n- We log.</InShort>',
    '7:10',
    '`</InShort>` in another paragraph or item than its beginning',
    'Put both on lines of their own, with an empty line before and after.',
  ],
] as const)('refuses what is no MDX: %j', ([body, place, found, step]) => {
  expect(issuesOfBody(`\n${body}`)).toBe(
    onlyError(
      `${FIRST}:${place}  error  mdx-syntax`,
      `Unexpected ${found}, expected text that MDX can read.`,
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
      'Unexpected JavaScript expression, expected a document without programs.',
      'Write the text itself; for a brace that is text, write `\\{`.',
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
        'Unexpected `import` or `export`, expected a document without programs.',
        'Remove it; if it is text, let the paragraph begin with another word or a capital letter.',
      ),
    );
  },
);

test.for([
  ['The sum of {1 + 1}.', '6:12'],
  ['{fee}', '6:1'],
  ['- A fee of {fee}.', '6:12'],
] as const)('refuses the expression in "%s"', ([body, place]) => {
  expect(issuesOfBody(`\n${body}`)).toBe(
    onlyError(
      `${FIRST}:${place}  error  expression`,
      'Unexpected JavaScript expression, expected a document without programs.',
      'Write the text itself; for a brace that is text, write `\\{`.',
    ),
  );
});

test.for([
  ['mdx', 'A line<br />and another.', '6:7', '<br>'],
  ['mdx', '<div>\n\nA box.\n\n</div>', '6:1', '<div>'],
  ['md', 'A line<br>and another.', '6:7', '<br>'],
  ['md', '<!-- A note. -->', '6:1', '<!-- A note. -->'],
  ['md', '<script>\nalert(1)\n</script>', '6:1', '<script>'],
] as const)('refuses HTML in .%s: %j', ([ending, body, place, tag]) => {
  const file = `policies/privacy/2024-01-01.${ending}`;
  const text = `${frontMatter('2024-01-01')}\n${body}\n`;
  expect(issuesOf({ [FIRST]: null, [file]: text })).toBe(
    onlyError(
      `${file}:${place}  error  raw-html`,
      `Unexpected HTML \`${tag}\`, expected Markdown.`,
      'Write it as Markdown; for an angle bracket that is text, write `\\<`.',
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
