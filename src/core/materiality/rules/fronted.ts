import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { Lexis, wordsOf } from '../vocabulary/match-words.ts';
import { phrases } from '../vocabulary/phrases.ts';
import { plain } from '../sentences/plain.ts';
import { AND, CONDITIONS, OR } from '../vocabulary/structure-vocabulary.ts';

/**
 * Whether a clause or phrase that says when the statement holds went from its end to its front, or back,
 * and nothing else changed: `We refund the fee if the class is cancelled`. Behind it the verb may stand
 * before its subject, as in German. Of a statement of more than one clause nobody can tell which of them
 * the clause belonged to.
 */
export function isFronted({ oldText, after, old, fresh }: JudgedEdit): boolean {
  return isRotated(after, fresh, old) || isRotated(oldText, old, fresh);
}

const BEGINS = new Lexis(
  CONDITIONS,
  phrases(`
after | before | upon | within | during | following | in the case of | for more | for details | for further |
nach | vor | innerhalb | während | bei | ab | bis | für weitere | nähere | après | avant | pendant | durant |
dans un délai | en cas | pour plus | tras | antes | después | durante | en un plazo | dentro de | en caso | para más
`),
);
const JOINS = new Lexis(AND, OR);

const POLITE = new Set(['please', 'kindly', 'bitte']);

function isRotated(text: string, said: readonly string[], others: readonly string[]): boolean {
  const [words, other] = [said, others].map((all) => all.filter((word) => !POLITE.has(word)));
  if (!words || !other) return false;
  if (words.length !== other.length || !BEGINS.begins(words)) return false;
  return [...text.matchAll(/,/g)].some(({ index }) => {
    const main = text.slice(index + 1);
    const { length } = wordsOf(plain(text.slice(0, index))).filter((word) => !POLITE.has(word));
    const rest = words.slice(length);
    if (rest.length === 0 || JOINS.has(rest) || /[,;:]/.test(main)) return false;
    const ends = other.slice(-length).every((word, at) => word === words[at]);
    return ends && isInverted(other.slice(0, -length), rest);
  });
}

/** The longest subject before its verb, in words. */
const LONGEST_SUBJECT = 5;

/** Whether two clauses are the same, or the verb of one stands before its subject. */
function isInverted(plainly: readonly string[], inverted: readonly string[]): boolean {
  if (plainly.join(' ') === inverted.join(' ')) return true;
  const at = plainly.indexOf(inverted[0] ?? '');
  if (at < 1 || at > LONGEST_SUBJECT) return false;
  return [plainly[at], ...plainly.toSpliced(at, 1)].join(' ') === inverted.join(' ');
}
