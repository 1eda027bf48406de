import type { AssessmentRow, Finding } from '#core/materiality/assessment/assessment-schema.ts';
import { contentOf, wordsOf } from '#core/materiality/vocabulary/match-words.ts';

/** A reason of so many words explains, whichever of them it uses: a bare “Spelling.” does not. */
const FEWEST_WORDS = 8;
/** As long as that, where a script puts no blanks between words. */
const FEWEST_LETTERS = 24;

/**
 * Whether a reason answers the words that changed. It names one of those that the gravest findings are
 * about, or, where no rule explains them, is a sentence of its own. What it says is for a person to
 * weigh.
 */
export function answersFindings(reason: string, { level, findings }: AssessmentRow): boolean {
  const [gravest] = findings;
  if (!gravest) return true;
  const said = wordsOf(reason);
  const isSentence = said.length >= FEWEST_WORDS || LETTERS.test(reason);
  if (level !== 'material' && isSentence) return true;
  const asked = findings.filter(({ severity }) => severity === gravest.severity).flatMap(wordsIn);
  return asked.some((word) => isNamed(word, said, reason));
}

const LETTERS = new RegExp(String.raw`[^\s]{${FEWEST_LETTERS},}`, 'u');

function wordsIn({ words, before, after }: Finding): string[] {
  const named = [...words.before, ...words.after];
  return named.length > 0 ? named : wordsOf(`${before} ${after}`);
}

/** From so many letters on, words that begin alike are forms of one. */
const STEM = 5;

// `or` stands in any sentence: a word that says nothing by itself counts in quotation marks.
function isNamed(word: string, said: readonly string[], reason: string): boolean {
  if (contentOf([word]).length === 0) {
    return new RegExp(`["“”„«‘'\`]${escaped(word)}["“”»’'\`]`, 'iu').test(reason);
  }
  return said.some(
    (one) =>
      one === word ||
      (Math.min(one.length, word.length) >= STEM && one.slice(0, STEM) === word.slice(0, STEM)) ||
      (!/\p{Script=Latin}/u.test(word) && one.includes(word)),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
