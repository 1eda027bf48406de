import type { Finding } from '../assessment/assessment-schema.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { contentOf, Lexis, wordsOf } from '../vocabulary/match-words.ts';
import { countAddresses, telephonesIn } from '#core/materiality/sentences/addresses.ts';
import { USES_OF_RIGHTS } from '../vocabulary/uses-of-rights.ts';
import { gaveWay, type Rule, type Verdict } from './verdict.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

/** Rules about how much was reworded; they look at no meaning. */
export const WORDING_RULES: readonly Rule[] = [
  { id: 'reworded', judge: judgeWording },
  { id: 'address-changed', judge: judgeAddresses },
  { id: 'clause-of-purpose', judge: judgePurposeClause },
];

/** From this many changed content words on, it counts as a different sentence. */
const MANY_WORDS = 8;

// What stands before the first heading introduces: there, size alone is no reason.
function judgeWording({ kind, type, isIntroduction, lost, gained }: JudgedEdit): Verdict | null {
  const weight = Math.max(contentOf(lost).length, contentOf(gained).length);
  if (kind !== 'changed' || type === 'cell' || type === 'heading' || isIntroduction) return null;
  if (weight < MANY_WORDS) return null;
  const why = `${weight} words of the sentence changed, as many as make another one.`;
  return { severity: 2, direction: 'unclear', why, explains: 'all' };
}

const HANDLING = new Lexis(VOCABULARY.handling);
const WE = new Lexis(VOCABULARY.we);

/** What information is handled for, said in a clause that came or went: `… to run the shop`. */
function judgePurposeClause({ kind, pieces, old, fresh }: JudgedEdit): Verdict | null {
  if (kind !== 'changed' || !WE.has(fresh) || !HANDLING.has(fresh) || !HANDLING.has(old))
    return null;
  const clause = pieces
    .filter(
      ({ kept, deleted, inserted }) => !kept && (deleted.trim() === '' || inserted.trim() === ''),
    )
    .map(({ deleted, inserted }) => wordsOf(deleted + inserted))
    .find(([first, ...rest]) => first === 'to' && contentOf(rest).length > 1);
  if (!clause) return null;
  const why = `A clause that says what for came or went: “${clause.join(' ')}”.`;
  return { severity: 3, direction: 'unclear', why, explains: clause };
}

/** An address more or less may be where the text holds; one for another leads elsewhere. */
function judgeAddresses({ kind, role, before, after }: JudgedEdit): Verdict | null {
  if (kind !== 'changed' || role !== 'text') return null;
  const [had, has] = [countAddresses(before), countAddresses(after)];
  if (isOtherNumberOfRight(before, after)) {
    const why =
      'Another number is called to use a right; a call may cost more, or reach someone else.';
    return { severity: 2, direction: 'unclear', why, explains: [] };
  }
  if (had === has) return null;
  const why = `An address is ${has > had ? 'new' : 'gone'}.`;
  return { severity: 2, direction: 'unclear', why, explains: [] };
}

function isOtherNumberOfRight(before: string, after: string): boolean {
  const [had, has] = [telephonesIn(before), telephonesIn(after)];
  return had.join() !== has.join() && USES_OF_RIGHTS.has(wordsOf(after));
}

/** The words of a verdict among those of the sentence that changed. */
export function wordsExplained(
  { explains }: Pick<Verdict, 'explains'>,
  { lost, gained }: Pick<JudgedEdit, 'lost' | 'gained'>,
): Finding['words'] {
  if (explains === 'all') return { before: lost, after: gained };
  const said = new Set(explains.flatMap(wordsOf));
  const isSaid = (word: string): boolean => said.has(word);
  return { before: lost.filter(isSaid), after: gained.filter(isSaid) };
}

/** The words that changed and that no finding names; `null` if none of them says anything. */
export function unexplained(edit: JudgedEdit, findings: readonly Finding[]): Finding | null {
  const named = new Set(findings.flatMap(({ words }) => [...words.before, ...words.after]));
  const rest = (words: readonly string[]): string[] => words.filter((word) => !named.has(word));
  const words = { before: rest(edit.lost), after: rest(edit.gained) };
  const all = [...words.before, ...words.after];
  const isInert = edit.kind === 'changed' ? all.every(bindsNobody) : contentOf(all).length === 0;
  if (isInert || edit.role === 'heading') return null;
  const { before, after } = edit;
  const told = gaveWay(words.before, words.after);
  return edit.role === 'summary'
    ? {
        rule: 'summary-reworded',
        severity: 1,
        direction: 'unclear',
        before,
        after,
        why: `Words of a summary that does not bind changed: ${told}.`,
        words,
      }
    : {
        rule: 'unexplained',
        severity: 2,
        direction: 'unclear',
        before,
        after,
        why: `No rule knows what these words change: ${told}.`,
        words,
      };
}

/** Whether a word says nothing that could bind, whichever stands there. */
export function bindsNobody(word: string): boolean {
  return INERT.has(word) || !/[\p{L}\p{N}]/u.test(word);
}

/** Words that bind nobody, whichever of them stands there. */
const INERT = new Set(
  (
    'a an the this that these those is are was were be been being do does did has have had which who ' +
    'it its itself note kindly however moreover furthermore they them their there here so also too thus therefore hereby please then bitte ' +
    'der die das den dem des ein eine einen einem einer ist sind wird werden wurde es ' +
    "le la les l' un une est sont se s' ce c' cette ces el los las una unos unas son fue lo usted ustedes tú"
  ).split(' '),
);
