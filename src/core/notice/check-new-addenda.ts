import type { Issue } from '../problems/issue.ts';
import type { LibraryDraft } from '../library/draft.ts';
import type { Version } from '../library/library.ts';
import { isTakenOver } from '../library/taken-over.ts';
import { effectiveFor, notBefore } from '../timeline/timeline.ts';
import type { BaseLibrary } from './check-against-base.ts';
import { checkLead } from './check-lead.ts';
import { isHeld, readableLibrary } from './check-notices.ts';

/**
 * An addendum that the branch a change is for does not have, to a policy that it has: its first version
 * changes what an audience reads and is bound by, and is announced as long ahead as a material change of
 * that policy.
 */
export function checkNewAddenda(draft: LibraryDraft, base: BaseLibrary): Issue[] {
  const library = readableLibrary(draft);
  return (library?.policies ?? []).flatMap((policy) => {
    const { id, settings, ledger } = policy;
    const [version] = policy.versions;
    const supplemented = base.policies.get(settings.supplements ?? '');
    if (!library || !version || base.policies.has(id) || !supplemented) return [];
    const { since } = library.site.notices;
    const rules = { since, decisionsSince: settings.decisionsSince, ledger };
    if (!isHeld(library.site, version) || isTakenOver(version, rules)) return [];
    const { published } = version;
    const announcement = {
      policy,
      version: asMaterial(version),
      from: version,
      event: null,
      announced: published,
      effective: notBefore(published, effectiveFor(version.settings.effective)),
      was: null,
    };
    return checkLead(library, announcement, announcement);
  });
}

function asMaterial(version: Version): Version {
  const [first] = version.document.sections;
  const changes = [
    {
      section: first?.anchor ?? '',
      materiality: 'material' as const,
      reason: '',
      previouslyCollected: true,
    },
  ];
  return { ...version, settings: { ...version.settings, changes } };
}
