import type { HtmlElement } from './html-elements.ts';
import type { Syntax } from '../tree/syntax-tree.ts';

/** Part of a text with its elements in Markdown, and blocks among them on lines of their own. */
export function htmlAsMarkdown(
  text: string,
  [start, end]: readonly [number, number],
  elements: readonly HtmlElement[],
  syntax: Syntax,
): string {
  let at = start;
  let put = '';
  for (const element of elements) {
    put += text.slice(at, element.start);
    const written = write(element, text, syntax);
    at = element.end;
    // No blank at the beginning of a line, and none twice.
    const isApart = written.endsWith('\n') || (written === '' && /(?:^|[ \n])$/.test(put));
    while (isApart && text[at] === ' ') at += 1;
    put += written;
  }
  return (put + text.slice(at, end)).replaceAll(/[ \t]+(?=\n)/g, '').replaceAll(/\n{3,}/g, '\n\n');
}

function write(element: HtmlElement, text: string, syntax: Syntax): string {
  const { name, tag, inner, children } = element;
  const words = htmlAsMarkdown(text, inner, children, syntax);
  if (tag.startsWith('</')) return '';
  switch (name) {
    case 'b':
    case 'strong':
      return around('**', words);
    case 'i':
    case 'em':
    case 'cite':
      return around('*', words);
    case 'code':
    case 'kbd':
    case 'tt':
      return around('`', words);
    case 'q':
      return words === '' ? '' : `“${words}”`;
    case 'a':
      return linkOf(element, words);
    case 'sup':
      return [...words].map((sign) => RAISED[sign] ?? sign).join('');
    case 'br':
      return '\n\n';
    case 'hr':
      return '\n\n***\n\n';
    case 'img':
      return attribute(element, 'alt') ?? '';
    case '!--':
      return syntax === 'mdx'
        ? `{/* ${text.slice(element.start + 4, element.end - 3).trim()} */}`
        : '';
    case 'script':
    case 'style':
    case 'head':
      return '';
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return `\n\n${'#'.repeat(Number(name.slice(1)))} ${inLine(words)}\n\n`;
    case 'ul':
    case 'ol':
      return `\n\n${listOf(element, text, syntax)}\n\n`;
    case 'li':
      return `\n- ${words.trim()}\n`;
    case 'blockquote':
      return `\n\n${words.trim().replaceAll(/^/gm, '> ')}\n\n`;
    case 'table':
      return `\n\n${tableOf(element, text, syntax)}\n\n`;
    default:
      return IN_LINE.has(name) || name.includes(':') || words === '' ? words : `\n\n${words}\n\n`;
  }
}

const IN_LINE: ReadonlySet<string> = new Set(
  'abbr big button del font input ins label mark s small span strike sub u wbr'.split(' '),
);

const RAISED: Partial<Record<string, string>> = { '1': '¹', '2': '²', '3': '³' };

// Blanks at the edges would keep the signs from being read.
function around(sign: string, words: string): string {
  const [, before = '', core = '', behind = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  return core === '' ? words : before + sign + core + sign + behind;
}

function linkOf(element: HtmlElement, words: string): string {
  const target = attribute(element, 'href');
  return target === null || words === '' ? words : `[${words}](${target})`;
}

function attribute({ attributes }: HtmlElement, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:["'“”]([^"'“”]*)["'“”]|(\\S+))`, 'i').exec(
    attributes,
  );
  return match?.[1] ?? match?.[2] ?? null;
}

function inLine(words: string): string {
  return words.trim().replaceAll(/\s*\n\s*/g, ' ');
}

function listOf(list: HtmlElement, text: string, syntax: Syntax): string {
  return list.children
    .filter(({ name }) => name === 'li')
    .map(({ inner, children }, index) => {
      const sign = list.name === 'ol' ? `${index + 1}. ` : '- ';
      const words = htmlAsMarkdown(text, inner, children, syntax).trim();
      return sign + words.replaceAll(/\n+/g, `\n${' '.repeat(sign.length)}`);
    })
    .join('\n');
}

// A cell of Markdown is one line.
function tableOf(table: HtmlElement, text: string, syntax: Syntax): string {
  const rows = named(table, 'tr').map((row) =>
    row.children
      .filter(({ name }) => name === 'td' || name === 'th')
      .map(({ inner, children }) => {
        const words = htmlAsMarkdown(text, inner, children, syntax).trim();
        return words
          .replaceAll('|', '\\|')
          .replaceAll(/\s*\n\s*/g, syntax === 'mdx' ? '<br/>' : '<br>');
      }),
  );
  const [head, ...others] = rows;
  if (!head) return '';
  const lines = [head, head.map(() => '---'), ...others];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function named({ children }: HtmlElement, name: string): HtmlElement[] {
  return children.flatMap((child) => (child.name === name ? [child] : named(child, name)));
}
