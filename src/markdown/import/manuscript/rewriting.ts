import type { Place } from '#core/problems/issue.ts';

/**
 * What can happen to a text on its way into the library. `rewritten`: the same in another notation.
 * `kept`: left as it stands, for a person to look at. `reported`: something that is not in the
 * imported text any more, or that means something else there.
 */
export const REWRITINGS = {
  decoded: {
    outcome: 'rewritten',
    says: 'The bytes are no UTF-8; they are read in the encoding that was given.',
  },
  'front-matter': { outcome: 'reported', says: 'Foreign front matter is set aside.' },
  'front-matter-text': {
    outcome: 'reported',
    says: 'Front matter holds sentences that the page of the source may show; they are set aside.',
  },
  'title-missing': { outcome: 'reported', says: 'Front matter has no title that can be read.' },
  'mdx-as-markdown': {
    outcome: 'rewritten',
    says: 'The file is no valid MDX; it becomes Markdown.',
  },
  'hidden-character': { outcome: 'reported', says: 'An invisible character is removed.' },
  'template-marker': { outcome: 'reported', says: 'A marker of a template is dropped.' },
  'template-words': {
    outcome: 'kept',
    says: 'A template stands for words that are not in the file; its source is kept as text.',
  },
  'alert-marker': { outcome: 'kept', says: 'The marker of an alert is kept as text.' },
  'attribute-list': {
    outcome: 'reported',
    says: 'A list of attributes is dropped; an id in it stays as an anchor.',
  },
  'container-marker': {
    outcome: 'reported',
    says: 'The marker of a container is dropped; its title and text are kept.',
  },
  'table-of-contents': {
    outcome: 'reported',
    says: 'The place of a table of contents is dropped; the site makes its own.',
  },
  'raised-text': {
    outcome: 'rewritten',
    says: 'A raised or lowered number is written in characters of its own.',
  },
  comment: { outcome: 'reported', says: 'A comment is dropped.' },
  'line-break': { outcome: 'rewritten', says: 'A line break is written as Markdown.' },
  'cell-break': { outcome: 'rewritten', says: 'A line break in a table cell is written `<br>`.' },
  'idle-break': { outcome: 'rewritten', says: 'A line break that shows nothing is dropped.' },
  'empty-heading': { outcome: 'reported', says: 'A heading without words is dropped.' },
  emphasis: { outcome: 'rewritten', says: 'An HTML tag is written as Markdown.' },
  'html-link': { outcome: 'rewritten', says: 'An HTML link is written as Markdown.' },
  'html-block': { outcome: 'rewritten', says: 'An HTML block is written as Markdown.' },
  'html-table': { outcome: 'rewritten', says: 'An HTML table is written as Markdown.' },
  'html-list': { outcome: 'rewritten', says: 'An HTML list is written as Markdown.' },
  'list-markers': {
    outcome: 'reported',
    says: 'A list with letters, Roman or chosen numbers is numbered 1, 2, 3.',
  },
  'spanned-cells': {
    outcome: 'reported',
    says: 'A cell over several columns or rows stands in the first; the others are empty.',
  },
  'table-flattened': { outcome: 'reported', says: 'Each cell of an HTML table is a paragraph.' },
  'list-flattened': { outcome: 'reported', says: 'The numbers of an HTML list are dropped.' },
  'named-anchor': {
    outcome: 'rewritten',
    says: 'A named anchor gives way to the address of the clause or section where it stands.',
  },
  tag: { outcome: 'reported', says: 'A tag is dropped; its words are kept.' },
  'tag-as-text': { outcome: 'kept', says: 'An angle bracket that opens no tag is kept as text.' },
  'hidden-content': { outcome: 'reported', says: 'Content that no reader sees is dropped.' },
  component: { outcome: 'reported', says: 'A component is dropped; its words are kept.' },
  'import-or-export': { outcome: 'reported', says: 'A line of a program is dropped.' },
  expression: { outcome: 'reported', says: 'An expression is replaced by its text.' },
  image: { outcome: 'reported', says: 'An image is replaced by its alternative text.' },
  'link-resolved': { outcome: 'rewritten', says: 'A relative link is made absolute.' },
  'anchor-link': { outcome: 'rewritten', says: 'A link inside the text leads to its new anchor.' },
  unlinked: {
    outcome: 'reported',
    says: 'A link without a target is dropped; its words are kept.',
  },
  'anchor-kept': {
    outcome: 'rewritten',
    says: 'A reworded heading keeps the anchor of its predecessor.',
  },
  'anchor-unique': {
    outcome: 'rewritten',
    says: 'An anchor that is repeated, too long or one address with another is written anew.',
  },
  'anchor-retired': { outcome: 'reported', says: 'An anchor is gone; its readers are led on.' },
  'day-moved': {
    outcome: 'reported',
    says: 'The day is earlier than that of the version before; the later day is used.',
  },
  'nothing-visible': { outcome: 'kept', says: 'The words are those of the version before.' },
} as const satisfies Record<string, { outcome: Outcome; says: string }>;

export type Outcome = 'kept' | 'rewritten' | 'reported';
export type RewritingCode = keyof typeof REWRITINGS;

/** One thing that happened, at its place in the source. */
export interface Rewriting {
  code: RewritingCode;
  place: Place;
  /** What it was, and after `→` what it became, as far as that is not clear from the code. */
  detail: string;
}

/** `text` on one line, cut to a length that can be read in a report. */
export function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT - 1)}…` : line;
}

const EXCERPT = 100;
