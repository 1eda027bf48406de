/**
 * Characters that show nothing and can make a text read differently from what is stored: zero-width
 * ones, bidirectional controls (Unicode TR 36, "Trojan Source"), soft hyphens, fillers and tags.
 */
const HIDDEN =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0]|[\u{E0000}-\u{E007F}]/gu;

// Scripts that cannot be written without (zero width) joiners, and emoji made of several.
const JOINING =
  /^[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Syriac}\p{Script=Mongolian}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;

/** The hidden characters of a text: their offsets in UTF-16 code units and their names as `U+200B`. */
export function findHiddenCharacters(text: string): { offset: number; name: string }[] {
  return [...text.matchAll(HIDDEN)]
    .filter((match) => !isJoiner(match[0]) || !JOINING.test(characterBefore(text, match.index)))
    .map((match) => ({ offset: match.index, name: nameOf(match[0]) }));
}

// One character, not the text up to it: without `^`, V8 14.6 finds no class of characters above
// U+FFFF at the end of a text.
function characterBefore(text: string, offset: number): string {
  return [...text.slice(Math.max(offset - 2, 0), offset)].at(-1) ?? '';
}

/** A name as `U+200B (zero width space)`, where the character has one that people use. */
export function describeHidden(name: string): string {
  return Object.hasOwn(WORDS, name) ? `${name} (${WORDS[name]})` : name;
}

const WORDS: Record<string, string> = {
  'U+00AD': 'soft hyphen',
  'U+061C': 'Arabic letter mark',
  'U+200B': 'zero width space',
  'U+200C': 'zero width non-joiner',
  'U+200D': 'zero width joiner',
  'U+200E': 'left-to-right mark',
  'U+200F': 'right-to-left mark',
  'U+202A': 'left-to-right embedding',
  'U+202B': 'right-to-left embedding',
  'U+202C': 'end of directional formatting',
  'U+202D': 'left-to-right override',
  'U+202E': 'right-to-left override',
  'U+2060': 'word joiner',
  'U+2066': 'left-to-right isolate',
  'U+2067': 'right-to-left isolate',
  'U+2068': 'first strong isolate',
  'U+2069': 'end of directional isolate',
  'U+FEFF': 'byte order mark',
};

function isJoiner(character: string): boolean {
  return character === '\u200C' || character === '\u200D';
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
