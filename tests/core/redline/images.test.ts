import { expect, test } from 'vitest';

import { canonicalText } from '#core/document/canonical-text.ts';
import { acceptAll, redline, rejectAll, type Version } from '#core/redline/redline.ts';
import { renderText } from '#core/redline/render/text.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

import { marked } from '../../support/redline-words.ts';

function version(id: string, text: string, bytes: string): Version {
  const document = parseAnyDocument(text, `${id}.md`, () => bytes.repeat(64));
  return { id, digest: '', document };
}

const TEXT = '# Fleet\n\nSee ![Our ship](ship.svg) here.\n';

test.each([
  ['words', TEXT.replace('Our', 'A')],
  ['file', TEXT.replace('ship.svg', 'boat.svg')],
  ['title', TEXT.replace('ship.svg', 'ship.svg "In port"')],
  ['bytes', TEXT, 'b'],
  ['being there', TEXT.replace('![Our ship](ship.svg) ', '')],
  ['being an image', TEXT.replace('![Our ship](ship.svg)', 'our ship')],
  [
    'mark by another',
    TEXT.replace('![', '<img src="ship.svg" alt="').replace('](ship.svg)', '">x'),
  ],
] as [string, string, string?][])(
  'a change of an image is an edit: its %s',
  (_name, after, bytes = 'a') => {
    for (const [before, now] of [
      [version('1', TEXT, 'a'), version('2', after, bytes)],
      [version('1', after, bytes), version('2', TEXT, 'a')],
    ] as const) {
      const result = redline(before, now);
      expect(result.sections.map(({ change }) => change)).toEqual(['edited']);
      expect(canonicalText(acceptAll(result))).toBe(canonicalText(now.document));
      expect(canonicalText(rejectAll(result))).toBe(canonicalText(before.document));
    }
  },
);

test('two images that change places are an edit', () => {
  const read = (id: string, text: string) => version(id, text, id);
  const one = '![A ship](a.svg)';
  const other = '![A ship](b.svg)';
  const { sections } = redline(read('1', `${one}${other}\n`), read('1', `${other}${one}\n`));
  expect(sections.map(({ change }) => change)).toEqual(['edited']);
});

test('an image that became the words it is told by is an edit', () => {
  const { document } = version('1', TEXT, 'a');
  const words = '[image: Our ship, ship.svg, aaaaaaaaaaaaaaaa]';
  const text = TEXT.replace('![Our ship](ship.svg)', words.replaceAll(/[[\]]/g, '\\$&'));
  const result = redline({ id: '1', digest: '', document }, version('2', text, 'a'));
  expect(result.sections.map(({ change }) => change)).toEqual(['edited']);
});

test('tells which image it was and which it is', () => {
  const result = redline(version('1', TEXT, 'a'), version('2', TEXT, 'b'));
  expect(renderText(result, { words: marked, colour: false, whole: false })).toContain(
    '\n  See [image: Our ship, ship.svg, [-aaaaaaaaaaaaaaaa-]{+bbbbbbbbbbbbbbbb+}] here. (edited)\n',
  );
});
