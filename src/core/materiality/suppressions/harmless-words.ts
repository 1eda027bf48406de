import { sentencesOf } from '#core/text/words/sentences.ts';
import { COUNTRIES } from '../vocabulary/places.ts';
import { contentOf, Lexis, phrases, wordsOf } from '../vocabulary/match-words.ts';
import { quantitiesIn, sameQuantityWords } from '../quantities/quantities.ts';
import { subjectOf } from '../vocabulary/stance.ts';
import { EXPLANATIONS } from '../vocabulary/structure-vocabulary.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

/** Both texts of a sentence, and the words that went and came. */
interface Compared {
  before: string;
  after: string;
  lost: readonly string[];
  gained: readonly string[];
}

/** Words of either side that change nothing. */
interface Harmless {
  rule: 'same-quantity' | 'abbreviation' | 'example' | 'both-genders' | 'sentence-cut';
  lost: string[];
  gained: string[];
}

/** Words that came or went and change nothing, by what they are. */
export function harmlessWords(compared: Compared): Harmless[] {
  return FINDERS.flatMap(([rule, find]) => {
    const [lost, gained] = find(compared);
    return lost.length + gained.length > 0 ? [{ rule, lost, gained }] : [];
  });
}

type Words = [lost: string[], gained: string[]];

const FINDERS: readonly (readonly [Harmless['rule'], (compared: Compared) => Words])[] = [
  ['same-quantity', sameQuantities],
  ['abbreviation', spelledOut],
  ['both-genders', bothGenders],
  ['example', examples],
  ['sentence-cut', cutSentences],
];

function sameQuantities({ before, after, lost, gained }: Compared): Words {
  const isNumber = sameQuantityWords(before, after);
  return [lost.filter(isNumber), gained.filter(isNumber)];
}

const ABBREVIATED = /((?:[\p{L}\p{M}'’-]+\s+){1,10})\((\p{Lu}[\p{L}\p{N}]{1,9})\)/gu;

/** A name that stands beside its abbreviation in one text, and the abbreviation alone in the other. */
function spelledOut({ before, after, lost, gained }: Compared): Words {
  return [longNames(before, after, lost), longNames(after, before, gained)];
}

function longNames(text: string, other: string, changed: readonly string[]): string[] {
  return [...text.matchAll(ABBREVIATED)].flatMap(([, ahead = '', short = '']) => {
    if (!new RegExp(`\\b${short}\\b`, 'u').test(other)) return [];
    const words = ahead.trim().split(/\s+/);
    const at = words.findLastIndex((_, index) => abbreviates(short, words.slice(index)));
    const name = at === -1 ? [] : wordsOf(words.slice(at).join(' '));
    return changed.filter((word) => name.includes(word));
  });
}

/** Whether the letters stand in the words in this order, the first of them at the beginning. */
function abbreviates(short: string, words: readonly string[]): boolean {
  const letters = words.join('').toLowerCase();
  let at = 0;
  for (const letter of short.toLowerCase()) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return letters[0] === short[0]?.toLowerCase();
}

const FEMININE = /(?:innen|in|euses?|trices?|ères?|ées?|iennes?|as?)$/u;
const JOINTS = new Set([
  'und',
  'et',
  'y',
  'and',
  'ou',
  'oder',
  'o',
  'der',
  'die',
  'les',
  'las',
  'los',
]);
/** Shorter beginnings are shared by chance. */
const SHORTEST_STEM = 4;

/** “Kundinnen und Kunden” for “Kunden”. */
function bothGenders({ before, after, lost, gained }: Compared): Words {
  const pairs = (changed: readonly string[], text: string): string[] => {
    const words = wordsOf(text);
    const added = changed.filter((word) => {
      const stem = word.replace(FEMININE, '');
      const at = words.indexOf(word);
      const near = words.slice(Math.max(0, at - 3), at + 4);
      return (
        stem !== word &&
        stem.length >= SHORTEST_STEM &&
        near.some((one) => one !== word && one.startsWith(stem)) &&
        near.some((one) => AND_OR.has(one))
      );
    });
    return added.length === 0 ? [] : [...added, ...changed.filter((word) => JOINTS.has(word))];
  };
  return [pairs(lost, before), pairs(gained, after)];
}

const AND_OR = new Set(['und', 'et', 'y', 'and', 'ou', 'oder', 'o', 'or']);

const INTRODUCES = new Lexis(EXPLANATIONS);
/** An example that names one of these says something of its own. */
const TELLING = new Lexis(
  VOCABULARY.parties,
  VOCABULARY.data,
  VOCABULARY.purposes,
  VOCABULARY.regions,
  VOCABULARY.obligations,
  VOCABULARY.must,
  VOCABULARY.may,
  VOCABULARY.negations,
  VOCABULARY.rights,
  COUNTRIES,
);

/** An example of what is banned bans it, whatever the words before it hold. */
const BANS = new Lexis(
  phrases(`
prohibit* | forbid* | forbidden | ban | bans | banned | not allowed | not permitted | may not | must not |
shall not | can not | illegal | unlawful | abusive | verboten* | untersagt* | unzulässig* | nicht gestattet |
nicht erlaubt | dürfen nicht | darf nicht | interdit* | interdiction* | prohibé* | ne pouvez pas | ne devez pas |
prohibi* | prohíbe* | vedad* | no puede | no debe | no está permitid*
`),
);

/** Examples and explanations that came or went as a whole. */
function examples({ before, after, lost, gained }: Compared): Words {
  if (contentOf(lost).length > 0 && contentOf(gained).length > 0) return [[], []];
  const within = (text: string, changed: readonly string[]): string[] => {
    if (contentOf(changed).length === 0) return [];
    const clauses = text.split(/[.;:!?()]|,\s*(?=\p{L})/u);
    const at = clauses.findIndex((clause) => INTRODUCES.has(wordsOf(clause)));
    const [clause = '', next = ''] = at === -1 ? [] : clauses.slice(at, at + 2);
    const words = wordsOf(clause);
    const start = words.findIndex((_, index) => INTRODUCES.begins(words.slice(index, index + 4)));
    const said = [...words.slice(start), ...(words.length - start <= 3 ? wordsOf(next) : [])];
    const isAll = changed.every((word) => said.includes(word));
    const isTelling =
      TELLING.has(contentOf(changed)) || quantitiesIn(text).length > 0 || BANS.has(wordsOf(text));
    return isAll && !isTelling ? [...changed] : [];
  };
  return [within(before, lost), within(after, gained)];
}

/** Words that join two sentences to one, or begin the second where they are cut. */
const LINKS = new Set(
  'and but we it they this these which und aber wir es sie et mais nous il elle ils y pero ello esto'.split(
    ' ',
  ),
);

function cutSentences({ before, after, lost, gained }: Compared): Words {
  const isCut = sentencesOf(before).length !== sentencesOf(after).length;
  const isLinks = [...lost, ...gained].every((word) => LINKS.has(word));
  const isSameSubject = isKeptSubject(lost, after, before) && isKeptSubject(gained, before, after);
  return isCut && isLinks && isSameSubject ? [[...lost], [...gained]] : [[], []];
}

/** Whether a subject that one side says once less still stands there, or could be no other than the first. */
function isKeptSubject(changed: readonly string[], there: string, here: string): boolean {
  const words = wordsOf(there);
  return changed.every((word) =>
    OWN.has(word)
      ? words.includes(word)
      : !OTHERS.has(word) || words.includes(word) || subjectOf(wordsOf(here)) === null,
  );
}

const OWN = new Set(['we', 'wir', 'nous']);
const OTHERS = new Set(['it', 'they', 'es', 'sie', 'il', 'elle', 'ils']);
