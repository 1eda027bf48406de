import { Lexis, phrases } from '../vocabulary/match-words.ts';
import { SCALES } from '../vocabulary/scales.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

/** Whether two words are forms of one: of a verb, or of a noun or adjective with its verb. */
export function isInflection(one: string, other: string): boolean {
  return IRREGULAR.get(one)?.includes(other) === true || isRegular(one, other);
}

function isRegular(whole: string, second: string): boolean {
  const [one, other] = [withoutPrefix(whole, second), withoutPrefix(second, whole)];
  const longest = sharedLength(one, other);
  const least = Math.max(SHORTEST_STEM, Math.max(one.length, other.length) * STEM_SHARE);
  // `Repara` and `reparada` share a vowel that belongs to both endings.
  const stem = [longest, longest - 1].find(
    (length) =>
      length >= least && ENDINGS.has(one.slice(length)) && ENDINGS.has(other.slice(length)),
  );
  if (stem === undefined) return false;
  if (isOfOneReader(one, other)) return true;
  if (TURNING.has([one]) || TURNING.has([other])) return false;
  const ends = [one.slice(stem), other.slice(stem)];
  if (ends.some((end) => DOES.test(end)) && ends.some((end) => IS_DONE.test(end))) return false;
  return STEPS.every((step) => step.has([one]) === step.has([other]));
}

/** One reader or several: `a user` and `users`. */
function isOfOneReader(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long === `${short}s` && READERS.has([short]);
}

const READERS = new Lexis(phrases('user | customer | client | member | subscriber | visitor'));

/** `employer` and `employee`, `insurer` and `insured` are two parties. */
const DOES = /^[eo]?rs?$/;
const IS_DONE = /^(?:e?[ed])s?$/;

/** German makes the participle of `prüfen` with `ge`. */
function withoutPrefix(word: string, other: string): string {
  return /^ge.*(?:t|en)$/.test(word) && !other.startsWith('ge') ? word.slice(2) : word;
}

/** Forms of English verbs that do not begin alike. */
const FORMS = (
  'keep keeps kept|send sends sent|hold holds held|sell sells sold|tell tells told|buy buys bought|make makes made|' +
  'take takes took taken|give gives gave given|write writes wrote written|choose chooses chose chosen|pay pays paid|' +
  'say says said|hear hears heard|build builds built|lend lends lent|find finds found|bring brings brought|' +
  'show shows showed shown|know knows knew known|see sees saw seen|do does did done|lose loses lost|read reads|' +
  'bear bears bore borne|draw draws drew drawn|set sets|put puts|run runs ran|hire hires hired|store stores stored'
)
  .split('|')
  .map((forms) => forms.split(' '));
const IRREGULAR = new Map(FORMS.flatMap((forms) => forms.map((form) => [form, forms] as const)));

/** Shorter beginnings are shared by chance. */
const SHORTEST_STEM = 4;
const STEM_SHARE = 0.5;

const ENDINGS = new Set(
  (
    '_ s es e ed d ing ion ions tion t n en te ten st et r er ers re é ée és ées és ant ent ons ez ons able ables ' +
    "a o as os an ar ir ado ada ados adas ido ida idos idas amos emos imos ando iendo ción ciones ssion sion y ies ied 's s'"
  )
    .split(' ')
    .map((ending) => (ending === '_' ? '' : ending)),
);

// A letter makes another word of these.
const TURNING = new Lexis(
  VOCABULARY.must,
  VOCABULARY.may,
  VOCABULARY.negations,
  VOCABULARY.limits,
  VOCABULARY.we,
  VOCABULARY.you,
  VOCABULARY.parties,
);

const STEPS = SCALES.flatMap(({ steps }) => steps).map((words) => new Lexis(words));

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
