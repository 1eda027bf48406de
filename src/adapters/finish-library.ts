import type { LibraryDraft, PolicyDraft, VersionDraft } from '#core/policy/draft.ts';
import type { Library, Policy, Version } from '#core/policy/library.ts';
import { numberDocument } from '#core/policy/numbering.ts';

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
  const pages = draft.pages.flatMap(({ id, settings }) => (settings ? [{ id, settings }] : []));
  return { site: draft.site, policies, resellers, pages };
}

function finishPolicy({ id, settings, versions, notices, ledger, locate }: PolicyDraft): Policy[] {
  if (!settings) return [];
  return [
    {
      id,
      settings,
      locate,
      versions: versions.flatMap((version) => finishVersion(version, settings)),
      notices: notices?.record ?? null,
      ledger,
    },
  ];
}

function finishVersion(draft: VersionDraft, policy: Policy['settings']): Version[] {
  const { id, published, file, settings, locate, document, digest } = draft;
  if (!settings || !document || digest === null) return [];
  return [
    {
      id,
      published,
      file,
      settings,
      locate,
      document: numberDocument(document, policy.numbering),
      digest,
    },
  ];
}
