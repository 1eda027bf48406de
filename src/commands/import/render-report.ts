import { renderJson } from '#core/text/render-json.ts';
import { formatPlace, type Issue } from '#core/problems/issue.ts';
import {
  REWRITINGS,
  type Outcome,
  type RewritingCode,
} from '#markdown/import/manuscript/rewriting.ts';

import { plainLine } from './foreign-front-matter.ts';
import type { ImportPlan } from './plan-import.ts';
import { type DatedCommit, shortName } from '#io/git/file-history.ts';
import type { OtherCommits } from './read-git-history.ts';
import type { PlannedVersion } from './plan-policy.ts';

/** How often what happened, over all versions. */
interface ImportSummary {
  documents: number;
  versions: number;
  markdown: number;
  mdx: number;
  wordsIn: number;
  wordsOut: number;
  rewritings: Partial<Record<RewritingCode, number>>;
}

/** The report as text: a paragraph for each version, what is no version, then the counts. */
export function renderReport(
  plan: ImportPlan,
  prefix: string,
  { dropped, removals }: OtherCommits = NO_OTHERS,
): string {
  const versions = plan.versions.map((version) => renderVersion(version, prefix));
  const others = [
    ...renderCommits('Commits that change nothing a reader sees, and are no versions:', dropped),
    ...renderCommits(
      'Commits that left no text; if the policy was withdrawn, record that as an event:',
      removals,
    ),
  ];
  return [...versions, ...others, renderSummary(summarise(plan))].join('\n\n') + '\n';
}

const NO_OTHERS: OtherCommits = { dropped: [], removals: [] };

function renderCommits(heading: string, commits: readonly DatedCommit[]): string[] {
  if (commits.length === 0) return [];
  const rows = commits.map(
    ({ commit, day, subject }) => `  ${shortName(commit)}  ${day}  ${plainLine(subject)}`,
  );
  return [[heading, ...rows].join('\n')];
}

/** The report as JSON, with the issues that kept the library from being written, if any. */
export function renderJsonReport(
  plan: ImportPlan | null,
  issues: readonly Issue[],
  { dropped, removals }: OtherCommits = NO_OTHERS,
): string {
  const versions = (plan?.versions ?? []).map(
    ({ source, file, wordsIn, wordsOut, rewritings }) => ({
      source,
      file,
      wordsIn,
      wordsOut,
      rewritings: rewritings.map((one) => ({ ...one, outcome: REWRITINGS[one.code].outcome })),
    }),
  );
  const summary = plan ? summarise(plan) : null;
  return renderJson({ summary, issues, versions, dropped, removals });
}

function renderVersion({ source, file, wordsIn, rewritings }: PlannedVersion, prefix: string) {
  const lines = rewritings.map(({ code, place, detail }) => {
    const { outcome, says } = REWRITINGS[code];
    const line = `  ${formatPlace(place, prefix)}  ${outcome}  ${code}`;
    return `${line}\n    ${says}${detail === '' ? '' : ` ${detail}`}`;
  });
  return [`${prefix}${source} → ${file} (${wordsIn} words)`, ...lines].join('\n');
}

const OUTCOMES: Outcome[] = ['rewritten', 'kept', 'reported'];

function renderSummary(summary: ImportSummary): string {
  const { documents, versions, markdown, mdx, wordsIn, wordsOut } = summary;
  const counts = Object.entries(summary.rewritings) as [RewritingCode, number][];
  const rows = OUTCOMES.flatMap((outcome) =>
    counts
      .filter(([code]) => REWRITINGS[code].outcome === outcome)
      .sort(([, a], [, b]) => b - a)
      .map(([code, count]) => `  ${String(count).padStart(6)}  ${outcome.padEnd(9)}  ${code}`),
  );
  return [
    `${documents} documents, ${versions} versions (${markdown} .md, ${mdx} .mdx), ${wordsIn} words in, ${wordsOut} words out.`,
    ...rows,
  ].join('\n');
}

/** Counts what the plan holds. */
function summarise({ documents, versions }: ImportPlan): ImportSummary {
  const rewritings: Partial<Record<RewritingCode, number>> = {};
  for (const { code } of versions.flatMap((version) => version.rewritings)) {
    rewritings[code] = (rewritings[code] ?? 0) + 1;
  }
  return {
    documents,
    versions: versions.length,
    markdown: versions.filter(({ syntax }) => syntax === 'md').length,
    mdx: versions.filter(({ syntax }) => syntax === 'mdx').length,
    wordsIn: versions.reduce((sum, { wordsIn }) => sum + wordsIn, 0),
    wordsOut: versions.reduce((sum, { wordsOut }) => sum + wordsOut, 0),
    rewritings,
  };
}
