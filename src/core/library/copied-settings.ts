import { issue, type Issue } from '../problems/issue.ts';
import type { LibraryDraft, VersionDraft } from './draft.ts';
import { effectiveFor } from '../timeline/timeline.ts';

/**
 * The versions that begin with the settings of the one they were copied from, and the library without
 * these settings: nothing that they say is about the new version, and nothing else is told of them.
 */
export function withoutCopiedSettings(library: LibraryDraft): {
  library: LibraryDraft;
  issues: Issue[];
} {
  const issues: Issue[] = [];
  const policies = library.policies.map((policy) => {
    const [version, before] = [policy.versions.at(-1), policy.versions.at(-2)];
    if (!version || !before || !isCopied(version, before)) return policy;
    issues.push(
      issue('copied-front-matter', version.locate(['effective']), { version: before.id }),
    );
    return { ...policy, versions: policy.versions.with(-1, { ...version, settings: null }) };
  });
  return issues.length === 0 ? { library, issues } : { library: { ...library, policies }, issues };
}

// Its day is past already: a second version of one day may well repeat what the first says.
function isCopied({ settings: own, published }: VersionDraft, { settings }: VersionDraft): boolean {
  if (!own || !settings || effectiveFor(own.effective).new >= published) return false;
  return (
    own.summary === settings.summary &&
    JSON.stringify(own.effective) === JSON.stringify(settings.effective)
  );
}
