import { expect, test } from 'vitest';

import type { Token } from '#core/redline/redline-schema.ts';
import { redline } from '#core/redline/redline.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

import { marksInside } from '../../../scripts/bench/redline/marks-inside.ts';
import { measure, type Measures } from '../../../scripts/bench/redline/measures.ts';

/** The tokens of a line like "kept [-old-]{+new+}". */
function tokensOf(shown: string): Token[] {
  return shown
    .split(/(\[-.*?-\]|\{\+.*?\+\})/)
    .filter((part) => part !== '')
    .map((part): Token => {
      const op = part.startsWith('[-') ? 'delete' : part.startsWith('{+') ? 'insert' : 'keep';
      return { op, text: op === 'keep' ? part : part.slice(2, -2) };
    });
}

/** What is measured of paragraphs that are marked so. */
function measured(...paragraphs: string[]): Measures {
  const version = { id: '', digest: '', document: parseAnyDocument('x', 'x.md') };
  const one = redline(version, version);
  const [section] = one.sections;
  const [block] = section?.blocks ?? [];
  if (!section || !block) throw new Error('Unexpected text without a block.');
  const blocks = paragraphs.map((shown) => ({ ...block, tokens: tokensOf(shown) }));
  return measure({ ...one, sections: [{ ...section, blocks }] }, '', '');
}

test.each([
  ['a part of a word', 'We [-re-]{+un+}do it.', 2],
  ['an ending', 'We bill{+ed+} you.', 1],
  ['a part of a number', 'Pay 1,[-000-]{+500+} now.', 2],
  ['a part of a date', 'On 5 May [-2024-]{+2025+} it ends.', 2],
  ['an amount without its currency', 'Pay [-5-]{+6+} EUR now.', 2],
  ['a figure without its brackets', 'Wait thirty ([-30-]{+31+}) days.', 4],
  ['a raised number of a unit', 'A room of 12 m[-²-]{+³+} here.', 2],
  ['a whole word', 'We [-redo-]{+undo+} it.', 0],
  ['a whole date', 'On [-5 May 2024-]{+5 May 2025+} it ends.', 0],
  ['the sign of a note', 'The act[-¹-] binds us.', 0],
  ['a word of a script without blanks', '個人情報を[-売る-]{+守る+}。', 0],
])('counts the borders inside: %s', (_, shown, count) => {
  expect(marksInside(tokensOf(shown))).toBe(count);
});

test('reads a blank that stands on one side alone', () => {
  const kept = { op: 'keep', text: 'Reach us by', was: 'Reach us by ' } as const;
  const changed = [
    { op: 'delete', text: 'writing' },
    { op: 'insert', text: ':' },
  ] as const;
  expect(marksInside([kept, ...changed])).toBe(0);
  expect(marksInside([{ ...kept, was: 'Reach us by' }, ...changed])).toBe(1);
});

test.each([
  ['one word between two changes', ['We [-may-]{+can+} not [-sell-]{+rent+} it.'], 1],
  ['a sign between two changes', ['We [-sell-]{+rent+}, [-lend-]{+give+} and keep it.'], 1],
  ['two words', ['We [-may-]{+can+} not ever [-sell-]{+rent+} it.'], 0],
  ['a fact of several words', ['Pay [-here-]{+there+} (5 EUR each) [-now-]{+soon+}.'], 0],
  ['a word between two figures', ['Wait [-5-]{+6+} or [-9-]{+10+} days.'], 0],
  ['a word over the border of two blocks', ['It ends [-now-]{+soon+}', 'We [-sell-]{+rent+} it.'], 0],
  ['a word after a change that goes on from the block before', ['It ends [-now-]', '[-We-]{+They+} may [-sell-]{+rent+} it.'], 1],
])('counts confetti: %s', (_, paragraphs, count) => {
  expect(measured(...paragraphs).confetti).toBe(count);
}); // prettier-ignore
