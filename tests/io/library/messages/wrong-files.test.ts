import { expect, test } from 'vitest';

import { DRAFT, DRAFT_TEXT, issuesOfDraft } from '../../../support/draft-library.ts';
import type { Files } from '../../../support/library-builder.ts';

const FOLDER = DRAFT.slice(0, DRAFT.lastIndexOf('/') + 1);
const EXPECTED =
  'expected a day of publication that exists, as in `2026-11-16.mdx` or `2026-11-16.2.md`.';

test.for([
  ['2027-02-01.MDX', '2027-02-01.mdx'],
  ['2027-02-01.markdown', '2027-02-01.md'],
  ['2027-02-01.mdx.txt', '2027-02-01.mdx'],
  ['2027-02-01', '2027-02-01.mdx'],
  ['2027-02-01 .mdx', '2027-02-01.mdx'],
  ['2027-02-01 (1).mdx', '2027-02-01.mdx'],
  ['Copy of 2027-02-01.mdx', '2027-02-01.mdx'],
  ['2027-02-01 - Kopie.mdx', '2027-02-01.mdx'],
  ['2027-2-1.mdx', '2027-02-01.mdx'],
  ['01.02.2027.mdx', '2027-02-01.mdx'],
  ['13-02-2027.mdx', '2027-02-13.mdx'],
  ['02-13-2027.mdx', '2027-02-13.mdx'],
  ['01-01-2027.mdx', '2027-01-01.mdx'],
  ['13_02_2027.mdx', '2027-02-13.mdx'],
  ['1 February 2027.mdx', '2027-02-01.mdx'],
  ['2027-02-01-2.mdx', '2027-02-01.2.mdx'],
  ['2027-02-01 v2.mdx', '2027-02-01.2.mdx'],
  ['2027-02-01.1.mdx', '2027-02-01.mdx'],
  ['2027-02-01-draft.mdx', '2027-02-01.mdx'],
  ['2027-02-01_final.mdx', '2027-02-01.mdx'],
] as const)('tells how %s is to be called', ([name, meant]) => {
  expect(issuesOfDraft({ [DRAFT]: null, [FOLDER + name]: DRAFT_TEXT })).toEqual([
    `${name}:1:1  error  unexpected-file`,
    `Unexpected file \`${name}\`, ${EXPECTED}`,
    `Rename the file to \`${meant}\`.`,
  ]);
});

test.for([
  ['01-02-2027.mdx', 'Rename the file to', '.'],
  ['01_02_2027.mdx', 'Rename the file to', '.'],
  ['01-02-27.mdx', 'Rename the file to', '.'],
  ['01-02-2027.docx', 'Paste its text into a new file', ', and delete this one.'],
] as const)('names both days that %s may mean', ([name, before, behind]) => {
  expect(issuesOfDraft({ [DRAFT]: null, [FOLDER + name]: DRAFT_TEXT })).toEqual([
    `${name}:1:1  error  unexpected-file`,
    `Unexpected file \`${name}\`, ${EXPECTED}`,
    `${before} \`2027-02-01.mdx\` for 1 February 2027 or \`2027-01-02.mdx\` for 2 January 2027${behind}`,
  ]);
});

test.for([
  [
    true,
    '2027-02-01.docx',
    'Paste its text into a new file `2027-02-01.mdx`, and delete this one.',
  ],
  [
    false,
    '2027-02-01.docx',
    'Move the file out of the library; its text belongs into a file that ends in `.mdx`.',
  ],
  [
    false,
    '2027-02-01 (1).mdx',
    'Delete the file: `2027-02-01.mdx` is there already; a second version of that day is `2027-02-01.2.mdx`.',
  ],
  [true, 'privacy-policy.mdx', 'Rename the file, or move it out of the library.'],
] as const)('tells what to do with a file that is no version: %s %s', ([isAlone, name, step]) => {
  const others: Files = isAlone ? { [DRAFT]: null } : {};
  expect(issuesOfDraft({ ...others, [FOLDER + name]: 'Text.' })).toEqual([
    `${name}:1:1  error  unexpected-file`,
    `Unexpected file \`${name}\`, ${EXPECTED}`,
    step,
  ]);
});

test.for([
  ['md', 'mdx', '{/* #… */}', DRAFT_TEXT],
  ['mdx', 'md', '{#…}', DRAFT_TEXT.replaceAll(/\{\/\* (#.*) \*\/\}/g, '{$1}')],
] as const)('tells a .%s file that is written as .%s, and nothing else', (row) => {
  const [found, meant, form, text] = row;
  const name = `2027-02-01.${found}`;
  expect(issuesOfDraft({ [DRAFT]: null, [FOLDER + name]: text })).toEqual([
    found === 'mdx' ? '1:1  error  unexpected-file' : `${name}:1:1  error  unexpected-file`,
    `Unexpected file \`${name}\`, expected \`2027-02-01.${meant}\`: anchors are written as \`${form}\` in it.`,
    `Rename the file to \`2027-02-01.${meant}\`.`,
  ]);
});

test('tells settings of a policy under the other ending', () => {
  const policy = 'title: Privacy Policy\nkind: privacy-policy\ndecisionsSince: 2026-06-01\n';
  const changed = { [`${FOLDER}policy.yaml`]: null, [`${FOLDER}policy.yml`]: policy };
  expect(issuesOfDraft(changed)).toEqual([
    'policy.yml:1:1  error  unexpected-file',
    'Unexpected file `policy.yml`, expected `policy.yaml`.',
    'Rename the file to `policy.yaml`.',
  ]);
});

test.for([
  ['line feeds', DRAFT_TEXT],
  ['a byte order mark', `\uFEFF${DRAFT_TEXT}`],
  ['carriage returns and line feeds', DRAFT_TEXT.replaceAll('\n', '\r\n')],
  ['both kinds of line breaks', DRAFT_TEXT.replace('\n', '\r\n')],
  ['carriage returns alone', DRAFT_TEXT.replaceAll('\n', '\r')],
] as const)('takes a file with %s', ([, text]) => {
  expect(issuesOfDraft({ [DRAFT]: text })).toEqual([]);
});

const STEP =
  'Copy the text from your editor and paste it into the file on the web; or save it again there with the encoding UTF-8, as under “Save as” in Notepad.';
const UTF_16 = Buffer.from(DRAFT_TEXT, 'utf16le');

test.for([
  ['UTF-16, by its byte 0xFF', Buffer.concat([Buffer.from([0xff, 0xfe]), UTF_16]), '1:1'],
  ['UTF-16, by its byte 0x00', UTF_16, '1:1'],
  [
    'Windows-1252, by its byte 0x93, `“`',
    Buffer.from(DRAFT_TEXT.replace('We say', '\u0093We say'), 'latin1'),
    '19:1',
  ],
  [
    'Windows-1252, by its byte 0xE9, `é`',
    Buffer.from(DRAFT_TEXT.replace('We say', 'Wé say'), 'latin1'),
    '19:2',
  ],
] as const)('tells a file that is saved as %s', ([found, bytes, place]) => {
  const [encoding = '', byte = ''] = found.split(', by ');
  expect(issuesOfDraft({ [DRAFT]: bytes })).toEqual([
    `${place}  error  not-utf8`,
    `Cannot read the file: it seems to be saved as ${encoding} and not as UTF-8, by ${byte}.`,
    STEP,
  ]);
});
