import type { Issue } from '#core/issue.ts';
import { canonicalText } from '#core/policy/canonical-text.ts';
import type { Document } from '#core/policy/document.ts';
import { topOf, type VersionDraft } from '#core/policy/draft.ts';
import { frontMatterPlaces, parseVersion } from '#markdown/parse-version.ts';

import type { KeptVersion, KnownVersions } from './parsed-versions.ts';
import { sha256 } from './sha256.ts';
import { shareSections } from './share-sections.ts';

/**
 * A version of which the file holds `source`, or could not be read; with the issues of its text. What it
 * has in common with the document `before` it shares, and what is known already is not read again.
 */
export function draftVersion(
  id: string,
  published: string,
  file: string,
  source: string | null,
  before: Document | null,
  known: KnownVersions,
): { draft: VersionDraft; issues: readonly Issue[] } {
  const read =
    source === null ? null : known.version(file, source, () => readVersion(source, file, before));
  const draft = {
    id,
    published,
    file,
    settings: read?.settings ?? null,
    locate: source === null ? () => topOf(file) : frontMatterPlaces(source, file),
    document: read?.built?.document ?? null,
    source: source ?? '',
    digest: read?.digest ?? null,
    sectionPlaces: read?.built?.sectionPlaces ?? [],
    links: read?.built?.links ?? [],
    fields: read?.built?.fields ?? [],
  };
  return { draft, issues: read?.issues ?? [] };
}

function readVersion(text: string, file: string, before: Document | null): KeptVersion {
  const syntax = file.endsWith('.mdx') ? 'mdx' : 'md';
  const { settings, built, issues } = parseVersion(text, file, syntax);
  if (!built) return { settings, built, issues, digest: null };
  const document = shareSections(built.document, before);
  const digest = sha256(canonicalText(document));
  return { settings, built: { ...built, document }, issues, digest };
}
