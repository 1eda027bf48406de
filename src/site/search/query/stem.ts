// M. F. Porter, “An algorithm for suffix stripping”, Program 14(3), 1980.

/** An English word without its endings: `cookies` and `cookie` are one, `terminate` and `termination` too. */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return [plurals, pastAndGerund, finalY, doubleSuffixes, suffixes, lastSuffixes, finalE].reduce(
    (rest, step) => step(rest),
    word,
  );
}

const C = '[^aeiou](?:[^aeiouy])*';
const V = '[aeiouy][aeiou]*';
const HAS_VOWEL = new RegExp(`^(?:${C})?[aeiouy]`);
const MEASURE_1 = new RegExp(`^(?:${C})?${V}${C}`);
const MEASURE_IS_1 = new RegExp(`^(?:${C})?${V}${C}(?:${V})?$`);
const MEASURE_2 = new RegExp(`^(?:${C})?${V}${C}${V}${C}`);
const ENDS_SHORT = new RegExp(`^${C}[aeiouy][^aeiouwxy]$`);

function plurals(word: string): string {
  return word.replace(/(ss|i)es$/, '$1').replace(/([^s])s$/, '$1');
}

function pastAndGerund(word: string): string {
  const kept = /^(.+?)eed$/.exec(word)?.[1];
  if (kept !== undefined) return MEASURE_1.test(kept) ? `${kept}ee` : word;
  const rest = /^(.+?)(?:ed|ing)$/.exec(word)?.[1];
  if (rest === undefined || !HAS_VOWEL.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([^aeiouylsz])\1$/.test(rest)) return rest.slice(0, -1);
  return ENDS_SHORT.test(rest) ? `${rest}e` : rest;
}

function finalY(word: string): string {
  return word.endsWith('y') && HAS_VOWEL.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

const DOUBLE: readonly [string, string][] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
];

const SINGLE: readonly [string, string][] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];

function doubleSuffixes(word: string): string {
  return exchange(word, DOUBLE);
}

function suffixes(word: string): string {
  return exchange(word, SINGLE);
}

function exchange(word: string, table: readonly [string, string][]): string {
  const row = table.find(([suffix]) => word.endsWith(suffix));
  if (!row) return word;
  const rest = word.slice(0, -row[0].length);
  return MEASURE_1.test(rest) ? rest + row[1] : word;
}

const LAST =
  /^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/;

function lastSuffixes(word: string): string {
  const rest = LAST.exec(word)?.[1];
  return rest !== undefined && MEASURE_2.test(rest) ? rest : word;
}

function finalE(word: string): string {
  const rest = word.replace(/e$/, '');
  // Without its last letter `use` would be `us`.
  if (rest.length < 3) return word;
  const isLong = MEASURE_2.test(rest) || (MEASURE_IS_1.test(rest) && !ENDS_SHORT.test(rest));
  const kept = rest !== word && isLong ? rest : word;
  return kept.endsWith('ll') && MEASURE_2.test(kept) ? kept.slice(0, -1) : kept;
}
