import { distance } from 'fastest-levenshtein';

/** What the address of the comparison asks for. */
export type Asked =
  | { kind: 'nothing' }
  /** One of the two is missing. */
  | { kind: 'half' }
  /** Text that is no version's id: only ever to be shown as text. */
  | { kind: 'unknown'; id: string; nearest: string[] }
  | { kind: 'same'; id: string }
  /** In order of publication, whatever order was asked. */
  | { kind: 'pair'; from: string; to: string; isReversed: boolean };

/** What the address asks for in place of an id to have what applies. No version is called so. */
export const CURRENT = 'current';

/**
 * The pair of versions that `?from=&to=` asks for, among the ids in order of publication. `current` is the
 * id of what applies, where the word may stand for it.
 */
export function askedPair(
  query: URLSearchParams,
  ids: readonly string[],
  current: string | null = null,
): Asked {
  const [from = '', to = ''] = ['from', 'to'].map((name) => {
    const id = query.get(name) ?? '';
    return id === CURRENT && current !== null ? current : id;
  });
  if (from === '' && to === '') return { kind: 'nothing' };
  for (const id of [from, to]) {
    if (id !== '' && !ids.includes(id)) return { kind: 'unknown', id, nearest: nearest(id, ids) };
  }
  if (from === '' || to === '') return { kind: 'half' };
  if (from === to) return { kind: 'same', id: from };
  const isReversed = ids.indexOf(from) > ids.indexOf(to);
  return isReversed
    ? { kind: 'pair', from: to, to: from, isReversed }
    : { kind: 'pair', from, to, isReversed };
}

/** How many letters of an id are looked at: none is longer. */
const LENGTH = 24;

function nearest(wrong: string, ids: readonly string[]): string[] {
  const start = wrong.slice(0, LENGTH);
  return ids
    .map((id) => ({ id, far: distance(start, id) }))
    .sort((a, b) => a.far - b.far || (a.id < b.id ? 1 : -1))
    .slice(0, 2)
    .map(({ id }) => id);
}
