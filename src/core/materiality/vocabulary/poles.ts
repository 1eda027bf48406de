import { Lexis, phrases, wordsOf } from './match-words.ts';
import { VOCABULARY } from './vocabulary.ts';

/** Whether a line introduces permissions, or bans and duties; `null` if neither. */
export function poleOf(line: string): 'allows' | 'binds' | null {
  const words = wordsOf(line);
  if (BINDS.has(words)) return 'binds';
  return ALLOWS.has(words) ? 'allows' : null;
}

export function isOpposite(
  one: ReturnType<typeof poleOf>,
  other: ReturnType<typeof poleOf>,
): boolean {
  return one !== null && other !== null && one !== other;
}

const BINDS = new Lexis(
  VOCABULARY.negations,
  VOCABULARY.must,
  phrases(`
ban | bans | banned | restrict* | unacceptable | disallowed | misuse | abuse | duty | duties | obligation* |
responsibilit* | don't | verbote* | untersagt* | pflicht* | einschränkung* | interdi* | obligations | devoirs |
prohib* | deberes | obligacion*
`),
);
const ALLOWS = new Lexis(
  VOCABULARY.may,
  phrases(`
allow* | permit* | permission* | acceptable | right | rights | do | erlaub* | recht* | gestattet* | autoris* |
permis* | droit* | permitid* | autoriz* | derecho* | puede*
`),
);
