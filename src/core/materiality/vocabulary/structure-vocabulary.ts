import { phrases } from './match-words.ts';

// How sentences are put together, in English, German, French and Spanish; written as `phrases` says.

/** Begins a clause that says when a statement holds. */
export const CONDITIONS = phrases(`
if | when | whenever | once | unless | until | provided that | as long as | as soon as | so long as |
in case | in the event | after you | before we | except where | only where |
wenn | falls | sofern | soweit | sobald | solange | es sei denn | im falle |
si | s' il | s' ils | lorsque | lorsqu' | quand | dès que | dès lors | à condition | tant que | au cas où | en cas de |
sous réserve | cuando | siempre que | en caso de | a menos que | salvo que | una vez que | con la condición
`);

/** Joins what holds together. */
export const AND = phrases(`and = as well as = und = sowie = et = ainsi que = y = e = así como`);
/** Joins what holds one without the other. */
export const OR = phrases(`or = oder = beziehungsweise = bzw = ou = o = u`);

/** Introduces examples: one more or less changes nothing. */
export const EXAMPLES = phrases(`
such as | for example | for instance | e.g | like | zum beispiel | beispielsweise | z.b | etwa | wie |
par exemple | comme | tel que | tels que | telle que | telles que | por ejemplo | como | tales como | tal como
`);

/** Narrows or widens what a sentence speaks of; where one comes or goes, it speaks of something else. */
export const QUALIFIERS = phrases(`
directly | indirectly | personally | individually | public | publicly | private | own | written |
in writing | explicit | express | prior | registered | signed | verified | serious | material |
repeated | intentional | unlawful | illegal | lawful | wilful | willful | voluntary | voluntarily | non-commercial |
commercial | exclusive | non-exclusive | worldwide | royalty-free | transferable | sublicensable |
irrevocable | perpetual | temporary | temporarily | permanent | permanently | immediate |
immediately | promptly | precise | approximate | manually | adult | local | domestic | foreign | electronic |
unmittelbar | mittelbar | direkt | indirekt | persönlich | öffentlich* | privat* | eigen* |
schriftlich* | ausdrücklich* | vorherig* | schwerwiegend* | wiederholt* | dauerhaft* | vorübergehend* |
unverzüglich | umgehend | sofort | genau* | gewerblich* | grob* |
directement | indirectement | personnellement | public* | privé* | propre* | écrit* | exprès | expresse |
préalable* | grave* | répété* | immédiatement | sans délai | précis* | permanent* | temporaire* |
commercial* | non-commercial* | exclusi* | directamente | indirectamente | personalmente | público* | pública* |
privado* | privada* | propio* | propia* | escrito | expreso | expresa | previo | previa | grave* | reiterado* |
inmediatamente | de inmediato | preciso* | precisa* | permanente* | temporal* | comercial* | exclusiv*
`);

/** Introduces an example or an explanation. */
export const EXPLANATIONS = [
  ...EXAMPLES,
  ...phrases(`including for | that is | i.e | in other words | meaning | das heißt | d.h | also | nämlich |
    c' est-à-dire | à savoir | autrement dit | es decir | o sea`),
];
