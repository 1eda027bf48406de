import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { SPANISH } from './spanish.ts';

type Name = keyof typeof GERMAN;

const NAMES = Object.keys(GERMAN) as Name[];

const ofAll = NAMES.map((name): [Name, readonly string[]] => [
  name,
  [ENGLISH, GERMAN, FRENCH, SPANISH].flatMap((words) => words[name]),
]);

/**
 * The words that the rules look for, of all languages together: a text is written in one of them, and
 * what would be another word in another language stands in no table. Some tables are English alone.
 */
export const VOCABULARY = {
  ...ENGLISH,
  ...(Object.fromEntries(ofAll) as Record<Name, readonly string[]>),
};
