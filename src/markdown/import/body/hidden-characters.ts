import { findHiddenCharacters } from '#core/text/hidden-characters.ts';

import { findHiddenReferences, REFERENCE } from '#markdown/tree/hidden-references.ts';
import type { Revision } from '../manuscript/revise.ts';

/**
 * Takes away invisible characters, also those that are written as character references. A blank
 * stands for one that parts two words.
 */
export function removeHiddenCharacters(text: string): Revision[] {
  const plain = findHiddenCharacters(text).map(({ offset, name }) =>
    removal(text, offset, String.fromCodePoint(text.codePointAt(offset) ?? 0).length, name),
  );
  const references = findHiddenReferences(text, 0, text.length).map(({ offset, name }) => {
    const length = REFERENCE.exec(text.slice(offset))?.[0].length ?? 0;
    return removal(text, offset, length, name);
  });
  return [...plain, ...references];
}

// What programs take for the end of a line or a page.
const PARTING = ['U+000B', 'U+000C', 'U+000D', 'U+0085', 'U+2028', 'U+2029'];

function removal(text: string, start: number, length: number, name: string): Revision {
  const end = start + length;
  const isWithin = /\S/u.test(text.charAt(start - 1)) && /\S/u.test(text.charAt(end));
  return {
    code: 'hidden-character',
    detail: name,
    edits: [{ start, end, text: isWithin && PARTING.includes(name) ? ' ' : '' }],
  };
}
