import type { Finding } from '../assessment/assessment-schema.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { contentOf, Lexis, wordsOf } from '../vocabulary/match-words.ts';
import { phrases } from '../vocabulary/phrases.ts';
import { subjectOf } from '../vocabulary/stance.ts';
import * as vocabulary from '../vocabulary/vocabulary.ts';

/**
 * Whether a finding is of words that only lead the reader elsewhere: to a page, a form, a mailbox or
 * another document. A sentence or clause of the kind may be the one way to use a right, so that it is
 * never known harmless by this; it alone is no ground for a material change either.
 */
export function isOfPointer({ words }: Finding, edit: JudgedEdit): boolean {
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
  vocabulary.MUST,
  vocabulary.NEGATIONS,
  vocabulary.BOUNDLESS,
  vocabulary.WAYS_OUT,
  vocabulary.LIMITS,
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

const HANDLING = new Lexis(vocabulary.HANDLING);
