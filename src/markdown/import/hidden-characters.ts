import { findHiddenCharacters } from '#core/policy/hidden-characters.ts';

import type { Revision } from './revise.ts';

/** Takes away invisible characters, also those that are written as character references. */
export function removeHiddenCharacters(text: string): Revision[] {
  const plain = findHiddenCharacters(text).map(({ offset, name }) =>
    removal(offset, String.fromCodePoint(text.codePointAt(offset) ?? 0).length, name),
  );
  const references = [...text.matchAll(REFERENCE)].flatMap((match) => {
    const character = decode(match);
    const hidden = character === null ? [] : findHiddenCharacters(character);
    return hidden.map(({ name }) => removal(match.index, match[0].length, name));
  });
  return [...plain, ...references];
}

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z]+));/g;

// The named ones of HTML that show nothing.
const NAMED: Record<string, string> = {
  shy: '\u00AD',
  zwnj: '\u200C',
  zwj: '\u200D',
  lrm: '\u200E',
  rlm: '\u200F',
  ZeroWidthSpace: '\u200B',
  NegativeThinSpace: '\u200B',
  NoBreak: '\u2060',
};

function decode([, hexadecimal, decimal, name]: RegExpMatchArray): string | null {
  if (name !== undefined) return NAMED[name] ?? null;
  const code = hexadecimal !== undefined ? parseInt(hexadecimal, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

function removal(start: number, length: number, name: string): Revision {
  return {
    code: 'hidden-character',
    detail: name,
    edits: [{ start, end: start + length, text: '' }],
  };
}
