import { findHiddenCharacters, nameOf, blockAround } from '#core/text/hidden-characters.ts';

import { parseTree } from './syntax-tree.ts';

/** Whether a value that was read from a text may come of a reference to a hidden character. */
export function mayHide(value: string): boolean {
  return value.includes(REPLACEMENT) || findHiddenCharacters(value).length > 0;
}

/**
 * The references of a part of `text`, such as `&#8203;` and `&rlm;`, that stand for a hidden character: their
 * offsets in the text, with the names of the characters. Whether a mark of direction is needed is seen
 * from the whole block.
 */
export function findHiddenReferences(
  text: string,
  start: number,
  end: number,
): { offset: number; name: string }[] {
  const block = blockAround(text, start, end);
  const decoded: string[] = [];
  const named = new Map<string, string>();
  const origins = new Map<number, number>();
  const found: { offset: number; name: string }[] = [];
  let length = 0;
  let from = block.start;
  const add = (part: string): void => {
    decoded.push(part);
    length += part.length;
  };
  for (const match of text.slice(block.start, block.end).matchAll(UNESCAPED)) {
    const offset = block.start + match.index;
    const isOwn = start <= offset && offset < end;
    const code = codeOf(match[0]);
    add(text.slice(from, offset));
    from = offset + match[0].length;
    if (code !== null && isImpossible(code)) {
      if (isOwn) found.push({ offset, name: nameOf(code) });
      add(REPLACEMENT);
    } else {
      if (isOwn) origins.set(length, offset);
      const character =
        code === null ? (named.get(match[0]) ?? decode(match[0])) : String.fromCodePoint(code);
      if (code === null) named.set(match[0], character);
      add(character);
    }
  }
  add(text.slice(from, block.end));
  const hidden = findHiddenCharacters(decoded.join('')).flatMap(({ offset, name }) => {
    const origin = origins.get(offset);
    return origin === undefined ? [] : [{ offset: origin, name }];
  });
  return [...found, ...hidden];
}

// What CommonMark puts for a number that is no character.
const REPLACEMENT = '\uFFFD';

/** A reference to a character, named or numbered. */
export const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w*);/;

const UNESCAPED = new RegExp(`(?<!\\\\)${REFERENCE.source}`, 'g');

function codeOf(reference: string): number | null {
  const [, x, digits] = /^&#([xX]?)([\da-fA-F]+);$/.exec(reference) ?? [];
  return digits === undefined ? null : Number.parseInt(digits, x === '' ? 10 : 16);
}

function isImpossible(code: number): boolean {
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
}

// Reading a named reference as a text of its own needs no second table of the names.
function decode(name: string): string {
  const parsed = parseTree(name, 'md');
  const paragraph = parsed.ok ? parsed.tree.children[0] : undefined;
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return text?.type === 'text' ? text.value : '';
}
