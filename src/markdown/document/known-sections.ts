import type { Heading, RootContent } from 'mdast';
import type { Node } from 'unist';

import type { Issue } from '#core/problems/issue.ts';
import type { Block, Inline } from '#core/document/document.ts';

import type { PlacedField, PlacedLink } from './build-inlines.ts';
import type { Source } from '../source/source.ts';
import type { Syntax } from '../tree/syntax-tree.ts';

/** A heading of the text's own level, and all up to the next. */
export interface HeadedNodes {
  heading: Heading | null;
  nodes: RootContent[];
}

/** A section as far as it follows from its own nodes: not its number, nor an anchor that it is given. */
export interface BuiltSection {
  level: number;
  words: Inline[];
  /** The anchor that stands in the heading. */
  anchor: string | null;
  blocks: Block[];
  inHeading: Found;
  inBlocks: Found;
  anchorIssues: Issue[];
}

interface Found {
  links: PlacedLink[];
  fields: PlacedField[];
  issues: Issue[];
}

/**
 * Sections of texts that were built before, by their source: a new version of a policy is most of the
 * last. The parser has said where a section begins and ends. A heading that is no part of a block
 * begins with nothing open before it, so that between two of them the same source is the same tree,
 * unless there is a definition anywhere that it refers to, or front matter that does not end.
 */
export class KnownSections {
  readonly #sections: Record<Syntax, Map<string, { line: number; built: BuiltSection }>> = {
    md: new Map(),
    mdx: new Map(),
  };

  /** What `build` makes of the nodes before the heading `next`: known, or built now. */
  section(
    group: HeadedNodes,
    next: Heading | null,
    source: Source,
    build: () => BuiltSection,
  ): BuiltSection {
    const start = group.heading?.position?.start;
    // What is indented begins in another column; the text before all headings has what is above it.
    const isPart = source.hasDefinitions || source.hasOpenFrontMatter;
    if (start?.column !== 1 || isPart) return build();
    const text = source.text.slice(start.offset, next?.position?.start.offset);
    const sections = this.#sections[source.syntax];
    const known = sections.get(text);
    if (known) return moved(known.built, source.file, start.line - known.line);
    const built = build();
    if (isOwn(built, group)) sections.set(text, { line: start.line, built });
    return built;
  }
}

// An issue tells more than a place that moves. A node without a position has that of its file.
function isOwn({ inHeading, inBlocks, anchorIssues }: BuiltSection, group: HeadedNodes): boolean {
  const issues = [...inHeading.issues, ...inBlocks.issues, ...anchorIssues];
  return issues.length === 0 && [...group.nodes, group.heading].every(isPlaced);
}

function isPlaced(node: Node | null): boolean {
  if (!node?.position) return false;
  return !('children' in node) || (node.children as Node[]).every(isPlaced);
}

function moved(built: BuiltSection, file: string, lines: number): BuiltSection {
  const move = <One extends PlacedLink | PlacedField>(one: One): One => {
    const { line, column } = one.place;
    return { ...one, place: { file, line: line + lines, column } };
  };
  const moveAll = ({ links, fields, issues }: Found): Found => ({
    links: links.map(move),
    fields: fields.map(move),
    issues,
  });
  return { ...built, inHeading: moveAll(built.inHeading), inBlocks: moveAll(built.inBlocks) };
}
