import { longDay } from '#core/text/long-day.ts';
import type { RedlineWords } from '#core/redline/render/block-words.ts';
import { calendarParts } from './page-calendar.ts';
import { issueParts } from './page-issues.ts';
import { summaryTable } from './page-summary.ts';
import { eventParts, versionParts } from './page-version.ts';
import { paragraph, RANKS, type Line, type Part, type RankedPart } from './part.ts';
import type {
  Report,
  ReportApproval,
  ReportPolicy,
  ReportVersion,
  ReportWaiver,
} from '../report-schema.ts';
import { count, listed, sentence, shortened, waivedPhrase } from './words.ts';

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
