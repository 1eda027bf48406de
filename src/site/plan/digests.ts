import { derivedFrom } from '#core/text/derived.ts';

/** The digest of a value that can be written as JSON: maps and sets are their entries, functions nothing. */
export type DigestOf = (value: unknown) => string;

/** Digests by `sha256`; that of a value that many pages share is found once. */
export function digestsBy(sha256: (text: string) => string): DigestOf {
  const find = (value: unknown): string => sha256(JSON.stringify(value, entriesOf) ?? 'nothing');
  return (value) => {
    if (typeof value !== 'object' || value === null) return find(value);
    return derivedFrom(value, 'digest', () => find(value));
  };
}

function entriesOf(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
