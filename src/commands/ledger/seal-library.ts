import { withheldVersions } from '#core/approval/publishable.ts';
import { emptyLedger, extendChain } from '#core/ledger/chain.ts';
import { planRestatement, planSeal, restatedWithoutHistory } from '#core/ledger/plan-seal.ts';
import type { Library } from '#core/library/library.ts';
import type { Issue } from '#core/problems/issue.ts';
import { nameOf } from '#core/schemas/ledger-schema.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { sha256 } from '#io/files/sha256.ts';
import { finishLibrary } from '#io/library/finish-library.ts';
import { readDraft } from '#io/library/read-library.ts';
import type { Store } from '#io/store/store.ts';

import { compareWithSealing } from './compare-with-sealing.ts';
import {
  latePublications,
  recordPublications,
  type LatePublication,
} from './record-publications.ts';
import { writeLedger } from './write-ledger.ts';

/** Which policies (all, if none is named), and whether anything is written. */
interface SealOptions {
  policies: readonly string[];
  isCheck: boolean;
  isRestating: boolean;
}

/**
 * Records the days on which late texts became public, which the history of the repository shows. To be done before
 * the library is read for sealing: those days decide where a seal goes.
 */
export function recordLatePublications(
  folder: string,
  store: Store,
  today: (timeZone: string) => Day,
  { policies, isCheck }: SealOptions,
): { late: LatePublication[]; issues: Issue[] } {
  const { draft } = readDraft(folder, store);
  // What awaits approval is not public, whenever it was merged.
  const whole = finishLibrary(draft);
  const withheld = whole ? withheldVersions(whole) : [];
  const late = latePublications(folder, draft, today).filter(
    ({ policy, version }) =>
      isMeant(policy, policies) &&
      !withheld.some((one) => one.policy.id === policy && one.version.id === version),
  );
  return { late, issues: isCheck ? [] : recordPublications(folder, late) };
}

/** What was added to the ledgers, or would be: a name for each entry, in order. */
interface SealResult {
  sealed: { policy: string; name: string }[];
  issues: Issue[];
  /** Whether an issue stopped the sealing: what is not in `sealed` was not sealed. */
  isStopped: boolean;
}

/** Adds every version and event that is public on the day to the ledgers; nothing while a sealed text reads otherwise. */
export function sealLibrary(
  folder: string,
  library: Library,
  day: Day,
  { policies, isCheck, isRestating }: SealOptions,
): SealResult {
  const compared = library.policies
    .filter(({ id }) => isMeant(id, policies))
    .map((policy) => ({ policy, evidence: compareWithSealing(folder, policy) }));
  const edited = compared.flatMap(({ evidence }) => evidence.issues);
  if (edited.length > 0) return { sealed: [], issues: edited, isStopped: true };
  const plans = compared
    .map(({ policy, evidence }) => {
      const restated = isRestating ? planRestatement(policy, day, sha256, evidence.commits) : [];
      const added = [...planSeal(policy, day, sha256), ...restated];
      return { policy, reason: evidence.reason, added };
    })
    .filter(({ added }) => added.length > 0);
  const result: SealResult = {
    sealed: [],
    issues: restatedWithoutHistory(plans),
    isStopped: false,
  };
  for (const { policy, added } of plans) {
    const ledger = extendChain(policy.ledger ?? emptyLedger(policy.id), added, sha256);
    const failures = isCheck ? [] : writeLedger(folder, ledger);
    if (failures.length > 0) {
      return { ...result, issues: [...result.issues, ...failures], isStopped: true };
    }
    result.sealed.push(...added.map((entry) => ({ policy: policy.id, name: nameOf(entry) })));
  }
  return result;
}

function isMeant(policy: string, policies: readonly string[]): boolean {
  return policies.length === 0 || policies.includes(policy);
}
