/**
 * A text in which all that is mere typography reads the same: Unicode's form NFC, each quotation mark
 * and apostrophe `"`. After a digit single and double signs stay two kinds: 5' is feet, 5" inches.
 * Blanks stay as they are.
 */
export function foldTypography(text: string): string {
  return foldQuotes(isInNormalForm(text) ? text : text.normalize('NFC'));
}

/** Whether a text is in Unicode's form NFC. */
export function isInNormalForm(text: string): boolean {
  return PLAIN.test(text) || text === text.normalize('NFC');
}

/** A text with one kind of quotes, as long as it was. */
export function foldQuotes(text: string): string {
  if (!QUOTE.test(text)) return text;
  return text.replace(SINGLE_AFTER_DIGIT, "'").replace(OTHER, '"');
}

/** True where typography alone tells two texts apart: quotes, normal form, kinds and runs of blanks. */
export function isSameTypography(a: string, b: string): boolean {
  return a === b || foldBlanks(foldTypography(a)) === foldBlanks(foldTypography(b));
}

/**
 * The words of a text, and the blanks between them. A sign of a script that is written without blanks
 * is a word by itself: a blank beside it parts nothing.
 */
export function cutAtBlanks(text: string): string[] {
  return text.match(WORD_OR_BLANK) ?? [];
}

/** Whether a sign is of a script that is written without blanks between words. */
export function isUnspaced(sign: string): boolean {
  return IS_UNSPACED.test(sign);
}

function foldBlanks(text: string): string {
  const folded = text.trim().replaceAll(/\s+/gu, ' ');
  return folded.replaceAll(BESIDE_UNSPACED, '$1');
}

// NFC changes nothing below U+0300.
const PLAIN = /^[\0-\u02ff]*$/;
const SINGLE = "'`´ʹʼ‘’‚‛‹›′＇";
const DOUBLE = '"«»“”„‟″〝〞〟＂';
const QUOTE = new RegExp(`[${SINGLE}${DOUBLE}]`);
const SINGLE_AFTER_DIGIT = new RegExp(`(?<=\\p{Nd})[${SINGLE}]`, 'gu');
// Of the single ones after a digit only `'` is left by then.
const OTHER = new RegExp(`(?<!\\p{Nd})'|[${SINGLE.slice(1)}${DOUBLE}]`, 'gu');

// Chinese and Japanese, with their signs. In Thai, Lao and Khmer a blank parts sentences.
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、-〟！-／：-？`;
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const BESIDE_UNSPACED = new RegExp(` ?([${UNSPACED}]\\p{M}*) ?`, 'gu');
const WORD_OR_BLANK = new RegExp(`\\s+|[${UNSPACED}]\\p{M}*|[^\\s${UNSPACED}]+`, 'gu');

/** What stands before and after struck words. */
export const STRUCK = { before: '[struck: ', after: ']' } as const;
