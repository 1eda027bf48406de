import { retiredAnchors } from '#core/document/anchors.ts';
import { addressKey } from '#core/checks/check-anchor-bytes.ts';
import type { Document } from '#core/document/document.ts';
import { topOf } from '#core/library/draft.ts';
import { issue, type Issue, type Place } from '#core/problems/issue.ts';

import { buildDocument } from '#markdown/document/build-document.ts';
import { splitFrontMatter } from '#markdown/settings/front-matter.ts';
import { Source } from '#markdown/source/source.ts';
import type { Syntax } from '#markdown/tree/syntax-tree.ts';
import { tryToRead } from '#markdown/source/unreadable-text.ts';
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
  /** What the library holds of it already: it stays as it is. */
  taken?: TakenVersion;
  /** Why the library cannot hold it, as its check found. */
  refused?: Issue;
}

/** A version as it stands in a library. */
export interface TakenVersion {
  document: Document;
  retired: Record<string, string>;
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
  /** Why it cannot be a version, with places in the source; nothing of it is in what follows then. */
  issues: Issue[];
}

/**
 * The versions of one policy, in order, with anchors that last: a section keeps the anchor of its
 * predecessor whatever its heading says, and an anchor that is gone names a landing.
 */
export function convertVersions(versions: readonly FoundVersion[]): ConvertedVersion[] {
  const accepted: ConvertedVersion[] = [];
  const addresses = new Map<string, string>();
  return versions.map((version) => {
    const next = convertOrRefuse(version, accepted, addresses);
    if (next.issues.length > 0) return next;
    accepted.push(next);
    for (const { anchor } of next.document.sections) {
      const key = addressKey(anchor);
      addresses.set(key, addresses.get(key) ?? anchor);
    }
    return next;
  });
}

// Nobody can edit a past version: a text that Codicil fails on must not keep the others out.
function convertOrRefuse(
  version: FoundVersion,
  earlier: readonly ConvertedVersion[],
  addresses: ReadonlyMap<string, string>,
): ConvertedVersion {
  const { file, syntax, taken, refused } = version;
  const nothing = { syntax, body: '', rewritings: [], wordsIn: [], wordsOut: [], issues: [] };
  if (taken) return { ...nothing, ...taken, wordsOut: wordsOfDocument(taken.document) };
  const without = { ...nothing, document: { sections: [] }, retired: {} };
  if (refused) return { ...without, issues: [refused] };
  try {
    const next = tryToRead(file, () => convertNext(version, earlier, addresses));
    return next.ok ? next.value : { ...without, issues: [next.issue] };
  } catch (cause) {
    const reason = (cause as Error).message.replaceAll(/\s+/g, ' ');
    return { ...without, issues: [issue('not-converted', topOf(file), { reason })] };
  }
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
  const { document, issues } = readDraft(linked, file, body.syntax);
  const wordsOut = wordsOfDocument(document);
  const refusals = [
    ...compareWords(file, body.words, wordsOut),
    ...whyNoText(file, document, wordsOut, earlier.at(-1)),
    ...issues.map((one) => ({ ...one, place: placeInSource(one.place, linked, origin) })),
  ];
  return {
    syntax: body.syntax,
    body: splitFrontMatter(linked.manuscript.text).body,
    document,
    retired,
    rewritings: linked.rewritings,
    wordsIn: body.words,
    wordsOut,
    issues: refusals,
  };
}

function readDraft({ manuscript }: Draft, file: string, syntax: Syntax) {
  const tree = treeOf(manuscript.text, syntax);
  const source = new Source(file, manuscript.text, syntax);
  const { document, issues } = buildDocument(tree, source);
  const errors = issues.filter(({ severity, code }) => severity === 'error' && !OF_TODAY.has(code));
  return { tree, source, document, issues: errors };
}

// What the check does not ask of texts that were published elsewhere.
const OF_TODAY: ReadonlySet<Issue['code']> = new Set(['struck-text', 'link-title']);

function placeInSource({ line, column }: Place, { manuscript }: Draft, origin: Source): Place {
  const before = manuscript.text.split('\n').slice(0, line - 1);
  const offset = before.reduce((sum, text) => sum + text.length + 1, column - 1);
  return origin.placeAt(manuscript.originOf(offset));
}

// A page that asks for a browser's permission, or says that nothing was found, is this much shorter.
const CAPTURE_LEAST = 0.1;

/** That there is no text of the policy: nothing at all, or hardly a word where sections had been. */
function whyNoText(
  file: string,
  { sections }: Document,
  words: readonly string[],
  predecessor: ConvertedVersion | undefined,
): Issue[] {
  if (sections.every(({ blocks }) => blocks.length === 0)) {
    return [issue('empty-version', topOf(file), {})];
  }
  const before = predecessor?.wordsOut.length ?? 0;
  const hadSections = predecessor?.document.sections.some(({ level }) => level > 0) ?? false;
  const hasSections = sections.some(({ level }) => level > 0);
  if (!hadSections || hasSections || words.length >= before * CAPTURE_LEAST) return [];
  return [issue('failed-capture', topOf(file), { words: words.length, before })];
}

function retireAnchors(
  predecessor: Document | null,
  document: Document,
  draft: Draft,
  origin: Source,
): { retired: Record<string, string>; draft: Draft } {
  const alive = new Set(document.sections.map(({ anchor }) => anchor));
  const isNoneGone = predecessor?.sections.every(({ anchor }) => alive.has(anchor)) ?? true;
  if (!predecessor || isNoneGone) return { retired: {}, draft };
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
