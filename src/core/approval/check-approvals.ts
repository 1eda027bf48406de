import type { Day } from '../calendar-day.ts';
import { issue, type Issue } from '../issue.ts';
import type { Library, Policy, Version } from '../policy/library.ts';
import { approvalOf, isApproved, type Approval } from './approval-state.ts';
import { reviewerName, type JudgedReview } from './judge-reviews.ts';
import { withheldVersions } from './publishable.ts';

/** What is known of who may approve a version, and of who did in a pull request. */
export interface ReviewsOfVersion {
  /** Code owners of its file. */
  owners: readonly string[];
  reviews: readonly JudgedReview[];
}

/** The same for any version; nothing where no reviews were asked for. */
export type ReviewsOf = (policy: Policy, version: Version) => ReviewsOfVersion | null;

/**
 * An error for each version that awaits approval, and for each approval of one that was taken back by
 * a change, among the versions that are asked about. It stops no build: what is not approved is not
 * published.
 */
export function approvalIssues(
  library: Pick<Library, 'site' | 'policies'>,
  reviewsOf: ReviewsOf = () => null,
  isAsked: (version: Version) => boolean = () => true,
): Issue[] {
  return library.policies.flatMap((policy) =>
    policy.versions.flatMap((version) => {
      const own = approvalOf(library.site, policy, version);
      if (own.needed === 0 || !isAsked(version)) return [];
      const known = reviewsOf(policy, version);
      const approval = approvalOf(library.site, policy, version, approversIn(known));
      return issuesOf(policy, version, approval, known);
    }),
  );
}

/** Who approved a version as it is, among the code owners of its file. */
export function approversIn(known: ReviewsOfVersion | null): string[] {
  return (known?.reviews ?? [])
    .filter(({ isOwner, change }) => isOwner && change === null)
    .map(({ review }) => reviewerName(review));
}

function issuesOf(
  policy: Policy,
  version: Version,
  approval: Approval,
  known: ReviewsOfVersion | null,
): Issue[] {
  const of = `${policy.id}@${version.id}`;
  const key = version.locate(['approvals'], 'key');
  const ofRows = approval.stale.map((index) => {
    const { by, digest } = version.settings.approvals[index] ?? { by: '', digest: '' };
    const isText = version.digest === digest;
    const change = isText
      ? 'what was decided changed'
      : `the text has another digest than \`${digest.slice(0, SHORT)}…\``;
    const place = version.locate(['approvals', index, isText ? 'decisions' : 'digest']);
    return issue('approval-of-another-text', place, { by, change, of });
  });
  if (isApproved(approval)) return ofRows;
  const ofReviews = (known?.reviews ?? []).flatMap(({ review, isOwner, change }) =>
    isOwner && change !== null
      ? [issue('approval-of-another-text', key, { by: reviewerName(review), change, of })]
      : [],
  );
  const lost = [...ofRows, ...ofReviews];
  const found = approval.by.length;
  // Whoever approves again mends both.
  if (found + lost.length >= approval.needed) return lost;
  const strangers = (known?.reviews ?? []).filter(({ isOwner }) => !isOwner);
  const details = {
    found,
    expected: approval.needed,
    isLowered: approval.isLowered,
    of,
    owners: known ? known.owners.join(', ') : null,
    strangers: strangers.map(({ review }) => reviewerName(review)).join(', '),
  };
  return [...lost, issue('missing-approval', key, details)];
}

// So many digits tell digests apart.
const SHORT = 12;

/** A warning for each version whose day has come and that is not published, for who builds the site. */
export function withheldIssues(library: Pick<Library, 'site' | 'policies'>, today: Day): Issue[] {
  return withheldVersions(library).flatMap(({ policy, version, approval }) => {
    if (version.published > today) return [];
    const { needed, by } = approval;
    const details = { of: `${policy.id}@${version.id}`, found: by.length, expected: needed };
    return [issue('withheld-version', version.locate([]), { ...details, today })];
  });
}
