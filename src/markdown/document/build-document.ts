import type { Heading, Root, RootContent } from 'mdast';

import { issue, type Issue, type Place } from '#core/problems/issue.ts';
import { PREAMBLE, type Document, type Section } from '#core/document/document.ts';
import { plainText, withStruckStanding } from '#core/document/plain-text.ts';

import { BlockBuilder } from './build-blocks.ts';
import { checkHeading } from '../source/check-heading.ts';
import { isComment } from './component-syntax.ts';
import { takeAnchor as takeAnchorOfToday, type TakeAnchor } from '../source/explicit-anchor.ts';
import { headingSlugs } from './heading-slugs.ts';
import {
  findDefinitions,
  InlineBuilder,
  type Definitions,
  type PlacedField,
  type PlacedLink,
} from './build-inlines.ts';
import { KnownSections, type BuiltSection, type HeadedNodes } from './known-sections.ts';
import type { Source } from '../source/source.ts';
import { struckIssues } from '../source/struck-words.ts';

/** A document with what the checks need to name places; places have no part in the document itself. */
export interface BuiltDocument {
  document: Document;
  /** Where each section begins, in the order of `document.sections`. */
  sectionPlaces: Place[];
  links: PlacedLink[];
  fields: PlacedField[];
  issues: Issue[];
}

/**
 * mdast to sections, blocks and clauses. What a version may not hold is an issue at its place, and
 * its words are kept as text, so that nothing a person wrote is lost on the way. Sections that are
 * `known` from other texts are not built again; those texts were built with the same `takeAnchor`.
 */
export function buildDocument(
  tree: Root,
  source: Source,
  known = new KnownSections(),
  takeAnchor: TakeAnchor = takeAnchorOfToday,
): BuiltDocument {
  const definitions = findDefinitions(tree);
  const groups = groupByHeading(tree);
  const built = groups.map((group, index) => {
    const build = (): BuiltSection => buildSection(group, source, definitions, takeAnchor);
    return known.section(group, groups[index + 1]?.heading ?? null, source, build);
  });
  const anchors = chooseAnchors(built);
  const sections = built.map(({ level, words, blocks }, index): Section => ({
    anchor: anchors[index] ?? PREAMBLE,
    level,
    heading: words,
    number: '',
    parent: null,
    blocks,
  }));
  // Headings are told of before the blocks, as they are read.
  const found = [...built.map((one) => one.inHeading), ...built.map((one) => one.inBlocks)];
  return {
    document: { sections: withParents(sections) },
    sectionPlaces: groups.map((group) => source.place(group.heading ?? group.nodes[0])),
    links: found.flatMap((one) => one.links),
    fields: found.flatMap((one) => one.fields),
    issues: [...found.flatMap((one) => one.issues), ...built.flatMap((one) => one.anchorIssues)],
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

function buildSection(
  { heading, nodes }: HeadedNodes,
  source: Source,
  definitions: Definitions,
  takeAnchor: TakeAnchor,
): BuiltSection {
  const inHeading = new InlineBuilder(source, definitions);
  const inBlocks = new InlineBuilder(source, definitions);
  const { explicit, children } = heading
    ? takeAnchor(heading.children, source)
    : { explicit: { anchor: PREAMBLE, isValid: true }, children: [] };
  const words = inHeading.build(children);
  if (heading && inHeading.issues.length === 0) {
    inHeading.issues.push(...checkHeading(heading, words, source));
  }
  const blocks = new BlockBuilder(source, inBlocks).build(nodes);
  for (const built of [inHeading, inBlocks])
    built.issues.push(...struckIssues(built.struck, source));
  return {
    level: heading?.depth ?? 0,
    words,
    anchor: explicit?.anchor ?? null,
    blocks,
    inHeading,
    inBlocks,
    anchorIssues:
      heading && explicit?.isValid === false
        ? [invalidAnchor(heading, explicit.anchor, source)]
        : [],
  };
}

function invalidAnchor(heading: Heading, anchor: string, source: Source): Issue {
  const mended = anchor
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
  const written = source.slice(heading);
  const at = written.lastIndexOf(`#${anchor}`);
  const isOneLine = /^#{1,6}[ \t].*$/.test(written) && at !== -1 && mended !== '';
  const line = isOneLine
    ? `${written.slice(0, at)}#${mended}${written.slice(at + anchor.length + 1)}`
    : null;
  const found = issue('invalid-anchor', anchorPlace(heading, source), { anchor, line });
  return { ...found, sections: [anchor, mended] };
}

// The braces are the last of the heading.
function anchorPlace(heading: Heading, source: Source): Place {
  const start = heading.position?.start.offset ?? 0;
  return source.placeAt(start + Math.max(source.slice(heading).lastIndexOf('{'), 0));
}

function chooseAnchors(sections: readonly BuiltSection[]): string[] {
  const slugs = headingSlugs(
    sections
      .filter((one) => one.anchor === null)
      .map((one) => plainText(withStruckStanding(one.words)).replaceAll('\n', ' ')),
  );
  return sections.map((one) => one.anchor ?? slugs.shift() ?? PREAMBLE);
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
