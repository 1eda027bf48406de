/**
 * Characters that show nothing and can make a text read differently from what is stored: controls (not
 * the tab and the line feed), other separators of lines, halves of characters, codes that are no
 * characters, bidirectional controls (Unicode TR 36, "Trojan Source"), the blank Braille pattern, and all
 * that Unicode calls ignorable (UAX 44: zero-width ones, soft hyphens, fillers, tags) but selectors of a
 * variant. Some of them break feeds, calendars and mail.
 */
const HIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2800\uFFF9-\uFFFB]|(?![\uFE00-\uFE0F\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

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

/** What begins a block of Markdown, a row of a table included: a text's direction is that of its block. */
const BLOCK = /\n(?=[ \t>]*(?:\n|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\|))/u;
const LINE = /\n/u;
const CELL = /(?<!\\)\|/u;

// The Arabic letter mark is of the script, and no letter.
const RIGHT_TO_LEFT =
  /(?!\u061C)[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hanifi_Rohingya}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Mende_Kikakui}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Yezidi}]/u;

const MARKS = '\u200E\u200F\u061C';
const ISOLATES = '\u2066\u2067\u2068';
const END_OF_ISOLATE = '\u2069';

/** True for marks and isolates, which texts of a right-to-left script need beside numbers and Latin names. */
function isDirectionMark(character: string): boolean {
  return (MARKS + ISOLATES + END_OF_ISOLATE).includes(character);
}

/**
 * The offsets of the direction marks that their text needs: they stand beside letters of a
 * right-to-left script, and an isolate ends where it began, in one block of Markdown and one cell of
 * a table, or in one line where the text is `lines`.
 */
function neededMarks(text: string, parts: 'blocks' | 'lines'): ReadonlySet<number> {
  const needed = new Set<number>();
  let start = 0;
  for (const block of text.split(parts === 'lines' ? LINE : BLOCK)) {
    let cellStart = start;
    for (const cell of /^[ \t>]*\|/u.test(block) ? block.split(CELL) : [block]) {
      if (RIGHT_TO_LEFT.test(cell)) {
        for (const offset of marksIn(cell)) needed.add(cellStart + offset);
      }
      cellStart += cell.length + 1;
    }
    start += block.length + 1;
  }
  return needed;
}

/** The block of Markdown in which a part of a text stands, by offsets. */
export function blockAround(
  text: string,
  from: number,
  to: number,
): { start: number; end: number } {
  const edges = [...text.matchAll(new RegExp(BLOCK, 'gu'))].map(({ index }) => index);
  return {
    start: (edges.findLast((edge) => edge < from) ?? -1) + 1,
    end: edges.find((edge) => edge >= to) ?? text.length,
  };
}

function marksIn(text: string): number[] {
  const found: number[] = [];
  const open: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text.charAt(offset);
    if (MARKS.includes(character)) found.push(offset);
    if (ISOLATES.includes(character)) open.push(offset);
    if (character !== END_OF_ISOLATE) continue;
    const begun = open.pop();
    if (begun !== undefined) found.push(begun, offset);
  }
  return found;
}
