import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

import type { Document, Section } from '#core/policy/document.ts';
import { plainText } from '#core/policy/plain-text.ts';

import { BlockRenderer } from './render-blocks.ts';

/** What the HTML of a text needs to know of the site around it. */
export interface HtmlOptions {
  /** A path of the site as it is written into a link, with the site's base path. */
  href: (path: string) => string;
  /** The line by which a section is cited. */
  cite: (section: Section) => string;
  /** Anchors of earlier versions and the anchors of this one where they land. */
  retired: ReadonlyMap<string, string>;
}

/**
 * The text of a version as HTML: a `<section>` for each section with its anchor as `id`, clauses with
 * `anchor.n`. The highest heading becomes `<h2>`. All words and attributes are escaped.
 */
export function renderHtml(document: Document, options: HtmlOptions): string {
  const top = topLevel(document.sections);
  const named = new Set<string>();
  const elements = document.sections.map((section) => {
    const renderer = new BlockRenderer(section, options.href, named);
    return renderSection(section, renderer, { ...options, top });
  });
  return toHtml({ type: 'root', children: elements });
}

/** The level of the highest headings. */
export function topLevel(sections: readonly Section[]): number {
  const levels = sections.map((section) => section.level).filter((level) => level > 0);
  return Math.min(...levels, LOWEST_HEADING);
}

/** What the HTML of one section needs to know besides. */
export interface SectionOptions extends HtmlOptions {
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
  const landings = [...options.retired]
    .filter(([, target]) => target === section.anchor)
    .map(([anchor]) => h('span', { id: anchor }));
  return h('section', { id: section.anchor }, [
    ...landings,
    ...(section.level > 0 ? [renderHeading(section, options.top, renderer)] : []),
    ...below,
    h('p', { className: 'cite', hidden: true }, options.cite(section)),
    ...renderer.blocks(section.blocks),
  ]);
}

const LOWEST_HEADING = 6;

function renderHeading(section: Section, top: number, renderer: BlockRenderer): Element {
  const level = Math.min(section.level - top + 2, LOWEST_HEADING);
  const number: ElementContent[] = section.number
    ? [h('span', { className: 'number' }, section.number), { type: 'text', value: ' ' }]
    : [];
  const label = `Address of section ${plainText(section.heading)}`;
  return h(`h${level}`, [
    ...number,
    ...renderer.inlines(section.heading),
    { type: 'text', value: ' ' },
    h('a', { className: 'mark', href: `#${encodeURI(section.anchor)}`, ariaLabel: label }, '§'),
  ]);
}
