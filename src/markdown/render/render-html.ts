import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

import type { Document, Section } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';

import { BlockRenderer, type BlockOptions } from './render-blocks.ts';

/** What the HTML of a text needs to know of the site around it. */
export interface HtmlOptions extends Omit<BlockOptions, 'isCited'> {
  /** The line by which a section is cited; nothing for a text that is not cited by its parts. */
  cite: ((section: Section) => string) | null;
  /** Anchors of earlier versions and the anchors of this one where they land. */
  retired: ReadonlyMap<string, string>;
}

/** What is the same in the HTML of a section wherever it stands, for sections rendered before. */
export type KeptHtml = Map<Section, SectionHtml>;

interface SectionHtml {
  /** The level whose heading became `<h2>`. */
  top: number;
  heading: string;
  blocks: string;
}

/**
 * The text of a version as HTML: a `<section>` for each section with its anchor as `id`, clauses with
 * `anchor.n`. The highest heading becomes `<h2>`. All words and attributes are escaped. What is `kept`
 * from texts with the same `href` is not rendered again.
 */
export function renderHtml(
  document: Document,
  options: HtmlOptions,
  kept: KeptHtml = new Map(),
): string {
  const top = topLevel(document.sections);
  const named = new Set<string>();
  const { href, image, cite } = options;
  const elements = document.sections.map((section) => {
    const renderer = new BlockRenderer(section, { href, image, isCited: cite !== null }, named);
    const html = sectionHtml(section, { top, cite }, renderer, kept);
    return frameSection(section, options, [raw(html.heading)], [raw(html.blocks)]);
  });
  // Raw is what was made of elements just now.
  return toHtml({ type: 'root', children: elements }, { allowDangerousHtml: true });
}

function sectionHtml(
  section: Section,
  options: Pick<SectionOptions, 'top' | 'cite'>,
  renderer: BlockRenderer,
  kept: KeptHtml,
): SectionHtml {
  const known = kept.get(section);
  if (known?.top === options.top) return known;
  const heading = toHtml(renderHeading(section, options, renderer));
  const html = { top: options.top, heading, blocks: toHtml(renderer.blocks(section.blocks)) };
  if (!renderer.hasNamed) kept.set(section, html);
  return html;
}

/** The level of the highest headings. */
export function topLevel(sections: readonly Section[]): number {
  const levels = sections.map((section) => section.level).filter((level) => level > 0);
  return Math.min(...levels, LOWEST_HEADING);
}

/** What the HTML of one section needs to know besides. */
interface SectionOptions extends HtmlOptions {
  /** The level whose heading becomes `<h2>`. */
  top: number;
}

/** One section, with what stands `below` its heading. */
export function renderSection(
  section: Section,
  renderer: BlockRenderer,
  options: SectionOptions,
  below: readonly Element[] = [],
): Element {
  const heading = renderHeading(section, options, renderer);
  return frameSection(section, options, [...heading, ...below], renderer.blocks(section.blocks));
}

function frameSection(
  section: Section,
  { retired, cite }: HtmlOptions,
  head: readonly ElementContent[],
  blocks: readonly ElementContent[],
): Element {
  const landings = [...retired]
    .filter(([, target]) => target === section.anchor)
    .map(([anchor]) => h('span', { id: anchor }));
  return h('section', { id: section.anchor }, [
    ...landings,
    ...head,
    ...(cite ? [h('p', { className: 'cite', hidden: true }, cite(section))] : []),
    ...blocks,
  ]);
}

const LOWEST_HEADING = 6;

function renderHeading(
  section: Section,
  { top, cite }: Pick<SectionOptions, 'top' | 'cite'>,
  renderer: BlockRenderer,
): Element[] {
  if (section.level === 0) return [];
  const level = Math.min(section.level - top + 2, LOWEST_HEADING);
  const number: ElementContent[] = section.number
    ? [h('span', { className: 'number' }, section.number), { type: 'text', value: ' ' }]
    : [];
  const words = [...number, ...renderer.inlines(section.heading)];
  if (!cite) return [h(`h${level}`, words)];
  const label = `Address of section ${plainText(section.heading)}`;
  return [
    h(`h${level}`, [
      ...words,
      { type: 'text', value: ' ' },
      h('a', { className: 'mark', href: `#${encodeURI(section.anchor)}`, ariaLabel: label }, '§'),
    ]),
  ];
}

function raw(value: string): ElementContent {
  return { type: 'raw', value };
}
