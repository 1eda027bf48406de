import { surplus, wordsOf } from './match-words.ts';

/**
 * Words that say the same, a set a line, in English, German, French and Spanish: a table that a lawyer
 * can read and extend. Only what is exchanged for another of its set is the same in other words.
 */
const SETS = `
you must not | you may not | you shall not | you are not allowed to | you are not permitted to | you cannot | you can not
shall | will
not allowed | not permitted | prohibited | forbidden
n't | not
ca n't | cannot | can not
wo n't | will not
we'll | we will
we're | we are
we've | we have
you'll | you will
you're | you are
you've | you have
it's | it is
before | prior to
if | in the event that | in case
notify | inform | tell
notified | informed | told
email | e-mail | electronic mail
emails | e-mails
buy | purchase
bought | purchased
begin | start | commence
begins | starts | commences
return | hand back | give back
void | null and void
including | including without limitation | including but not limited to | including for instance | including for example
for example | for instance | e.g | such as
the united states | the us | the u.s | the usa | the united states of america
the united kingdom | the uk | the u.k
the european union | the eu
the european economic area | the eea
their | his or her | her or his
they | he or she | she or he
personal data | personal information
to | in order to
about | regarding | concerning | with regard to | with respect to
under | pursuant to
according to | in accordance with
use | utilize | utilise
uses | utilizes | utilises
help | assist
each | every
while | whilst
website | web site
log in | sign in
% | percent | per cent
falls | wenn | sofern
kunden | kundinnen und kunden
nutzer | nutzerinnen und nutzer
nutzern | nutzerinnen und nutzern
löschen | entfernen
dsgvo | datenschutz-grundverordnung
die eu | die europäische union
der eu | der europäischen union
avant | préalablement à
effacer | supprimer
le responsable du traitement | le contrôleur des données
utilisateurs | utilisatrices et utilisateurs
clients | clientes et clients
courriel | e-mail | courrier électronique
si | au cas où | dans le cas où
l'ue | l'union européenne
debes | tienes que
debe | tiene que
pagar | abonar
pagará | abonará
su | tu
sus | tus
puede | puedes
eliminar | borrar | suprimir
la ue | la unión europea
`;

const PHRASES: readonly (readonly (readonly string[])[])[] = SETS.trim()
  .split('\n')
  .map((line) => line.split('|').map((phrase) => wordsOf(phrase.trim())));

/** One phrase that gave way to another of its set. */
export interface Synonym {
  before: string;
  after: string;
}

/** The old words as the new text puts them, and what was put otherwise. */
export function inNewWords(
  old: readonly string[],
  fresh: readonly string[],
): { words: string[]; synonyms: Synonym[] } {
  const synonyms: Synonym[] = [];
  let words = withHyphensOf(fresh, old);
  if (surplus(words, fresh).length + surplus(fresh, words).length === 0) return { words, synonyms };
  for (const set of PHRASES) {
    const counts = set.map((phrase) => placesOf(phrase, fresh, set).length);
    for (const [at, phrase] of set.entries()) {
      const places = placesOf(phrase, words, set);
      const extra = places.length - (counts[at] ?? 0);
      const to = set.find(
        (other, index) => index !== at && placesOf(other, words, set).length < (counts[index] ?? 0),
      );
      const place = places.at(-1);
      if (extra <= 0 || to === undefined || place === undefined) continue;
      words = words.toSpliced(place, phrase.length, ...to);
      synonyms.push({ before: phrase.join(' '), after: to.join(' ') });
    }
  }
  return { words, synonyms };
}

// `including` alone does not stand where `including without limitation` does.
function placesOf(
  phrase: readonly string[],
  words: readonly string[],
  set: readonly (readonly string[])[],
): number[] {
  const isAt = (one: readonly string[], at: number): boolean =>
    one.every((word, offset) => words[at + offset] === word);
  const longer = set.filter((one) => one.length > phrase.length);
  return words.flatMap((_, at) => {
    if (!isAt(phrase, at)) return [];
    const isPart = longer.some((one) =>
      one.some((_word, offset) => {
        const start = at - offset;
        const isInside = offset + phrase.length <= one.length;
        return start >= 0 && isInside && isAt(one, start);
      }),
    );
    return isPart ? [] : [at];
  });
}

/** The words with hyphens where the other text has them: `third party` for `third-party`. */
function withHyphensOf(fresh: readonly string[], old: readonly string[]): string[] {
  const [has, had] = [new Set(fresh), new Set(old)];
  const joined: string[] = [];
  for (let at = 0; at < old.length; at += 1) {
    const word = old[at] ?? '';
    const next = old[at + 1];
    const pair = next === undefined ? '' : `${word}-${next}`;
    const parts = word.split('-');
    if (has.has(pair) && !had.has(pair)) {
      joined.push(pair);
      at += 1;
    } else if (parts.length > 1 && !has.has(word) && parts.every((part) => has.has(part))) {
      joined.push(...parts);
    } else joined.push(word);
  }
  return joined;
}
