import type { Syntax } from '#markdown/tree/syntax-tree.ts';
import { attributesOf } from '../html/component-words.ts';
import { findTags } from '../html/html-tags.ts';
import { rangeOf, treeOf, walkTree } from '../manuscript/walk-tree.ts';

/** A name that a tag gives to its place, as `<a name="cookies">` or any `id`. */
export interface NamedPlace {
  name: string;
  offset: number;
}

/** The names in a text, in order; each is where links can lead until its tag is rewritten. */
export function findNames(text: string, syntax: Syntax): NamedPlace[] {
  return [...walkTree(treeOf(text, syntax))].flatMap(({ node }): NamedPlace[] => {
    const { start, end } = rangeOf(node);
    if (node.type === 'html') {
      return findTags(text.slice(start, end)).flatMap((tag) =>
        namesOf(tag.name, tag.attributes).map((name) => ({ name, offset: start + tag.start })),
      );
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      return namesOf(node.name ?? '', attributesOf(node)).map((name) => ({ name, offset: start }));
    }
    return [];
  });
}

function namesOf(element: string, attributes: Record<string, string>): string[] {
  const { id, name } = attributes;
  const names = [id, element === 'a' ? name : undefined];
  return [...new Set(names.filter((one) => one !== undefined && one !== ''))] as string[];
}
