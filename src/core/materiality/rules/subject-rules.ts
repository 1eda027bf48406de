import type { Direction } from '../assessment/assessment-schema.ts';
import { gaveWay, type Rule, type Verdict } from './verdict.ts';
import type { RuleContext } from '../sentences/rule-context.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { COUNTRIES, STATES } from '../vocabulary/places.ts';
import { languageOf } from '../vocabulary/language.ts';
import { changedPhrases, contentOf, Lexis, phrases, wordsOf } from '../vocabulary/match-words.ts';
import { actorOf, isBetweenUs, subjectOf } from '../vocabulary/stance.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

/** Rules about what a sentence speaks of, in sentences that stayed and were changed. */
export const SUBJECT_RULES: readonly Rule[] = [
  subject('right-changed', 3, 'A right, a choice or a permission', 'favourable', VOCABULARY.rights),
  { id: 'default-changed', judge: judgeDefault },
  subject(
    'sensitive-data-changed',
    3,
    'Information that needs more care',
    'adverse',
    VOCABULARY.sensitive,
  ),
  subject('data-changed', 3, 'A kind of information', 'adverse', VOCABULARY.data),
  subject('purpose-changed', 3, 'A purpose', 'adverse', VOCABULARY.purposes),
  subject('party-changed', 3, 'Who else is involved', 'adverse', VOCABULARY.parties),
  { id: 'name-changed', judge: judgeName },
  { id: 'place-changed', judge: judgePlace },
  subject(
    'obligation-changed',
    3,
    'Money, liability or what one owes',
    'unclear',
    VOCABULARY.obligations,
  ),
  subject('handling-changed', 2, 'What is done with information', 'adverse', VOCABULARY.handling),
  subject('scope-changed', 2, 'How far the sentence reaches', 'adverse', VOCABULARY.scope),
  { id: 'definition-changed', judge: judgeDefinition },
];

/** A rule for a table of phrases; `more` is whom it favours that one of them is new. */
function subject(
  id: string,
  severity: 2 | 3,
  what: string,
  more: Direction,
  ...tables: readonly (readonly string[])[]
): Rule {
  const lexis = new Lexis(...tables);
  const judge = ({ kind, type, old, fresh }: JudgedEdit): Verdict | null => {
    if (kind !== 'changed') return null;
    const [gone, come] = changedPhrases(lexis, old, fresh);
    if (gone.length + come.length === 0) return null;
    const direction = isClear(more, type, [...fresh, ...old])
      ? directionOf(more, gone.length, come.length, fresh)
      : 'unclear';
    const why = `${what} changed: ${gaveWay(gone, come)}.`;
    return { severity, direction, why, explains: [...gone, ...come] };
  };
  return { id, judge };
}

/** A right is the reader's where the sentence says so; data and recipients are where it names both sides. */
function isClear(more: Direction, type: JudgedEdit['type'], words: readonly string[]): boolean {
  if (type === 'cell' || type === 'item' || type === 'heading') return false;
  if (more === 'favourable') return subjectOf(words) === 'reader' || WAYS_OUT.has(words);
  return isBetweenUs(words);
}

const NEGATIONS = new Lexis(VOCABULARY.negations);

// What we do not do is turned round; what the reader must not do favours nobody by itself.
function directionOf(
  more: Direction,
  gone: number,
  come: number,
  words: readonly string[],
): Direction {
  if (more === 'unclear' || (gone > 0 && come > 0)) return 'unclear';
  if (more === 'adverse' && actorOf(words) === 'reader') return 'unclear';
  const isTurned = NEGATIONS.has(words) !== come > 0;
  const opposite = more === 'adverse' ? 'favourable' : 'adverse';
  return isTurned ? more : opposite;
}

const DEFAULTS = new Lexis(VOCABULARY.defaults);
const BINDS_THE_SILENT = new Lexis(VOCABULARY.bindsTheSilent);
const WAYS_OUT = new Lexis(VOCABULARY.waysOut);

function judgeDefault({ kind, old, fresh }: JudgedEdit): Verdict | null {
  if (kind !== 'changed') return null;
  const [gone, come] = changedPhrases(DEFAULTS, old, fresh);
  if (gone.length + come.length === 0) return null;
  const binds = (phrases: readonly string[], others: readonly string[]): boolean =>
    phrases.some((phrase) => {
      const words = phrase.split(' ');
      return BINDS_THE_SILENT.has(words) || (others.length > 0 && WAYS_OUT.has(words));
    });
  const [was, is] = [binds(gone, come), binds(come, gone)];
  const direction = was === is ? 'unclear' : is ? 'adverse' : 'favourable';
  return {
    severity: 3,
    direction,
    why: `What applies to someone who does nothing changed: ${gaveWay(gone, come)}.`,
    explains: [...gone, ...come],
  };
}

const NAME = /(?<=[\p{L}\p{N},;)]\s+)\p{Lu}[\p{L}\p{N}&-]+/gu;
const PARTIES = new Lexis(VOCABULARY.parties);

function judgeName(
  { kind, before, after, lost, gained, fresh, old, isIntroduction }: JudgedEdit,
  context: RuleContext,
): Verdict | null {
  if (kind !== 'changed') return null;
  const names = (text: string, changed: readonly string[], others: ReadonlySet<string>): string[] =>
    (text.match(NAME) ?? []).filter((name) => {
      const [word = ''] = wordsOf(name);
      return changed.includes(word) && !others.has(word);
    });
  const gone = names(before, lost, context.freshWords);
  const come = names(after, gained, context.oldWords);
  if (gone.length + come.length === 0) return null;
  // An introduction names the publisher.
  const severity = !isIntroduction && PARTIES.has([...old, ...fresh]) ? 3 : 2;
  // In German every noun is capitalised.
  if (severity === 2 && languageOf([...old, ...fresh]) === 'de') return null;
  return {
    severity,
    direction: 'unclear',
    why: `A name is new to the text or gone from it: ${gaveWay(gone, come)}.`,
    explains: [...gone, ...come],
  };
}

const DEFINES =
  /^[\s"“*]*(?:the term\s+)?["“*]*[\p{Lu}][^.:]{0,60}?["”*]*\s+(?:means|refers to|is defined as|shall mean|are defined as|mean)\b|["“][^"”]{1,60}["”]\s+(?:means|refers to|mean|is|are)\b/u;

function judgeDefinition({ kind, before, after, lost, gained }: JudgedEdit): Verdict | null {
  if (kind !== 'changed' || contentOf([...lost, ...gained]).length === 0) return null;
  if (!DEFINES.test(before) && !DEFINES.test(after)) return null;
  return {
    severity: 2,
    direction: 'unclear',
    why: 'A definition changed: it concerns every sentence that uses the term.',
    explains: 'all',
  };
}

const PLACES = new Lexis(COUNTRIES, STATES, VOCABULARY.regions);

/** A country, a state, a region or a legal frame in a sentence that stayed. */
function judgePlace({ kind, old, fresh }: JudgedEdit): Verdict | null {
  if (kind !== 'changed') return null;
  const [gone, come] = changedPhrases(PLACES, old, fresh);
  if (gone.length + come.length === 0) return null;
  const direction =
    OF_COURTS.has(fresh) || !HOLDS.has(fresh) ? 'unclear' : directionOfPlace(gone, come, old);
  const why = `A place or a legal frame changed: ${gaveWay(gone, come)}.`;
  return { severity: 3, direction, why, explains: [...gone, ...come] };
}

/** Information that leaves the Union leaves its law; one state of it for another changes little. */
function directionOfPlace(
  gone: readonly string[],
  come: readonly string[],
  old: readonly string[],
): Direction {
  const within = (places: readonly string[]): boolean =>
    places.some((place) => UNION.has(place.split(' ')));
  const isOutside = come.length > 0 && !within(come);
  if (isOutside && (gone.length > 0 ? within(gone) : UNION.has(old))) return 'adverse';
  return gone.length > 0 && !within(gone) && within(come) ? 'favourable' : 'unclear';
}

const OF_COURTS = new Lexis(
  phrases(`
court | courts | law | laws | governed | jurisdiction | venue | arbitrat* | gericht* | recht | tribunal* |
tribunaux | droit | juzgado* | ley | leyes
`),
);
const HOLDS = new Lexis(
  phrases(`
server* | hosted | hosting | stored | store | kept | processed | held | gehostet | gespeichert | liegen | verarbeitet |
ausgewertet | hébergé* | stocké* | traité* | conservé* | serveurs | alojad* | almacen* | tratad* | servidores
`),
);
const UNION = new Lexis(
  phrases(`
eu | european union | eea | european economic area | europäische* union | ewr | union européenne | ue | eee |
unión europea | austria | belgium | bulgaria | croatia | cyprus | denmark | estonia | finland | france | germany |
greece | hungary | ireland | italy | latvia | lithuania | luxembourg | malta | netherlands | poland | portugal |
romania | slovakia | slovenia | spain | sweden | norway | iceland | österreich | belgien | dänemark | finnland |
frankreich | deutschland | irland | italien | niederlande* | polen | schweden | spanien | autriche | belgique |
danemark | finlande | allemagne | irlande | italie | pays-bas | pologne | suède | espagne | bélgica | dinamarca |
finlandia | francia | alemania | irlanda | italia | países bajos | polonia | suecia | españa
`),
);
