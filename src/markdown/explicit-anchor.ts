import type { PhrasingContent } from 'mdast';

import type { Syntax } from './syntax-tree.ts';

/** An anchor that stands in the heading itself. */
export interface ExplicitAnchor {
  anchor: string;
  isValid: boolean;
}

const ANCHOR_FORM = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const IN_MARKDOWN = /[ \t]*\{#([^{}]*)\}[ \t]*$/;
const IN_MDX = /^\s*\/\*\s*#(.*?)\s*\*\/\s*$/s;

/**
 * Parts a heading from its anchor: `{#cookies}` at its end in Markdown, a comment with `#cookies`
 * in braces in MDX. The words that remain end without white space.
 */
export function takeAnchor(
  children: readonly PhrasingContent[],
  syntax: Syntax,
): { explicit: ExplicitAnchor | null; children: PhrasingContent[] } {
  const last = children.at(-1);
  const rest = children.slice(0, -1);
  if (syntax === 'mdx' && last?.type === 'mdxTextExpression') {
    const anchor = IN_MDX.exec(last.value)?.[1];
    if (anchor !== undefined) return { explicit: check(anchor), children: trimEnd(rest) };
  }
  if (syntax === 'md' && last?.type === 'text') {
    const match = IN_MARKDOWN.exec(last.value);
    if (match) {
      const words = { ...last, value: last.value.slice(0, match.index) };
      return { explicit: check(match[1] ?? ''), children: trimEnd([...rest, words]) };
    }
  }
  return { explicit: null, children: [...children] };
}

/** True for an anchor that can stand in a heading: lower-case words with single hyphens. */
export function isAnchor(text: string): boolean {
  return ANCHOR_FORM.test(text);
}

function check(anchor: string): ExplicitAnchor {
  return { anchor, isValid: isAnchor(anchor) };
}

function trimEnd(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1);
  if (last?.type !== 'text') return children;
  return [...children.slice(0, -1), { ...last, value: last.value.trimEnd() }];
}
