import { issue, type Issue } from '#core/problems/issue.ts';
import type { ProblemCode } from '#core/problems/problems.ts';
import { splitFrontMatter } from '../settings/front-matter.ts';
import { stepWithout } from '../tree/mended-text.ts';
import type { Syntax } from '../tree/syntax-tree.ts';
import { type HtmlElement, htmlElements, isHtmlElement } from './html-elements.ts';
import type { Source } from './source.ts';

const MAY_BE_HTML: ReadonlySet<ProblemCode> = new Set([
  'raw-html',
  'mdx-syntax',
  'unknown-component',
]);

/**
 * The issues of a text with one for each line that holds HTML, with that line in Markdown, instead of
 * those that tell of a tag of it.
 */
export function withHtmlAsMarkdown(issues: readonly Issue[], source: Source): Issue[] {
  if (!issues.some(({ code }) => MAY_BE_HTML.has(code))) return [...issues];
  const { text } = source;
  const elements = htmlElements(text, text.length - splitFrontMatter(text).body.length);
  const hasTags = elements.some(({ name }) => name !== '!--');
  const lineStarts = startsOfLines(text);
  const offsetOf = ({ place }: Issue): number =>
    (lineStarts[place.line - 1] ?? 0) + place.column - 1;
  const told = issues.filter((one) => isOfHtml(one, text.slice(offsetOf(one)), hasTags));
  const offsets = told.map(offsetOf).toSorted((a, b) => a - b);
  // Of a text that could be read, the others are in cells of a table, where a break may stand.
  const counted = told.some(({ code }) => code === 'mdx-syntax')
    ? elements
    : elements.filter(({ start, end }) => {
        while ((offsets[0] ?? Infinity) < start) offsets.shift();
        return (offsets[0] ?? Infinity) < end;
      });
  if (told.length === 0 || counted.length === 0) return [...issues];
  const shown = linesOf(counted, source).map((lines) => tell(lines, source));
  return [...issues.filter((one) => !told.includes(one)), ...shown];
}

function startsOfLines(text: string): number[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}

// A comment in MDX is told as such where it stands alone.
function isOfHtml({ code }: Issue, found: string, hasTags: boolean): boolean {
  if (code === 'raw-html') return true;
  if (!MAY_BE_HTML.has(code)) return false;
  if (found.startsWith('<!--')) return hasTags;
  const name = /^<\/?([A-Za-z][\w-]*(?::\w+)?)(?=[\s/>])/.exec(found)?.[1];
  return name !== undefined && isHtmlElement(name);
}

/** Whole lines with the elements that begin on them. */
interface HtmlLines {
  start: number;
  end: number;
  elements: HtmlElement[];
}

function linesOf(elements: readonly HtmlElement[], { text }: Source): HtmlLines[] {
  const all: HtmlLines[] = [];
  for (const element of elements) {
    const start = text.lastIndexOf('\n', element.start - 1) + 1;
    const found = text.indexOf('\n', element.end);
    const end = found === -1 ? text.length : found;
    const last = all.at(-1);
    if (last && start < last.end) {
      last.elements.push(element);
      last.end = Math.max(last.end, end);
    } else all.push({ start, end, elements: [element] });
  }
  return all;
}

function tell({ start, end, elements }: HtmlLines, source: Source): Issue {
  const { text, syntax } = source;
  const [first, ...others] = elements;
  const from = first?.start ?? start;
  const tag = [...new Set(elements.map((one) => one.tag))].join('` and `');
  const line = fitted(
    text.slice(start, from),
    htmlAsMarkdown(text, [start, end], elements, syntax),
  );
  const place = source.placeAt(from);
  const isLong = line.length > MOST_LETTERS && !line.includes('\n');
  if (first && isLong && others.length === 0) {
    const put = htmlAsMarkdown(text, [from, first.end], elements, syntax).trim();
    const step = stepWithout(text, from, first.end - from, put);
    return issue('raw-html', place, { tag, step });
  }
  return issue('raw-html', place, {
    tag,
    step: stepFor(line, place.line, source.placeAt(end).line),
  });
}

const MOST_LETTERS = 160;
/** So many lines fit a message; a table or list goes on in the same way. */
const MOST_LINES = 8;

/** Lines as they can stand behind what their first one begins with. */
function fitted(before: string, mended: string): string {
  const lines = mended.replaceAll(/^\n+|\s+$/g, '');
  if (/^(?:#{1,6}[ \t]|[ \t]*\|)/.test(before)) return lines.replaceAll(/\s*\n\s*/g, ' ');
  const [lead] = /^[ \t]*(?:[-+*]|\d+[.)])[ \t]+/.exec(before) ?? [];
  return lead === undefined ? lines : lines.replaceAll(/\n(?!\n)/g, `\n${' '.repeat(lead.length)}`);
}

function stepFor(mended: string, first: number, last: number): string {
  const there = first === last ? '' : `the lines ${first} to ${last}`;
  if (mended === '') return first === last ? 'Remove the line.' : `Remove ${there}.`;
  const lines = mended.split('\n');
  const shown = lines
    .slice(0, MOST_LINES)
    .map((line) => (line === '' ? 'an empty line' : `\`${line}\``))
    .join(', then ');
  const more = lines.length > MOST_LINES ? ', and so on' : '';
  return `Write ${shown}${more}${there === '' ? '' : ` in place of ${there}`}.`;
}

/** Part of a text with its elements in Markdown, and blocks among them on lines of their own. */
function htmlAsMarkdown(
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
