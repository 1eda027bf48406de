import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { approvalOf, approvalState } from '#core/approval/approval-state.ts';
import {
  approvalInChange,
  approvalIssues,
  withheldIssues,
  type ChangeOf,
} from '#core/approval/check-approvals.ts';
import type { Issue } from '#core/problems/issue.ts';
import type { Ledger } from '#core/schemas/ledger-schema.ts';
import { parseLedger } from '#core/ledger/parse-ledger.ts';
import type { Library, Policy } from '#core/library/library.ts';
import type { ReportApproval } from '#core/report/report-schema.ts';
import { normaliseText } from '#markdown/settings/front-matter.ts';

import { today } from '#io/terminal/environment.ts';
import { sha256 } from '#io/files/sha256.ts';
import { readReviews } from './read-reviews.ts';
import { claimedRows } from './claimed-rows.ts';
import { libraryFileAt, reviewsInRepository } from './reviews-in-repository.ts';

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
  const judged = sealedAsOn(folder, library, base);
  const known = changesAgainst(folder, base, reviews);
  if (!known.ok) return [known.issue];
  const isChanged = changedSince(folder, base);
  const withheld = withheldIssues(library, today(library.site.timeZone));
  return [
    ...approvalIssues(judged, known.changeOf, isChanged),
    ...withheld.filter(({ place }) => !isChanged(place)),
  ];
}

/** How the approvals stand of the versions that are not on the branch `base` as they are here. */
export function approvalsOfChange(
  folder: string,
  library: Library,
  base: string,
  reviews: string | undefined,
  isFinished: boolean,
): ReportApproval[] {
  const known = changesAgainst(folder, base, reviews);
  if (!known.ok) return [];
  const isChanged = changedSince(folder, base);
  const day = today(library.site.timeZone);
  return sealedAsOn(folder, library, base).policies.flatMap((policy) =>
    policy.versions.flatMap((version) => {
      if (approvalOf(library.site, policy, version).needed === 0 || !isChanged(version)) return [];
      const own = known.changeOf(version);
      const approval = approvalInChange(library.site, policy, version, own);
      const { needed, by } = approval;
      const state = approvalState(approval, version.published, day, isFinished);
      const owners = [...(own.reviewed?.owners ?? [])];
      const about = { policy: policy.id, title: policy.settings.title, version: version.id };
      return [{ ...about, state, needed, by, owners }];
    }),
  );
}

/** What a change against `base` says of approvals, and its reviews. */
function changesAgainst(
  folder: string,
  base: string,
  reviews: string | undefined,
): { ok: true; changeOf: ChangeOf } | { ok: false; issue: Issue } {
  const known =
    reviews === undefined ? null : reviewsInRepository(folder, base, readReviews(reviews));
  if (known?.ok === false) return known;
  const changeOf: ChangeOf = (version) => ({
    claimed: claimedRows(folder, base, version),
    reviewed: known?.reviewsOf(version) ?? null,
  });
  return { ok: true, changeOf };
}

// What a change seals itself needs its approvals still: only a seal on that branch shows that it had them.
function sealedAsOn(folder: string, library: Library, base: string): Library {
  const ledgerOf = ({ id }: Policy): Ledger | null => {
    const file = `policies/${id}/ledger.json`;
    const text = libraryFileAt(folder, base, file)?.toString('utf8');
    const read = text === undefined ? null : parseLedger(text, file, id, sha256);
    return read?.ok ? read.ledger : null;
  };
  const policies = library.policies.map((policy) => ({ ...policy, ledger: ledgerOf(policy) }));
  return { ...library, policies };
}

function changedSince(folder: string, base: string): (version: { file: string }) => boolean {
  return ({ file }) => {
    const there = libraryFileAt(folder, base, file);
    const here = readFileSync(join(folder, file), 'utf8');
    return there === null || normaliseText(there.toString('utf8')) !== normaliseText(here);
  };
}
