import {
  digestSection,
  documentOfSections,
  KnownTexts,
  type DigestedDocument,
  type DigestedSection,
} from '#core/document/digested-document.ts';
import type { LibraryDraft, PageDraft, PolicyDraft, VersionDraft } from '#core/library/draft.ts';
import type { Library, Page, Policy, Version } from '#core/library/library.ts';
import { numberSection, sectionNumbers } from '#core/document/numbering.ts';

import { sha256 } from '../files/sha256.ts';

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
  const pages = draft.pages.flatMap(finishPage);
  return { site: draft.site, policies, resellers, pages };
}

function finishPage({ id, settings, document, images, program }: PageDraft): Page[] {
  if (!settings) return [];
  if (program) return [{ id, settings, document: null, images: [], program }];
  return document ? [{ id, settings, document, images, program }] : [];
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
  const numbered = numberedTexts(policy.numbering);
  return drafts.flatMap((draft) => finishVersion(draft, numbered) ?? []);
}

function finishVersion(
  draft: VersionDraft,
  numbered: (document: DigestedDocument) => DigestedDocument,
): Version | null {
  const { id, published, file, settings, locate, document, digest, rule } = draft;
  if (!settings || !document || digest === null) return null;
  const former = draft.former && { ...draft.former, document: numbered(draft.former.document) };
  const written = draft.written && numbered(draft.written);
  return {
    id,
    published,
    file,
    settings,
    locate,
    ...{ document: numbered(document), digest, rule, former, written },
    hasDigest: draft.hasDigest,
    hasDecisions: draft.hasDecisions,
  };
}

/** Numbers the texts of one policy. A section that has the same number in several is one value. */
function numberedTexts(
  numbering: Policy['settings']['numbering'],
): (document: DigestedDocument) => DigestedDocument {
  if (numbering === 'none') return (document) => document;
  const known = new KnownTexts();
  const numbered = new Map<string, DigestedSection>();
  const withNumber = (section: DigestedSection, number: string): DigestedSection => {
    const key = `${section.digest} ${number}`;
    const found = numbered.get(key) ?? digestSection(numberSection(section, number), known, sha256);
    numbered.set(key, found);
    return found;
  };
  return (document) => {
    const numbers = sectionNumbers(document);
    const sections = document.sections.map((one, index) => withNumber(one, numbers[index] ?? ''));
    return documentOfSections(sections, sha256);
  };
}
