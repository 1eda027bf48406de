import { longDay } from '#core/text/long-day.ts';
import { AUDIENCE_NAMES } from '#core/notice/announcements/audiences.ts';
import type { Line, Part } from './report-part.ts';
import type { Report, ReportEvent, ReportPolicy, ReportVersion } from '../report-schema.ts';
import { listed } from '#core/text/message-words.ts';
import {
  affectedPhrase,
  count,
  isOpen,
  nameOf,
  sentence,
  shortened,
  versionPhrase,
  waivedPhrase,
} from './words.ts';

/** Three lines that say it all: what changes, for whom and when, what is to be done before. */
export function summaryTable(report: Report): Part {
  const row = (name: string, lines: Line[]): Line[][] => [[[{ strong: name }]], lines];
  return {
    kind: 'table',
    head: null,
    rows: [
      row('What changes', atMost(whatChanges(report))),
      row('For whom, and when', atMost(forWhom(report))),
      row('To be done', atMost(toBeDone(report))),
    ],
  };
}

const MOST_LINES = 8;

function atMost(lines: Line[]): Line[] {
  if (lines.length <= MOST_LINES) return lines;
  const more = lines.length - MOST_LINES + 1;
  return [...lines.slice(0, MOST_LINES - 1), [`… and ${more} more, below.`]];
}

function whatChanges({ policies, files }: Report): Line[] {
  const lines = policies.flatMap((policy) => [
    ...policyLines(policy),
    ...(isMany(policy) ? [] : policy.versions).map((version): Line => [
      { strong: shortened(policy.title, 80) },
      `: ${versionPhrase(version)}${levelsOf(version)}`,
    ]),
    ...policy.events.map(({ kind, version }): Line => [
      { strong: shortened(policy.title, 80) },
      `: ${kind} of the version of ${nameOf(version)}`,
    ]),
    ...policy.waivers.map(({ version }): Line => [
      { strong: shortened(policy.title, 80) },
      `: waiver of a missed notice of the version of ${nameOf(version)}`,
    ]),
  ]);
  if (files.length > 0)
    lines.push([`${sentence(count(files.length, 'other file'))} of the library`]);
  return lines.length > 0 ? lines : [['Nothing in the library.']];
}

/** Whether so many versions are new that only the last of them is told: the others are history. */
function isMany({ versions }: ReportPolicy): boolean {
  return versions.length > 3;
}

function policyLines(policy: ReportPolicy): Line[] {
  const { title, change, settings, versions } = policy;
  const told = [
    ...(change === 'removed' ? ['the whole policy is removed'] : []),
    ...(change === 'added' ? ['a new policy'] : []),
    ...(settings.length > 0 ? [`its settings (${settings.join(', ')})`] : []),
    ...(isMany(policy) ? [`${versions.length} versions`] : []),
  ];
  return told.length === 0 ? [] : [[{ strong: shortened(title, 80) }, `: ${told.join('; ')}`]];
}

function levelsOf({ sections }: ReportVersion): string {
  const decided = sections.flatMap(({ decision }) => decision?.materiality ?? []);
  const missing = sections.filter(({ verdict }) => verdict === 'missing').length;
  const parts = (['material', 'clarifying', 'editorial'] as const)
    .map((level) => ({ level, number: decided.filter((one) => one === level).length }))
    .filter(({ number }) => number > 0)
    .map(({ level, number }) => `${number} ${level}`);
  if (missing > 0) parts.push(`${missing} not decided`);
  return parts.length === 0 ? '' : `: ${listed(parts)}`;
}

function forWhom({ policies }: Report): Line[] {
  const lines = policies.flatMap((policy) => [
    ...[...(isMany(policy) ? policy.versions.slice(-1) : policy.versions), ...policy.events]
      .filter(({ audiences }) => audiences.length > 0)
      .map((one): Line => [
        { strong: shortened(policy.title, 80) },
        `: ${affectedPhrase(one.audiences)}${firstDay(one)}`,
      ]),
    ...policy.waivers.map((waiver): Line => [
      { strong: shortened(policy.title, 80) },
      `: ${waivedPhrase(waiver)}.`,
    ]),
  ]);
  return lines.length > 0 ? lines : [['Nobody, as far as the library can tell.']];
}

function firstDay(one: ReportVersion | ReportEvent): string {
  const { audiences, notice } = one;
  if (!notice)
    return isOpen(one)
      ? '. Whether a notice is due depends on the decisions.'
      : '. No notice is due.';
  const told = audiences.filter(({ lead }) => lead.source !== 'sign-up');
  const [first] = told.toSorted((a, b) => (a.tellBy < b.tellBy ? -1 : a.tellBy > b.tellBy ? 1 : 0));
  return first
    ? `. To be told by ${longDay(first.tellBy)} at the latest (${AUDIENCE_NAMES[first.id]}).`
    : '.';
}

function toBeDone(report: Report): Line[] {
  const { issues, policies, errors } = report;
  const fresh = issues.filter(({ isNew }) => isNew);
  const sections = policies.flatMap(({ versions }) => versions.flatMap((one) => one.sections));
  const missing = sections.filter(({ verdict }) => verdict === 'missing').length;
  const below = sections.filter(({ verdict }) => verdict === 'below').length;
  const unanswered = sections.filter(({ verdict }) => verdict === 'unanswered').length;
  const refused = policies
    .flatMap(({ versions, events }) => [...versions, ...events])
    .filter(({ notice }) => notice?.isRefused).length;
  const warned = fresh.filter(({ severity }) => severity === 'warning').length;
  const lines: Line[] = [
    ...(errors > 0 ? [[{ strong: sentence(count(errors, 'error')) }, ' to mend, below.']] : []),
    ...(missing > 0
      ? [
          [
            { strong: sentence(count(missing, 'decision')) },
            ' to make: how much a changed section matters.',
          ],
        ]
      : []),
    ...(refused > 0
      ? [[{ strong: sentence(count(refused, 'notice')) }, ' that cannot be sent as planned.']]
      : []),
    ...(below > 0
      ? [[`${sentence(count(below, 'decision'))} to look at: less grave than the rules suggest.`]]
      : []),
    ...(unanswered > 0
      ? [
          [
            `${sentence(count(unanswered, 'reason'))} to look at: words changed that no rule explains.`,
          ],
        ]
      : []),
    ...(warned > 0 ? [[`${sentence(count(warned, 'new warning'))} to look at.`]] : []),
  ];
  return lines.length > 0 ? lines : [['Nothing: the check finds no error and no new warning.']];
}
