import { PARAMETERS, PARAMETERS_HELP, defineVerb, WrongUsage } from '#io/terminal/command.ts';
import { libraryFolder, today } from '#io/terminal/environment.ts';
import { finishLibrary } from '#io/library/finish-library.ts';
import { compareWithSealing } from '#commands/ledger/compare-with-sealing.ts';
import { writeLedger } from '#commands/ledger/write-ledger.ts';
import { latePublications, recordPublications } from '#commands/ledger/record-publications.ts';
import { readSiteLibrary } from '#build/run/open-library.ts';
import { printIssues } from '#io/terminal/print-issues.ts';
import { readDraft } from '#io/library/read-library.ts';
import { sha256 } from '#io/files/sha256.ts';
import { storeOfRun } from '#build/run/store-of-run.ts';
import { withheldVersions } from '#core/approval/publishable.ts';
import type { Issue } from '#core/problems/issue.ts';
import { emptyLedger, extendChain } from '#core/ledger/chain.ts';
import { nameOf } from '#core/schemas/ledger-schema.ts';
import { planRestatement, planSeal, restatedWithoutHistory } from '#core/ledger/plan-seal.ts';
import { didYouMean } from '#core/text/nearest.ts';

export const verb = defineVerb({
  name: 'seal',
  summary: 'seals what is published in the ledgers',
  changesLibrary: true,
  help: `Usage: npm run seal -- [<policy>…] [options]

Seals what was published: adds every version and every event that is public and not yet in the
policy's ledger.json to its end, each with the digest of all before it. From then on the check
refuses any change of it. A version that is not public yet is left for later; sealing twice changes
nothing. If the history of the repository shows that a version was merged after the day in its name,
the day on which it became public is recorded first, as an event in policy.yaml. With an error in the
library nothing is sealed.

A text that was sealed by an earlier Codicil can lack words, or run them together: it did not say
which words are struck, and lost words beside single tildes and addresses in tables. The check lists
such texts. With --restate, each is sealed once more as it was written: the ledger has both digests.
Nothing is sealed while the history of the repository shows that such a text said something else in the
commit that sealed it.

  --check             writes nothing, and ends with 1 if there is something to seal
  --restate           also restates the texts that the check lists
${PARAMETERS_HELP}

Exit code: 0 sealed, or nothing to seal; 1 errors found; 2 wrong usage; 70 a fault of Codicil.`,
  takesPositionals: true,
  options: { ...PARAMETERS, check: { type: 'boolean' }, restate: { type: 'boolean' } },
  run: ({ check: isCheck = false, restate: isRestating = false }, names) => {
    const recorded = recordLate(names, isCheck);
    if (recorded.issues.length > 0) {
      printIssues(recorded.issues);
      return 1;
    }
    const { library, issues } = readSiteLibrary();
    if (!library) {
      printIssues(issues);
      return 1;
    }
    const known = library.policies.map(({ id }) => id);
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined) {
      const near = didYouMean(unknown, known);
      throw new WrongUsage(`Unexpected policy \`${unknown}\`, expected one of the library.${near}`);
    }
    const day = today(library.site.timeZone);
    const compared = library.policies
      .filter(({ id }) => names.length === 0 || names.includes(id))
      .map((policy) => ({ policy, evidence: compareWithSealing(libraryFolder(), policy) }));
    const edited = compared.flatMap(({ evidence }) => evidence.issues);
    if (edited.length > 0) {
      printIssues(edited);
      return 1;
    }
    const plans = compared
      .map(({ policy, evidence }) => {
        const restated = isRestating ? planRestatement(policy, day, sha256, evidence.commits) : [];
        const added = [...planSeal(policy, day, sha256), ...restated];
        return { policy, reason: evidence.reason, added };
      })
      .filter(({ added }) => added.length > 0);
    const unproven = restatedWithoutHistory(plans);
    if (unproven.length > 0) printIssues(unproven);
    for (const { policy, added } of plans) {
      const ledger = extendChain(policy.ledger ?? emptyLedger(policy.id), added, sha256);
      const failures = isCheck ? [] : writeLedger(libraryFolder(), ledger);
      if (failures.length > 0) {
        printIssues(failures);
        return 1;
      }
      for (const entry of added) {
        console.log(`${isCheck ? 'Not sealed' : 'Sealed'}: ${policy.id}, ${nameOf(entry)}`);
      }
    }
    if (plans.length === 0) console.log(`Everything published until ${day} is sealed.`);
    return isCheck && plans.length + recorded.count > 0 ? 1 : 0;
  },
});

// Before the library is read: the day on which a text became public decides where its seal goes.
function recordLate(
  names: readonly string[],
  isCheck: boolean,
): { count: number; issues: Issue[] } {
  const folder = libraryFolder();
  const { draft } = readDraft(folder, storeOfRun());
  // What awaits approval is not public, whenever it was merged.
  const whole = finishLibrary(draft);
  const withheld = whole ? withheldVersions(whole) : [];
  const isWithheld = (policy: string, id: string): boolean =>
    withheld.some((one) => one.policy.id === policy && one.version.id === id);
  const late = latePublications(folder, draft, today).filter(
    ({ policy, version }) =>
      (names.length === 0 || names.includes(policy)) && !isWithheld(policy, version),
  );
  const issues = isCheck ? [] : recordPublications(folder, late);
  for (const { policy, version, on } of issues.length > 0 ? [] : late) {
    const verb = isCheck ? 'Not recorded' : 'Recorded';
    console.log(`${verb}: ${policy}, version \`${version}\` became public on ${on}`);
  }
  return { count: late.length, issues };
}
