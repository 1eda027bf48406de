import type { Issue } from '#core/issue.ts';
import { isVersionEntry, type Ledger } from '#core/ledger/ledger-schema.ts';
import { canonicalText } from '#core/policy/canonical-text.ts';
import type { Document } from '#core/policy/document.ts';
import { topOf, type VersionDraft } from '#core/policy/draft.ts';
import { mendableWhenSealed } from '#core/policy/later-problems.ts';
import { splitFrontMatter } from '#markdown/front-matter.ts';
import { KnownSections } from '#markdown/known-sections.ts';
import { leftOversOf } from '#markdown/find-left-overs.ts';
import { frontMatterPlaces, parseVersion } from '#markdown/parse-version.ts';
import type { Syntax } from '#markdown/syntax-tree.ts';

import type { KeptVersion, KnownVersions } from './parsed-versions.ts';
import { sha256 } from './sha256.ts';
import { shareSections } from './share-sections.ts';

/**
 * Drafts the versions of one policy in their order: what one has in common with those before it is
 * built once and shared, and what is known already is not read again.
 */
export class VersionDrafter {
  readonly #known: KnownVersions;
  readonly #sealed: ReadonlySet<string>;
  readonly #sections = new KnownSections();
  #last: Document | null = null;

  constructor(known: KnownVersions, ledger: Ledger | null) {
    this.#known = known;
    const entries = ledger?.entries.filter(isVersionEntry) ?? [];
    this.#sealed = new Set(entries.map(({ version }) => version));
  }

  /** A version of which the file holds `source`, or could not be read; with the issues of its text. */
  draft(
    id: string,
    published: string,
    file: string,
    source: string | null,
  ): { draft: VersionDraft; issues: readonly Issue[] } {
    const read =
      source === null
        ? null
        : this.#known.version(file, source, () => this.#readVersion(source, file));
    const document = read?.built?.document ?? null;
    this.#last = document ?? this.#last;
    const draft = {
      id,
      published,
      file,
      settings: read?.settings ?? null,
      locate: source === null ? () => topOf(file) : frontMatterPlaces(source, file),
      document,
      source: source ?? '',
      digest: read?.digest ?? null,
      sectionPlaces: read?.built?.sectionPlaces ?? [],
      links: read?.built?.links ?? [],
      fields: read?.built?.fields ?? [],
      leftOvers: () => (source === null ? [] : leftOversOf(source, file, syntaxOf(file))),
    };
    const issues = read?.issues ?? [];
    if (source === null || !this.#sealed.has(id)) return { draft, issues };
    const top = source.slice(0, source.length - splitFrontMatter(source).body.length);
    return { draft, issues: mendableWhenSealed(issues, top.split('\n').length) };
  }

  #readVersion(text: string, file: string): KeptVersion {
    const { settings, built, issues } = parseVersion(text, file, syntaxOf(file), this.#sections);
    if (!built) return { settings, built, issues, digest: null };
    const document = shareSections(built.document, this.#last);
    const digest = sha256(canonicalText(document));
    return { settings, built: { ...built, document }, issues, digest };
  }
}

function syntaxOf(file: string): Syntax {
  return file.endsWith('.mdx') ? 'mdx' : 'md';
}
