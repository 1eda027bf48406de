import type { Heading } from 'mdast';

import { issue, type Issue } from '#core/problems/issue.ts';
import type { Inline } from '#core/document/document.ts';
import { findHiddenCharacters } from '#core/text/hidden-characters.ts';
import { plainText } from '#core/document/plain-text.ts';

import type { Source } from './source.ts';

/**
 * The issue of a heading in which there is nothing to see. Hidden characters are told where they
 * stand, and once they are gone the heading is empty.
 */
export function checkHeading(heading: Heading, words: readonly Inline[], source: Source): Issue[] {
  const text = plainText(words);
  if (VISIBLE.test(text) || findHiddenCharacters(text).length > 0) return [];
  return [issue('empty-heading', source.place(heading), { marks: '#'.repeat(heading.depth) })];
}

// U+2800 is a cell of Braille without a dot.
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Control}\u2800]/u;
