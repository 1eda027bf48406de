import { longDay } from '#core/text/long-day.ts';
import { AUDIENCE_NAMES } from '#core/notice/announcements/audiences.ts';
import { paragraph, type Line, type Part } from './part.ts';
import type { CalendarRow, Deadline, Report } from '../report-schema.ts';
import { count, listed, nameOf, shortened } from './words.ts';

/**
 * What changes on the site because of this, and what is to be done, day by day; what happens anyway is
 * folded.
 */
export function calendarParts(report: Report): Part[] {
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
