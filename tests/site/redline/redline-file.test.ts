import { expect, test } from 'vitest';

import { redlineFile, restoreRedline } from '#site/redline/redline-file.ts';
import { redline, type Version } from '#core/redline/redline.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

const ADDRESSES = {
  schema: 'https://example.org/schemas/redline-2.json',
  from: 'https://example.org/terms/a.json',
  to: 'https://example.org/terms/b.json',
};
const from = version(
  'a',
  '# Logs\n\nWe keep logs.\n\nWe keep logs for 30 days.\n\n# Cookies\n\nNone.\n',
);
const to = version(
  'b',
  '# Logs\n\nWe keep logs.\n\nWe keep logs for 90 days.\n\n# Cookies\n\nNone.\n',
);
const file = redlineFile(redline(from, to), from, to, ADDRESSES);

test('says where words changed, and counts what is the same', () => {
  expect(file.sections).toMatchObject([
    {
      id: 's1',
      change: 'edited',
      before: 'logs',
      after: 'logs',
      blocks: [
        { unchanged: 2, before: { section: 'logs', part: 0 }, after: { section: 'logs', part: 0 } },
        {
          id: 'b3',
          change: 'edited',
          before: { section: 'logs', part: 2, at: 0 },
          after: { section: 'logs', part: 2, at: 0 },
          tokens: [
            { op: 'keep', before: [0, 17], after: [0, 17] },
            { op: 'delete', before: [17, 19] },
            { op: 'insert', after: [17, 19] },
            { op: 'keep', before: [19, 25], after: [19, 25] },
          ],
        },
      ],
    },
    { unchanged: 1, before: 'cookies', after: 'cookies' },
  ]);
});

test('holds no word of either text', () => {
  expect(JSON.stringify(file)).not.toMatch(/We keep|days|None/);
});

test('is not restored from another text, nor where a part is missing', () => {
  expect(() => restoreRedline(file, from, { ...to, digest: 'another' })).toThrow(
    'The version b is not b, or has another text.',
  );
  expect(() => restoreRedline(file, to, from)).toThrow(RangeError);
  const short = { ...to, document: { sections: to.document.sections.slice(1) } };
  expect(() => restoreRedline(file, from, short)).toThrow('There is no section logs.');
});

function version(id: string, text: string): Version {
  return { id, digest: `digest of ${id}`, document: parseAnyDocument(text, `${id}.md`) };
}
