import { longDay } from '#core/text/long-day.ts';
import { AUDIENCE_NAMES } from '#core/notice/announcements/audiences.ts';
import { describeDuration } from '#core/text/business-days.ts';
import type { Notice, NoticeAudience } from '#core/schemas/notice-schema.ts';

/** The plan of a notice as its sender reads it: what, whom, by when, through which channels, and the choices. */
export function renderPlan(notice: Notice): string {
  const { policy, to, subject, kind, dates, changes, choices, waiver } = notice;
  const counts = countsOf(changes.map(({ materiality }) => materiality));
  return [
    `${policy.title}, version of ${longDay(to.published)}`,
    '',
    `Notice     ${notice.id} (${kind.replaceAll('-', ' ')})`,
    `Subject    ${subject}`,
    `Published  ${longDay(dates.announced)}`,
    ...(counts === '' ? [] : [`Changes    ${counts}`]),
    '',
    'Who is told, at the latest by when',
    ...notice.audiences.flatMap((audience) => audienceLines(audience, notice)),
    ...(choices.length === 0 ? [] : ['', 'Choices']),
    ...choices.flatMap(({ label, mode, by, url, otherwise }) => [
      `  ${label} (${mode})`,
      `    until the end of ${longDay(by)}, at ${url}`,
      `    otherwise: ${otherwise}`,
    ]),
    ...(waiver
      ? ['', `Waived     ${waiver.reason} (${waiver.legalReference}; ${waiver.approvedBy})`]
      : []),
    '',
  ].join('\n');
}

function audienceLines(audience: NoticeAudience, notice: Notice): string[] {
  const { id, tellBy, channels, effective, inTime } = audience;
  const late = inTime ? '' : ', which is past: under the waiver';
  return [
    `  ${AUDIENCE_NAMES[id]}: by ${longDay(tellBy)}${late}`,
    `    ${channels.join(', ')}; applies to them from ${longDay(effective)}; ${sourceOf(audience, notice)}`,
  ];
}

function sourceOf({ lead }: NoticeAudience, { promises }: Notice): string {
  switch (lead.source) {
    case 'promise': {
      const titles = promises.map(({ title, version }) => `${title} ${version}`).join(' and ');
      return `${describeDuration(lead)} ahead, promised by ${titles}`;
    }
    case 'site':
      return lead.days === 0
        ? 'no lead asked for'
        : `${describeDuration(lead)} ahead, as site.yaml asks`;
    case 'sign-up':
      return 'told as they sign up';
    case 'event':
      return 'told as it happens';
  }
}

function countsOf(kinds: readonly string[]): string {
  return [...new Set(kinds)]
    .map((kind) => `${kinds.filter((one) => one === kind).length} ${kind}`)
    .join(', ');
}
