import { expect, test } from 'vitest';

import {
  FIRST,
  frontMatter,
  issuesOf,
  issuesOfBody,
  LibraryBuilder,
  onlyError,
  SECOND,
} from '../../support/library-builder.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';

test.for([
  ['mdx', '## Logs {/* #Logs */}', '6:9', 'Logs', 'Write `## Logs {/* #logs */}`.'],
  [
    'mdx',
    '## Logs {/* #server logs */}',
    '6:9',
    'server logs',
    'Write `## Logs {/* #server-logs */}`.',
  ],
  ['mdx', '## Logs {/*#1-logs*/}', '6:9', '1-logs', 'Write `## Logs {/*#logs*/}`.'],
  ['md', '## Logs {#server_logs}', '6:9', 'server_logs', 'Write `## Logs {#server-logs}`.'],
  ['md', '## Logs {#}', '6:9', ''],
  ['md', 'Logs {#server logs}\n---', '6:6', 'server logs'],
] as const)(
  'refuses an anchor in another form in .%s: %j',
  ([ending, heading, place, anchor, step]) => {
    const file = `policies/privacy/2024-01-01.${ending}`;
    const text = `${frontMatter('2024-01-01')}\n${heading}\n\nText.\n`;
    expect(issuesOf({ [FIRST]: null, [file]: text })).toBe(
      onlyError(
        `${file}:${place}  error  invalid-anchor`,
        `Unexpected anchor \`${anchor}\`, expected lower-case letters, digits and single hyphens, beginning with a letter.`,
        step ?? 'Give the heading an anchor as in `server-logs`.',
      ),
    );
  },
);

test.for([
  ['two written anchors', '## One {/* #logs */}\n\n## Two {/* #logs */}', '## Two {/* #two */}'],
  [
    'a written anchor and the words of a heading',
    '## One {/* #logs */}\n\n## Logs',
    '## Logs {/* #logs-2 */}',
  ],
  [
    'the text before the first heading',
    'Text.\n\n## Preamble',
    '## Preamble {/* #preamble-2 */}',
    '6:1',
    'preamble',
  ],
] as const)('refuses a duplicate anchor: %s', ([, body, line, first = '6:1', anchor = 'logs']) => {
  expect(issuesOfBody(`\n${body}\n\nText.`)).toBe(
    onlyError(
      `${FIRST}:8:1  error  duplicate-anchor`,
      `Unexpected second section with anchor \`${anchor}\`, expected every anchor in a version to be unique.`,
      `Also at ${FIRST}:${first}`,
      `Write \`${line}\`, or give the other heading another anchor.`,
    ),
  );
});

test('tells headings of the same words apart', () => {
  expect(issuesOfBody('\n## Logs\n\nText.\n\n## Logs\n\nText.')).toBe(FINE);
});

/** Two versions: the first has the section `logs`, the second this text. */
function twoVersions(more: string, body: string): LibraryBuilder {
  return new LibraryBuilder({
    [FIRST]: `${frontMatter('2024-01-01')}\n## Logs\n\nText.\n`,
    [SECOND]: `${frontMatter('2024-08-01', more)}\n${body}\n`,
  });
}

test('refuses the loss of an anchor', () => {
  expect(twoVersions('', '## Server logs\n\nText.').issues()).toBe(
    onlyError(
      `${SECOND}:6:1  error  anchor-gone`,
      'The anchor `logs` of version `2024-01-01` is missing behind the heading “Server logs”.',
      `Also at ${FIRST}:6:1`,
      'Write `## Server logs {/* #logs */}`.',
    ),
  );
});

test.for([
  ['a kept anchor', '', '## Server logs {/* #logs */}\n\nText.'],
  ['a retired anchor', 'retired: { logs: server-logs }\n', '## Server logs\n\nText.'],
  ['an anchor lost before the predecessor', 'retired: { logs: a, cookies: a }\n', '## A\n\nText.'],
] as const)('takes %s', ([, more, body]) => {
  expect(twoVersions(more, body).issues()).toBe(FINE);
});

test('refuses to retire an anchor that a section has', () => {
  expect(twoVersions('retired: { logs: a }\n', '## Logs\n\n## A\n\nText.').issues()).toBe(
    onlyError(
      `${SECOND}:4:18  error  retired-anchor-in-use`,
      'Unexpected section with the retired anchor `logs`, expected a retired anchor to have none.',
      `Also at ${SECOND}:7:1`,
      'Remove `logs` from `retired`, or give the section another anchor.',
    ),
  );
});

test('refuses to retire an anchor to nowhere', () => {
  expect(twoVersions('retired:\n  logs: lgos\n', '## A\n\nText.').issues()).toBe(
    onlyError(
      `${SECOND}:5:9  error  retired-to-nowhere`,
      'Unexpected target `lgos` of the retired anchor `logs`, expected the anchor of a section of this version.',
      'Write `  logs: a`.',
    ),
  );
});

/** The second version with these change rows and choices. */
function withChanges(...lines: string[]): string {
  return twoVersions(lines.map((line) => `${line}\n`).join(''), '## Logs\n\nText.').issues();
}

const ROW = 'materiality: clarifying, reason: A reason.';
const CHOICE =
  'mode: opt-out, label: A, url: https://policies.example.org/, by: 2024-07-01, otherwise: B.';

test('refuses a change of an unknown section', () => {
  expect(withChanges('changes:', `  - { section: lgos, ${ROW} }`)).toBe(
    onlyError(
      `${SECOND}:5:16  error  change-of-unknown-section`,
      'Unexpected change of section `lgos`, expected a section of this version or of its predecessor. Did you mean `logs`?',
      'Write `  - { section: logs, materiality: clarifying, reason: A reason. }`.',
    ),
  );
});

test('takes a change of a section that only the predecessor has', () => {
  const more = `retired: { logs: a }\nchanges: [{ section: logs, ${ROW} }]\n`;
  expect(twoVersions(more, '## A\n\nText.').issues()).toBe(FINE);
});

test('refuses two changes of one section', () => {
  const row = `  - { section: logs, ${ROW} }`;
  expect(withChanges('changes:', row, row)).toBe(
    onlyError(
      `${SECOND}:6:16  error  duplicate-change`,
      'Unexpected second change of section `logs`, expected one row for each changed section.',
      `Also at ${SECOND}:5:16`,
      'Delete the row of the two that is wrong; if both are right, join their reasons in one.',
    ),
  );
});

test('refuses changes in the first version', () => {
  const more = `changes: [{ section: preamble, ${ROW} }]\n`;
  expect(issuesOf({ [FIRST]: `${frontMatter('2024-01-01', more)}\nText.\n` })).toBe(
    onlyError(
      `${FIRST}:4:1  error  change-in-first-version`,
      'Unexpected `changes` in the first version, expected none: there is nothing to compare.',
      'Remove `changes`.',
    ),
  );
});

test('refuses a materiality that there is not', () => {
  const row = '  - { section: logs, materiality: minor, reason: A reason. }';
  expect(withChanges('changes:', row)).toBe(
    onlyError(
      `${SECOND}:5:35  error  invalid-value`,
      'Unexpected value `"minor"` for `changes[1].materiality`, expected `editorial`, `clarifying` or `material`.',
      'Correct `changes[1].materiality`.',
    ),
  );
});

test('refuses a choice that is not defined', () => {
  expect(withChanges(`changes:`, `  - { section: logs, choice: abuse, ${ROW} }`)).toBe(
    onlyError(
      `${SECOND}:5:30  error  undefined-choice`,
      'Unexpected choice `abuse`, expected one that `choices` defines.',
      'Describe `abuse` in a row of `choices`.',
    ),
  );
});

test('refuses a choice that no change names', () => {
  expect(withChanges('choices:', `  - { id: abuse, ${CHOICE} }`)).toBe(
    onlyError(
      `${SECOND}:5:11  error  unused-choice`,
      'Unexpected choice `abuse` that no change names, expected each to be used.',
      'Add `choice: abuse` to the row of the change that it is about.',
    ),
  );
});

test('refuses two choices with one id', () => {
  const rows = [`changes: [{ section: logs, choice: abuse, ${ROW} }]`, 'choices:'];
  const choice = `  - { id: abuse, ${CHOICE} }`;
  expect(withChanges(...rows, choice, choice)).toBe(
    onlyError(
      `${SECOND}:7:11  error  duplicate-choice`,
      'Unexpected second choice `abuse`, expected every id to be unique.',
      `Also at ${SECOND}:6:11`,
      'Delete the row if it is there twice; if it is another choice, write `id: abuse-2`, and name that in the row of `changes` that it is for.',
    ),
  );
});

// “é” as one character and as two: both look the same here as on the page.
const ONE = 'S\u00E9curit\u00E9';
const TWO = 'Se\u0301curite\u0301';

test.for([
  [FIRST, '{/* #securite */}'],
  [FIRST.replace('mdx', 'md'), '{#securite}'],
] as const)('tells two headings of one version that share an address, in %s', ([file, anchor]) => {
  const text = `${frontMatter('2024-01-01')}\n## ${ONE}\n\nA.\n\n## ${TWO}\n\nB.\n`;
  expect(issuesOf({ [FIRST]: null, [file]: text })).toBe(
    onlyError(
      `${file}:10:1  error  anchor-look-alike`,
      `Unexpected anchor \`${TWO.toLowerCase()}\` that differs in bytes alone from one of another section, expected one form of its letters: both are one address.`,
      `Also at ${file}:6:1`,
      `Write \`## ${TWO} ${anchor}\`.`,
    ),
  );
});

test('tells a heading that an earlier version has in another form, once', () => {
  const third = 'policies/privacy/2024-09-01.mdx';
  expect(
    issuesOf({
      [FIRST]: `${frontMatter('2024-01-01')}\n## ${ONE}\n\nA.\n`,
      [SECOND]: `${frontMatter('2024-06-01')}\n## ${TWO}\n\nB.\n`,
      [third]: `${frontMatter('2024-09-01')}\n## ${TWO}\n\nC.\n`,
    }),
  ).toBe(
    onlyError(
      `${SECOND}:6:1  error  anchor-look-alike`,
      `Unexpected anchor \`${TWO.toLowerCase()}\` that differs in bytes alone from one of version \`2024-01-01\`, expected one form of its letters: both are one address.`,
      `Also at ${FIRST}:6:1`,
      'Copy the heading from version `2024-01-01`.',
    ),
  );
});

test('tells anchors that a disk keeps apart by case alone', () => {
  const text = `${frontMatter('2024-01-01')}\n## \u03C3\n\nA.\n\n## \u03C2\n\nB.\n`;
  expect(issuesOf({ [FIRST]: text })).toContain(`${FIRST}:10:1  error  anchor-look-alike`);
});

test('tells an anchor that no folder can be named after', () => {
  const words = 'Long '.repeat(60).trim();
  const text = `${frontMatter('2024-01-01')}\n## ${words}\n\nA.\n`;
  expect(issuesOf({ [FIRST]: text })).toBe(
    onlyError(
      `${FIRST}:6:1  error  anchor-too-long`,
      'Unexpected length of the anchor that the words of the heading give, expected at most 255 bytes: it is the name of a folder.',
      `Write \`## ${words} {/* #${'long-'.repeat(12).slice(0, -1)} */}\`.`,
    ),
  );
});
