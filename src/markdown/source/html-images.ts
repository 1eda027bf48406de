import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** What an `<img>` shows. */
export interface HtmlImage {
  alt: string;
  src: string;
  title: string;
}

/** A piece of HTML as its images and what stands between them, in order. */
export function splitAtImages(html: string): (string | HtmlImage)[] {
  let at = 0;
  const parts: (string | HtmlImage)[] = [];
  for (const { 0: tag, index } of html.matchAll(/<img\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/gi)) {
    parts.push(html.slice(at, index), imageOf(attributesOf(tag)));
    at = index + tag.length;
  }
  return [...parts, html.slice(at)].filter((part) => part !== '');
}

/** What an `<img>` of MDX shows; nothing for another element. */
export function imageOfElement(node: MdxJsxFlowElement | MdxJsxTextElement): HtmlImage | null {
  if (node.name !== 'img') return null;
  const attributes = node.attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute'
      ? [[one.name, typeof one.value === 'string' ? one.value : (one.value?.value ?? '')] as const]
      : [],
  );
  return imageOf(new Map(attributes));
}

function imageOf(attributes: ReadonlyMap<string, string>): HtmlImage {
  const [alt = '', src = '', title = ''] = ['alt', 'src', 'title'].map((name) =>
    attributes.get(name),
  );
  return { alt, src, title };
}

const ATTRIBUTE = /\s([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = [...tag.matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single, bare]) =>
      [name.toLowerCase(), double ?? single ?? bare ?? ''] as const,
  );
  return new Map(found);
}
