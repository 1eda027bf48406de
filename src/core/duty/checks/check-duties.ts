import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { AUDIENCE_NAMES } from '#core/notice/announcements/audiences.ts';
import type { NoticeLibrary } from '#core/notice/announcements/announcement.ts';
import { topOf } from '#core/library/draft.ts';
import { dutiesOf } from '../duties.ts';
import { describeDuty, lineFor, postponementRow } from '../kinds/duty-steps.ts';
import type { Duty, SealDuty, TellDuty } from '../kinds/duty.ts';
import { keepsLedger } from '../kinds/seal-duties.ts';

/**
 * A warning for everything that is overdue on `today` or soon will be. Where versions of a policy are
 * `changed`, as by a pull request, what is overdue of that policy is an error: it comes first. None of
 * this stops a site from being built.
 */
export function dutyIssues(
  library: NoticeLibrary,
  today: Day,
  changed: ReadonlySet<string> = new Set(),
): Issue[] {
  const duties = dutiesOf(library, today);
  const found = duties.flatMap((duty) => {
    // The check of approvals tells of it.
    if (duty.kind === 'approve') return [];
    // That a library has no ledger yet is nothing that an author can mend: `status` tells of it.
    if (duty.kind === 'seal' && !keepsLedger(library)) return [];
    if (duty.state === 'overdue' && changed.has(duty.policy)) return [blocked(duty)];
    return duty.kind === 'seal' ? [unsealed(duty)] : untold(duty, duties, today);
  });
  return [...checkSince(library, today), ...found];
}

// Until that day has come, no version at all is held to the rules.
function checkSince({ site }: NoticeLibrary, today: Day): Issue[] {
  const { since } = site.notices;
  return since === undefined || since <= today
    ? []
    : [issue('notice-rules-to-come', topOf('site.yaml'), { since, today })];
}

function blocked(duty: SealDuty | TellDuty): Issue {
  const details = { policy: duty.policy, what: describeDuty(duty), by: duty.by };
  return issue('change-while-overdue', duty.place, { ...details, line: lineFor(duty) });
}

function unsealed({ state, version, event, policy, by, place }: SealDuty): Issue {
  const what = event === null ? 'version' : event.replace(/-\d.*$/, '');
  const name = event === null ? `version \`${version}\`` : `${what} of \`${version}\``;
  return state === 'overdue'
    ? issue('seal-overdue', place, { name, policy, by })
    : issue('unsealed', place, { name, policy });
}

function untold(duty: TellDuty, duties: readonly Duty[], today: Day): Issue[] {
  const { state, by, earliest, place } = duty;
  const audience = AUDIENCE_NAMES[duty.audience];
  const line = lineFor(duty);
  if (state === 'soon')
    return [issue('notice-due-soon', place, { what: describeDuty(duty), by, line })];
  if (state !== 'overdue') return [];
  const row = postponementRow(duty, duties, today);
  return [
    issue('notice-overdue', place, {
      audience,
      tellBy: by,
      today,
      earliest: row && earliest,
      line,
      row,
    }),
  ];
}
