import { Random } from '../redline/random.ts';

const COMMON = (
  'the of and to in a is that for it as with be by on not at are this have from or you all their we ' +
  'will no if our your may must any other such when which data information account service use'
).split(' ');

const ONSETS = 'b c d f g l m n p r s t v br cl cr dr fl gr pl pr sc sp st str tr'.split(' ');
const RIMES =
  'ance al ate ection ence er ice ide ign ill ine ion ist ite oad ort ove une ure'.split(' ');

/** Words that read like words, in the order of how often they stand in a text. */
const VOCABULARY = inventVocabulary(3_000);

function inventVocabulary(count: number): string[] {
  const random = new Random(11);
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = 1 + random.below(3);
    const parts = Array.from({ length: syllables }, () => random.pick(ONSETS) + random.pick(RIMES));
    words.add(parts.join(''));
  }
  return [...words];
}

/** A sentence of 8 to 27 words; one in six names a number of days. */
export function inventSentence(random: Random): string {
  const length = 8 + random.below(20);
  const words = Array.from({ length }, () => inventWord(random));
  if (random.below(6) === 0) words.splice(4, 1, 'within', String(5 + random.below(90)), 'days');
  const [first = '', ...rest] = words;
  return `${[first.slice(0, 1).toUpperCase() + first.slice(1), ...rest].join(' ')}.`;
}

/** A heading of two or three words. */
export function inventTitle(random: Random): string {
  const words = Array.from({ length: 2 + random.below(2) }, () => random.pick(VOCABULARY));
  return words.join(' ').replace(/^./, (letter) => letter.toUpperCase());
}

// Half of a text are common words; of the others, the first are used far more often than the last.
function inventWord(random: Random): string {
  if (random.next() < 0.5) return random.pick(COMMON);
  return VOCABULARY[Math.floor(VOCABULARY.length * random.next() ** 3)] ?? '';
}
