import type { Heading } from 'mdast';

import { PREAMBLE } from '#core/document/document.ts';
import { buildDocument } from '#markdown/document/build-document.ts';
import { isAnchor, takeAnchor } from '#markdown/source/explicit-anchor.ts';
import { Source } from '#markdown/source/source.ts';
import { parseTree, type Syntax } from '#markdown/tree/syntax-tree.ts';

/** A text whose headings keep their anchors when they are reworded. */
export interface Pinned {
  text: string;
  /** The anchors that were written out. */
  written: string[];
  /** Anchors that cannot be written out because of their form. They still follow the heading's words. */
  unwritten: string[];
}

/**
 * The text with every heading's anchor written out. No anchor changes, and nothing else does. A text that
 * cannot be parsed stays as it is.
 */
export function pinAnchors(text: string, syntax: Syntax): Pinned {
  const parsed = parseTree(text, syntax);
  if (!parsed.ok) return { text, written: [], unwritten: [] };
  const headings = parsed.tree.children.filter((node) => node.type === 'heading');
  const { sections } = buildDocument(parsed.tree, new Source('', text, syntax)).document;
  const anchors = sections.filter(({ level }) => level > 0).map(({ anchor }) => anchor);
  const open = headings.flatMap((heading, index) => {
    const anchor = anchors[index] ?? PREAMBLE;
    return takeAnchor(heading.children, { text, syntax }).explicit ? [] : [{ heading, anchor }];
  });
  const writable = open.filter(({ anchor }) => isAnchor(anchor));
  const pinned = writable.reduceRight(
    (whole, { heading, anchor }) => write(whole, heading, anchor, syntax),
    text,
  );
  return {
    text: pinned,
    written: writable.map(({ anchor }) => anchor),
    unwritten: open.map(({ anchor }) => anchor).filter((anchor) => !isAnchor(anchor)),
  };
}

function write(text: string, heading: Heading, anchor: string, syntax: Syntax): string {
  const start = heading.position?.start.offset ?? 0;
  // Of `##` alone the words end where its signs do.
  const end = heading.children.at(-1)?.position?.end.offset ?? start + heading.depth;
  const written = syntax === 'mdx' ? ` {/* #${anchor} */}` : ` {#${anchor}}`;
  return text.slice(0, end) + written + text.slice(end);
}
