import type { Nodes } from 'mdast';

import { isHtmlName } from '#markdown/document/build-inlines.ts';
import { isComment } from '#markdown/document/component-syntax.ts';
import { attributesOf, stringOf, wordsOf, type Jsx } from './component-words.ts';
import { escapeText, HIDDEN_ELEMENTS } from './html-tags.ts';
import { reviseElement } from './rewrite-html.ts';
import { removalOf } from '../manuscript/removal.ts';
import type { Revision } from '../manuscript/revise.ts';
import { excerpt } from '../manuscript/rewriting.ts';
import { rangeOf, treeOf, walkTree, type Walked } from '../manuscript/walk-tree.ts';

/**
 * What MDX has beyond Markdown, as Markdown: programs go, an expression that is a plain string
 * becomes that string, any other stays as text, and a component leaves its words.
 */
export function rewriteComponents(text: string): Revision[] {
  return [...walkTree(treeOf(text, 'mdx'))].flatMap((walked) => reviseNode(text, walked));
}

/** The components that a version may hold. */
const KEPT = new Set(['InShort', 'Term', 'Reseller']);

function reviseNode(text: string, { node }: Walked): Revision[] {
  const { start, end } = rangeOf(node);
  const detail = excerpt(text.slice(start, end));
  switch (node.type) {
    case 'mdxjsEsm':
      return [{ code: 'import-or-export', detail, edits: [{ start, end, text: '' }] }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression': {
      if (isComment(node.value)) return [];
      const words = stringOf(node.value) ?? text.slice(start, end);
      return [{ code: 'expression', detail, edits: [{ start, end, text: escapeText(words) }] }];
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return KEPT.has(node.name ?? '') ? [] : [reviseJsx(text, node)].flat();
    default:
      return [];
  }
}

function reviseJsx(text: string, node: Jsx): Revision | Revision[] {
  const { start, end } = rangeOf(node);
  const detail = excerpt(text.slice(start, end));
  const name = (node.name ?? '').toLowerCase();
  const attributes = attributesOf(node);
  if (name === 'br') {
    if (node.type === 'mdxJsxTextElement') return [];
    return { code: 'idle-break', detail, edits: [{ start, end, text: '' }] };
  }
  const words = wordsOf(attributes);
  const first: Nodes | undefined = node.children[0];
  const last: Nodes | undefined = node.children.at(-1);
  if (!first || !last || HIDDEN_ELEMENTS.has(name)) {
    const hidden = HIDDEN_ELEMENTS.has(name);
    const code = hidden ? 'hidden-content' : name === 'img' ? 'image' : codeOf(node, attributes);
    const shown = hidden ? '' : escapeText(words);
    const edit = shown === '' ? removalOf(text, start, end) : { start, end, text: shown };
    return { code, detail, edits: [edit] };
  }
  const inside = { start: rangeOf(first).start, end: rangeOf(last).end };
  const pair = {
    open: { start, end: start + text.slice(start, inside.start).trimEnd().length },
    close: { start: end - text.slice(inside.end, end).trimStart().length, end },
  };
  if (node.type === 'mdxJsxTextElement' && isHtmlName(node.name)) {
    const touching = { open: { start, end: inside.start }, close: { start: inside.end, end } };
    return reviseElement(text, { name, attributes }, touching, 'mdx');
  }
  const lead =
    words === '' ? '' : `${escapeText(words)}${node.type === 'mdxJsxFlowElement' ? '\n' : ' '}`;
  const { open, close } = pair;
  const opening = lead === '' ? removalOf(text, open.start, open.end) : { ...open, text: lead };
  const edits = [opening, { ...close, text: '' }];
  return { code: codeOf(node, attributes), detail, edits };
}

function codeOf(node: Jsx, attributes: Record<string, string>): Revision['code'] {
  if (!isHtmlName(node.name)) return 'component';
  const isNamed = (attributes['id'] ?? attributes['name']) !== undefined;
  return node.name === 'a' && isNamed ? 'named-anchor' : 'tag';
}
