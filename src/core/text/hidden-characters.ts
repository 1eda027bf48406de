import { isDirectionMark, neededMarks } from './direction-marks.ts';

/**
 * Characters that show nothing and can make a text read differently from what is stored: controls (not
 * the tab and the line feed), other separators of lines, halves of characters, codes that are no
 * characters, zero-width ones, bidirectional controls (Unicode TR 36, "Trojan Source"), soft hyphens,
 * fillers and tags. Some of them break feeds, calendars and mail.
 */
const HIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

// Scripts that cannot be written without (zero width) joiners, and emoji made of several.
const JOINING =
  /^[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Syriac}\p{Script=Mongolian}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;

/**
 * The hidden characters of a text: their offsets in UTF-16 code units and their names as `U+200B`.
 * Marks of direction are none where the block (or the line, where the text is `lines`) needs them.
 */
export function findHiddenCharacters(
  text: string,
  parts: 'blocks' | 'lines' = 'blocks',
): { offset: number; name: string }[] {
  const found = [...text.matchAll(HIDDEN)].filter(
    (match) => !isJoiner(match[0]) || !JOINING.test(characterBefore(text, match.index)),
  );
  const hasMarks = found.some(([character]) => isDirectionMark(character));
  const needed = hasMarks ? neededMarks(text, parts) : NONE;
  return found
    .filter(({ index }) => !needed.has(index))
    .map((match) => ({ offset: match.index, name: nameOf(match[0].codePointAt(0) ?? 0) }));
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Of hidden characters found in a text, in order, those to tell: of a run of one the first, and so many
 * at most. Each costs a look at the lines before it, and a file may hold a million.
 */
export function toTell<Found extends { offset: number; name: string }>(
  found: readonly Found[],
): Found[] {
  return found
    .filter(({ offset, name }, index) => {
      const last = found[index - 1];
      return last?.name !== name || last.offset !== offset - (isWide(name) ? 2 : 1);
    })
    .slice(0, MOST_TOLD);
}

const MOST_TOLD = 100;

function isWide(name: string): boolean {
  return name.length > 'U+FFFF'.length;
}

// One character, not the text up to it: without `^`, V8 14.6 finds no class of characters above
// U+FFFF at the end of a text.
function characterBefore(text: string, offset: number): string {
  return [...text.slice(Math.max(offset - 2, 0), offset)].at(-1) ?? '';
}

/** A name as `U+200B (zero width space)`, where the character has one that people use. */
export function describeHidden(name: string): string {
  const words = Object.hasOwn(WORDS, name) ? WORDS[name] : kindOf(name);
  return words === undefined ? name : `${name} (${words})`;
}

const WORDS: Record<string, string> = {
  'U+0000': 'null',
  'U+0007': 'bell',
  'U+0008': 'backspace',
  'U+000B': 'vertical tab',
  'U+000C': 'form feed',
  'U+000D': 'carriage return',
  'U+001B': 'escape',
  'U+007F': 'delete',
  'U+0085': 'next line',
  'U+00AD': 'soft hyphen',
  'U+061C': 'Arabic letter mark',
  'U+200B': 'zero width space',
  'U+200C': 'zero width non-joiner',
  'U+200D': 'zero width joiner',
  'U+200E': 'left-to-right mark',
  'U+200F': 'right-to-left mark',
  'U+2028': 'line separator',
  'U+2029': 'paragraph separator',
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

function kindOf(name: string): string | undefined {
  const code = /^U\+([0-9A-F]{4,})$/.exec(name)?.[1];
  if (code === undefined) return undefined;
  const value = Number.parseInt(code, 16);
  if (value > 0x10ffff) return 'no character';
  const character = String.fromCodePoint(value);
  if (/\p{Control}/u.test(character)) return 'control character';
  if (/\p{Surrogate}/u.test(character)) return 'half of a character';
  return /\p{Noncharacter_Code_Point}/u.test(character) ? 'no character' : undefined;
}

function isJoiner(character: string): boolean {
  return character === '\u200C' || character === '\u200D';
}

/** The name of a code point, as `U+200B`. */
export function nameOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
