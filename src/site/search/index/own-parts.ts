import { FIRST_PART } from './index-form.ts';
import type { PartRecords } from './index-parts.ts';
import { policyOf, type SearchRecord } from './search-records.ts';

/**
 * The records as an index keeps them. Few are one part. Of many, the text in force is a part of its
 * own, since most questions are about nothing else; all other text is dealt by policy. Where a policy
 * belongs follows from its id alone, so no version moves another one: what a release indexes anew is
 * the text in force and one part more.
 */
export function ownPartsOf(records: readonly SearchRecord[]): PartRecords[] {
  const inForce = records.filter(isInForce);
  const whole = { part: FIRST_PART, records: [...records] };
  if (records.length < FEWEST || inForce.length === 0) return [whole];
  const others = Map.groupBy(
    records.filter((record) => !isInForce(record)),
    (record) => 1 + (hashOf(policyOf(record)) % GROUPS),
  );
  const groups = [...others].map(([part, records]) => ({ part, records }));
  return [{ part: FIRST_PART, records: inForce }, ...groups.sort((a, b) => a.part - b.part)];
}

/** So many are indexed within about a second: two parts would not be ready sooner. */
const FEWEST = 1000;

/**
 * Of 2,759 older texts of 20 policies, one part has 345 then. Half as many parts would double what a
 * release takes for them; twice as many save a tenth of it, and a search of older text asks each.
 */
const GROUPS = 8;

function isInForce({ filters }: SearchRecord): boolean {
  return filters.status === 'in force';
}

// FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
function hashOf(id: string): number {
  return [...new TextEncoder().encode(id)].reduce(
    (hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0,
    0x811c9dc5,
  );
}
