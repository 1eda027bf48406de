/**
 * A text in which all that is mere typography reads the same: Unicode's form NFC, each quotation mark
 * and apostrophe `"`. After a digit single and double signs stay two kinds: 5' is feet, 5" inches.
 * Blanks stay as they are.
 */
export function foldTypography(text: string): string {
  return foldQuotes(PLAIN.test(text) ? text : text.normalize('NFC'));
}

/** The same for quotes alone; the result is as long as the text. */
export function foldQuotes(text: string): string {
  if (!QUOTE.test(text)) return text;
  return text.replace(SINGLE_AFTER_DIGIT, "'").replace(OTHER, '"');
}

/** True where nothing but blanks and typography tells two texts apart; no blank may come or go. */
export function isSameTypography(a: string, b: string): boolean {
  if (a === b) return true;
  return foldBlanks(foldTypography(a)) === foldBlanks(foldTypography(b));
}

function foldBlanks(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ');
}

// NFC changes nothing below U+0300.
const PLAIN = /^[\0-\u02ff]*$/;
const SINGLE = "'`´ʹʼ‘’‚‛‹›′＇";
const DOUBLE = '"«»“”„‟″〝〞〟＂';
const QUOTE = new RegExp(`[${SINGLE}${DOUBLE}]`);
const SINGLE_AFTER_DIGIT = new RegExp(`(?<=\\p{Nd})[${SINGLE}]`, 'gu');
// Other than `'`, which stands after a digit alone by then.
const OTHER = new RegExp(`(?<!\\p{Nd})'|[${SINGLE.slice(1)}${DOUBLE}]`, 'gu');
