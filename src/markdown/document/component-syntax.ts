import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

import { issue, type Issue } from '#core/problems/issue.ts';
import { alternatives } from '#core/schemas/schema-fields.ts';

import type { Source } from '../source/source.ts';

/** True for braces that hold only a comment, as an anchor or a note to other editors does. */
export function isComment(expression: string): boolean {
  return /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/.test(expression);
}

/** The attributes of a component by name; anything but plain text in a known one is an issue. */
export function readAttributes(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  known: readonly string[],
  source: Source,
): { values: Record<string, string>; issues: Issue[] } {
  const values: Record<string, string> = {};
  const issues: Issue[] = [];
  const expected =
    known.length === 0 ? 'no attribute' : `${alternatives(known)} with text in quotes`;
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const value = attribute.type === 'mdxJsxAttribute' ? attribute.value : null;
    if (typeof value === 'string' && known.includes(name)) values[name] = value;
    else {
      const details = {
        name: node.name ?? '',
        found: `attribute \`${name}\` of \`<${node.name}>\``,
        expected,
      };
      issues.push(issue('component-misuse', source.place(node), details));
    }
  }
  return { values, issues };
}
