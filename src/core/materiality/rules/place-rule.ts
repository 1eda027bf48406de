import type { Direction } from '../assessment/assessment-schema.ts';
import { COUNTRIES } from '../vocabulary/countries.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { changesOf, Lexis } from '../vocabulary/match-words.ts';
import { phrases } from '../vocabulary/phrases.ts';
import { STATES } from '../vocabulary/states.ts';
import { gaveWay, type Verdict } from './verdict.ts';
import * as vocabulary from '../vocabulary/vocabulary.ts';

const PLACES = new Lexis(COUNTRIES, STATES, vocabulary.REGIONS);

/** A country, a state, a region or a legal frame in a sentence that stayed. */
export function judgePlace({ kind, old, fresh }: JudgedEdit): Verdict | null {
  if (kind !== 'changed') return null;
  const [gone, come] = changesOf(PLACES, old, fresh);
  if (gone.length + come.length === 0) return null;
  const direction =
    OF_COURTS.has(fresh) || !HOLDS.has(fresh) ? 'unclear' : directionOf(gone, come, old);
  const why = `A place or a legal frame changed: ${gaveWay(gone, come)}.`;
  return { severity: 3, direction, why, explains: [...gone, ...come] };
}

/** Information that leaves the Union leaves its law; one state of it for another changes little. */
function directionOf(
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
