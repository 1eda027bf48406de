import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

import { WORD_ATTRIBUTES } from './html-tags.ts';

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** The value of an expression that is one string; nothing for any other. */
export function stringOf(expression: string): string | null {
  const match = /^\s*(?:'([^'\\\n]*)'|"([^"\\\n]*)"|`([^`\\$]*)`)\s*$/.exec(expression);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null;
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
