import type { Element, Root } from 'hast';
import rehypeSlug from 'rehype-slug';

/**
 * An id for each heading from its words, as rehype-slug gives it to any page: `Your choices` becomes
 * `your-choices`, its second occurrence `your-choices-1`. A heading without a letter gets `section`.
 */
export function headingSlugs(headings: readonly string[]): string[] {
  const elements = headings.map((words): Element => ({
    type: 'element',
    tagName: 'h2',
    properties: {},
    children: [{ type: 'text', value: /[\p{L}\p{N}]/u.test(words) ? words : 'section' }],
  }));
  const root: Root = { type: 'root', children: elements };
  rehypeSlug()(root);
  return elements.map((element) => String(element.properties['id']));
}
