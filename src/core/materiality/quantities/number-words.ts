import { derivedFrom } from '#core/text/derived.ts';
import type { Language } from '../vocabulary/language.ts';

/** How many words of a language's numbers stand at most in one of them, as in `trois cent quatre vingt dix neuf`. */
export const LONGEST_NUMBER = 7;

/** The number that words joined by blanks spell, up to 999 and in round thousands. */
export function numberIn(words: string, language: Language): number | undefined {
  return tableFor(language).numbers.get(words);
}

/** Whether a number of the language begins with the word. */
export function beginsNumber(word: string, language: Language): boolean {
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
