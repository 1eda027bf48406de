import type { ReviewsOfVersion } from '#core/approval/check-approvals.ts';
import {
  ownersOf,
  parseCodeOwners,
  unknownOwners,
  type CodeOwners,
} from '#core/approval/code-owners.ts';
import { judgeReviews, type FoundAtCommit } from '#core/approval/judge-reviews.ts';
import type { Reviews } from '#core/approval/reviews.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';
import type { Version } from '#core/library/library.ts';

import { runGit } from '#io/git/run-git.ts';
import { knownVersions } from '#io/library/parsed-versions.ts';
import { NO_STORE } from '#io/store/store.ts';
import { decodeText } from '#io/files/read-text.ts';
import { VersionDrafter } from '#io/library/version-drafter.ts';

/**
 * The reviews of a pull request, for the versions of the library in `folder`. Code owners are those of
 * `base`, where the change is to be merged: so no one can become a code owner through their own change. What
 * a reviewer approved is read from the commit that they reviewed. Without a file of code owners there, nobody
 * is one.
 */
export function reviewsInRepository(
  folder: string,
  base: string,
  reviews: Reviews,
): { ok: true; reviewsOf: (version: Version) => ReviewsOfVersion } | { ok: false; issue: Issue } {
  const owners = codeOwnersIn(folder, base);
  if (!owners.ok) return owners;
  return {
    ok: true,
    reviewsOf: (version) => {
      const own = owners.of(version.file);
      const found = (commit: string): FoundAtCommit => versionAt(folder, commit, version);
      return {
        owners: own,
        unknown: unknownOwners(own, reviews.teams),
        author: reviews.author,
        reviews: judgeReviews(reviews, own, version, found),
      };
    },
  };
}

/** Who owns a file of the library, by its path in there. */
type CodeOwnersOf = { ok: true; of: (file: string) => string[] };

/** Where nobody asks for code owners. */
export const NO_OWNERS: CodeOwnersOf = { ok: true, of: () => [] };

/** The code owners of the library in `folder`, as a revision names them. */
export function codeOwnersIn(
  folder: string,
  revision: string,
): CodeOwnersOf | { ok: false; issue: Issue } {
  const prefix = runGit(folder, ['rev-parse', '--show-prefix']);
  if (!prefix.ok) return prefix;
  const inside = prefix.output.toString('utf8').replace(/\n$/, '');
  const commit = commitNamed(folder, revision);
  if (commit === null) {
    const details = { revision, near: '' };
    return { ok: false, issue: issue('unknown-revision', topOf(folder), details) };
  }
  const owners = codeOwnersAt(folder, commit);
  return { ok: true, of: (file) => ownersOf(owners, inside + file) };
}

// In the order in which GitHub looks for it; GitLab’s own folder comes last.
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

function codeOwnersAt(folder: string, commit: string): CodeOwners {
  for (const place of PLACES) {
    const text = fileAt(folder, commit, place);
    if (text) return parseCodeOwners(text.toString('utf8'));
  }
  return [];
}

// Of a version alone, its text and its decisions are asked for, and no issues.
const NO_RULES = { since: undefined, decisionsSince: undefined, ledger: null };

/** A version of the library as a commit has it. */
export function versionAt(
  folder: string,
  commit: string,
  { id, published, file }: Version,
): FoundAtCommit {
  if (commitNamed(folder, commit) === null) return 'no commit';
  const bytes = fileAt(folder, commit, `./${file}`);
  const read = bytes && decodeText(bytes, file);
  if (!read?.ok) return 'no version';
  const drafter = new VersionDrafter(knownVersions(NO_STORE, id), NO_RULES);
  const { settings, document, digest } = drafter.draft(id, published, file, read.text).draft;
  return settings && document && digest !== null ? { settings, document, digest } : 'no version';
}

/** The bytes of a file of the library, by its path in there; nothing where the revision has none. */
export function libraryFileAt(folder: string, revision: string, file: string): Buffer | null {
  const commit = commitNamed(folder, revision);
  return commit === null ? null : fileAt(folder, commit, `./${file}`);
}

/** The bytes of a file of a commit, by its path from the root or, with `./`, in the library, if it is there. */
function fileAt(folder: string, commit: string, path: string): Buffer | null {
  const read = runGit(folder, ['cat-file', 'blob', `${commit}:${path}`]);
  return read.ok ? read.output : null;
}

function commitNamed(folder: string, revision: string): string | null {
  // What begins with a hyphen is no option here.
  const parameters = ['rev-parse', '--verify', '--quiet', '--end-of-options'];
  const found = runGit(folder, [...parameters, `${revision}^{commit}`]);
  return found.ok ? found.output.toString('utf8').trim() : null;
}
