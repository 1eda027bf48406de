import type { Library } from '#core/library/library.ts';

/** One share of the policies of a library: the number `share`, counted from 1, of `of`. */
export interface Share {
  share: number;
  of: number;
}

/**
 * The ids of the policies of each of `of` shares, with about as many versions in each: the policy
 * with the most versions goes to the share that has the fewest so far. Same library, same shares.
 */
export function dealPolicies({ policies }: Library, of: number): ReadonlySet<string>[] {
  const shares = Array.from({ length: of }, () => ({ ids: new Set<string>(), versions: 0 }));
  const largestFirst = [...policies].sort(
    (a, b) => b.versions.length - a.versions.length || (a.id < b.id ? -1 : 1),
  );
  for (const { id, versions } of largestFirst) {
    const fewest = Math.min(...shares.map((share) => share.versions));
    const share = shares.find((one) => one.versions === fewest);
    share?.ids.add(id);
    if (share) share.versions += versions.length;
  }
  return shares.map(({ ids }) => ids);
}
