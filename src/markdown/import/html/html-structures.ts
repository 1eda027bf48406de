import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';

import { inCode } from '../manuscript/code-ranges.ts';
import { continuation } from '../manuscript/line-breaks.ts';
import type { Revision } from '../manuscript/revise.ts';
import { excerpt, type RewritingCode } from '../manuscript/rewriting.ts';
import { rangeOf, treeOf, walkTree } from '../manuscript/walk-tree.ts';
import { findTags, HIDDEN_ELEMENTS, type HtmlTag } from './html-tags.ts';
import { wordsOfSource } from './visible-words.ts';

/**
 * Tables and lists of HTML as those of Markdown. One whose words Markdown cannot hold in their order stays
 * as it is, for `rewriteHtml` to take apart.
 */
export function rewriteHtmlStructures(text: string): Revision[] {
  if (!STRUCTURE.test(text)) return [];
  const isCode = inCode(text);
  const tags = findTags(text).filter(({ start }) => !isCode(start));
  const html = [...walkTree(treeOf(text, 'md'))].flatMap(({ node }) =>
    node.type === 'html' ? [rangeOf(node)] : [],
  );
  return outermost(tags).flatMap(({ open, close, inside }): Revision[] => {
    const node = html.findLast(({ start, end }) => start <= open.start && open.start < end);
    if (!node || inside.some(({ name }) => HIDDEN_ELEMENTS.has(name))) return [];
    const [start, end] = [open.start, close.end];
    const written = writeStructure(text.slice(start, end));
    if (written === null) return [];
    const indent = continuation(text, node.start);
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    // Words of an item begin on its line.
    const isFirstInItem = /(?:[-+*]|\d[.)])[ \t]+$/.test(before);
    const lines = written.split('\n').map((line) => (line === '' ? '' : indent + line));
    const shown = isFirstInItem ? lines.join('\n').trimStart() : `\n\n${lines.join('\n')}`;
    const edits = [{ start, end, text: `${shown}\n\n` }];
    return [{ code: codeOf([open, ...inside]), detail: excerpt(text.slice(start, end)), edits }];
  });
}

const NAMES: ReadonlySet<string> = new Set(['table', 'ol', 'ul', 'dl']);
const STRUCTURE = /<(?:table|ol|ul|dl)\b/i;

interface Structure {
  open: HtmlTag;
  close: HtmlTag;
  inside: HtmlTag[];
}

function outermost(tags: readonly HtmlTag[]): Structure[] {
  const found: Structure[] = [];
  let from: number | null = null;
  let depth = 0;
  for (const [index, tag] of tags.entries()) {
    if (!NAMES.has(tag.name)) continue;
    if (tag.kind === 'open') {
      from ??= index;
      depth++;
    } else if (from !== null && --depth === 0) {
      const open = tags[from];
      if (open) found.push({ open, close: tag, inside: tags.slice(from + 1, index) });
      from = null;
    }
  }
  return found;
}

function codeOf(tags: readonly HtmlTag[]): RewritingCode {
  const isSpanned = tags.some(({ attributes: { colspan = '1', rowspan = '1' } }) =>
    [colspan, rowspan].some((count) => count !== '1'),
  );
  if (isSpanned) return 'spanned-cells';
  const isOtherwise = tags.some(({ name, attributes, text }) => {
    const { type = '1', value } = attributes;
    return (name === 'ol' && (type !== '1' || /\sreversed\b/i.test(text))) || value !== undefined;
  });
  if (isOtherwise) return 'list-markers';
  return tags[0]?.name === 'table' ? 'html-table' : 'html-list';
}

function writeStructure(html: string): string | null {
  // Indented as HTML is, tags after an empty line would be code.
  const source = html.replaceAll(/^[ \t]+(?=<)/gm, '');
  const tree = raw(toHast(treeOf(source, 'md'), { allowDangerousHtml: true })) as HastRoot;
  prepare(tree);
  const written = toMarkdown(toMdast(tree, { handlers: HANDLERS }), OPTIONS).trim();
  const isSame = wordsOfSource(written, 'md').join(' ') === wordsOfSource(html, 'md').join(' ');
  return isSame ? written : null;
}

const OPTIONS: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  bullet: '-',
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
};

// An anchor is read with those of other tags. A cell has no lines but those that `<br>` parts.
const HANDLERS: Record<string, Handle> = {
  a: (state, node: Element) => {
    const { id, name, href } = node.properties;
    const named = String(id ?? name ?? '');
    if (href !== undefined || named === '') return defaultHandlers.a(state, node);
    return { type: 'html', value: `<a id="${named}"></a>` };
  },
  br: (state, node: Element) =>
    node.properties[IN_CELL] === true
      ? { type: 'html', value: '<br>' }
      : defaultHandlers.br(state, node),
};

const IN_CELL = 'dataInCell';
const IDLE = 'dataIdle';

const BLOCKS = new Set('p div ul ol li dl dt dd h1 h2 h3 h4 h5 h6'.split(' '));
const HOLDS_WORDS = new Set('td th li p dt dd span strong b em i'.split(' '));

/** Writes ids as named anchors, captions before their table, and blocks of a cell as its lines. */
function prepare(node: HastRoot | Element, isInCell = false): void {
  const children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const { tagName, properties } = child;
    const isCell = tagName === 'td' || tagName === 'th';
    prepare(child, isInCell || isCell);
    if (tagName === 'table') return [...captionsOf(child), child];
    if (!isInCell) return [child];
    if (tagName === 'br') properties[IN_CELL] = true;
    return BLOCKS.has(tagName) ? [idleBreak(), ...child.children, idleBreak()] : [child];
  });
  const id = node.type === 'element' ? node.properties['id'] : null;
  const isNamed = node.type === 'element' && HOLDS_WORDS.has(node.tagName);
  const named = isNamed && typeof id === 'string' ? [elementOf('a', { id })] : [];
  node.children = [...named, ...(isInCell ? withoutIdleBreaks(children) : children)];
}

function elementOf(tagName: string, properties: Element['properties']): Element {
  return { type: 'element', tagName, properties, children: [] };
}

function idleBreak(): Element {
  return elementOf('br', { [IN_CELL]: true, [IDLE]: true });
}

function captionsOf(table: Element): Element[] {
  const isCaption = (one: ElementContent): one is Element =>
    one.type === 'element' && one.tagName === 'caption';
  const captions = table.children.filter(isCaption);
  table.children = table.children.filter((one) => !isCaption(one));
  return captions.map((one) => ({ ...one, tagName: 'p' }));
}

// Of the breaks around blocks, those between two lines show something, once.
function withoutIdleBreaks(children: readonly ElementContent[]): ElementContent[] {
  const isIdle = (one: ElementContent | undefined): boolean =>
    one?.type === 'element' && one.properties[IDLE] === true;
  if (!children.some(isIdle)) return [...children];
  const shown = children.filter((one) => one.type !== 'text' || one.value.trim() !== '');
  const last = shown.findLastIndex((one) => !isIdle(one));
  return shown
    .slice(0, last + 1)
    .filter((one, index) => !isIdle(one) || (index > 0 && !isIdle(shown[index - 1])));
}
