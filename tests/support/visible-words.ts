import type { Nodes, Root } from 'mdast';

/**
 * The words that a reader sees, in order, straight from the reference parser's tree. On the page the
 * end of a link can be within a word; in the plain text its target stands there.
 */
export function wordsOfTree(tree: Root, where: 'page' | 'plain text'): string[] {
  return wordsOf(textOf(tree, where === 'page' ? '' : ' '));
}

/** The words of a text: runs of letters and digits. */
export function wordsOf(text: string): string[] {
  return text.normalize().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** The first of `words` that `text` does not have after those before it; nothing if it has all. */
export function firstMissing(words: readonly string[], text: readonly string[]): string | null {
  let at = 0;
  for (const word of words) {
    while (at < text.length && text[at] !== word) at++;
    if (at === text.length) return word;
    at++;
  }
  return null;
}

const BLOCKS: ReadonlySet<string> = new Set([
  'blockquote',
  'code',
  'footnoteDefinition',
  'heading',
  'list',
  'listItem',
  'mdxJsxFlowElement',
  'paragraph',
  'table',
  'tableCell',
  'tableRow',
]);

function textOf(node: Nodes, afterLink: string): string {
  const words = wordsIn(node, afterLink);
  return BLOCKS.has(node.type) ? ` ${words} ` : words;
}

function wordsIn(node: Nodes, afterLink: string): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'html':
      return ` ${textOfHtml(node.value)} `;
    case 'break':
      return ' ';
    case 'heading':
      // An anchor is no word.
      return childrenOf(node, afterLink).replace(/\{#[^{}]*\}\s*$/, '');
    case 'definition':
    case 'yaml':
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return '';
    case 'link':
    case 'linkReference':
      return childrenOf(node, afterLink) + afterLink;
    default:
      return childrenOf(node, afterLink);
  }
}

function childrenOf(node: Nodes, afterLink: string): string {
  if (!('children' in node)) return '';
  return (node.children as Nodes[]).map((child) => textOf(child, afterLink)).join('');
}

const TAG = /<(!--[\s\S]*?--|\/?([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const INLINE: ReadonlySet<string> = new Set([
  'a',
  'code',
  'dfn',
  'em',
  's',
  'span',
  'strong',
  'sup',
]);

/** The text between the tags of HTML. */
export function textOfHtml(html: string): string {
  return html
    .replaceAll(TAG, (_, _tag: string, name?: string) =>
      name !== undefined && INLINE.has(name.toLowerCase()) ? '' : ' ',
    )
    .replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot));/gi, (_, hex, decimal, name) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex as string, 16))
        : (NAMED[name as string] ?? ''),
    );
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The first word of the tree that the document's plain text or page lacks; nothing if each has all. */
export function missingWords(tree: Root, plainText: string, page: string) {
  return {
    plainText: firstMissing(wordsOfTree(tree, 'plain text'), wordsOf(plainText)),
    page: firstMissing(wordsOfTree(tree, 'page'), wordsOf(textOfHtml(page))),
  };
}
