import { describeHidden } from '#core/text/hidden-characters.ts';
import { error, plain, warning } from './problem.ts';

/** How the words of an HTML element are written. */
export function stepForTag(name: string): string {
  const form = FORMS[name.toLowerCase()];
  return form === undefined
    ? 'Write it as Markdown; for an angle bracket that is text, write `\\<`.'
    : `Write ${form}; for an angle bracket that is text, write \`\\<\`.`;
}

const FORMS: Partial<Record<string, string>> = {
  b: '`**words**`',
  strong: '`**words**`',
  i: '`*words*`',
  em: '`*words*`',
  br: 'an empty line instead',
  a: '`[words](address)`',
  p: 'the words alone, with an empty line around',
  div: 'the words alone, with an empty line around',
  span: 'the words alone',
  u: 'the words alone',
  font: 'the words alone',
  h1: '`# words`',
  h2: '`## words`',
  h3: '`### words`',
  li: '`- words`',
};

/** What a text cannot hold, or not in this way. */
export const textProblems = {
  'link-out-of-library': error<object>(
    () =>
      'Unexpected link that leads out of the library, expected a file of its own: what stands elsewhere may not be meant for readers.',
    () => 'Put the file itself in the place of the link.',
  ),
  'mdx-syntax': error<{ reason: string; expected?: string | undefined; step: string }>(
    ({ reason, expected = 'it in another form' }) => `Unexpected ${reason}, expected ${expected}.`,
    ({ step }) => step,
  ),
  'too-deep': error<{ reason: string; step: string }>(
    ({ reason }) => `Unexpected ${reason}, expected a text that people can follow.`,
    ({ step }) => step,
  ),
  'too-many-marks': error<{ reason: string; step: string }>(
    ({ reason }) => `Unexpected ${reason}, expected a text that people can follow.`,
    ({ step }) => step,
  ),
  'too-much-to-read': error<{ limit: string }>(
    ({ limit }) =>
      `Unexpected file that takes more than ${limit}, expected one that is read at once.`,
    () => 'Part it into several, or take out what was not written by hand.',
  ),
  'import-or-export': plain(
    'Unexpected `import` or `export` at the beginning of a line, expected another word: such a line is no text here.',
    'Begin the line with a capital letter or another word; remove it if it came with a copy.',
  ),
  expression: error<{ step?: string | undefined }>(
    () => 'Unexpected brace, expected a backslash before it: a brace is special here.',
    ({ step }) => (step ?? '') || 'Write `\\{` for it.',
  ),
  'raw-html': error<{ tag: string; step?: string | undefined }>(
    ({ tag }) => `Unexpected HTML \`${tag}\`, expected Markdown.`,
    ({ tag, step }) => step ?? stepForTag(/^<\/?(\w+)/.exec(tag)?.[1] ?? ''),
  ),
  'unknown-component': error<{ name: string; known: string }>(
    ({ name, known }) => `Unexpected component \`<${name}>\`, expected one of ${known}.`,
    () => 'Remove it, or correct its spelling.',
  ),
  'component-misuse': error<{ name: string; found: string; expected: string }>(
    ({ found, expected }) => `Unexpected ${found}, expected ${expected}.`,
    ({ name }) => `Correct the use of \`<${name}>\`.`,
  ),
  'image-in-version': plain(
    'Unexpected image, expected text: what binds a reader must be readable as words.',
    'Say in words what the image shows.',
  ),
  'image-without-words': error<{ found: string; mended: string }>(
    ({ found }) =>
      `Unexpected ${found}, expected words that tell those who cannot see it what it shows.`,
    ({ mended }) => `Write such words, as in \`${mended}\`, or leave out what says nothing.`,
  ),
  'remote-image': error<{ address: string; mended: string }>(
    ({ address }) =>
      `Unexpected address \`${address}\` of an image, expected a file of the library: nothing is loaded from elsewhere.`,
    ({ mended }) => `Save the image beside the page, and write \`${mended}\`.`,
  ),
  'image-outside-library': error<{ path: string; mended: string }>(
    ({ path }) =>
      `Unexpected path \`${path}\` of an image, expected one that leads from the page to a file of the library.`,
    ({ mended }) => `Save the image beside the page, and write \`${mended}\`.`,
  ),
  'missing-image': error<{ path: string; file: string; near: string }>(
    ({ path, file, near }) =>
      `Unexpected image \`${path}\`, expected one that is there: \`${file}\` is not.${near}`,
    ({ file }) => `Add \`${file}\`, or correct the path.`,
  ),
  'unknown-image-kind': error<{ path: string; mended: string }>(
    ({ path }) => `Unexpected image \`${path}\`, expected an SVG, PNG, JPEG or WebP file.`,
    ({ mended }) => `Save it as one of these, and write \`${mended}\`.`,
  ),
  'image-too-large': error<{ kilobytes: number; most: number }>(
    ({ kilobytes, most }) =>
      `Unexpected image of ${kilobytes} kB, expected at most ${most} kB: everyone who opens the page loads it.`,
    () => 'Save it smaller: a page is at most 800 pixels wide.',
  ),
  'empty-page': plain(
    'Unexpected empty page, expected at least one paragraph.',
    'Add the text, or remove the file.',
  ),
  'hidden-character': error<{ character: string }>(
    ({ character }) =>
      `Unexpected invisible character ${describeHidden(character)}, expected text that reads as it is stored.`,
    () => 'Delete the character: it can make a text read differently from what it says.',
  ),
  'comment-in-value': error<{ words: string; line: string | null }>(
    ({ words }) =>
      `Unexpected \`${words}\` within a value, expected quotes around it: what stands after \` #\` is left out.`,
    ({ line }) =>
      line === null
        ? 'Put quotes around the whole value; move a remark to a line above the key.'
        : `Write \`${line}\`; move a remark to a line of its own.`,
  ),
  'merge-conflict': error<{ line: string }>(
    ({ line }) =>
      `Unexpected \`${line}\` of a merge that was not finished, expected one text instead of two.`,
    () =>
      'Keep the right lines of the two sides, and remove the three lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  ),
  'empty-heading': error<{ marks: string }>(
    () => 'Unexpected heading without words, expected words that a reader can see.',
    ({ marks }) => `Write the words after \`${marks}\`, or remove the line.`,
  ),
  'anchor-look-alike': error<{ anchor: string; version: string | null; line: string | null }>(
    ({ anchor, version }) =>
      `Unexpected anchor \`${anchor}\` that differs in bytes alone from one of ${version === null ? 'another section' : `version \`${version}\``}, expected one form of its letters: both are one address.`,
    ({ version, line }) => {
      if (version !== null) return `Copy the heading from version \`${version}\`.`;
      return line === null ? 'Give one of the two headings another anchor.' : `Write \`${line}\`.`;
    },
  ),
  'anchor-too-long': error<{ most: number; line: string | null }>(
    ({ most }) =>
      `Unexpected length of the anchor that the words of the heading give, expected at most ${most} bytes: it is the name of a folder.`,
    ({ line }) =>
      line === null ? 'Give the heading an anchor as in `server-logs`.' : `Write \`${line}\`.`,
  ),
  'unsound-anchor': warning<{ anchor: string; line: string | null }>(
    ({ anchor }) =>
      `Unexpected anchor \`${anchor}\` that the words of the heading give, expected one that can stay for ever.`,
    ({ line }) =>
      line === null
        ? 'Give the heading an anchor as in `server-logs`, before the version is public.'
        : `Write \`${line}\`, before the version is public.`,
  ),
  'struck-text': error<{ words: string; kept: string; gone: string }>(
    ({ words }) => `Unexpected struck ${words}, expected words that stand or are not there.`,
    ({ kept, gone }) =>
      /\p{L}|\p{N}/u.test(gone)
        ? `If they stand, write \`${kept}\`; if they do not, write \`${gone}\`.`
        : `If they stand, write \`${kept}\`; if they do not, remove the line.`,
  ),
  'link-title': error<{ title: string; mended: string }>(
    ({ title }) =>
      `Unexpected words \`${title}\` behind a link, expected words in the text: these show only under a pointer, and are not sealed.`,
    ({ mended }) => `Write \`${mended}\`, and what they say in the text.`,
  ),
  'empty-version': plain(
    'Unexpected empty version, expected at least one paragraph.',
    'Add the text, or remove the file.',
  ),
};
