import type { Day } from '../text/calendar-day.ts';
import { issue, type Issue } from '../problems/issue.ts';
import type { Library, Policy, Version } from '../library/library.ts';
import { approvalOf, isApproved, isSameName, type Approval } from './approval-state.ts';
import { reviewerName, type JudgedReview } from './judge-reviews.ts';
import { withheldVersions } from './publishable.ts';

/** What a change says of who approved a version, and what its reviews say. */
interface ApprovalsOfChange {
  /** Indices of rows of `approvals` that the branch for which the change is does not have. */
  claimed: readonly number[];
  /** Nothing where no reviews were asked for: such rows are then all there is, and count. */
  reviewed: ReviewsOfVersion | null;
}

/** Who may approve a version, and who did so in the pull request. */
export interface ReviewsOfVersion {
  /** Code owners of its file. */
  owners: readonly string[];
  /** Code owners whose members are unknown: teams and email addresses. */
  unknown: readonly string[];
  /** The login of who proposed the change, and cannot approve it. */
  author: string;
  reviews: readonly JudgedReview[];
}

/** The same for any version. */
export type ChangeOf = (version: Version) => ApprovalsOfChange;

/** Where there is no change to look at. */
const NO_CHANGE: ApprovalsOfChange = { claimed: [], reviewed: null };

/**
 * An error for each version that awaits approval, and for each approval of one that was taken back by
 * a change, among the versions that are asked about; and an issue for each row that the change brings
 * itself and that no review confirms. It stops no build: what is not approved is not published.
 */
export function approvalIssues(
  library: Pick<Library, 'site' | 'policies'>,
  changeOf: ChangeOf = () => NO_CHANGE,
  isAsked: (version: Version) => boolean = () => true,
): Issue[] {
  return library.policies.flatMap((policy) =>
    policy.versions.flatMap((version) => {
      const { needed, isSealed } = approvalOf(library.site, policy, version);
      const isIdle = needed === 0 && version.settings.approvals.length === 0;
      if (isIdle || isSealed || !isAsked(version)) return [];
      const change = changeOf(version);
      const approval = approvalInChange(library.site, policy, version, change);
      const issues = needed === 0 ? [] : issuesOf(policy, version, approval, change);
      const isMissing = issues.some(({ code }) => code === 'missing-approval');
      return [...issues, ...(isMissing ? [] : claimsOf(policy, version, approval, change))];
    }),
  );
}

/**
 * How a version stands in a change: with reviews, rows count that the branch has, and reviews of the
 * version as it is by code owners of its file; without, rows alone.
 */
export function approvalInChange(
  site: Library['site'],
  policy: Policy,
  version: Version,
  { claimed, reviewed }: ApprovalsOfChange,
): Approval {
  if (!reviewed) return approvalOf(site, policy, version);
  return approvalOf(site, policy, version, { claimed, reviewers: approversIn(reviewed) });
}

function approversIn({ reviews }: ReviewsOfVersion): string[] {
  return reviews
    .filter(({ isOwner, change }) => isOwner && change === null)
    .map(({ review }) => reviewerName(review));
}

function issuesOf(
  policy: Policy,
  version: Version,
  approval: Approval,
  { claimed, reviewed }: ApprovalsOfChange,
): Issue[] {
  const of = `${policy.id}@${version.id}`;
  const key = version.locate(['approvals'], 'key');
  const { approvals } = version.settings;
  const stale = approval.stale.map((index) => {
    const { by, digest } = approvals[index] ?? { by: '', digest: '' };
    const isText = version.digest === digest;
    const change = isText
      ? 'what was decided changed'
      : `the text has another digest than \`${digest.slice(0, SHORT)}…\``;
    const place = version.locate(['approvals', index, isText ? 'decisions' : 'digest']);
    // What counted for nothing cannot be lost.
    const isLost = !reviewed || !claimed.includes(index);
    return { isLost, issue: issue('approval-of-another-text', place, { by, change, of }) };
  });
  if (isApproved(approval)) return stale.map((one) => one.issue);
  const ofRows = stale.flatMap((one) => (one.isLost ? [one.issue] : []));
  const ofReviews = (reviewed?.reviews ?? []).flatMap(({ review, isOwner, change }) =>
    isOwner && change !== null
      ? [issue('approval-of-another-text', key, { by: reviewerName(review), change, of })]
      : [],
  );
  const lost = [...ofRows, ...ofReviews];
  const found = approval.by.length;
  // A new approval mends both.
  if (found + lost.length >= approval.needed) return lost;
  const { isLowered, needed: expected } = approval;
  const waiting = waitingOf(version, claimed, reviewed);
  return [...lost, issue('missing-approval', key, { found, expected, isLowered, of, ...waiting })];
}

// So many digits tell digests apart.
const SHORT = 12;

/** Who is waited for, and who counts for nothing, as the message names them. */
function waitingOf(
  { settings }: Version,
  claimed: readonly number[],
  reviewed: ReviewsOfVersion | null,
) {
  if (!reviewed) {
    return { owners: null, isAuthorAlone: false, unknown: '', strangers: '', claimed: '' };
  }
  const { owners, unknown, author, reviews } = reviewed;
  const isAuthor = (owner: string): boolean => isSameName(owner, author);
  const others = owners.filter((owner) => !isAuthor(owner));
  const strangers = reviews.filter(({ isOwner }) => !isOwner);
  return {
    owners: others.join(', '),
    isAuthorAlone: owners.length > 0 && others.length === 0,
    unknown: unknown.join(', '),
    strangers: strangers.map(({ review }) => reviewerName(review)).join(', '),
    claimed: claimed.map((index) => `“${settings.approvals[index]?.by}”`).join(', '),
  };
}

/** The rows that the change itself adds; each must stand for a review of its own. */
function claimsOf(
  policy: Policy,
  version: Version,
  { needed, stale }: Approval,
  { claimed, reviewed }: ApprovalsOfChange,
): Issue[] {
  const of = `${policy.id}@${version.id}`;
  const { approvals } = version.settings;
  const isOfThis = ({ digest, decisions }: (typeof approvals)[number]): boolean =>
    digest === version.digest && (decisions === undefined || version.hasDecisions(decisions));
  const rows = claimed.flatMap((index) => {
    const row = approvals[index];
    // Of those another issue tells.
    if (!row || (needed > 0 && stale.includes(index))) return [];
    return [{ row, place: version.locate(['approvals', index, 'by']) }];
  });
  if (!reviewed) {
    return rows.map(({ row, place }) => issue('claimed-approval', place, { by: row.by, of }));
  }
  const reviewers = approversIn(reviewed);
  const named = (by: string): boolean => reviewers.some((one) => isSameName(one, by));
  const isWritten = (name: string): boolean => approvals.some(({ by }) => isSameName(by, name));
  // A person may stand in the file as an office.
  let others = reviewers.filter((name) => !isWritten(name)).length;
  return rows.flatMap(({ row, place }) => {
    const isConfirmed = isOfThis(row) && (named(row.by) || others-- > 0);
    return isConfirmed ? [] : [issue('unconfirmed-approval', place, { by: row.by, of })];
  });
}

/** A warning for each version whose day has come and that is not published, for who builds the site. */
export function withheldIssues(library: Pick<Library, 'site' | 'policies'>, today: Day): Issue[] {
  return withheldVersions(library).flatMap(({ policy, version, approval }) => {
    if (version.published > today) return [];
    const { needed, by } = approval;
    const details = { of: `${policy.id}@${version.id}`, found: by.length, expected: needed };
    return [issue('withheld-version', version.locate([]), { ...details, today })];
  });
}
