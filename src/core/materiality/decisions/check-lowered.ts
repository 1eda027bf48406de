import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import type { PolicyDraft, VersionDraft } from '#core/library/draft.ts';
import { isTakenOver } from '#core/library/taken-over.ts';
import { redline } from '#core/redline/redline.ts';
import { answersFindings } from './answers-findings.ts';
import { assess } from '#core/materiality/assess.ts';
import { becauseOf } from './check-decisions.ts';
import { graveFinding } from './lowered-decisions.ts';

/**
 * A warning, with the words before and after, for each decision below a grave finding of the rules in a
 * version that is not sealed yet. It stays even if the reason is a good one. Where the reason does not
 * mention the changed words, `unanswered-findings` is reported instead. `since` is `notices.since` of the site.
 */
export function checkLowered(
  { settings, versions, ledger }: PolicyDraft,
  since: Day | undefined,
): Issue[] {
  const rules = { since, decisionsSince: settings?.decisionsSince, ledger };
  return versions.flatMap((version, index) => {
    const before = versions[index - 1];
    const isSealed = ledger?.entries.some(
      (entry) => entry.kind === 'version' && entry.version === version.id,
    );
    if (!before || isSealed || isTakenOver(version, rules)) return [];
    return checkVersion(before, version);
  });
}

function checkVersion(before: VersionDraft, version: VersionDraft): Issue[] {
  const changes = version.settings?.changes ?? [];
  const isAsked = changes.some(({ materiality, reason }) => materiality !== 'material' && reason);
  if (!isAsked || !before.document || !version.document) return [];
  const from = { id: before.id, digest: '', document: before.document };
  const to = { id: version.id, digest: '', document: version.document };
  const { rows } = assess(redline(from, to));
  return changes.flatMap(({ section, materiality: decided, reason }, index) => {
    const row = rows.find((one) => [one.before?.anchor, one.after?.anchor].includes(section));
    const finding = row ? graveFinding(row) : null;
    const isAnswered = row !== undefined && reason !== '' && answersFindings(reason, row);
    if (!finding || decided === 'material' || !isAnswered) return [];
    const place = version.locate(['changes', index, 'materiality']);
    const because = becauseOf({ findings: [finding] });
    return [issue('lowered-decision', place, { section, decided, because })];
  });
}
