import { strengthOf } from './rank.ts';
import { policyOf, type SearchRecord } from './search-records.ts';
import { tokensOf, type Token } from './tokens.ts';

/** The records of one share of the policies. */
export interface PartRecords {
  share: number;
  records: SearchRecord[];
}

/** The records of each share that has any. */
export function partsOf(
  records: readonly SearchRecord[],
  shares: readonly ReadonlySet<string>[],
): PartRecords[] {
  return shares
    .map((policies, at) => ({
      share: at + 1,
      records: records.filter((record) => policies.has(policyOf(record))),
    }))
    .filter((part) => part.records.length > 0);
}

/** Which parts have which word, a line for each word: `payment 1 3`. Sorted. */
export function renderPartWords(parts: readonly PartRecords[]): string {
  const holders = new Map<string, Set<number>>();
  for (const { share, records } of parts) {
    for (const { word } of records.flatMap(wordsOf)) {
      holders.set(word, (holders.get(word) ?? new Set()).add(share));
    }
  }
  const lines = [...holders].map(([word, shares]) => [word, ...shares].join(' '));
  return lines.sort().join('\n');
}

function wordsOf({ content, meta }: SearchRecord): Token[] {
  return tokensOf([content, meta.policy, meta.path].join('\n'));
}

/** Of each word, the parts that have it. */
export type PartWords = readonly { token: Token; parts: readonly string[] }[];

/** Reads what `renderPartWords` wrote. */
export function parsePartWords(text: string): PartWords {
  return text.split('\n').flatMap((line) => {
    const [word = '', ...parts] = line.split(' ');
    const [token] = tokensOf(word);
    return token ? [{ token, parts }] : [];
  });
}

/**
 * Those of `all` parts that have every word of a text, in any form. A word that none of them has
 * counts for nothing: in an index that is one, it would be left out as well.
 */
export function partsWith(words: PartWords, text: string, all: readonly string[]): string[] {
  return tokensOf(text).reduce<string[]>(
    (left, sought) => {
      const fitting = words.filter(({ token }) => strengthOf(token, sought) > 0);
      const holders = new Set(fitting.flatMap(({ parts }) => parts));
      return holders.size === 0 ? left : left.filter((part) => holders.has(part));
    },
    [...all],
  );
}
