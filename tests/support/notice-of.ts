import { formatIssues } from '#core/problems/issue.ts';
import { noticeOf } from '#site/notices/notice-of.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import { planNotice, type NoticePlan } from '#core/notice/plan-notice.ts';
import type { Library } from '#core/library/library.ts';
import { noticeContext } from '#site/notices/notice-context.ts';

import { policyOf } from './fixture-library.ts';

/** A notice of a library, with its plan: of a version, or of the event after it at an index. */
export function plannedNotice(
  library: Library,
  policyId: string,
  versionId: string,
  event?: number,
): { notice: Notice; plan: NoticePlan } {
  const policy = policyOf(library, policyId);
  const version = policy.versions.find(({ id }) => id === versionId);
  if (!version) throw new Error(`There is no version ${versionId}.`);
  const { plan, issues } = planNotice(library, {
    policy,
    version,
    event: event === undefined ? undefined : policy.settings.events[event],
  });
  if (!plan) throw new Error(formatIssues(issues));
  return { notice: noticeOf(plan, noticeContext(library)), plan };
}
