import { renderJson } from '#core/text/render-json.ts';
import { formatPlace, type Issue } from '#core/problems/issue.ts';
import {
  type Outcome,
  type Rewriting,
  type RewritingCode,
  REWRITINGS,
} from '#markdown/import/manuscript/rewriting.ts';

import { plainLine } from './foreign-front-matter.ts';
import type { ImportPlan } from './plan-import.ts';
import { type DatedCommit, shortName } from '#io/git/file-history.ts';
import type { OtherCommits } from './read-git-history.ts';
import type { LeftOut } from './plan-policy.ts';
import { plural } from '#core/text/message-words.ts';

/** How often what happened, over all versions. */
interface ImportSummary {
  documents: number;
  versions: number;
  leftOut: number;
  taken: number;
  markdown: number;
  mdx: number;
  wordsIn: number;
  wordsOut: number;
  rewritings: Partial<Record<RewritingCode, number>>;
}

const NO_OTHERS: OtherCommits = { dropped: [], removals: [] };

/** What a person has to know, on one screen; the whole report says the rest. */
export function renderScreen(plan: ImportPlan, hasLinkBase: boolean): string {
  const kinds = kindsOf(plan);
  const reported = kinds.filter(({ code }) => REWRITINGS[code].outcome !== 'rewritten');
  const unlinked = kinds.find(({ code }) => code === 'unlinked');
  const parts = [
    countLine(plan),
    listed('Left out:', leftOutKinds(plan.leftOut).map(leftOutLine)),
    listed('Worth a look:', reported.slice(0, MOST_KINDS).map(kindLine)),
    unlinked && !hasLinkBase
      ? `${plural(unlinked.all.length, 'link')} lost the target. With \`--link-base https://…\`, the address of the site that the texts were written for, relative links are kept.`
      : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const MOST_KINDS = 8;

/** The whole report: what is left out, each kind of change with every place, what is no version. */
export function renderImportReport(
  plan: ImportPlan,
  prefix: string,
  { dropped, removals }: OtherCommits = NO_OTHERS,
): string {
  const leftOut = plan.leftOut.map(
    ({ policy, id, issue }) =>
      `  ${formatPlace(issue.place, prefix)}  ${policy} ${id}  ${issue.code}\n    ${issue.message}`,
  );
  const parts = [
    countLine(plan),
    listed('Left out:', leftOut),
    ...kindsOf(plan).map((kind) => renderKind(kind, prefix)),
    ...renderCommits('Commits that change nothing a reader sees, and are no versions:', dropped),
    ...renderCommits(
      'Commits that left no text; if the policy was withdrawn, record that as an event:',
      removals,
    ),
    listed(
      'Versions:',
      plan.versions.map(
        ({ source, file, wordsIn }) => `  ${prefix}${source} → ${file} (${wordsIn} words)`,
      ),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function countLine(plan: ImportPlan): string {
  const { documents, versions, markdown, mdx, wordsIn, wordsOut, leftOut, taken } = summarise(plan);
  const counts = `${documents} documents, ${versions} versions (${markdown} .md, ${mdx} .mdx), ${wordsIn} words in, ${wordsOut} words out.`;
  return [
    counts,
    ...(taken > 0 ? [`${plural(taken, 'version')} were there already and stay as they are.`] : []),
    ...(leftOut > 0
      ? [
          `${plural(leftOut, 'version')} left out; the same command takes them once they can be read.`,
        ]
      : []),
  ].join('\n');
}

interface Kind {
  code: RewritingCode;
  all: Rewriting[];
}

const OUTCOMES: Outcome[] = ['reported', 'kept', 'rewritten'];

/** Each kind of change once; first what is not in the texts any more, the most frequent first. */
function kindsOf({ versions }: ImportPlan): Kind[] {
  const rewritings = versions.flatMap((version) => version.rewritings);
  const kinds = [...Map.groupBy(rewritings, ({ code }) => code)];
  const rank = (code: RewritingCode): number => OUTCOMES.indexOf(REWRITINGS[code].outcome);
  return kinds
    .map(([code, all]) => ({ code, all }))
    .sort((a, b) => rank(a.code) - rank(b.code) || b.all.length - a.all.length);
}

function kindLine({ code, all }: Kind): string {
  const [first] = all;
  const place = first ? formatPlace(first.place) : '';
  return `  ${String(all.length).padStart(6)}  ${code}: ${REWRITINGS[code].says} First at ${place}`;
}

/** A kind with its places; what is the same in version after version stands once, with its count. */
function renderKind({ code, all }: Kind, prefix: string): string {
  const { outcome, says } = REWRITINGS[code];
  const rows = [...Map.groupBy(all, ({ detail }) => detail)].map(([detail, same]) => {
    const [first, ...others] = same;
    const place = first ? formatPlace(first.place, prefix) : '';
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    return `  ${place}${more}${detail === '' ? '' : `  ${detail}`}`;
  });
  return [`${all.length} × ${code} (${outcome}). ${says}`, ...rows].join('\n');
}

function leftOutKinds(leftOut: readonly LeftOut[]): LeftOut[][] {
  const kinds = [...Map.groupBy(leftOut, ({ issue }) => issue.code).values()];
  return kinds.sort((a, b) => b.length - a.length);
}

function leftOutLine(all: readonly LeftOut[]): string {
  const [first] = all;
  if (!first) return '';
  const { code, place, message } = first.issue;
  return `  ${String(all.length).padStart(6)}  ${code}, first ${formatPlace(place)}: ${message}`;
}

function renderCommits(heading: string, commits: readonly DatedCommit[]): string[] {
  const rows = commits.map(
    ({ commit, day, subject }) => `  ${shortName(commit)}  ${day}  ${plainLine(subject)}`,
  );
  return [listed(heading, rows)];
}

function listed(heading: string, rows: readonly string[]): string {
  return rows.length === 0 ? '' : [heading, ...rows].join('\n');
}

/** The report as JSON, with what is wrong with the source as a whole. */
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
  const leftOut = plan?.leftOut ?? [];
  return renderJson({ summary, issues, leftOut, versions, dropped, removals });
}

/** Counts what the plan holds. */
function summarise({ documents, versions, leftOut, taken }: ImportPlan): ImportSummary {
  const rewritings: Partial<Record<RewritingCode, number>> = {};
  for (const { code } of versions.flatMap((version) => version.rewritings)) {
    rewritings[code] = (rewritings[code] ?? 0) + 1;
  }
  return {
    documents,
    versions: versions.length,
    leftOut: leftOut.length,
    taken,
    markdown: versions.filter(({ syntax }) => syntax === 'md').length,
    mdx: versions.filter(({ syntax }) => syntax === 'mdx').length,
    wordsIn: versions.reduce((sum, { wordsIn }) => sum + wordsIn, 0),
    wordsOut: versions.reduce((sum, { wordsOut }) => sum + wordsOut, 0),
    rewritings,
  };
}
