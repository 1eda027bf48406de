import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { approvalIssues, withheldIssues } from '#core/approval/check-approvals.ts';
import type { Issue } from '#core/issue.ts';
import type { Library } from '#core/policy/library.ts';
import { normaliseText } from '#markdown/front-matter.ts';

import { today } from '../environment.ts';
import { readReviews } from './read-reviews.ts';
import { reviewsInRepository, versionFileAt } from './reviews-in-repository.ts';

/**
 * What approvals a library lacks; against the branch `base`, of the versions that are not there as they
 * are here. What awaits approval there already stops no other change: `status` tells of it. `reviews` is
 * the file with the reviews of the pull request.
 */
export function approvalsAgainst(
  folder: string,
  library: Library,
  base: string | undefined,
  reviews: string | undefined,
): Issue[] {
  if (base === undefined) return approvalIssues(library);
  const known =
    reviews === undefined ? null : reviewsInRepository(folder, base, readReviews(reviews));
  if (known?.ok === false) return [known.issue];
  const isChanged = ({ file }: { file: string }): boolean => {
    const there = versionFileAt(folder, base, file);
    const here = readFileSync(join(folder, file), 'utf8');
    return there === null || normaliseText(there.toString('utf8')) !== normaliseText(here);
  };
  const withheld = withheldIssues(library, today(library.site.timeZone));
  return [
    ...approvalIssues(library, known?.reviewsOf, isChanged),
    ...withheld.filter(({ place }) => !isChanged(place)),
  ];
}
