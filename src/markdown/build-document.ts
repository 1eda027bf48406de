import type { Heading, Root, RootContent } from 'mdast';

import { issue, type Issue, type Place } from '#core/issue.ts';
import { PREAMBLE, type Document, type Inline, type Section } from '#core/policy/document.ts';
import { plainText } from '#core/policy/plain-text.ts';

import { BlockBuilder } from './build-blocks.ts';
import { isComment } from './component-syntax.ts';
import { takeAnchor, type ExplicitAnchor } from './explicit-anchor.ts';
import { headingSlugs } from './heading-slugs.ts';
import { InlineBuilder, type PlacedField, type PlacedLink } from './build-inlines.ts';
import type { Source } from './source.ts';

/** A document with what the checks need to name places; places have no part in the document itself. */
export interface BuiltDocument {
  document: Document;
  /** Where each section begins, in the order of `document.sections`. */
  sectionPlaces: Place[];
  links: PlacedLink[];
  fields: PlacedField[];
  issues: Issue[];
}

interface HeadedNodes {
  heading: Heading | null;
  nodes: RootContent[];
}

/**
 * mdast to sections, blocks and clauses. What a version may not hold is an issue at its place, and
 * its words are kept as text, so that nothing a person wrote is lost on the way.
 */
export function buildDocument(tree: Root, source: Source): BuiltDocument {
  const inlines = new InlineBuilder(source, tree);
  const groups = groupByHeading(tree);
  const headings = groups.map(({ heading }) => readHeading(heading, source, inlines));
  const anchors = chooseAnchors(headings);
  const sections = groups.map((group, index): Section => {
    const blocks = new BlockBuilder(source, inlines);
    return {
      anchor: anchors[index] ?? PREAMBLE,
      level: group.heading?.depth ?? 0,
      heading: headings[index]?.words ?? [],
      number: '',
      parent: null,
      blocks: blocks.build(group.nodes),
    };
  });
  return {
    document: { sections: withParents(sections) },
    sectionPlaces: groups.map((group) => source.place(group.heading ?? group.nodes[0])),
    links: inlines.links,
    fields: inlines.fields,
    issues: [...inlines.issues, ...headings.flatMap((one) => one.issues)],
  };
}

function groupByHeading(tree: Root): HeadedNodes[] {
  const groups: HeadedNodes[] = [{ heading: null, nodes: [] }];
  for (const node of tree.children) {
    if (node.type === 'heading') groups.push({ heading: node, nodes: [] });
    else if (isContent(node)) groups.at(-1)?.nodes.push(node);
  }
  const preamble = groups[0];
  return preamble && preamble.nodes.length === 0 ? groups.slice(1) : groups;
}

function isContent(node: RootContent): boolean {
  if (node.type === 'mdxFlowExpression') return !isComment(node.value);
  return node.type !== 'yaml' && node.type !== 'definition';
}

interface ReadHeading {
  words: Inline[];
  explicit: ExplicitAnchor | null;
  issues: Issue[];
}

function readHeading(heading: Heading | null, source: Source, inlines: InlineBuilder): ReadHeading {
  if (!heading) return { words: [], explicit: { anchor: PREAMBLE, isValid: true }, issues: [] };
  const { explicit, children } = takeAnchor(heading.children, source.syntax);
  const issues =
    explicit && !explicit.isValid
      ? [issue('invalid-anchor', anchorPlace(heading, source), { anchor: explicit.anchor })]
      : [];
  return { words: inlines.build(children), explicit, issues };
}

// The braces are the last of the heading.
function anchorPlace(heading: Heading, source: Source): Place {
  const start = heading.position?.start.offset ?? 0;
  return source.placeAt(start + Math.max(source.slice(heading).lastIndexOf('{'), 0));
}

function chooseAnchors(headings: readonly ReadHeading[]): string[] {
  const slugs = headingSlugs(
    headings
      .filter((one) => !one.explicit)
      .map((one) => plainText(one.words).replaceAll('\n', ' ')),
  );
  return headings.map((one) => one.explicit?.anchor ?? slugs.shift() ?? PREAMBLE);
}

function withParents(sections: readonly Section[]): Section[] {
  const open: Section[] = [];
  return sections.map((section) => {
    if (section.level === 0) return section;
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    const parent = open.at(-1)?.anchor ?? null;
    open.push(section);
    return { ...section, parent };
  });
}
