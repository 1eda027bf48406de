import type { Nodes, Parents } from 'mdast';

import type { Syntax } from '#markdown/tree/syntax-tree.ts';
import { markPair, type Pair } from '../manuscript/emphasis.ts';
import {
  escapeText,
  findTags,
  HIDDEN_ELEMENTS,
  INLINE_MARKS,
  isLineBreak,
  type HtmlTag,
} from './html-tags.ts';
import { reviseHtmlBlock } from './html-blocks.ts';
import { Manuscript, type Edit } from '../manuscript/manuscript.ts';
import { removalOf } from '../manuscript/removal.ts';
import type { Revision } from '../manuscript/revise.ts';
import { excerpt } from '../manuscript/rewriting.ts';
import { wordsOfSource } from './visible-words.ts';
import { rangeOf, treeOf, walkTree, type Walked } from '../manuscript/walk-tree.ts';

/** HTML in Markdown as Markdown; tags that Markdown has no word for are dropped, never their words. */
export function rewriteHtml(text: string): Revision[] {
  return [...walkTree(treeOf(text, 'md'))].flatMap((walked) => {
    if (walked.node.type !== 'html') return [];
    return isInline(walked) ? reviseInline(text, walked) : reviseHtmlBlock(text, walked);
  });
}

function isInline({ ancestors }: Walked): boolean {
  const parent = ancestors.at(-1)?.type;
  return !['root', 'listItem', 'blockquote', 'footnoteDefinition'].includes(parent ?? 'root');
}

function reviseInline(text: string, walked: Walked): Revision[] {
  const { start, end } = rangeOf(walked.node);
  const tag = findTags(text.slice(start, end))[0];
  const detail = excerpt(text.slice(start, end));
  if (!tag) return [];
  if (tag.kind === 'comment') return [removal(text, 'comment', detail, start, end)];
  // Breaks come last: a tag at the beginning of a line can make a block of HTML of it.
  if (isLineBreak(tag)) return [];
  const closing = tag.kind === 'open' ? closingOf(walked, tag) : null;
  if (closing) return [reviseElement(text, tag, { open: { start, end }, close: closing }, 'md')];
  if (tag.name === 'img') {
    const alt = escapeText(tag.attributes['alt'] ?? '');
    return [{ code: 'image', detail, edits: [{ start, end, text: alt }] }];
  }
  // The closing tag of a pair goes with its opening one.
  if (tag.kind === 'close' && openingOf(walked, tag)) return [];
  return [removal(text, isNamed(tag) ? 'named-anchor' : 'tag', detail, start, end)];
}

/** An element inside a line, as its tags and what is between them. */
export function reviseElement(
  text: string,
  tag: Pick<HtmlTag, 'name' | 'attributes'>,
  pair: Pair,
  syntax: Syntax,
): Revision {
  const { open, close } = pair;
  const detail = excerpt(text.slice(open.start, close.end));
  const content = text.slice(open.end, close.start);
  if (HIDDEN_ELEMENTS.has(tag.name)) {
    return removal(text, 'hidden-content', detail, open.start, close.end);
  }
  const href = tag.attributes['href'];
  if (tag.name === 'a' && href !== undefined && content.trim() !== '') {
    const target = { ...close, text: `](<${href.replaceAll(/[<>\n]/g, encodeURIComponent)}>)` };
    return { code: 'html-link', detail, edits: [{ ...open, text: '[' }, target] };
  }
  const mark = INLINE_MARKS[tag.name];
  const marked = mark === undefined ? null : markPair(text, pair, mark);
  if (marked && keepsWords(text, marked, syntax)) {
    return { code: 'emphasis', detail, edits: marked };
  }
  const code = isNamed(tag) ? 'named-anchor' : 'tag';
  if (content.trim() === '') return removal(text, code, detail, open.start, close.end);
  const edits = [removalOf(text, open.start, open.end), { ...close, text: '' }];
  return { code, detail, edits };
}

// Marks that touch others can become words, as the stars in `*a**b*c`.
function keepsWords(text: string, edits: readonly Edit[], syntax: Syntax): boolean {
  const after = new Manuscript(text).apply(edits).text;
  return wordsOfSource(after, syntax).join(' ') === wordsOfSource(text, syntax).join(' ');
}

/** True for a tag whose whole purpose is to be linked to. */
function isNamed(tag: Pick<HtmlTag, 'name' | 'attributes'>): boolean {
  const { id, name } = tag.attributes;
  return tag.name === 'a' && (id ?? name) !== undefined;
}

function removal(
  text: string,
  code: Revision['code'],
  detail: string,
  start: number,
  end: number,
): Revision {
  return { code, detail, edits: [removalOf(text, start, end)] };
}

function closingOf(walked: Walked, tag: HtmlTag): { start: number; end: number } | null {
  const { after } = siblingsOf(walked);
  let depth = 0;
  for (const node of after) {
    const other = tagOf(node, tag.name);
    if (other === 'open') depth++;
    if (other === 'close' && depth-- === 0) return rangeOf(node);
  }
  return null;
}

function openingOf(walked: Walked, tag: HtmlTag): boolean {
  const { before } = siblingsOf(walked);
  let depth = 0;
  for (const node of before.toReversed()) {
    const other = tagOf(node, tag.name);
    if (other === 'close') depth++;
    if (other === 'open' && depth-- === 0) return true;
  }
  return false;
}

function siblingsOf({ node, ancestors }: Walked): { before: Nodes[]; after: Nodes[] } {
  const siblings: readonly Nodes[] = (ancestors.at(-1) as Parents).children;
  const index = siblings.indexOf(node);
  return { before: siblings.slice(0, index), after: siblings.slice(index + 1) };
}

function tagOf(node: Nodes, name: string): HtmlTag['kind'] | null {
  const tag = node.type === 'html' ? findTags(node.value)[0] : undefined;
  return tag?.name === name ? tag.kind : null;
}
