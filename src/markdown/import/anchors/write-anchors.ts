import type { Heading as HeadingNode } from 'mdast';

import type { Document } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';

import { buildDocument } from '#markdown/document/build-document.ts';
import { takeAnchor } from '#markdown/source/explicit-anchor.ts';
import { Source } from '#markdown/source/source.ts';
import type { Syntax } from '#markdown/tree/syntax-tree.ts';
import { chooseAnchors, type ChosenAnchor, type Heading as Wish } from './choose-anchors.ts';
import type { ConvertedBody } from '../body/convert-body.ts';
import type { NamedPlace } from '../body/find-names.ts';
import { matchSections, passagesOf } from './match-sections.ts';
import { applyRevisions, type Draft, type Revision } from '../manuscript/revise.ts';
import { excerpt, type RewritingCode } from '../manuscript/rewriting.ts';
import { rangeOf, treeOf } from '../manuscript/walk-tree.ts';

/**
 * The draft with an anchor in each heading whose words alone do not give it; `addresses` has those of all
 * versions before it by their `addressKey`.
 */
export function writeAnchors(
  { draft, syntax, names }: ConvertedBody,
  origin: Source,
  predecessor: Document | null,
  addresses: ReadonlyMap<string, string>,
): Draft {
  const { text } = draft.manuscript;
  const tree = treeOf(text, syntax);
  const { document } = buildDocument(tree, new Source(origin.file, text, syntax));
  const headings = tree.children.filter((node) => node.type === 'heading');
  const places = names.map(({ name, offset }) => ({
    name,
    offset: draft.manuscript.positionOf(offset),
  }));
  const inherited = inheritAnchors(predecessor, document);
  const headed = document.sections.flatMap((section, index) =>
    section.level > 0 ? [{ section, inherited: inherited.get(index) ?? null }] : [],
  );
  const wishes = headings.map((heading, index) => ({
    words: plainText(headed[index]?.section.heading ?? []),
    given: givenTo(heading, text, syntax, places),
    inherited: headed[index]?.inherited ?? null,
  }));
  const chosen = chooseAnchors(wishes, addresses);
  const revisions = headings.flatMap((heading, index) => {
    const [choice, wish] = [chosen[index], wishes[index]];
    return choice && wish ? write(text, heading, syntax, choice, reasonOf(choice, wish)) : [];
  });
  return applyRevisions(draft, origin, revisions);
}

function reasonOf({ anchor }: ChosenAnchor, wish: Wish): RewritingCode {
  if (anchor === wish.inherited) return 'anchor-kept';
  return anchor === wish.given ? 'named-anchor' : 'anchor-unique';
}

function inheritAnchors(predecessor: Document | null, document: Document): Map<number, string> {
  if (!predecessor) return new Map();
  const [before, after] = [passagesOf(predecessor), passagesOf(document)];
  return new Map(
    [...matchSections(before, after)].map(([from, to]) => [to, before[from]?.anchor ?? '']),
  );
}

// A name in the heading itself, or alone on the lines before it.
function givenTo(
  heading: HeadingNode,
  text: string,
  syntax: Syntax,
  names: readonly NamedPlace[],
): string | null {
  const explicit = takeAnchor(heading.children, { text, syntax }).explicit?.anchor;
  if (explicit !== undefined) return explicit;
  const { start, end } = rangeOf(heading);
  const isHere = ({ offset }: NamedPlace): boolean => {
    if (offset >= start) return offset <= end;
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    return text.slice(lineStart, start).trim() === '';
  };
  return names.find(isHere)?.name ?? null;
}

function write(
  text: string,
  heading: HeadingNode,
  syntax: Syntax,
  { anchor, isWritten }: ChosenAnchor,
  code: RewritingCode,
): Revision[] {
  const explicit = takeAnchor(heading.children, { text, syntax }).explicit?.anchor ?? null;
  if (explicit === (isWritten ? anchor : null)) return [];
  const { start, end } = rangeOf(heading);
  const last = heading.children.at(-1);
  const wordsEnd = last ? rangeOf(last).end : start + heading.depth;
  const old = explicit === null ? '' : (OLD_ANCHOR.exec(text.slice(start, wordsEnd))?.[0] ?? '');
  const written = syntax === 'mdx' ? ` {/* #${anchor} */}` : ` {#${anchor}}`;
  const edit = {
    start: wordsEnd - old.length,
    end: wordsEnd,
    text: isWritten ? written : '',
  };
  return [{ code, detail: `${excerpt(text.slice(start, end))} → #${anchor}`, edits: [edit] }];
}

const OLD_ANCHOR = /[ \t]*\{(?:#[^{}\s]*|\s*\/\*\s*#\S*\s*\*\/\s*)\}[ \t]*$/;
