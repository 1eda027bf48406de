import { readSiteLibrary } from '#build/run/open-library.ts';
import { storeOfRun } from '#build/run/store-of-run.ts';
import { recordLatePublications, sealLibrary } from '#commands/ledger/seal-library.ts';
import { didYouMean } from '#core/text/did-you-mean.ts';
import { PARAMETERS, PARAMETERS_HELP, defineVerb, WrongUsage } from '#io/terminal/command.ts';
import { libraryFolder, today } from '#io/terminal/environment.ts';
import { printIssues } from '#io/terminal/print-issues.ts';
import { print } from '#io/terminal/print.ts';

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
  run: ({ check: isCheck = false, restate: isRestating = false }, policies) => {
    const folder = libraryFolder();
    const options = { policies, isCheck, isRestating };
    const recorded = recordLatePublications(folder, storeOfRun(), today, options);
    if (recorded.issues.length > 0) {
      printIssues(recorded.issues);
      return 1;
    }
    for (const { policy, version, on } of recorded.late) {
      const verb = isCheck ? 'Not recorded' : 'Recorded';
      print(`${verb}: ${policy}, version \`${version}\` became public on ${on}`);
    }
    const { library, issues } = readSiteLibrary();
    if (!library) {
      printIssues(issues);
      return 1;
    }
    const known = library.policies.map(({ id }) => id);
    const unknown = policies.find((name) => !known.includes(name));
    if (unknown !== undefined) {
      const near = didYouMean(unknown, known);
      throw new WrongUsage(`Unexpected policy \`${unknown}\`, expected one of the library.${near}`);
    }
    const day = today(library.site.timeZone);
    const result = sealLibrary(folder, library, day, options);
    if (result.issues.length > 0) printIssues(result.issues);
    for (const { policy, name } of result.sealed) {
      print(`${isCheck ? 'Not sealed' : 'Sealed'}: ${policy}, ${name}`);
    }
    if (result.isStopped) return 1;
    if (result.sealed.length === 0) print(`Everything published until ${day} is sealed.`);
    return isCheck && result.sealed.length + recorded.late.length > 0 ? 1 : 0;
  },
});
