import type { Heading as HeadingNode, Root } from 'mdast';

import { anchorsIn } from '#core/checks/check-links.ts';
import { clauseIds, walkBlocks, type Document, type Section } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';

import { buildDocument } from '#markdown/document/build-document.ts';
import { findDefinitions, InlineBuilder } from '#markdown/document/build-inlines.ts';
import { takeAnchor } from '#markdown/source/explicit-anchor.ts';
import { headingSlugs } from '#markdown/document/heading-slugs.ts';
import { Source } from '#markdown/source/source.ts';
import { parseTree, type Syntax } from '#markdown/tree/syntax-tree.ts';
import type { NamedPlace } from '../body/find-names.ts';
import { rangeOf, walkTree } from '../manuscript/walk-tree.ts';

/** What a text offers to links inside it. */
export interface AnchorTargets {
  /** Anchors of the text itself. */
  own: ReadonlySet<string>;
  /** What else a link can have meant, and the anchor that it gets. */
  aliases: ReadonlyMap<string, string>;
}

/**
 * The anchors of a text with their other names: the slug that the source's site made of each heading,
 * names of tags (a clause, where the tag stood in one) and anchors that are retired.
 */
export function findTargets(
  tree: Root,
  source: Source,
  document: Document,
  names: readonly NamedPlace[],
  retired: ReadonlyMap<string, string>,
): AnchorTargets {
  const aliases = new Map(retired);
  for (const name of names) {
    const target = targetOf(name.offset, tree, source, document);
    if (target !== null) aliases.set(name.name, target);
  }
  for (const [slug, anchor] of slugsOf(tree, source, document)) aliases.set(slug, anchor);
  return { own: anchorsIn(document), aliases };
}

/** The anchor that a link can only have meant; nothing where that is not clear. */
export function findAnchor(
  fragment: string,
  words: string,
  { own, aliases }: AnchorTargets,
): string | null {
  const exact = (one: string): string | null => aliases.get(one) ?? (own.has(one) ? one : null);
  const [bySlug] = headingSlugs([words]);
  return (
    exact(fragment) ??
    exact(fragment.toLowerCase().replace(/^user-content-/, '')) ??
    onlyLike(fragment, own, aliases) ??
    (bySlug === undefined ? null : exact(bySlug))
  );
}

// The same words with another number or letter before them, or with other hyphens.
function onlyLike(
  fragment: string,
  own: ReadonlySet<string>,
  aliases: ReadonlyMap<string, string>,
): string | null {
  const wanted = unnumbered(fragment);
  const found = new Set(
    [...own, ...aliases.keys()]
      .filter((one) => unnumbered(one) === wanted)
      .map((one) => aliases.get(one) ?? one),
  );
  const [first] = found;
  return wanted !== '' && found.size === 1 && first !== undefined ? first : null;
}

function unnumbered(anchor: string): string {
  const words = anchor.toLowerCase().replaceAll(/-+/g, '-');
  return words.replace(/^(?:[a-z]|\d+|[ivx]+)-(?=[a-z])/, '');
}

function slugsOf(tree: Root, source: Source, document: Document): [string, string][] {
  const inlines = new InlineBuilder(source, findDefinitions(tree));
  const headings = [...walkTree(tree)].flatMap(({ node }) =>
    node.type === 'heading' ? [node] : [],
  );
  const slugs = headingSlugs(
    headings.map(({ children }) => plainText(inlines.build(takeAnchor(children, source).children))),
  );
  return slugs.flatMap((slug, index): [string, string][] => {
    const section = sectionAt(rangeOf(headings[index] as HeadingNode).start, tree, document);
    return section ? [[slug, section.anchor]] : [];
  });
}

/** The section that holds an offset. */
function sectionAt(offset: number, tree: Root, document: Document): Section | undefined {
  const starts = tree.children
    .filter((node) => node.type === 'heading')
    .map((node) => rangeOf(node).start);
  const headed = document.sections.filter((section) => section.level > 0);
  const index = starts.findLastIndex((start) => start <= offset);
  return index < 0 ? document.sections[0] : headed[index];
}

const SENTINEL = '\uE000';

/** The clause in which an offset stands, else the heading that follows, else the section around it. */
function targetOf(offset: number, tree: Root, source: Source, document: Document): string | null {
  const holder = [...walkTree(tree)].findLast(({ node }) => {
    const { start, end } = rangeOf(node);
    return INLINE_HOLDERS.has(node.type) && start <= offset && offset <= end;
  });
  if (holder) {
    return clauseAt(offset, source) ?? sectionAt(offset, tree, document)?.anchor ?? null;
  }
  const next = tree.children.find((node) => rangeOf(node).start >= offset);
  const at = next?.type === 'heading' ? rangeOf(next).start : offset;
  return sectionAt(at, tree, document)?.anchor ?? null;
}

const INLINE_HOLDERS = new Set(['paragraph', 'tableCell']);

// The model keeps no offsets: a character that nobody uses shows where the clause is.
function clauseAt(offset: number, { file, text, syntax }: Source): string | null {
  const marked = `${text.slice(0, offset)}${SENTINEL}${text.slice(offset)}`;
  const parsed = parseTree(marked, syntax as Syntax);
  if (!parsed.ok) return null;
  const { document } = buildDocument(parsed.tree, new Source(file, marked, syntax));
  for (const section of document.sections) {
    const clause = clauseHolding(section);
    if (clause !== null) return `${section.anchor}.${clause}`;
  }
  return null;
}

function clauseHolding(section: Section): number | null {
  let found: number | null = null;
  for (const block of walkBlocks(section.blocks)) {
    if (block.kind === 'paragraph' && block.clause !== null && isMarked(block.children)) {
      return block.clause;
    }
    if (block.kind === 'table') {
      found ??= block.rows.find((row) => row.cells.some(isMarked))?.clause ?? null;
    }
    if (block.kind === 'list') {
      const item = block.items.find(({ blocks }) => {
        const first = blocks[0];
        return first?.kind === 'paragraph' && first.clause === null && isMarked(first.children);
      });
      found ??= item?.clause ?? null;
    }
  }
  return found !== null && clauseIds(section).includes(`${section.anchor}.${found}`) ? found : null;
}

function isMarked(content: Parameters<typeof plainText>[0]): boolean {
  return plainText(content).includes(SENTINEL);
}
