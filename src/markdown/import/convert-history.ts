import { retiredAnchors } from '#core/document/anchors.ts';
import { addressKey } from '#core/checks/check-anchor-bytes.ts';
import type { Document } from '#core/document/document.ts';
import { topOf } from '#core/library/draft.ts';
import { issue, type Issue } from '#core/problems/issue.ts';

import { buildDocument } from '../document/build-document.ts';
import { splitFrontMatter } from '../settings/front-matter.ts';
import { Source } from '../source/source.ts';
import type { Syntax } from '../tree/syntax-tree.ts';
import { tryToRead } from '../source/unreadable-text.ts';
import { findTargets } from './links/anchor-targets.ts';
import { convertBody } from './body/convert-body.ts';
import { landAnchors } from './anchors/land-anchors.ts';
import type { LinkBase } from './links/link-target.ts';
import { matchSections, passagesOf } from './anchors/match-sections.ts';
import { applyRevisions, observe, type Draft } from './manuscript/revise.ts';
import { rewriteLinks } from './links/rewrite-links.ts';
import type { Rewriting } from './manuscript/rewriting.ts';
import { wordsOfDocument } from './html/visible-words.ts';
import { treeOf } from './manuscript/walk-tree.ts';
import { writeAnchors } from './anchors/write-anchors.ts';

/** A version as it was found. */
export interface FoundVersion {
  file: string;
  syntax: Syntax;
  text: string;
  links: LinkBase;
}

/** A version in Codicil's form, without front matter. */
export interface ConvertedVersion {
  syntax: Syntax;
  body: string;
  document: Document;
  retired: Record<string, string>;
  rewritings: Rewriting[];
  wordsIn: string[];
  wordsOut: string[];
  issues: Issue[];
}

/**
 * The versions of one policy, in order, with anchors that last: a section keeps the anchor of its
 * predecessor whatever its heading says, and an anchor that is gone names a landing. The versions from
 * the first on that cannot be read are missing, and an issue says why.
 */
export function convertHistory(versions: readonly FoundVersion[]): {
  converted: ConvertedVersion[];
  issues: Issue[];
} {
  const converted: ConvertedVersion[] = [];
  const addresses = new Map<string, string>();
  for (const version of versions) {
    const next = tryToRead(version.file, () => convertNext(version, converted, addresses));
    if (!next.ok) return { converted, issues: [next.issue] };
    converted.push(next.value);
    for (const { anchor } of next.value.document.sections) {
      const key = addressKey(anchor);
      addresses.set(key, addresses.get(key) ?? anchor);
    }
  }
  return { converted, issues: [] };
}

function convertNext(
  { file, syntax: written, text, links }: FoundVersion,
  earlier: readonly ConvertedVersion[],
  addresses: ReadonlyMap<string, string>,
): ConvertedVersion {
  const origin = new Source(file, text, written);
  const body = convertBody(text, file, written);
  const predecessor = earlier.at(-1)?.document ?? null;
  const anchored = writeAnchors(body, origin, predecessor, addresses);
  const reading = readDraft(anchored, file, body.syntax);
  const { retired, draft } = retireAnchors(predecessor, reading.document, anchored, origin);
  const landings = retiredAnchors([
    ...earlier.map((one) => ({ document: one.document, settings: { retired: one.retired } })),
    { document: reading.document, settings: { retired } },
  ]);
  const names = body.names.map(({ name, offset }) => ({
    name,
    offset: draft.manuscript.positionOf(offset),
  }));
  const targets = findTargets(reading.tree, reading.source, reading.document, names, landings);
  // Once: an address that is new may be another name of an old one.
  const found = rewriteLinks(draft.manuscript.text, body.syntax, targets, links);
  const linked = applyRevisions(draft, origin, found);
  const { document } = readDraft(linked, file, body.syntax);
  const wordsOut = wordsOfDocument(document);
  return {
    syntax: body.syntax,
    body: splitFrontMatter(linked.manuscript.text).body,
    document,
    retired,
    rewritings: linked.rewritings,
    wordsIn: body.words,
    wordsOut,
    issues: compareWords(file, body.words, wordsOut),
  };
}

function readDraft({ manuscript }: Draft, file: string, syntax: Syntax) {
  const tree = treeOf(manuscript.text, syntax);
  const source = new Source(file, manuscript.text, syntax);
  return { tree, source, document: buildDocument(tree, source).document };
}

function retireAnchors(
  predecessor: Document | null,
  document: Document,
  draft: Draft,
  origin: Source,
): { retired: Record<string, string>; draft: Draft } {
  if (!predecessor) return { retired: {}, draft };
  const [before, after] = [passagesOf(predecessor), passagesOf(document)];
  const parents = predecessor.sections.map((section) => section.parent);
  const landings = landAnchors(before, parents, after, matchSections(before, after));
  const remarks = landings.map(({ anchor, target, reason }) => ({
    code: 'anchor-retired' as const,
    detail: `${anchor} → ${target} (by ${reason})`,
    edits: [],
  }));
  const retired = Object.fromEntries(landings.map(({ anchor, target }) => [anchor, target]));
  return { retired, draft: observe(draft, origin, remarks) };
}

function compareWords(file: string, before: readonly string[], after: readonly string[]): Issue[] {
  const length = Math.max(before.length, after.length);
  for (let index = 0; index < length; index++) {
    const [expected, found] = [before[index], after[index]];
    if (expected === found) continue;
    const details = {
      count: index + 1,
      found: found ?? '(end of the text)',
      expected: expected ?? '(end of the text)',
    };
    return [issue('words-changed', topOf(file), details)];
  }
  return [];
}
