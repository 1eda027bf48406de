/** Words of a text, lower case, without the punctuation around them. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().replaceAll('’', "'").match(WORD) ?? []).flatMap(apart);
}

const WORD = /[\p{L}\p{N}$€£%]+(?:['.,/-][\p{L}\p{N}%]+)*%?/gu;

// `isn't` negates as `is not` does.
function apart(word: string): string[] {
  return word.endsWith("n't") && word !== "n't" ? [word.slice(0, -3), "n't"] : [word];
}

/** A table of the vocabulary, made ready to be looked for. */
export class Lexis {
  readonly #phrases = new Map<string, string[][]>();

  constructor(table: readonly string[]) {
    for (const entry of table) {
      const words = entry.split(' ');
      const key = keyOf(words[0] ?? '');
      this.#phrases.set(key, [...(this.#phrases.get(key) ?? []), words]);
    }
  }

  /** The entries of the table that stand in the words, in order, each as often as it stands there. */
  find(words: readonly string[]): string[] {
    return words.flatMap((word, at) => {
      const candidates = this.#phrases.get(keyOf(word)) ?? [];
      return candidates
        .filter((phrase) => phrase.every((part, offset) => fits(part, words[at + offset])))
        .map((phrase) => phrase.join(' '));
    });
  }

  has(words: readonly string[]): boolean {
    return this.find(words).length > 0;
  }
}

// Two letters: short enough for every entry with an open ending.
function keyOf(word: string): string {
  return word.slice(0, 2);
}

function fits(part: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
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
