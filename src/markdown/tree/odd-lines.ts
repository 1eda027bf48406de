import type { Syntax } from './parsed-tree.ts';

/**
 * Whether a line begins in a way that parsers read differently: a list item that is empty or begins
 * with another block, a quotation with blocks in it, HTML that follows a table, code right below a
 * heading or rule, the delimiter row of a table with one column or with another indent.
 */
export function hasOddLine(text: string, syntax: Syntax): boolean {
  let before = '';
  // Whether the line before may be a row of a table, whose later rows need no bar.
  let isRow = false;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    let first = start;
    while (first < end && isBlank(text.charCodeAt(first))) first += 1;
    if (isIndented(text, start, first) && (isRow || isCodeOdd(before))) return true;
    if (first < end && '|-:>'.includes(text[first] ?? '')) {
      if (isOddDelimiterRow(text.slice(start, end), before)) return true;
    }
    if (MARKERS.includes(text[first] ?? '') && first < end) {
      const line = text.slice(start, end);
      const next = text.slice(end + 1, end + 20);
      if (isOddItem(line, syntax) || isOddQuote(line, next) || isOddHtml(line, isRow)) return true;
    }
    before = text.slice(start, end);
    isRow = first < end && (isRow || before.includes('|'));
    start = end + 1;
  }
  // Blanks at the end of indented code.
  return /^(?: {4}|[ ]*\t)/.test(before) && before.trim() === '';
}

// Below a heading or a rule: what comes before it may be a list.
function isCodeOdd(before: string): boolean {
  return /^ {0,3}#{1,6}(?:[ \t]|$)/.test(before) || RULE.test(before);
}

// Of a table with one column, or indented otherwise than the table's first row.
function isOddDelimiterRow(line: string, before: string): boolean {
  if (!/^[ \t>]*[|:-][ \t|:-]*$/.test(line)) return false;
  if (line.includes(':') && !line.includes('|')) return true;
  return before.includes('|') && indentOf(line) !== indentOf(before);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

// As code is.
function isIndented(text: string, start: number, first: number): boolean {
  return first < text.length && (first - start > 3 || text.slice(start, first).includes('\t'));
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

const MARKERS = '-+*0123456789><';

const ITEM = String.raw`(?:[-+*]|\d{1,9}[.)])`;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})$/;
const INLINE_TAG = String.raw`\/?(?:a|b|i|em|strong|u|br|span|sup|sub)\b`;
const HTML = String.raw`<(?:(?!${INLINE_TAG})|[^>]*>[ \t]*$)`;

// A brace begins a block in MDX alone.
const ODD_ITEM: Record<Syntax, RegExp> = {
  md: oddItem(`>|${HTML}`),
  mdx: oddItem(`>|\\{|${HTML}`),
};

function oddItem(block: string): RegExp {
  const blanks = String.raw`[ \t]*$| {5}|[ ]*\t[ \t]|[ ]+\t`;
  return new RegExp(
    String.raw`^[ \t]*(?:${ITEM}[ \t]+)*${ITEM}(?:${blanks}|[ \t]+(?:${block}))`,
    'i',
  );
}

/** In which a bar may begin a table. */
const ITEM_LINE = new RegExp(String.raw`^[ \t]*${ITEM}[ \t]`);
const DELIMITER_ROW = /^[ \t]*[-+*][ \t][ \t|:-]*\|[ \t|:-]*$/;

function isOddItem(line: string, syntax: Syntax): boolean {
  if (line.includes('|') && ITEM_LINE.test(line)) return true;
  return (ODD_ITEM[syntax].test(line) && !RULE.test(line)) || DELIMITER_ROW.test(line);
}

// `> **words**` is a paragraph, `> * words` a list and `> ***` a rule.
const STARRED = String.raw`\*(?:[ \t]|\**[ \t]*$)`;
const ODD_QUOTE = new RegExp(
  String.raw`^[ \t]*>(?:[ ]?(?:[>\-+\x60<=|#:]|${STARRED}|\d{1,9}[.)]|[ \t]{2})|\t)`,
);

// A line without words in it must be followed by one with words.
function isOddQuote(line: string, next: string): boolean {
  if (!line.includes('>')) return false;
  return ODD_QUOTE.test(line) || (/^[ \t]*>[ \t]*$/.test(line) && !/^[ \t]*>[ ]?[^\s>]/.test(next));
}

const INDENTED_HTML = new RegExp(String.raw`^[ \t]+${HTML}`, 'i');

function isOddHtml(line: string, isBelowRow: boolean): boolean {
  if (!line.includes('<')) return false;
  if (isBelowRow && /^[ \t]*</.test(line)) return true;
  return INDENTED_HTML.test(line);
}
