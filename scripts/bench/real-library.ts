import { existsSync } from 'node:fs';

import { planImport, type ImportPlan } from '#commands/import/plan-import.ts';
import { readHistories } from '#commands/import/read-histories.ts';
import { writeImport } from '#commands/import/write-import.ts';
import { formatIssues } from '#core/problems/issue.ts';

/**
 * The histories in the folder of a corpus, each as a library of its own, with a line for each version
 * that is left out; of a corpus that is not there, a line is all there is.
 */
export function planRealHistories(corpus: string): ImportPlan[] {
  if (!existsSync(corpus)) {
    console.error(`Skipped: there is no corpus at ${corpus}.`);
    return [];
  }
  return readHistories(corpus).histories.flatMap((history) => {
    const plan = planImport([history], OPTIONS);
    for (const { id, issue } of plan.leftOut) {
      console.error(`Left out ${history.id} ${id}: ${issue.code}.`);
    }
    return plan.versions.length > 0 ? [plan] : [];
  });
}

const OPTIONS = {
  name: 'Real Histories',
  email: 'policies@example.org',
  url: 'https://policies.example.org',
  timeZone: 'UTC',
  language: 'en',
  linkBase: null,
  title: null,
  kind: null,
  summaries: 'none' as const,
};

/**
 * Writes them as one library to `out`, and gives those that are in it: one whose versions Codicil refuses,
 * as texts without words, is left out with a line.
 *
 * @throws {Error} with all issues as text, if together they make none.
 */
export function writeRealLibrary(plans: readonly ImportPlan[], out: string): ImportPlan[] {
  const issues = writeImport(joined(plans), out);
  if (existsSync(out)) return [...plans];
  const errors = issues.filter(({ severity }) => severity === 'error');
  const refused = new Set(errors.map(({ place }) => policyOf(place.file)));
  const others = plans.filter(
    (plan) => !plan.versions.some(({ file }) => refused.has(policyOf(file))),
  );
  if (others.length === 0 || others.length === plans.length) throw new Error(formatIssues(issues));
  for (const policy of refused) console.error(`Skipped ${policy}: a version of it is refused.`);
  return writeRealLibrary(others, out);
}

function joined(plans: readonly ImportPlan[]): ImportPlan {
  // The settings of the site are the same in all.
  const files = plans
    .flatMap((plan) => plan.files)
    .map(({ file, text }): [string, string] => [file, text]);
  return {
    files: [...new Map(files)].map(([file, text]) => ({ file, text })),
    documents: plans.length,
    versions: plans.flatMap(({ versions }) => versions),
    leftOut: plans.flatMap((plan) => plan.leftOut),
    taken: 0,
  };
}

/** The policy of a file in a library: `policies/<policy>/…`. */
function policyOf(file: string): string {
  return file.split('/')[1] ?? '';
}
