/**
 * The words of a text in lower case, without the punctuation around them; `isn’t` is `is` and `not`,
 * `l’accord` is `l'` and `accord`, and the country `US` is `u.s`, which is not `us`.
 */
export function wordsOf(text: string): string[] {
  const named = /\p{Ll}/u.test(text) ? text.replaceAll(/\bUSA?\b(?!\$)/g, 'U.S') : text;
  return (named.toLowerCase().replaceAll('’', "'").match(WORD) ?? []).flatMap(parted);
}

const WORD = /[\p{L}\p{N}$€£%]+(?:['.,/-][\p{L}\p{N}%]+)*%?/gu;

// As French writes them before a vowel.
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu)'(?=\p{L})/u;

const VERBS: Partial<Record<string, string>> = { ll: 'will', re: 'are', ve: 'have' };
const CONTRACTED = new Map([
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["won't", ['will', 'not']],
  ["shan't", ['shall', 'not']],
]);

function parted(word: string): string[] {
  const elided = ELIDED.exec(word)?.[0];
  if (elided !== undefined) return [elided, word.slice(elided.length)];
  const whole = CONTRACTED.get(word);
  if (whole) return whole;
  const [, subject = '', verb = ''] = /^(we|you|they|i|it)'(ll|re|ve)$/.exec(word) ?? [];
  if (subject !== '') return [subject, VERBS[verb] ?? verb];
  return word.endsWith("n't") && word !== "n't" ? [word.slice(0, -3), 'not'] : [word];
}

/** The words that say something by themselves. */
export function contentOf(words: readonly string[]): string[] {
  return words.filter((word) => !GLUE.has(word) && /\p{L}{2}|\p{N}/u.test(word));
}

/** The text of words that are the same but for blanks and punctuation. */
export function keyOf(text: string): string {
  return wordsOf(text).join(' ');
}

/** What stands in one list and not in the other, each as often as it does. */
export function surplus(from: readonly string[], than: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of than) left.set(one, (left.get(one) ?? 0) + 1);
  return from.filter((one) => {
    const count = left.get(one) ?? 0;
    if (count > 0) left.set(one, count - 1);
    return count === 0;
  });
}

// Hold a sentence together.
const GLUE = new Set(
  (
    'a an the this that these those it its they their them there here he she his her we us our ours you your ' +
    'yours i me my and or but of in on at to for from by with as into onto upon about over under between through ' +
    'during is are was were be been being do does did has have had if then than so also too very more most which ' +
    'who whom whose what when where how why please see read learn click section sections page pages above below ' +
    'following follow follows e.g i.e etc ' +
    'der die das den dem des ein eine einen einem einer und oder zu zum zur im am an auf bei es ist sind wird werden ' +
    "le la les l' un une du au aux d' ce cette ces et ou que qu' qui dont dans sur en est sont se s' " +
    'el los las una uno unos unas del al y o e u lo que por son'
  ).split(' '),
);

/** Phrases of the vocabulary, made ready to be looked for. */
export class Lexis {
  readonly #phrases = new Map<string, Phrase[]>();

  constructor(...tables: readonly (readonly string[])[]) {
    for (const group of tables.flat()) {
      const alternatives = group.split(' = ');
      for (const phrase of alternatives) {
        const words = phrase.split(' ');
        const key = initialsOf(words[0] ?? '');
        const entry = alternatives[0] ?? phrase;
        this.#phrases.set(key, [...(this.#phrases.get(key) ?? []), { words, entry }]);
      }
    }
  }

  /**
   * The words of the text that are phrases of the tables, in order, each as often as it stands there.
   * Of phrases that overlap, the first counts, and of two that begin together the longer one.
   */
  find(words: readonly string[]): string[] {
    return this.matches(words).map(({ said }) => said);
  }

  /**
   * The phrases as the tables write them: `share` and `sharing` are one if `shar*` is the phrase, and of
   * phrases that mean the same it is the first.
   */
  entries(words: readonly string[]): string[] {
    return this.matches(words).map(({ entry }) => entry);
  }

  has(words: readonly string[]): boolean {
    return words.some((_, at) => this.#at(words, at).length > 0);
  }

  /** Whether the text begins with a phrase of the tables. */
  begins(words: readonly string[]): boolean {
    return this.#at(words, 0).length > 0;
  }

  /** The phrases with their places, as `find` takes them. */
  matches(words: readonly string[]): Match[] {
    let end = 0;
    return words.flatMap((_, at) => {
      if (at < end) return [];
      const [longest] = this.#at(words, at).sort((a, b) => b.length - a.length);
      if (longest) end = at + longest.length;
      return longest ? [longest] : [];
    });
  }

  #at(words: readonly string[], at: number): Match[] {
    const candidates = this.#phrases.get(initialsOf(words[at] ?? '')) ?? [];
    return candidates
      .filter((phrase) => phrase.words.every((part, offset) => fits(part, words[at + offset])))
      .map(({ entry, words: { length } }) => ({
        entry,
        said: words.slice(at, at + length).join(' '),
        at,
        length,
      }));
  }
}

interface Phrase {
  words: readonly string[];
  /** How the phrase, or the first of those that mean the same, stands in its table. */
  entry: string;
}

/** A phrase found in a text. */
interface Match {
  entry: string;
  said: string;
  /** The first of its words, counted from 0. */
  at: number;
  /** In words. */
  length: number;
}

// Two letters: no phrase has a shorter beginning before its `*`.
function initialsOf(word: string): string {
  return word.slice(0, 2);
}

function fits(part: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
}

/** What a text of these phrases no longer says and what it newly says, as it is said there. */
export function changedPhrases(
  lexis: Lexis,
  old: readonly string[],
  fresh: readonly string[],
): [gone: string[], come: string[]] {
  const [before, after] = [lexis.find(old), lexis.find(fresh)];
  const [had, has] = [lexis.entries(old), lexis.entries(fresh)];
  const isSaid = (entries: readonly string[], others: readonly string[]) => {
    const extra = surplus(entries, others);
    return (_: string, at: number): boolean => {
      const index = extra.indexOf(entries[at] ?? '');
      if (index !== -1) extra.splice(index, 1);
      return index !== -1;
    };
  };
  return [before.filter(isSaid(had, has)), after.filter(isSaid(has, had))];
}

/**
 * The phrases of a table that a lawyer can read and extend. Lower case; `|` parts the phrases; `*`
 * stands for any ending; `=` joins phrases that mean the same, and a change from one to the other is
 * none.
 */
export function phrases(table: string): readonly string[] {
  return table
    .split('|')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
