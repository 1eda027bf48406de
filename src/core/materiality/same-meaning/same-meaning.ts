import { languageOf } from '../vocabulary/language.ts';
import { contentOf, Lexis, phrases, surplus } from '../vocabulary/match-words.ts';
import { NEEDS, SYNONYMS } from '../vocabulary/synonyms.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';
import { isInflection } from './inflection.ts';

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

const NEGATIONS = new Lexis(VOCABULARY.negations);
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

/** Words that gave way to others which mean the same. */
interface Equal {
  before: string[];
  after: string[];
}

/** The agent of a passive stands behind these. */
const BY = new Set(['by', 'von', 'durch', 'par', 'por']);
const VOICE = new Set([
  ...BY,
  ...'that which que die das we us wir uns is are was were be been will wird werden wurde worden est sont sera seront es son será serán'.split(
    ' ',
  ),
]);

/** Other forms of the same words, as in the passive; words that bind or turn are no forms of others. */
function withForms(old: readonly string[], fresh: readonly string[]) {
  const gained = surplus(fresh, old);
  const equal: Equal[] = [];
  const forms = new Map<string, string>();
  const isAlone = gained.length === 1;
  for (const lost of surplus(old, fresh)) {
    const at = gained.findIndex(
      (come) => isInflection(lost, come) && !(isAlone && isOtherRole(lost, come)),
    );
    const form = gained[at];
    if (form === undefined) continue;
    gained.splice(at, 1);
    forms.set(lost, form);
    equal.push({ before: [lost], after: [form] });
  }
  const words = old.map((word) => forms.get(word) ?? word);
  const [gone, come] = [surplus(words, fresh), surplus(fresh, words)];
  // “We answer” and “is answered by us” have the same agent, “we” or any other.
  const isVoice =
    forms.size > 0 &&
    (gone.some((word) => BY.has(word)) || come.some((word) => BY.has(word))) &&
    [...gone, ...come].every((word) => VOICE.has(word) || ARTICLES.has(word));
  if (isGenitive(gone, come, equal)) {
    return { words: [...fresh], equal: [...equal, { before: gone, after: come }] };
  }
  if (!isVoice && isAgentless(gone, come, forms)) {
    return { words: [...fresh], equal: [...equal, { before: gone, after: come }] };
  }
  if (!isVoice) return withoutShifts(old, forms, equal);
  if (!isSameAgent(old, fresh, forms)) return { words: [...old], equal: [] };
  return {
    words: [...fresh],
    equal: [...equal, { before: gone, after: come }],
  };
}

/**
 * The forms without those of a past that became a present, or the other way round: `Bags are searched` and
 * `Search bags` have different actors.
 */
function withoutShifts(
  old: readonly string[],
  forms: ReadonlyMap<string, string>,
  equal: readonly Equal[],
) {
  const shifted = new Set(
    [...forms].filter(([lost, form]) => isPast(lost) !== isPast(form)).map(([lost]) => lost),
  );
  return {
    words: old.map((word) => (shifted.has(word) ? word : (forms.get(word) ?? word))),
    equal: equal.filter(({ before: [word = ''] }) => !shifted.has(word)),
  };
}

function isPast(word: string): boolean {
  return PAST.test(word) || PARTICIPLES.has(word);
}

const PAST = /(?:ed|ée?s?|[ai]d[oa]s?)$/u;
const PARTICIPLES = new Set(
  'kept sent held sold told bought made taken given written chosen paid said heard built lent found brought shown known seen done lost borne drawn'.split(
    ' ',
  ),
);

/** Whether the two differ in a genitive alone: `the account's password` and `the password of the account`. */
function isGenitive(
  gone: readonly string[],
  come: readonly string[],
  equal: readonly Equal[],
): boolean {
  const [genitive] = equal.filter(({ before, after }) =>
    GENITIVE.test(`${before.join()} ${after.join()}`),
  );
  const rest = [...gone, ...come];
  return (
    genitive !== undefined &&
    rest.includes('of') &&
    rest.every((word) => word === 'of' || ARTICLES.has(word))
  );
}

const GENITIVE = /'s?(?: |$)/;

/**
 * Whether the publisher acts in one sentence and nobody is named in the other, its passive: `We delete
 * your files` and `Your files are deleted`. Who pays must be named.
 */
function isAgentless(
  gone: readonly string[],
  come: readonly string[],
  forms: ReadonlyMap<string, string>,
): boolean {
  const verbs = [...forms.keys(), ...forms.values()];
  if (verbs.length === 0 || PAYS.has(verbs)) return false;
  const isPassive = (active: readonly string[], passive: readonly string[]): boolean => {
    const names =
      active.some((word) => PUBLISHER.has(word)) || verbs.some((verb) => /mos$/.test(verb));
    return names && passive.length > 0 && passive.every((word) => PASSIVE.has(word));
  };
  const isActive = (words: readonly string[]): boolean =>
    words.every((word) => PUBLISHER.has(word) || AUXILIARIES.has(word));
  return (isActive(gone) && isPassive(gone, come)) || (isActive(come) && isPassive(come, gone));
}

const PUBLISHER = new Set(['we', 'wir', 'nous', 'nosotros']);
const PASSIVE = new Set(
  'is are was were be been being wird werden wurde wurden worden est sont sera seront être se es son será serán'.split(
    ' ',
  ),
);
const PAYS = new Lexis(
  phrases(
    'pay* | paid | bear* | borne | cover* | zahl* | bezahl* | trag* | getrag* | pai* | pay* | support* | pag* | cubr*',
  ),
);

/** `the disclosing party` and `the disclosed party`: the one acts, the other is acted upon. */
function isOtherRole(one: string, other: string): boolean {
  return (ACTS.test(one) && UNDERGOES.test(other)) || (UNDERGOES.test(one) && ACTS.test(other));
}

const ACTS = /(?:ing|ants?|antes?|endes?|ende[nrs])$/u;
const UNDERGOES = /(?:ed|ée?s?|[ai]d[oa]s?|te[nrs]?)$/u;

/**
 * Whether the two sentences, the one passive, name the same one who acts: `You are paid by us` and `We
 * pay you`, not `You pay us`. In the active sentence who acts stands before the verb, and before whom or
 * what the passive one is about.
 */
function isSameAgent(
  old: readonly string[],
  fresh: readonly string[],
  forms: ReadonlyMap<string, string>,
): boolean {
  const countBy = (words: readonly string[]): number => words.filter((word) => BY.has(word)).length;
  const isOldPassive = countBy(old) > countBy(fresh);
  const [passive, active] = [isOldPassive ? old : fresh, isOldPassive ? fresh : old].map((words) =>
    words.map((word) => SUBJECTS.get(word) ?? word),
  );
  if (!passive || !active) return false;
  const verbs = new Set(isOldPassive ? forms.values() : forms.keys());
  const by = passive.findLastIndex((word) => BY.has(word));
  const agent = passive.slice(by + 1).find((word) => !ARTICLES.has(word));
  const verb = active.findIndex((word) => verbs.has(word));
  const at = agent === undefined ? -1 : active.indexOf(agent);
  if (at === -1 || at > verb) return false;
  const auxiliary = passive.findIndex((word) => AUXILIARIES.has(word));
  const patient = active.indexOf(passive[auxiliary - 1] ?? '');
  return patient === -1 || at < patient;
}

/** Pronouns as they stand before a verb. */
const SUBJECTS = new Map([
  ['us', 'we'],
  ['them', 'they'],
  ['him', 'he'],
  ['uns', 'wir'],
  ['ihnen', 'sie'],
]);
const ARTICLES = new Set(
  "a an the our your der die das dem den einem einer le la les l' un une el los las unos unas".split(
    ' ',
  ),
);
const AUXILIARIES = new Set(
  'is are was were be been will wird werden wurde wurden est sont sommes êtes sera seront es son somos será serán'.split(
    ' ',
  ),
);
