import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

import { isHtmlName } from '../build-inlines.ts';
import { isComment } from '../component-syntax.ts';
import { escapeText, HIDDEN_ELEMENTS, WORD_ATTRIBUTES } from './html-tags.ts';
import { reviseLineBreak } from './line-breaks.ts';
import { reviseElement } from './rewrite-html.ts';
import type { Revision } from './revise.ts';
import { excerpt } from './rewriting.ts';
import { rangeOf, treeOf, walkTree, type Walked } from './walk-tree.ts';

/**
 * What MDX has beyond Markdown, as Markdown: programs go, an expression that is a plain string
 * becomes that string, any other stays as text, and a component leaves its words.
 */
export function rewriteComponents(text: string): Revision[] {
  return [...walkTree(treeOf(text, 'mdx'))].flatMap((walked) => reviseNode(text, walked));
}

/** The components that a version may hold. */
const KEPT = new Set(['InShort', 'Term', 'Reseller']);

function reviseNode(text: string, walked: Walked): Revision[] {
  const { node } = walked;
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
      return KEPT.has(node.name ?? '') ? [] : [reviseJsx(text, walked, node)].flat();
    default:
      return [];
  }
}

/** The value of an expression that is one string; nothing for any other. */
export function stringOf(expression: string): string | null {
  const match = /^\s*(?:'([^'\\\n]*)'|"([^"\\\n]*)"|`([^`\\$]*)`)\s*$/.exec(expression);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null;
}

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

function reviseJsx(text: string, walked: Walked, node: Jsx): Revision | Revision[] {
  const { start, end } = rangeOf(node);
  const detail = excerpt(text.slice(start, end));
  const name = (node.name ?? '').toLowerCase();
  const attributes = attributesOf(node);
  if (name === 'br') {
    if (node.type === 'mdxJsxTextElement') return reviseLineBreak(text, walked, 'mdx');
    return { code: 'idle-break', detail, edits: [{ start, end, text: '' }] };
  }
  const words = wordsOf(attributes);
  const first: Nodes | undefined = node.children[0];
  const last: Nodes | undefined = node.children.at(-1);
  if (!first || !last || HIDDEN_ELEMENTS.has(name)) {
    const hidden = HIDDEN_ELEMENTS.has(name);
    const code = hidden ? 'hidden-content' : name === 'img' ? 'image' : codeOf(node, attributes);
    return { code, detail, edits: [{ start, end, text: hidden ? '' : escapeText(words) }] };
  }
  const inside = { start: rangeOf(first).start, end: rangeOf(last).end };
  const pair = {
    open: { start, end: start + text.slice(start, inside.start).trimEnd().length },
    close: { start: end - text.slice(inside.end, end).trimStart().length, end },
  };
  if (node.type === 'mdxJsxTextElement' && isHtmlName(node.name)) {
    const touching = { open: { start, end: inside.start }, close: { start: inside.end, end } };
    return reviseElement(text, { name, attributes }, touching);
  }
  const lead =
    words === '' ? '' : `${escapeText(words)}${node.type === 'mdxJsxFlowElement' ? '\n' : ' '}`;
  const edits = [
    { ...pair.open, text: lead },
    { ...pair.close, text: '' },
  ];
  return { code: codeOf(node, attributes), detail, edits };
}

function codeOf(node: Jsx, attributes: Record<string, string>): Revision['code'] {
  if (!isHtmlName(node.name)) return 'component';
  const isNamed = (attributes['id'] ?? attributes['name']) !== undefined;
  return node.name === 'a' && isNamed ? 'named-anchor' : 'tag';
}

/** The attributes of an element that are plain text, or an expression of one string. */
export function attributesOf(node: Jsx): Record<string, string> {
  const found = node.attributes.flatMap((attribute): [string, string][] => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    const { name, value } = attribute;
    const text = typeof value === 'object' ? stringOf(value?.value ?? '') : value;
    return typeof text === 'string' ? [[name.toLowerCase(), text]] : [];
  });
  return Object.fromEntries(found);
}

/** The words that a component shows beside its content. */
export function wordsOf(attributes: Record<string, string>): string {
  return WORD_ATTRIBUTES.flatMap((name) => attributes[name] ?? [])
    .filter((words) => words.trim() !== '')
    .join(' ');
}
