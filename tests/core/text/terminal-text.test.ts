import fc from 'fast-check';
import { expect, test } from 'vitest';

import { formatIssues, issue } from '#core/problems/issue.ts';
import { terminalLine, terminalText } from '#core/text/terminal-text.ts';

const ESC = '\u001b';

test.each([
  ['colours', `a${ESC}[31mb`, String.raw`a\u001b[31mb`],
  ['a title of the window', `${ESC}]0;title\u0007`, String.raw`\u001b]0;title\u0007`],
  ['a link', `${ESC}]8;;http://x/${ESC}\\`, String.raw`\u001b]8;;http://x/\u001b` + '\\'],
  ['a sequence of one character', '\u009b2J', String.raw`\u009b2J`],
  ['a line written over', 'ab\rcd', String.raw`ab\u000dcd`],
  ['an order of its own', 'a\u202Eb', String.raw`a\u202eb`],
  ['a tag', '\u{E0041}', String.raw`\udb40\udc41`],
])('shows as its code what a terminal would do: %s', (_, text, shown) => {
  expect(terminalText(text)).toBe(shown);
});

test('leaves what people write, and the marks of a right-to-left text', () => {
  const text = 'Straße\t日本語 👩‍💻\nחוק \u200F42\u200E';
  expect(terminalText(text)).toBe(text);
});

test('leaves our own colours where a text has some, and no others', () => {
  expect(terminalText(`${ESC}[31ma${ESC}[0m${ESC}[8mb`, true)).toBe(
    `${ESC}[31ma${ESC}[0m` + String.raw`\u001b[8mb`,
  );
});

test('no text has a control character left but line feeds and tabs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(terminalText(text)).not.toMatch(/[^\P{Cc}\n\t]|[\u202A-\u202E]/u);
      expect(terminalLine(text)).not.toContain('\n');
    }),
  );
});

test('JSON says the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(JSON.parse(terminalText(JSON.stringify(text)))).toBe(text);
    }),
  );
});

test('an issue is told on its own lines, whatever the name of its file', () => {
  const place = { file: `a\n\nb.mdx:1:1  error  x${ESC}[2J`, line: 1, column: 1 };
  const found = issue('unreadable-file', place, { reason: 'a\nb' });
  expect(formatIssues([found]).split('\n').slice(0, 3)).toEqual([
    String.raw`a\n\nb.mdx:1:1  error  x\u001b[2J:1:1  error  unreadable-file`,
    String.raw`  Unexpected failure to read the file (a\nb), expected a readable file.`,
    '  Check that it is a file and that its permissions allow reading.',
  ]);
});
