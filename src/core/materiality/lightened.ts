import type { Finding } from './assessment-schema.ts';
import type { JudgedEdit } from './judged-edit.ts';
import { Lexis, wordsOf } from './match-words.ts';
import { phrases } from './phrases.ts';
import * as vocabulary from './vocabulary.ts';

/**
 * The findings of one sentence, those lighter that are no ground for a material change as the sentence
 * stands. They are left unexplained: what lightens knows no words harmless.
 */
export function lightened(edit: JudgedEdit, findings: readonly Finding[]): Finding[] {
  const isLight = (finding: Finding): boolean =>
    edit.role === 'heading' ||
    isTurnedRound(finding, edit) ||
    isOfName(finding, edit) ||
    isOfContact(finding, edit);
  const weighed = findings.map((one) => (one.severity === 3 && isLight(one) ? lighter(one) : one));
  const grave = weighed.filter(({ severity }) => severity === 3);
  // Never right alone in what was measured.
  const isAlone = grave.every(
    ({ rule, words }) =>
      rule === 'obligation-changed' && !OWED.has(words.before) && !OWED.has(words.after),
  );
  return isAlone ? weighed.map((one) => (one.severity === 3 ? lighter(one) : one)) : weighed;
}

/** Money, liability and courts weigh by themselves. */
const OWED = new Lexis(
  phrases(`
liab* | indemn* | damages | negligen* | warrant* | fee | fees | price* | pricing | penalt* | fine | fines |
deposit* | interest | arbitrat* | class action* | jury | jurisdiction* | venue | non-refundable |
insurance | insured | guarantee* | suspend* | suspension | renew* | charge | charges | invoice* | cost |
costs | gebühr* | haft* | kosten | frais | garantie* | tarif* | pénalit* | recargo* | tarifa* | multa* |
garantía* | responsabilidad
`),
);

function lighter(finding: Finding): Finding {
  return { ...finding, severity: 2, direction: 'unclear' };
}

const NEGATIONS = new Lexis(vocabulary.NEGATIONS);
const ONLY = new Lexis(
  phrases(
    'only | solely | exclusively | nur | ausschließlich | erst | seulement | uniquement | ne que | suppose | solo | sólo | solamente | únicamente',
  ),
);

/** `Not without` says what `only with` says: two negations that went or came together. */
function isTurnedRound({ rule }: Finding, { old, fresh }: JudgedEdit): boolean {
  if (!TURNED.has(rule)) return false;
  const [had, has] = [NEGATIONS.find(old).length, NEGATIONS.find(fresh).length];
  if (Math.abs(had - has) !== 2) return false;
  return had > has ? had === 2 && ONLY.has(fresh) : has === 2 && ONLY.has(old);
}

const TURNED = new Set(['negation-changed', 'limit-changed', 'duty-changed', 'place-changed']);

const OF_SUBJECTS = new Set([
  'right-changed',
  'data-changed',
  'sensitive-data-changed',
  'purpose-changed',
  'obligation-changed',
  'party-changed',
]);

const HEADS =
  'Cent(?:er|re)|Policy|Policies|Terms|Statement|Agreement|Notice|Guidelines?|Standards?|Rules|Program(?:me)?|Format|Hub|Portal|API|Suite|Cloud|Ads|Report|Act|Directive|Office|Commission|Board|Desk';
const NAMES = new RegExp(String.raw`(?:\p{Lu}[\p{L}&-]*\s+){1,5}(?:${HEADS})(?!\p{L})`, 'gu');

/** Words that stand only in the name of a product, a document or an office. */
function isOfName({ rule, words }: Finding, { before, after }: JudgedEdit): boolean {
  if (!OF_SUBJECTS.has(rule)) return false;
  const isIn = (text: string, changed: readonly string[]): boolean => {
    const outside = new Set(wordsOf(text.replaceAll(NAMES, ' ')));
    return changed.every((word) => !outside.has(word));
  };
  return (
    words.before.length + words.after.length > 0 &&
    isIn(before, words.before) &&
    isIn(after, words.after)
  );
}

const ASKS = new Lexis(
  phrases(`
if you have any questions | if you have questions | if you have any other questions | questions or comments |
please contact | contact us | please write | please see | see section | for more information | learn more |
for additional information | further information | si vous avez des questions | pour toute question |
bei fragen | si tiene preguntas | si tienes preguntas
`),
);

/** Of a sentence that says, before and after, whom to ask or where to read more. */
function isOfContact({ rule }: Finding, { kind, old, fresh }: JudgedEdit): boolean {
  const isWeak = OF_SUBJECTS.has(rule) || rule === 'reworded' || rule === 'hedge-changed';
  return kind === 'changed' && isWeak && ASKS.has(old) && ASKS.has(fresh);
}
