import { partValue } from './index-form.ts';
import { recordPieces, type RecordPieces } from './pieces.ts';
import { strengthOf } from '../query/rank.ts';
import { policyOf, type SearchRecord } from './search-records.ts';
import { tokensOf, type Token } from '../query/tokens.ts';

/** The records of one part of an index, such as those of one share of the policies. */
export interface PartRecords {
  part: number;
  records: SearchRecord[];
}

/** What stands in one part of an index. */
export interface PartPieces {
  part: number;
  pieces: RecordPieces;
}

/** The records of each share that has any. */
export function partsOf(
  records: readonly SearchRecord[],
  shares: readonly ReadonlySet<string>[],
): PartRecords[] {
  return shares
    .map((policies, at) => ({
      part: at + 1,
      records: records.filter((record) => policies.has(policyOf(record))),
    }))
    .filter((part) => part.records.length > 0);
}

/** What stands in the records of each part. */
export function piecesOfParts(parts: readonly PartRecords[]): PartPieces[] {
  return parts.map(({ part, records }) => ({ part, pieces: recordPieces(records) }));
}

/** Which parts have which word, a line for each: `payment 1 3`, or `payment` for all. Sorted. */
export function renderPartWords(parts: readonly PartPieces[]): string {
  const holders = new Map<string, Set<string>>();
  for (const { part, pieces } of parts) {
    for (const { word } of tokensIn(pieces)) {
      holders.set(word, (holders.get(word) ?? new Set()).add(partValue(part)));
    }
  }
  const lines = [...holders].map(([word, values]) =>
    [word, ...(values.size === parts.length ? [] : values)].join(' '),
  );
  return lines.sort().join('\n');
}

function tokensIn({ content, names }: RecordPieces): Token[] {
  return tokensOf([...new Set([...content.keys(), ...names.keys()])].join(' '));
}

/** Of each word, the parts that have it; none for all. */
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
      const holders = new Set(fitting.flatMap(({ parts }) => (parts.length > 0 ? parts : all)));
      return holders.size === 0 ? left : left.filter((part) => holders.has(part));
    },
    [...all],
  );
}
