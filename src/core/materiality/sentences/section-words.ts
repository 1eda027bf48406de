import type { RedlineBlock } from '#core/redline/redline-schema.ts';
import { keyOf } from '../vocabulary/match-words.ts';

/** The words of a section before and after, block by block, each side as one line of them. */
export interface SectionWords {
  old: string;
  fresh: string;
}

export function sectionWords(blocks: readonly RedlineBlock[]): SectionWords {
  const side = (left: 'insert' | 'delete'): string =>
    blocks
      .map(({ tokens }) =>
        tokens
          .map(({ op, text, was }) => (op === left ? '' : left === 'insert' ? (was ?? text) : text))
          .join(''),
      )
      .map((text) => ` ${keyOf(text)} `)
      .join('¶');
  return { old: side('insert'), fresh: side('delete') };
}

/** Whether a word stands in a section as often as before, or more often where it came. */
export function isKeptWord(word: string, { old, fresh }: SectionWords, isLost: boolean): boolean {
  const count = (text: string): number => text.split(` ${word} `).length;
  return isLost ? count(fresh) >= count(old) : count(old) >= count(fresh);
}

/**
 * Whether a phrase that one side of a section lost stands elsewhere on the other: there at least as often
 * as it stood here.
 */
export function isKeptInSection(
  phrase: string,
  { old, fresh }: SectionWords,
  isLost: boolean,
): boolean {
  const key = keyOf(phrase);
  if (key === '') return false;
  const [here, there] = isLost ? [old, fresh] : [fresh, old];
  const count = (text: string): number => text.split(` ${key} `).length - 1;
  const stands = count(there);
  return stands > 0 && stands >= count(here);
}
