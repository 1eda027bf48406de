import { hasOddAddress } from './odd-addresses.ts';
import { hasOddLine } from './odd-lines.ts';
import { hasOddMarks } from './odd-marks.ts';
import type { Syntax } from './parsed-tree.ts';

/**
 * Whether a text holds anything that Sätteri may read otherwise than the reference parser. What that
 * is was found by comparing both on generated texts (`npm run bench -- parser`), and is taken wide:
 * a text that both read alike may count as well.
 */
export function mayDiffer(text: string, syntax: Syntax): boolean {
  return (
    hasOddCharacter(text) ||
    hasOddTop(text) ||
    hasOddBracket(text) ||
    hasOddDefinition(text) ||
    hasOddCode(text) ||
    hasOddMarks(text) ||
    hasOddAddress(text) ||
    hasOddLine(text, syntax) ||
    (syntax === 'mdx' && hasOddComponent(text))
  );
}

// A tilde may strike out, or fence code. The others are replaced, end a line or stand at its end; an escaped
// end of line is a break where a word follows.
function hasOddCharacter(text: string): boolean {
  return (
    ['~', '\r', '\0', '\uFEFF', '\t\n'].some((one) => text.includes(one)) ||
    (text.includes('\\\n') && /\\\n(?![\p{L}\p{N}])/u.test(text)) ||
    !text.isWellFormed()
  );
}

// TOML, and lines that only begin like front matter.
function hasOddTop(text: string): boolean {
  if (text.startsWith('+++')) return true;
  return text.startsWith('---') && !/^---\n(?:[\s\S]*?\n)??---(?:\n|$)/.test(text);
}

// Tasks and footnotes; and brackets that an indented line goes on with.
function hasOddBracket(text: string): boolean {
  let [close, end] = [0, 0];
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) {
    const next = text[at + 1] ?? '';
    if (next === '^' || (text[at + 2] === ']' && ' \txX'.includes(next))) return true;
    if (close < at) close = text.indexOf(']', at);
    if (close === -1) close = text.length;
    if (end < at) end = text.indexOf('\n', at);
    if (end === -1) end = text.length;
    if (end < close && ' \t'.includes(text[end + 1] ?? '-')) return true;
  }
  return false;
}

// A list that does not begin with 1, below a definition; and one that may be the head of a table.
function hasOddDefinition(text: string): boolean {
  if (!text.includes(']:')) return false;
  return /^[ \t>]*(?!1[.)])\d{1,9}[.)]/m.test(text) || TABLE_OF_DEFINITION.test(text);
}

const TABLE_OF_DEFINITION = /\]:[^\n]*\n[ \t>]*[|:-][ \t|:-]*(?:\n|$)/;

const FENCED = /(?<=^|\n\n)```[\w-]*\n(?:(?!```)[^\n]*\n)*?```(?=\n|$)/g;

// All but words between two single backticks on one line, and plain fences.
function hasOddCode(text: string): boolean {
  if (!text.includes('`')) return false;
  const inline = text.includes('```') ? text.replaceAll(FENCED, '') : text;
  for (let at = inline.indexOf('`'); at !== -1; at = inline.indexOf('`', at + 1)) {
    const end = inline.indexOf('`', at + 1);
    const isPlain = end > at + 1 && inline[end + 1] !== '`' && inline[at - 1] !== '\\';
    if (!isPlain || inline.slice(at, end).includes('\n')) return true;
    at = end;
  }
  return false;
}

// Definitions between tags, tags and comments in a table or beside code, tags beside marks or in the words of
// an image, and `<` that is no tag.
function hasOddComponent(text: string): boolean {
  if (/\{[^\n]*[|`]|[|`][^\n]*\{/.test(text)) return true;
  if (!text.includes('<')) return false;
  if (/(?<!\\)<(?![/A-Za-z])|[*_]<|>[*_]/.test(text)) return true;
  if ([...text.matchAll(INSIDE_TAGS)].some(([, inside = '']) => isCut(inside))) return true;
  const definition = text.includes(']:') ? text.search(/^[ \t>]*\[[^\n]*\]:/m) : -1;
  if (definition !== -1 && text.slice(definition).includes('<')) return true;
  const blocks = text.includes('|') || text.includes('![') ? text.split('\n\n') : [];
  return blocks.some((block) => {
    const tag = block.lastIndexOf('<');
    const image = block.indexOf('![');
    return tag !== -1 && (block.includes('|') || (image !== -1 && image < tag));
  });
}

const INSIDE_TAGS = /<[A-Za-z][^>\n]*>((?:(?!\n[ \t]*\n)[^<])*)</g;

// A pair of marks or brackets with a tag between its halves.
function isCut(inside: string): boolean {
  const count = (sign: string): number => inside.split(sign).length - 1;
  return count('*') % 2 === 1 || count('_') % 2 === 1 || count('[') !== count(']');
}
