import type { Version } from '../library/library.ts';
import { changedWords } from '../document/other-words.ts';
import type { Approvable } from './approval-state.ts';
import { changedDecisions } from './approved-content.ts';
import { isOwner } from './code-owners.ts';
import { approvingReviews, type Review, type Reviews } from './reviews.ts';

/** An approving review, and whether it is of a version as it is, by someone who may approve it. */
export interface JudgedReview {
  review: Review;
  isOwner: boolean;
  /** What changed since, in words; nothing where the same stands there now. */
  change: string | null;
}

/** A version as one commit has it. */
type VersionAtCommit = Pick<Version, 'settings' | 'document' | 'digest'>;

/** What a commit has of a version: nothing it has not, or the commit is not here to be read. */
export type FoundAtCommit = VersionAtCommit | 'no version' | 'no commit';

/** The approving reviews of a pull request, each held against a version as it is now. */
export function judgeReviews(
  reviews: Reviews,
  owners: readonly string[],
  version: Approvable,
  foundAt: (commit: string) => FoundAtCommit,
): JudgedReview[] {
  return approvingReviews(reviews).map((review) => ({
    review,
    isOwner: isOwner(review.by, owners, reviews.teams),
    change: changeSince(foundAt(review.commit), version),
  }));
}

/** Who is named in a row or a message: by name where the host tells it. */
export function reviewerName({ by, name }: Review): string {
  return name ?? `@${by}`;
}

/** What of a version is not as it was approved, as a clause; nothing where all of it is. */
function changeSince(found: FoundAtCommit, version: Approvable): string | null {
  if (found === 'no commit') return 'the commit that was approved is not in this clone';
  if (found === 'no version') return 'the commit that was approved has no version of this name';
  if (found.digest !== version.digest) {
    const words = changedWords(found.document, version.document);
    return words ? `“${words.sealed}” became “${words.written}”` : 'the form of its text changed';
  }
  const keys = changedDecisions(found.settings, version.settings).map((key) => `\`${key}\``);
  return keys.length === 0 ? null : `${keys.join(', ')} changed`;
}
