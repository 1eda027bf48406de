import { contentOf, Lexis, surplus } from '../vocabulary/match-words.ts';
import { languageOf } from '../vocabulary/language.ts';
import { NEEDS, SYNONYMS } from '../vocabulary/synonyms.ts';
import * as vocabulary from '../vocabulary/vocabulary.ts';
import { withForms, type Equal } from './word-forms.ts';

/**
 * The old words as they would stand there in the wording of the new ones, where that says the same:
 * synonyms, other forms of a word, two negations for an “only”. What differs after that is a change.
 */
export function inNewWords(
  old: readonly string[],
  fresh: readonly string[],
): { words: string[]; equal: Equal[] } {
  const synonyms = withSynonyms(withHyphensOf(fresh, old), fresh);
  const inflected = withForms(synonyms.words, fresh);
  const equal = [...synonyms.equal, ...inflected.equal];
  const negated = asDoubleNegation(inflected.words, fresh);
  return negated
    ? { words: [...fresh], equal: [...equal, negated] }
    : { words: inflected.words, equal };
}

/** The words with hyphens where the other text has them: `third party` for `third-party`. */
function withHyphensOf(fresh: readonly string[], old: readonly string[]): string[] {
  let words = [...old];
  const hyphened = new Set([...fresh, ...old].filter((word) => word.includes('-')));
  for (const word of hyphened) {
    const parts = word.split('-').filter(Boolean);
    const isMore = (phrase: readonly string[]): boolean =>
      countOf(phrase, fresh) > countOf(phrase, words);
    const [from, to] = isMore([word]) ? [parts, [word]] : [[word], parts];
    while (isMore(to) && countOf(from, words) > countOf(from, fresh)) {
      const at = words.findLastIndex((_, index) => standsAt(from, words, index));
      words = words.toSpliced(at, from.length, ...to);
    }
  }
  return words;
}

function countOf(phrase: readonly string[], words: readonly string[]): number {
  return words.filter((_, at) => standsAt(phrase, words, at)).length;
}

function standsAt(phrase: readonly string[], words: readonly string[], at: number): boolean {
  return phrase.every((word, offset) => words[at + offset] === word);
}

/**
 * The groups of synonyms of each language in layers: in each of them a phrase stands once. One word may
 * mean the same as others in two ways.
 */
const LAYERS = {
  en: layersOf(SYNONYMS.en),
  de: layersOf(SYNONYMS.de),
  fr: layersOf(SYNONYMS.fr),
  es: layersOf(SYNONYMS.es),
};

function layersOf(groups: readonly string[]): Lexis[] {
  const layers: { groups: string[]; phrases: Set<string> }[] = [];
  for (const group of groups) {
    const phrases = group.split(' = ');
    let layer = layers.find((one) => !phrases.some((phrase) => one.phrases.has(phrase)));
    if (!layer) layers.push((layer = { groups: [], phrases: new Set() }));
    layer.groups.push(group);
    for (const phrase of phrases) layer.phrases.add(phrase);
  }
  return layers.map((layer) => new Lexis(layer.groups));
}

function withSynonyms(old: readonly string[], fresh: readonly string[]) {
  let words = [...old];
  const equal: Equal[] = [];
  for (const lexis of LAYERS[languageOf([...old, ...fresh])]) {
    const replaced = withSynonymsOf(lexis, words, fresh);
    words = replaced.words;
    equal.push(...replaced.equal);
  }
  return { words, equal };
}

function withSynonymsOf(lexis: Lexis, old: readonly string[], fresh: readonly string[]) {
  const [before, after] = [lexis.matches(old), lexis.matches(fresh)];
  const equal: Equal[] = [];
  const replaced = new Map<number, { length: number; by: string }>();
  for (const entry of new Set(before.map((match) => match.entry))) {
    const [had, has] = [before, after].map((all) => all.filter((match) => match.entry === entry));
    if (!had || !has) continue;
    const come = surplus(
      has.map(({ said }) => said),
      had.map(({ said }) => said),
    );
    const gone = surplus(
      had.map(({ said }) => said),
      has.map(({ said }) => said),
    );
    for (const [index, said] of gone.entries()) {
      const by = come[index];
      const match = had.find((one) => one.said === said && !replaced.has(one.at));
      if (by === undefined || !match) continue;
      replaced.set(match.at, { length: match.length, by });
      equal.push({ before: said.split(' '), after: by.split(' ') });
    }
  }
  return { words: replacing(old, replaced), equal };
}

function replacing(
  words: readonly string[],
  replaced: ReadonlyMap<number, { length: number; by: string }>,
): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length;) {
    const one = replaced.get(at);
    result.push(...(one ? one.by.split(' ') : [words[at] ?? '']));
    at += one?.length ?? 1;
  }
  return result;
}

const NEGATIONS = new Lexis(vocabulary.NEGATIONS);
const NEEDED = new Lexis(NEEDS);

/** “Not without your consent” says “only with your consent”. */
function asDoubleNegation(old: readonly string[], fresh: readonly string[]): Equal | null {
  const [lost, gained] = [surplus(old, fresh), surplus(fresh, old)];
  const count = (words: readonly string[]): number => NEGATIONS.find(words).length;
  const isUndone = count(lost) === 2 && count(gained) === 0 && NEEDED.has(gained);
  const isDone = count(gained) === 2 && count(lost) === 0 && NEEDED.has(lost);
  if (!isUndone && !isDone) return null;
  const others = contentOf([...lost, ...gained]).filter(
    (word) => !NEGATIONS.has([word]) && !NEEDED.has([word]) && !JOINTS.has(word),
  );
  return others.length > 0 ? null : { before: lost, after: gained };
}

/** Small words that the one wording needs and the other does not. */
const JOINTS = new Set(
  'with after if when mit nach wenn ein eine einen avec si tout toute con tras si n ne se est ist möglich'.split(
    ' ',
  ),
);
