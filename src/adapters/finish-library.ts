import type { Document } from '#core/policy/document.ts';
import type { LibraryDraft, PolicyDraft, VersionDraft } from '#core/policy/draft.ts';
import type { Library, Policy, Version } from '#core/policy/library.ts';
import { numberDocument } from '#core/policy/numbering.ts';

import { shareSections } from './share-sections.ts';

/** The library of a draft without errors: policies in their order, sections numbered, texts digested. */
export function finishLibrary(draft: LibraryDraft): Library | null {
  if (!draft.site) return null;
  const policies = draft.policies.flatMap(finishPolicy);
  policies.sort(
    (a, b) =>
      (a.settings.order ?? Infinity) - (b.settings.order ?? Infinity) ||
      (a.settings.title < b.settings.title ? -1 : 1),
  );
  const resellers = draft.resellers.flatMap(({ id, settings }) =>
    settings ? [{ id, settings }] : [],
  );
  const pages = draft.pages.flatMap(({ id, settings, document, images }) =>
    settings && document ? [{ id, settings, document, images }] : [],
  );
  return { site: draft.site, policies, resellers, pages };
}

function finishPolicy({ id, settings, versions, notices, ledger, locate }: PolicyDraft): Policy[] {
  if (!settings) return [];
  return [
    {
      id,
      settings,
      locate,
      versions: finishVersions(versions, settings),
      notices: notices?.record ?? null,
      ledger,
    },
  ];
}

function finishVersions(drafts: readonly VersionDraft[], policy: Policy['settings']): Version[] {
  let last: Document | null = null;
  return drafts.flatMap((draft) => {
    const finished = finishVersion(draft, policy, last);
    last = finished?.document ?? null;
    return finished ?? [];
  });
}

function finishVersion(
  draft: VersionDraft,
  policy: Policy['settings'],
  before: Document | null,
): Version | null {
  const { id, published, file, settings, locate, document, digest, rule } = draft;
  if (!settings || !document || digest === null) return null;
  const numbered = numberDocument(document, policy.numbering);
  // What has no numbers is the draft's, which is shared already.
  const shared = numbered === document ? document : shareSections(numbered, before);
  const former = draft.former && {
    ...draft.former,
    document: numberDocument(draft.former.document, policy.numbering),
  };
  const written = draft.written && numberDocument(draft.written, policy.numbering);
  const text = { document: shared, digest, rule, former, written };
  return {
    id,
    published,
    file,
    settings,
    locate,
    ...text,
    hasDigest: draft.hasDigest,
    hasDecisions: draft.hasDecisions,
  };
}
