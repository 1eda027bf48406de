import { decisionsDigest } from '#core/approval/approved-content.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { sealedTexts, type SealedText } from '#core/ledger/sealed-texts.ts';
import { canonicalText } from '#core/document/canonical-text.ts';
import {
  digestDocument,
  KnownTexts,
  type DigestedDocument,
} from '#core/document/digested-document.ts';
import type { Document } from '#core/document/document.ts';
import { topOf, type VersionDraft } from '#core/library/draft.ts';
import { fixableWhenSealed } from '#core/checks/fixable-when-sealed.ts';
import { withAnchorsOf } from '#core/document/anchors.ts';
import { otherWords } from '#core/document/other-words.ts';
import { textByRule1 } from '#core/document/rule-1-text.ts';
import { isTakenOver, type OwnRules } from '#core/library/taken-over.ts';
import type { VersionText } from '#core/document/version-text.ts';
import { splitFrontMatter } from '#markdown/settings/front-matter.ts';
import { KnownSections } from '#markdown/document/known-sections.ts';
import { leftOversOf } from '#markdown/source/find-left-overs.ts';
import {
  frontMatterPlaces,
  parseVersion,
  syntaxOf,
  syntaxOfAnchors,
  type Syntax,
} from '#markdown/document/parse-version.ts';
import { documentByRule1 } from '#markdown/document/rule-1-document.ts';

import type { KeptVersion, KnownVersions } from './parsed-versions.ts';
import { sha256 } from '../files/sha256.ts';

/**
 * Drafts the versions of one policy in their order: what one has in common with those before it is
 * built once and shared, and what is known already is not read again.
 */
export class VersionDrafter {
  readonly #known: KnownVersions;
  readonly #sealed: ReadonlyMap<string, SealedText>;
  readonly #rules: OwnRules;
  readonly #sections = new KnownSections();
  readonly #texts = new KnownTexts();

  constructor(known: KnownVersions, rules: OwnRules) {
    this.#rules = rules;
    this.#known = known;
    this.#sealed = rules.ledger ? sealedTexts(rules.ledger) : new Map();
  }

  /**
   * A version whose file holds `source`, or could not be read; with the issues of its text. It
   * is read by the rule by which it is sealed, if it is.
   */
  draft(
    id: string,
    published: string,
    file: string,
    source: string | null,
  ): { draft: VersionDraft; issues: readonly Issue[] } {
    const sealed = this.#sealed.get(id);
    // Sealed versions, and those published elsewhere, are what their name says.
    const isInHand = !sealed && published >= (this.#rules.decisionsSince ?? '');
    const written = isInHand && source !== null ? syntaxOfAnchors(source) : null;
    const syntax = written ?? syntaxOf(file);
    const read =
      source === null
        ? null
        : this.#known.version(file, source, () => this.#readVersion(source, file, syntax));
    const byRule2 = read?.built?.document ?? null;
    for (const section of byRule2?.sections ?? []) this.#texts.add(section);
    const digested: Digesting = (document) => digestDocument(document, this.#texts, sha256);
    const byRule1 = once(() => (source === null ? null : readByRule1(source, file, digested)));
    const digest = read?.digest ?? null;
    const settings = read?.settings ?? null;
    const decisions = once(() => settings && decisionsDigest(settings, sha256));
    const text = textOf({ document: byRule2, digest }, byRule1, sealed, digested);
    const draft = {
      id,
      published,
      file,
      settings,
      locate: source === null ? () => topOf(file) : frontMatterPlaces(source, file),
      ...text,
      source: source ?? '',
      hasDigest: (one: string) =>
        one === digest || one === text.digest || one === byRule1()?.digest,
      hasDecisions: (one: string) => one === decisions(),
      sectionPlaces: read?.built?.sectionPlaces ?? [],
      links: read?.built?.links ?? [],
      fields: read?.built?.fields ?? [],
      leftOvers: () => (source === null ? [] : leftOversOf(source, file, syntax)),
    };
    const found = [...(read?.issues ?? []), ...wrongEnding(file, syntax)];
    // What was published elsewhere stays as it was, as does what is sealed.
    const issues = isTakenOver(draft, this.#rules)
      ? found.filter(({ code }) => code !== 'struck-text' && code !== 'link-title')
      : found;
    if (source === null || !sealed) return { draft, issues };
    const top = source.slice(0, source.length - splitFrontMatter(source).body.length);
    return { draft, issues: fixableWhenSealed(issues, top.split('\n').length) };
  }

  #readVersion(text: string, file: string, syntax: Syntax): KeptVersion {
    const { settings, built, issues } = parseVersion(text, file, syntax, this.#sections);
    if (!built) return { settings, built, issues, digest: null };
    const document = digestDocument(built.document, this.#texts, sha256);
    const digest = sha256(canonicalText(document));
    return { settings, built: { ...built, document }, issues, digest };
  }
}

// A file with the wrong ending is parsed by its content, so that only one problem is reported.
function wrongEnding(file: string, syntax: Syntax): Issue[] {
  if (syntax === syntaxOf(file)) return [];
  const found = file.replace(/^.*\//, '');
  const renamed = found.replace(/mdx?$/, syntax);
  const form = syntax === 'mdx' ? '{/* #… */}' : '{#…}';
  const expected = `\`${renamed}\`: anchors are written as \`${form}\` in it`;
  const step = `Rename the file to \`${renamed}\`.`;
  return [issue('unexpected-file', topOf(file), { kind: 'file', found, expected, step })];
}

/** A document with the digest of its canonical text by one rule. */
interface Digested {
  document: DigestedDocument;
  digest: string;
}

type Digesting = (document: Document) => DigestedDocument;

function readByRule1(source: string, file: string, digested: Digesting): Digested | null {
  const document = documentByRule1(source, file, syntaxOf(file));
  return document && { document: digested(document), digest: sha256(textByRule1(document)) };
}

type DraftedText = Omit<VersionText, 'document' | 'digest'> & {
  document: DigestedDocument | null;
  digest: string | null;
};

// Most texts are the same by both rules: rule 1 is asked only where rule 2 does not give the seal.
function textOf(
  { document, digest }: { document: DigestedDocument | null; digest: string | null },
  byRule1: () => Digested | null,
  sealed: SealedText | undefined,
  digested: Digesting,
): DraftedText {
  const text = { document, digest, rule: 2 as const, former: null, written: null };
  if (!sealed || !document) return text;
  if (sealed.rule === 2) {
    const until = sealed.former?.until;
    const former = until === undefined ? null : byRule1();
    if (until === undefined || !former) return text;
    const kept = withAnchorsOf(former.document, document);
    const now =
      kept === document
        ? text
        : { ...text, document: digested(kept), digest: sha256(canonicalText(kept)) };
    return { ...now, former: { ...former, until } };
  }
  const first = digest === sealed.digest ? null : byRule1();
  if (!first) return text;
  const isMisstated = otherWords(first.document, document) !== null;
  const written = isMisstated ? digested(withAnchorsOf(first.document, document)) : null;
  return { ...first, rule: 1, former: null, written };
}

function once<Value>(find: () => Value): () => Value {
  let found: { value: Value } | null = null;
  return () => (found ??= { value: find() }).value;
}
