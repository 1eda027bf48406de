import type { Finding } from '../assessment/assessment-schema.ts';
import type { RuleContext } from '../sentences/rule-context.ts';
import { isKeptInSection, isKeptWord } from '../sentences/section-words.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { contentOf, Lexis, phrases, wordsOf } from '../vocabulary/match-words.ts';
import { subjectOf } from '../vocabulary/stance.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

/**
 * The findings of one sentence, those lighter that are no ground for a material change as the sentence
 * stands. They are left unexplained: what lightens knows no words harmless.
 */
export function lightened(
  edit: JudgedEdit,
  findings: readonly Finding[],
  context: RuleContext & { isKnown: boolean },
): Finding[] {
  if (!findings.some(({ severity }) => severity === 3)) return [...findings];
  const isLight = (finding: Finding): boolean =>
    isTitle(edit) ||
    context.isKnown ||
    isSaidElsewhere(edit, context) ||
    isWordMoved(finding, edit) ||
    edit.role === 'heading' ||
    isTurnedRound(finding, edit) ||
    isOfNoWord(finding, edit) ||
    isRestated(finding, edit) ||
    isOfExample(finding, edit) ||
    isOfName(finding, edit) ||
    isOfRewriting(finding, edit) ||
    isOutOfFrame(finding, edit) ||
    (isWeak(finding) && isOfPointer(finding, edit)) ||
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

/** The longest line that only titles what follows. */
const TITLE_WORDS = 6;

/** A line without a full stop in which every word that says something is capitalised. */
function isTitle({ type, kind, before, after }: JudgedEdit): boolean {
  const text = before + after;
  const words = text.split(/\s+/).filter((word) => /\p{L}{4}/u.test(word));
  return (
    kind !== 'changed' &&
    type === 'paragraph' &&
    words.length > 1 &&
    words.length <= TITLE_WORDS &&
    !/[.;:!?,]/.test(text) &&
    words.every((word) => /^\P{L}*\p{Lu}/u.test(word))
  );
}

/** A statement that came or went and that another sentence makes in other words. */
function isSaidElsewhere({ kind, type, old, fresh }: JudgedEdit, context: RuleContext): boolean {
  if (kind === 'changed' || type === 'row' || type === 'cell') return false;
  return kind === 'added' ? context.isSaid(fresh, 'old') : context.isSaid(old, 'fresh');
}

/** Fewer words are found again by chance. */
const FEWEST_MOVED = 3;

/** Words that left the sentence, or came to it, with others beside which they stand in the section. */
function isWordMoved({ rule, words }: Finding, { kind, pieces, section }: JudgedEdit): boolean {
  const changed = new Set([...words.before, ...words.after]);
  if (kind !== 'changed' || changed.size === 0) return false;
  const isOfChance = OF_SUBJECTS.has(rule) || rule === 'reworded' || rule === 'item-changed';
  if (
    isOfChance &&
    words.before.every((word) => isKeptWord(word, section, true)) &&
    words.after.every((word) => isKeptWord(word, section, false))
  ) {
    return true;
  }
  const moved = pieces.filter(
    ({ kept, deleted, inserted }) =>
      !kept &&
      (deleted.trim() === '' || inserted.trim() === '') &&
      contentOf(wordsOf(deleted + inserted)).length >= FEWEST_MOVED &&
      isKeptInSection(deleted + inserted, section, inserted.trim() === ''),
  );
  const found = new Set(moved.flatMap(({ deleted, inserted }) => wordsOf(deleted + inserted)));
  return [...changed].every((word) => found.has(word));
}

function lighter(finding: Finding): Finding {
  return { ...finding, severity: 2, direction: 'unclear' };
}

const NEGATIONS = new Lexis(VOCABULARY.negations);
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

/** Of a word that stands once more or less, with none that changed: another form of it is said in passing. */
function isOfNoWord({ rule, words }: Finding, { kind }: JudgedEdit): boolean {
  return (
    kind === 'changed' && OF_SUBJECTS.has(rule) && words.before.length + words.after.length === 0
  );
}

/** A binding word before another, where the sentence says in another phrase what it said. */
function isRestated({ rule }: Finding, { suppressed }: JudgedEdit): boolean {
  return rule === 'bond-moved' && suppressed.some((one) => one.rule === 'synonym');
}

const EXAMPLES = new Lexis([
  'such as',
  'for example',
  'for instance',
  'e.g',
  'zum beispiel',
  'z.b',
  'par exemple',
  'tels que',
  'telles que',
  'por ejemplo',
  'tales como',
]);

/** A place that is named as one example more or less of what the sentence says of all. */
function isOfExample({ rule, words }: Finding, { kind, old, fresh }: JudgedEdit): boolean {
  if (kind !== 'changed' || rule !== 'place-changed') return false;
  const isBehind = (text: readonly string[], changed: readonly string[]): boolean => {
    const [first] = EXAMPLES.matches(text);
    return changed.every((word) => first !== undefined && text.indexOf(word) > first.at);
  };
  return isBehind(old, words.before) && isBehind(fresh, words.after);
}

/** Rules that look at words whatever they are about. */
const OF_WORDING = new Set(['reworded', 'hedge-changed', 'item-changed', 'name-changed']);

/** Of rules that know words by their kind alone, and not what the sentence says with them. */
function isWeak({ rule }: Finding): boolean {
  return OF_SUBJECTS.has(rule) || OF_WORDING.has(rule) || OF_STATEMENTS.has(rule);
}

const OF_STATEMENTS = new Set(['statement-added', 'statement-removed']);

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

/** Parts of a postal address. */
const STREETS = new Lexis(
  phrases(`
street | st | road | rd | avenue | ave | floor | suite | building | house | lane | square | boulevard |
box | rue | cedex | bp | straße | strasse | platz | allee | calle | avenida | plaza | piso
`),
);

/** Of a sentence that says, before and after, whom to ask, where to read more, or a postal address. */
function isOfContact(finding: Finding, { kind, old, fresh, lost, gained }: JudgedEdit): boolean {
  const { rule } = finding;
  if (kind !== 'changed') return false;
  if (isWeak(finding) && ASKS.has(old) && ASKS.has(fresh)) return true;
  const isOfStreet = rule === 'quantity-changed' || OF_WORDING.has(rule);
  return isOfStreet && STREETS.has(lost) && STREETS.has(gained);
}

/**
 * Whether a finding is of a word that may only have another word for what it said. Where a clause was put
 * in other words on both sides, a rule that knows words by their subject cannot tell a new subject from
 * a new word for the old one; nor can it tell a modal or a limit that a longer rewriting brings along.
 */
function isOfRewriting({ rule, words }: Finding, { kind, lost, gained }: JudgedEdit): boolean {
  if (kind !== 'changed') return false;
  const replaced = Math.min(contentOf(lost).length, contentOf(gained).length);
  if (OF_TOPICS.has(rule)) return replaced >= FEW_WORDS;
  const isOneSided = words.before.length === 0 || words.after.length === 0;
  return OF_BONDS.has(rule) && isOneSided && replaced >= MANY_WORDS;
}

/** So many words that say something on both sides, and a clause is put otherwise. */
const FEW_WORDS = 3;
/** So many, and a sentence is. */
const MANY_WORDS = 5;

const OF_TOPICS = new Set([
  'right-changed',
  'data-changed',
  'sensitive-data-changed',
  'purpose-changed',
  'obligation-changed',
]);
const OF_BONDS = new Set(['duty-changed', 'limit-changed', 'hedge-changed', 'negation-changed']);

/**
 * Whether a finding of a subject stands in a sentence that does nothing with it: a kind of information
 * or a purpose where nothing is handled, a right where no reader is named.
 */
function isOutOfFrame({ rule }: Finding, { kind, old, fresh }: JudgedEdit): boolean {
  const frame = FRAMES.get(rule);
  return kind === 'changed' && frame !== undefined && !frame.has(old) && !frame.has(fresh);
}

const HANDLING = new Lexis(VOCABULARY.handling);
/** Names the reader, or says what someone may do: Spanish leaves out the pronoun. */
const READERS = new Lexis(
  VOCABULARY.you,
  VOCABULARY.may,
  phrases(
    'your | yours | ihre | ihren | ihrem | ihrer | dein* | votre | vos | ton | tes | su | sus | tu | tus',
  ),
);
const FRAMES = new Map([
  ['data-changed', HANDLING],
  ['sensitive-data-changed', HANDLING],
  ['purpose-changed', HANDLING],
  ['right-changed', READERS],
]);

/**
 * Whether a finding is of words that only lead the reader elsewhere: to a page, a form, a mailbox or
 * another document. A sentence or clause of the kind may be the one way to use a right, so that it is
 * never known harmless by this; it alone is no ground for a material change either.
 */
function isOfPointer({ words }: Finding, edit: JudgedEdit): boolean {
  const { kind, type, before, after, fresh, pieces } = edit;
  if (kind !== 'changed') return type !== 'cell' && type !== 'row' && isLeading(before + after);
  const leading = pieces.filter(
    ({ kept, deleted, inserted }) =>
      !kept &&
      (deleted.trim() === '' || inserted.trim() === '') &&
      isLeadingClause(deleted + inserted, fresh),
  );
  const found = new Set(leading.flatMap(({ deleted, inserted }) => wordsOf(deleted + inserted)));
  const changed = contentOf([...words.before, ...words.after]);
  return changed.length > 0 && changed.every((word) => found.has(word));
}

/** What the reader is told to do in order to read more; a way to reach someone may be all that a right is. */
const LEADS = new Lexis(
  phrases(`
see | please see | also see | refer to | please refer | visit | please visit | read | please read |
please review | please check | consult | click here | go to | more information | further information |
additional information | details about | siehe | besuchen sie | lesen sie | weitere informationen |
weitere details | näheres | voir | consultez | visitez | pour plus | pour en savoir plus | véase | vea |
consulte | visite | para más | más información
`),
);

/** A statement of these kinds is more than a way. */
const STATES = new Lexis(
  VOCABULARY.must,
  VOCABULARY.negations,
  VOCABULARY.boundless,
  VOCABULARY.waysOut,
  VOCABULARY.limits,
);

/** Whether a sentence begins by telling the reader where to read, or does so behind a clause that says when. */
function isLeading(text: string): boolean {
  if (STATES.has(wordsOf(text))) return false;
  const main = FOR_WHOM.test(text) ? text.slice(text.indexOf(',') + 1) : text;
  return [text, main].some((clause) => LEADS.begins(wordsOf(clause)));
}

const FOR_WHOM =
  /^\s*(?:if|for|to|when|should|in order|wenn|falls|für|um|bei|si|pour|lorsque|en cas|para|cuando)\b[^,]*,/iu;

/** A way named in passing: `using our form`, `or contact us if you need help`, `on our website`. */
const WAYS = new Lexis(
  phrases(`
contact us | email us | write to us | form | forms | help center | help centre | support page | web page |
webpage | website | support team | customer support | customer service | portal | formular* | kontaktieren sie uns |
webseite | kundendienst | formulaire* | contactez-nous | contactez nous | site web | service client |
formulario* | contáctenos | sitio web | página web | servicio de atención
`),
);

/** Where a document is joined to what the reader agrees to, its name is no pointer. */
const BINDS = new Lexis(
  phrases(`
agree | agrees | agreed | agreement to | bound | comply | complies | govern* | subject to | incorporat* |
apply | applies | accept* | form part | stimm* | gelten | gilt | unterlieg* | accept* | soumis* | régi* |
s' appliqu* | acept* | sujet* | rige* | aplic*
`),
);

const DOCUMENTS =
  /(?:\p{Lu}[\p{L}&-]*\s+(?:(?:of|for|and|the|our|de|des|du|la)\s+)*){0,5}(?:Terms|Service|Policy|Policies|Agreement|Notice|Statement|Guidelines|Conditions|FAQ|Page)(?!\p{L})/gu;

function isLeadingClause(text: string, sentence: readonly string[]): boolean {
  const words = wordsOf(text);
  // Where the publisher acts, a way is how it does.
  if (subjectOf(sentence) === 'publisher') return false;
  if (STATES.has(words) || HANDLING.has(words.filter((word) => word !== 'using'))) return false;
  if (WAYS.has(words)) return true;
  const rest = contentOf(wordsOf(text.replaceAll(DOCUMENTS, ' '))).filter(
    (word) => word !== 'well',
  );
  return rest.length === 0 && !BINDS.has(sentence);
}
