import { AUDIENCE_NAMES } from '#core/notice/announcements/audiences.ts';
import type { RedlineWords } from '#core/redline/render/block-words.ts';
import { longDay } from '#core/text/long-day.ts';
import type {
  CalendarRow,
  Deadline,
  Report,
  ReportApproval,
  ReportIssue,
  ReportPolicy,
  ReportVersion,
  ReportWaiver,
} from '../report-schema.ts';
import { summaryTable } from './page-summary.ts';
import { eventParts, versionParts } from './page-version.ts';
import { type Line, paragraph, type Part, quoted, type RankedPart, RANKS } from './report-part.ts';
import { listed } from '#core/text/message-words.ts';
import { count, nameOf, sentence, shortened, waivedPhrase } from './words.ts';

/**
 * A report as people read it: the three lines first, then what is to be mended, then the rest. Of a
 * policy with more than `mostVersions` in it, the older ones are only named.
 */
export function reportPage(
  report: Report,
  words: RedlineWords,
  mostVersions: number,
): RankedPart[] {
  const { errors, warnings } = issueParts(report);
  return [
    { rank: RANKS.summary, part: { kind: 'heading', level: 2, text: 'What this changes' } },
    { rank: RANKS.summary, part: summaryTable(report) },
    ...report.approvals.map((one) => ({
      rank: RANKS.summary,
      part: paragraph(approvalSentence(one)),
    })),
    ...errors,
    ...report.policies.flatMap((policy) => policyParts(report.folder, policy, words, mostVersions)),
    { rank: RANKS.calendar, part: { kind: 'heading', level: 3, text: 'On the site, day by day' } },
    ...calendarParts(report).map((part) => ({ rank: RANKS.calendar, part })),
    ...warnings,
    ...fileParts(report),
    { rank: RANKS.summary, part: paragraph({ small: comparedWith(report) }) },
  ];
}

function approvalSentence(one: ReportApproval): string {
  const { title, version, state, needed, by, owners } = one;
  const name = `${shortened(title, 80)}, version ${version}`;
  const given = by.length > 0 ? ` Approved by ${listed(by.map((who) => shortened(who, 80)))}.` : '';
  switch (state) {
    case 'draft':
      return `${name}, is a draft: it can be approved once the errors are mended.${given}`;
    case 'awaiting approval': {
      const whom = owners.length > 0 ? ` by ${listed(owners)}` : '';
      return `${name}, awaits approval${whom}: ${by.length} of ${needed}.${given}`;
    }
    case 'approved':
    case 'published':
      return `${name}, is approved.${given}`;
  }
}

function policyParts(
  folder: string,
  policy: ReportPolicy,
  words: RedlineWords,
  mostVersions: number,
): RankedPart[] {
  const { title, change, audience, addenda, settings, events, waivers, versions } = policy;
  // The newest is what a reviewer came for.
  const newest = versions.toReversed();
  const facts = [
    ...(change === 'added' ? ['A new policy.'] : []),
    ...(change === 'removed' ? ['The policy is removed.'] : []),
    ...(audience === 'everyone' ? [] : [`It is for the audience “${audience}” alone.`]),
    ...(settings.length > 0 ? [`Of its policy.yaml changed: ${settings.join(', ')}.`] : []),
    ...(addenda.length > 0 && versions.length > 0
      ? [`It is read together with ${listed(addenda.map((one) => `“${shortened(one, 80)}”`))}.`]
      : []),
  ];
  return [
    { rank: RANKS.heads, part: { kind: 'heading', level: 3, text: shortened(title) } },
    ...(facts.length > 0 ? [{ rank: RANKS.heads, part: paragraph(facts.join(' ')) }] : []),
    ...events.flatMap(eventParts),
    ...waivers.map(waiverPart),
    ...newest
      .slice(0, mostVersions)
      .flatMap((version) => versionParts(folder, policy, version, words)),
    ...olderParts(newest.slice(mostVersions)),
  ];
}

function waiverPart(waiver: ReportWaiver): RankedPart {
  const { reason, on } = waiver;
  const said = `Waived on ${longDay(on)}: ${waivedPhrase(waiver)}. ${shortened(reason, 600)}`;
  return { rank: RANKS.heads, part: paragraph(said) };
}

function olderParts(versions: readonly ReportVersion[]): RankedPart[] {
  if (versions.length === 0) return [];
  const names = versions.slice(0, MOST_NAMES).map(({ version }) => version);
  const left = versions.length - names.length;
  const more = left > 0 ? ` and ${left} more` : '';
  const text = `Besides, ${count(versions.length, 'version')}: ${names.join(', ')}${more}.`;
  return [{ rank: RANKS.heads, part: paragraph(text) }];
}

const MOST_NAMES = 30;

const MOST_FILES = 100;

function fileParts({ files, folder }: Report): RankedPart[] {
  if (files.length === 0) return [];
  const items = files
    .slice(0, MOST_FILES)
    .map(({ file, change }): Line => [{ code: `${folder}${file}` }, ` ${change}`]);
  const left = files.length - MOST_FILES;
  const parts: Part[] = [
    { kind: 'list', items },
    ...(left > 0 ? [paragraph(`And ${left} more.`)] : []),
  ];
  const summary = sentence(count(files.length, 'other file'));
  return [{ rank: RANKS.more, part: { kind: 'fold', summary, parts } }];
}

function comparedWith({ base, today }: Report): string {
  const { revision, commit, hasLibrary } = base;
  const nothing = hasLibrary ? '' : ' It has no library there: everything is new.';
  return `As it is on ${longDay(today)}, compared with commit ${commit.slice(0, 12)}, the last that this and ${shortened(revision, 80)} have in common.${nothing}`;
}

/**
 * What changes on the site because of this, and what is to be done, day by day; what happens anyway is
 * folded.
 */
function calendarParts(report: Report): Part[] {
  const [own, anyway] = [rowsOf(report, false), rowsOf(report, true)];
  const unreadable = report.policies.flatMap(({ versions }) =>
    versions.filter(({ change, effective }) => change !== 'removed' && effective === null),
  ).length;
  return [
    ...(own.length > 0 ? tableOf(own) : [paragraph('Nothing changes because of this.')]),
    ...(unreadable > 0
      ? [paragraph(`Without ${count(unreadable, 'version')} whose days cannot be read.`)]
      : []),
    ...(anyway.length > 0
      ? [{ kind: 'fold', summary: 'What happens anyway', parts: tableOf(anyway) } as const]
      : []),
  ];
}

const MOST_DAYS = 40;

function tableOf(rows: Line[][][]): Part[] {
  const left = rows.length - MOST_DAYS;
  return [
    { kind: 'table', head: ['Day', 'What changes'], rows: rows.slice(0, MOST_DAYS) },
    ...(left > 0 ? [paragraph(`And on ${count(left, 'day')} after that.`)] : []),
  ];
}

function rowsOf({ calendar, deadlines, today }: Report, areKnown: boolean): Line[][][] {
  const days = [...calendar, ...deadlines].map(({ day }) => day);
  return [...new Set(days)].sort().flatMap((day): Line[][][] => {
    const changes = calendar
      .filter((one) => one.day === day)
      .flatMap(({ rows }) => rows.filter(({ state }) => (state === 'known') === areKnown));
    const due = areKnown ? [] : deadlines.filter((one) => one.day === day);
    const lines = [...changes.flatMap(rowLines), ...due.map(dueLine)];
    const name = day === today ? `At once (${longDay(day)})` : longDay(day);
    return lines.length === 0 ? [] : [[[[name]], lines]];
  });
}

function dueLine({ title, audience, channels }: Deadline): Line {
  const what = `: last day to tell ${AUDIENCE_NAMES[audience]} (${channels.join(', ')}).`;
  return [{ strong: shortened(title, 80) }, what];
}

function rowLines(row: CalendarRow): Line[] {
  const told = [
    ...row.published.map((version) => `the version of ${nameOf(version)} is published`),
    ...row.removed.map((version) => `the version of ${nameOf(version)} is gone`),
    ...row.events.map(
      ({ kind, version, reason }) =>
        `${kind} of the version of ${nameOf(version)} is public: ${shortened(reason)}`,
    ),
    ...row.binds.map(bindingWords),
    ...(row.shown === null ? [] : [`its page shows the version of ${nameOf(row.shown)}`]),
  ];
  const what = told.join('; ') || 'its page says something else';
  const isGone = row.state === 'gone' ? ' (That no longer happens.)' : '';
  const banner = row.banner.join(' ');
  return [
    [{ strong: shortened(row.title, 80) }, `: ${what}.${isGone}`],
    ...(banner === '' ? [] : [[{ small: `Above its text: “${shortened(banner)}”` }]]),
  ];
}

function bindingWords({ cohorts, version, instead }: CalendarRow['binds'][number]): string {
  const whom = cohorts.length === 2 ? 'everyone' : `${listed(cohorts)} customers`;
  if (version === null) return `nothing applies to ${whom} any more`;
  const before = instead === null ? '' : `, instead of that of ${nameOf(instead)}`;
  return `the version of ${nameOf(version)} applies to ${whom}${before}`;
}

const MOST_OPEN = 10;
const MOST = 100;

/** Errors, the new ones first and the first few open to view; warnings folded, those of before apart. */
function issueParts({ issues, folder, problemPages }: Report): {
  errors: RankedPart[];
  warnings: RankedPart[];
} {
  const of = (severity: ReportIssue['severity'], isNew: boolean): ReportIssue[] =>
    issues.filter((one) => one.severity === severity && one.isNew === isNew);
  const errors = [...of('error', true), ...of('error', false)];
  const [open, more] = [errors.slice(0, MOST_OPEN), errors.slice(MOST_OPEN)];
  const [fresh, known] = [of('warning', true), of('warning', false)];
  const shown: Shown = { folder, problemPages };
  const heading: Part = { kind: 'heading', level: 3, text: 'To be mended' };
  return {
    errors: [
      ...(open.length > 0
        ? [
            { rank: RANKS.summary, part: heading },
            { rank: RANKS.summary, part: listOf(open, shown) },
          ]
        : []),
      ...folded(more, shown, count(more.length, 'more error'), RANKS.problems),
    ],
    warnings: [
      ...folded(fresh, shown, count(fresh.length, 'new warning'), RANKS.plans),
      ...folded(known, shown, `${count(known.length, 'warning')} of before`, RANKS.more),
    ],
  };
}

/** Where an issue is shown. */
type Shown = Pick<Report, 'folder' | 'problemPages'>;

function listOf(issues: readonly ReportIssue[], shown: Shown): Part {
  return { kind: 'list', items: issues.slice(0, MOST).map((one) => itemOf(one, shown)) };
}

function folded(
  issues: readonly ReportIssue[],
  shown: Shown,
  summary: string,
  rank: number,
): RankedPart[] {
  if (issues.length === 0) return [];
  const left = issues.length - MOST;
  const rest = left > 0 ? [paragraph(`And ${left} more: `, { code: 'npm run check' }, '.')] : [];
  const parts = [listOf(issues, shown), ...rest];
  return [{ rank, part: { kind: 'fold', summary: sentence(summary), parts } }];
}

function itemOf(
  { file, line, code, message, step, isNew, severity }: ReportIssue,
  { folder, problemPages }: Shown,
): Line {
  const known = severity === 'error' && !isNew ? ' (It was there before.)' : '';
  return [
    { code: `${folder}${file}:${line}` },
    ' ',
    ...quoted(`${shortened(message, 600)} ${shortened(step)}`),
    `${known} `,
    { small: code, ...(problemPages === null ? {} : { href: `${problemPages}/${code}.md` }) },
  ];
}
