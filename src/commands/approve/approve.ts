import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Temporal } from 'temporal-polyfill';

import { approvalOf, isSameName } from '#core/approval/approval-state.ts';
import { decisionsDigest } from '#core/approval/approved-content.ts';
import { reviewerName } from '#core/approval/judge-reviews.ts';
import type { Day } from '#core/text/calendar-day.ts';
import type { Issue } from '#core/problems/issue.ts';
import { didYouMean } from '#core/text/did-you-mean.ts';
import type { Library, Policy, Version } from '#core/library/library.ts';

import { WrongUsage } from '#io/terminal/command.ts';
import { sha256 } from '#io/files/sha256.ts';
import { writeWhole } from '#io/files/write-whole.ts';
import { readReviews } from './read-reviews.ts';
import { reviewsInRepository } from './reviews-in-repository.ts';
import { withApproval } from './write-approval.ts';

/** Rows that were written, and what kept others from it. */
export interface Written {
  written: { of: string; by: string; file: string }[];
  issues: Issue[];
}

/**
 * Writes that `as` approved a version as it is; nothing where that is written already.
 *
 * @throws {WrongUsage} for what cannot be meant.
 */
export function approveByName(
  folder: string,
  library: Library,
  { name, as, role, day }: { name: string; as: string; role: string | undefined; day: Day },
): Written {
  for (const [option, text] of Object.entries({ as, role })) {
    if (text !== undefined && (text.trim() === '' || /\p{Cc}/u.test(text))) {
      throw new WrongUsage(`Unexpected value of \`--${option}\`, expected words on one line.`);
    }
  }
  // A comment on a pull request has a blank of no width behind `@`, so that it calls nobody.
  const { policy, version } = versionCalled(library, name.replaceAll('\u200B', ''));
  const { isSealed, by } = approvalOf(library.site, policy, version);
  if (isSealed) {
    throw new WrongUsage(
      `Unexpected sealed version \`${name}\`, expected one that is not: its approvals are sealed with it.`,
    );
  }
  if (version.published < day) {
    throw new WrongUsage(
      `Unexpected day of publication ${version.published} of \`${name}\`, expected ${day} or a later one: nobody can read it before it is approved. Rename its file to a day to come.`,
    );
  }
  const own = as.trim();
  if (by.some((one) => isSameName(one, own))) return { written: [], issues: [] };
  return writeRow(folder, policy, version, { by: own, role: role?.trim(), on: day });
}

/** Writes a row for each approving review that counts and has none. */
export function approveByReviews(
  folder: string,
  library: Library,
  { file, base, day }: { file: string; base: string; day: Day },
): Written {
  const known = reviewsInRepository(folder, base, readReviews(file));
  if (!known.ok) return { written: [], issues: [known.issue] };
  const all: Written = { written: [], issues: [] };
  for (const policy of library.policies) {
    for (const version of policy.versions) {
      const { needed, by } = approvalOf(library.site, policy, version);
      if (needed === 0) continue;
      for (const { review, isOwner, change } of known.reviewsOf(version).reviews) {
        const name = reviewerName(review);
        if (!isOwner || change !== null || by.some((one) => isSameName(one, name))) continue;
        const on = review.on === undefined ? day : dayOf(review.on, library.site.timeZone);
        const { written, issues } = writeRow(folder, policy, version, { by: name, on });
        all.written.push(...written);
        all.issues.push(...issues);
      }
    }
  }
  return all;
}

function writeRow(
  folder: string,
  policy: Policy,
  version: Version,
  row: { by: string; role?: string | undefined; on: Day },
): Written {
  const { file, digest, settings } = version;
  const decisions = decisionsDigest(settings, sha256);
  const source = readFileSync(join(folder, file), 'utf8');
  const text = withApproval(source, { ...row, digest, decisions });
  const issues = writeWhole(folder, file, text);
  const of = `${policy.id}@${version.id}`;
  return { written: issues.length === 0 ? [{ of, by: row.by, file }] : [], issues };
}

function versionCalled({ policies }: Library, name: string): { policy: Policy; version: Version } {
  const all = policies.flatMap((policy) =>
    policy.versions.map((version) => ({ policy, version, of: `${policy.id}@${version.id}` })),
  );
  const found = all.find(({ of }) => of === name);
  if (found) return found;
  const near = didYouMean(
    name,
    all.map(({ of }) => of),
  );
  throw new WrongUsage(
    `Unexpected version \`${name}\`, expected one of the library, as \`policy@version\`.${near}`,
  );
}

function dayOf(time: string, timeZone: string): Day {
  return Temporal.Instant.from(time).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
