import { derivedFrom } from '#core/text/derived.ts';
import type { Language } from '../vocabulary/language.ts';

/**
 * The value of a number in the decimal digits of any script, `null` for what is no single number. Where
 * points and commas could part thousands or decimals, the language decides.
 */
export function numberOf(text: string, language: Language): number | null {
  const digits = [...text].map((sign) => (/\p{Nd}/u.test(sign) ? digitOf(sign) : sign)).join('');
  const plain = digits.replaceAll(/[\u00A0\u202F\u2009 '’٬]/g, '').replaceAll('٫', '.');
  const marks = [...plain].filter((sign) => sign === '.' || sign === ',');
  if (marks.length === 0) return Number(plain);
  const last = marks.at(-1) ?? '.';
  const isThousands = /^\d{1,3}(?:[.,]\d{3})+$/.test(plain) && new Set(marks).size === 1;
  if (isThousands && (marks.length > 1 || last === thousandsMark(language))) {
    return Number(plain.replaceAll(last, ''));
  }
  if (marks.filter((mark) => mark === last).length > 1) return null;
  const [whole = '', part = ''] = [
    plain.slice(0, plain.lastIndexOf(last)),
    plain.slice(plain.lastIndexOf(last) + 1),
  ];
  return Number(`${whole.replaceAll(/[.,]/g, '')}.${part}`);
}

function thousandsMark(language: Language): '.' | ',' {
  return language === 'en' ? ',' : '.';
}

/** Unicode keeps the ten digits of a script together, from zero on, so that blocks of ten may adjoin. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < MOST_ADJOINING && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** The mathematical digits: five blocks of ten. */
const MOST_ADJOINING = 50;

export const FRACTION_SIGNS = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
]);

/** Shares in words; `a third` alone could be a third party, so that shares of it are named with `of`. */
const SHARES: Record<string, number> = {
  half: 1 / 2,
  'one half': 1 / 2,
  'a third of': 1 / 3,
  'one third': 1 / 3,
  'two thirds': 2 / 3,
  'a quarter of': 1 / 4,
  'one quarter of': 1 / 4,
  'three quarters of': 3 / 4,
  'a fifth of': 1 / 5,
  'a tenth of': 1 / 10,
  hälfte: 1 / 2,
  'ein drittel': 1 / 3,
  'zwei drittel': 2 / 3,
  'ein viertel': 1 / 4,
  'drei viertel': 3 / 4,
  moitié: 1 / 2,
  'un tiers des': 1 / 3,
  'un tiers du': 1 / 3,
  'deux tiers': 2 / 3,
  'un quart': 1 / 4,
  mitad: 1 / 2,
  'un tercio': 1 / 3,
  'dos tercios': 2 / 3,
};

const SHARE_BEGINNINGS = new Set(Object.keys(SHARES).map((share) => share.split(' ')[0] ?? ''));

/** The number or share that the words begin with, and how many of them it takes; the longest counts. */
export function readSpelled(
  words: readonly string[],
  language: Language,
): readonly [amount: number, length: number] | null {
  const [first = ''] = words;
  if (!SHARE_BEGINNINGS.has(first) && !beginsNumber(first, language)) return null;
  for (let length = Math.min(LONGEST_NUMBER, words.length); length > 0; length -= 1) {
    const said = words.slice(0, length).join(' ');
    const amount = SHARES[said] ?? numberIn(said, language);
    if (amount !== undefined) return [amount, length];
  }
  return null;
}

/** How many words of a language's numbers stand at most in one of them, as in `trois cent quatre vingt dix neuf`. */
const LONGEST_NUMBER = 7;

/** The number that words joined by blanks spell, up to 999 and in round thousands. */
function numberIn(words: string, language: Language): number | undefined {
  return tableFor(language).numbers.get(words);
}

/** Whether a number of the language begins with the word. */
function beginsNumber(word: string, language: Language): boolean {
  return tableFor(language).beginnings.has(word);
}

interface Table {
  numbers: ReadonlyMap<string, number>;
  beginnings: ReadonlySet<string>;
}

function tableFor(language: Language): Table {
  return derivedFrom(WORDS[language], 'numbers', () => {
    const numbers = tableOf(language);
    return { numbers, beginnings: new Set([...numbers.keys()].map(firstWord)) };
  });
}

function firstWord(words: string): string {
  return words.split(' ', 1)[0] ?? '';
}

/** Below 20, then the tens from 20, as their language writes them; blanks part the words, `|` other forms. */
const WORDS: Record<Language, { ones: string; tens: string; hundred: string; thousand: string }> = {
  en: {
    ones: 'zero one two three four five six seven eight nine ten eleven twelve|dozen thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    hundred: 'hundred',
    thousand: 'thousand',
  },
  de: {
    ones: 'null eins|ein zwei|beide drei vier fünf sechs sieben acht neun zehn elf zwölf|dutzend dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
    hundred: 'hundert',
    thousand: 'tausend',
  },
  fr: {
    ones: 'zéro une|un deux trois quatre cinq six sept huit neuf dix onze douze|douzaine treize quatorze quinze seize dix_sept dix_huit dix_neuf',
    tens: 'vingt trente quarante cinquante soixante septante huitante|octante nonante',
    hundred: 'cent',
    thousand: 'mille',
  },
  es: {
    ones: 'cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce|docena trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    hundred: 'ciento',
    thousand: 'mil',
  },
};

function tableOf(language: Language): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  const small = belowHundred(language);
  const { hundred, thousand } = WORDS[language];
  for (const [value, forms] of small.entries()) for (const form of forms) table.set(form, value);
  for (let hundreds = 1; hundreds <= 9; hundreds += 1) {
    for (const head of headsOf(language, hundreds, small[hundreds] ?? [], hundred)) {
      table.set(head, hundreds * 100);
      for (let rest = 1; rest < 100; rest += 1) {
        for (const form of small[rest] ?? []) {
          const joints =
            language === 'en' ? [' ', ' and '] : language === 'de' ? ['', 'und'] : [' '];
          for (const joint of joints) table.set(head + joint + form, hundreds * 100 + rest);
        }
      }
    }
  }
  // One is a word that other words are made of too: it is read where it counts a period.
  for (const form of [...(small[1] ?? [])]) if (language !== 'en') table.delete(form);
  for (const [form, value] of [...table]) {
    if (value === 0) continue;
    table.set(language === 'de' ? `${form}${thousand}` : `${form} ${thousand}`, value * 1000);
  }
  table.set(thousand, 1000);
  for (const [form, value] of EXTRA[language] ?? []) table.set(form, value);
  return table;
}

const EXTRA: Partial<Record<Language, readonly (readonly [string, number])[]>> = {
  en: [
    ['a hundred', 100],
    ['a thousand', 1000],
    ['a dozen', 12],
  ],
  es: [
    ['cien', 100],
    ['quinientos', 500],
    ['setecientos', 700],
    ['novecientos', 900],
  ],
};

/** The forms of the numbers from 0 to 99. */
function belowHundred(language: Language): string[][] {
  const { ones, tens } = WORDS[language];
  const forms = (word: string): string[] => word.split('|').map((one) => one.replaceAll('_', ' '));
  const table = ones.split(' ').map(forms);
  for (const [index, word] of tens.split(' ').entries()) {
    for (const ten of forms(word)) {
      const value = (index + 2) * 10;
      table[value] = [...(table[value] ?? []), ten];
      for (let one = 1; one <= 9; one += 1) {
        const joined = (table[one] ?? []).flatMap((form) => joinedWith(language, ten, form));
        table[value + one] = [...(table[value + one] ?? []), ...joined];
      }
    }
  }
  if (language === 'fr') addScores(table);
  if (language === 'es') addVeinti(table);
  return table;
}

function joinedWith(language: Language, ten: string, one: string): string[] {
  switch (language) {
    case 'en':
      return [`${ten} ${one}`];
    case 'de':
      return [`${one}und${ten}`];
    case 'fr':
      return [`${ten} ${one}`, `${ten} et ${one}`];
    case 'es':
      return [`${ten} y ${one}`];
  }
}

/** From 70 on, French counts on from 60 and 80: `soixante dix`, `quatre vingt dix`. */
function addScores(table: string[][]): void {
  for (let one = 0; one <= 19; one += 1) {
    const forms = one === 0 ? [''] : (table[one] ?? []);
    for (const form of forms) {
      if (one >= 10) {
        table[60 + one]?.push(`soixante ${form}`, `soixante et ${form}`);
      }
      const eighty = form === '' ? ['quatre vingts', 'quatre vingt'] : [`quatre vingt ${form}`];
      table[80 + one] = [...(table[80 + one] ?? []), ...eighty];
    }
  }
}

/** `veintiuno`, written as one. */
function addVeinti(table: string[][]): void {
  const ones = 'uno|ún dós|dos trés|tres cuatro cinco séis|seis siete ocho nueve'.split(' ');
  for (const [index, forms] of ones.entries()) {
    table[21 + index]?.push(...forms.split('|').map((form) => `veinti${form}`));
  }
}

function headsOf(language: Language, hundreds: number, ones: readonly string[], hundred: string) {
  switch (language) {
    case 'en':
      return ones.map((one) => `${one} ${hundred}`);
    case 'de':
      return [...ones.map((one) => one + hundred), ...(hundreds === 1 ? [hundred] : [])];
    case 'fr':
      return hundreds === 1
        ? [hundred]
        : ones.flatMap((one) => [`${one} ${hundred}`, `${one} ${hundred}s`]);
    case 'es':
      return hundreds === 1 ? [hundred] : ones.map((one) => `${one}cientos`);
  }
}
