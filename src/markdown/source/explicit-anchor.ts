import type { PhrasingContent } from 'mdast';

import type { Syntax } from '../tree/parsed-tree.ts';

/** An anchor that stands in the heading itself. */
interface ExplicitAnchor {
  anchor: string;
  isValid: boolean;
}

/** A heading's content, parted from the anchor that is written in it. */
interface AnchoredHeading {
  explicit: ExplicitAnchor | null;
  children: PhrasingContent[];
}

/** Parts the content of a heading of `source` from its anchor. */
export type TakeAnchor = (
  children: readonly PhrasingContent[],
  source: { text: string; syntax: Syntax },
) => AnchoredHeading;

const ANCHOR_FORM = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const IN_MARKDOWN = /[ \t]*\{#([^{}]*)\}[ \t]*$/;
const IN_MDX = /^\s*\/\*\s*#(.*?)\s*\*\/\s*$/s;

/**
 * Parts a heading from its anchor: `{#cookies}` at its end in Markdown, a comment with `#cookies`
 * in braces in MDX. Braces that are escaped or written as references are text. The words that remain
 * end without white space.
 */
export const takeAnchor: TakeAnchor = (children, { text, syntax }) => {
  const last = children.at(-1);
  const rest = children.slice(0, -1);
  if (syntax === 'mdx' && last?.type === 'mdxTextExpression') {
    const anchor = IN_MDX.exec(last.value)?.[1];
    if (anchor !== undefined) return { explicit: check(anchor), children: trimEnd(rest) };
  }
  if (syntax === 'md' && last?.type === 'text') {
    const match = IN_MARKDOWN.exec(last.value);
    const { start, end } = last.position ?? {};
    if (match && endsInBraces(text.slice(start?.offset ?? 0, end?.offset ?? 0))) {
      const words = { ...last, value: last.value.slice(0, match.index) };
      return { explicit: check(match[1] ?? ''), children: trimEnd([...rest, words]) };
    }
  }
  return { explicit: null, children: [...children] };
};

/** True for an anchor that can stand in a heading: lower-case words with single hyphens. */
export function isAnchor(text: string): boolean {
  return ANCHOR_FORM.test(text);
}

/** Inline content whose words end without white space. */
export function trimEnd(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1);
  if (last?.type !== 'text') return children;
  return [...children.slice(0, -1), { ...last, value: last.value.trimEnd() }];
}

// As written, with backslashes and references, neither brace nor the sign between them is escaped.
function endsInBraces(written: string): boolean {
  const match = /(\\*)\{#([^{}]*)\}[ \t]*$/.exec(written);
  return match !== null && isEven(match[1]) && isEven(/\\*$/.exec(match[2] ?? '')?.[0]);
}

function isEven(backslashes = ''): boolean {
  return backslashes.length % 2 === 0;
}

function check(anchor: string): ExplicitAnchor {
  return { anchor, isValid: isAnchor(anchor) };
}
