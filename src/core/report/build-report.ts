import type { Day } from '../text/calendar-day.ts';
import { sortIssues, type Issue } from '../problems/issue.ts';
import type { LibraryDraft } from '../library/draft.ts';
import type { Library } from '../library/library.ts';
import { calendarOf, type ShownOn } from './calendar.ts';
import { reportPolicy, type PolicyPair, type ReportAddresses } from './report-policy.ts';
import type { Deadline, Report, ReportIssue, ReportPolicy } from './report-schema.ts';

/** A library as it was read, and as much of it as can be used in spite of its errors. */
export interface LibraryState {
  draft: LibraryDraft;
  library: Library | null;
}

/** What a report is made from. */
interface ReportSources extends Pick<
  Report,
  'today' | 'base' | 'folder' | 'files' | 'approvals' | 'problemPages'
> {
  before: LibraryState;
  after: LibraryState;
  issues: readonly Issue[];
  /** Those of the base: asked for only where there are any now. */
  issuesBefore: () => readonly Issue[];
  shownOn: ShownOn;
  /** Nothing where site.yaml cannot be read. */
  addresses: ReportAddresses | null;
}

/** The report: the same for the same two libraries and the same day. A library with errors has one too. */
export function buildReport(sources: ReportSources): Report {
  const { today, base, folder, files, before, after } = sources;
  const issues = issuesOf(sources);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const context = { library: after.library, addresses: sources.addresses, today };
  const policies = pairsOf(before.draft, after.draft).flatMap(
    (pair) => reportPolicy(pair, context) ?? [],
  );
  return {
    format: 'codicil-report/3',
    today,
    base,
    folder,
    errors,
    warnings: issues.length - errors,
    policies,
    approvals: sources.approvals,
    files,
    calendar: calendarOf(before.library, after.library, today, sources.shownOn),
    deadlines: policies.flatMap((policy) => deadlinesOf(policy, today)).toSorted(byDay),
    issues,
    problemPages: sources.problemPages,
  };
}

function pairsOf(before: LibraryDraft, after: LibraryDraft): PolicyPair[] {
  const ids = [...after.policies, ...before.policies].map(({ id }) => id);
  return [...new Set(ids)].map((id) => ({
    before: before.policies.find((policy) => policy.id === id) ?? null,
    after: after.policies.find((policy) => policy.id === id) ?? null,
  }));
}

function deadlinesOf({ policy, title, versions, events }: ReportPolicy, today: Day): Deadline[] {
  return [...versions, ...events].flatMap(({ audiences, notice }) =>
    audiences
      // Who signs up is told then, whenever that is.
      .filter(({ lead, tellBy }) => notice && lead.source !== 'sign-up' && tellBy >= today)
      .map(({ id, tellBy, channels }) => ({
        day: tellBy,
        policy,
        title,
        notice: notice?.id ?? '',
        audience: id,
        channels,
      })),
  );
}

function byDay(a: Deadline, b: Deadline): number {
  return a.day === b.day ? 0 : a.day < b.day ? -1 : 1;
}

function issuesOf({ issues, issuesBefore }: ReportSources): ReportIssue[] {
  // Lines move with every change: an issue is known by its file and its words.
  const keyOf = ({ code, place, message }: Issue): string => [code, place.file, message].join('\n');
  const known = new Set(issues.length > 0 ? issuesBefore().map(keyOf) : []);
  return sortIssues(issues).map((one) => ({
    code: one.code,
    severity: one.severity,
    ...one.place,
    message: one.message,
    step: one.step,
    isNew: !known.has(keyOf(one)),
  }));
}
