import type { Policy } from '#core/policy/library.ts';
import { Comparer } from '#core/redline/redline.ts';

let last: { policy: Policy; comparer: Comparer } | null = null;

/** A comparer for the versions of a policy: the same one as long as no other policy comes between. */
export function comparerOf(policy: Policy): Comparer {
  if (last?.policy !== policy) last = { policy, comparer: new Comparer() };
  return last.comparer;
}
