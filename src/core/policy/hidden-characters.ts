/**
 * Characters that show nothing and can make a text read differently from what is stored: zero-width
 * ones, bidirectional controls (Unicode TR 36, "Trojan Source"), soft hyphens, fillers and tags.
 */
const HIDDEN =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0]|[\u{E0000}-\u{E007F}]/gu;

// Scripts that cannot be written without (zero width) joiners, and emoji made of several.
const JOINING =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Syriac}\p{Script=Mongolian}\p{Extended_Pictographic}\uFE0F]$/u;

/** The hidden characters of a text: their offsets in UTF-16 code units and their names as `U+200B`. */
export function findHiddenCharacters(text: string): { offset: number; name: string }[] {
  return [...text.matchAll(HIDDEN)]
    .filter((match) => !isJoiner(match[0]) || !JOINING.test(text.slice(0, match.index)))
    .map((match) => ({ offset: match.index, name: nameOf(match[0]) }));
}

function isJoiner(character: string): boolean {
  return character === '\u200C' || character === '\u200D';
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
