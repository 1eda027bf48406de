import { isDeepStrictEqual } from 'node:util';

import type { Document } from '#core/policy/document.ts';
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
      versions: shareSections(versions.flatMap((version) => finishVersion(version, settings))),
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

/**
 * The same versions, in which a section that a version left as it was is one object with its
 * predecessor's: most of an archive is the same text again and again.
 */
function shareSections(versions: readonly Version[]): Version[] {
  let last: Document = { sections: [] };
  return versions.map((version) => {
    const known = new Map(last.sections.map((section) => [section.anchor, section]));
    const sections = version.document.sections.map((section) => {
      const before = known.get(section.anchor);
      return isDeepStrictEqual(section, before) ? (before ?? section) : section;
    });
    last = { sections };
    return { ...version, document: last };
  });
}
