/**
 * Whether an address stands bare in a text in a form that parsers read differently. Plain addresses
 * between blanks, in links, in angle brackets and in code are no such case.
 */
export function hasOddAddress(text: string): boolean {
  const signs = /:\/\/|www\.|@/gi;
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    const { index } = sign;
    if (sign[0] === '@' && !/[\w.+-]/.test(text[index - 1] ?? ' ')) continue;
    let start = index;
    while (start > 0 && !/[\s([<`]/.test(text[start - 1] ?? '')) start -= 1;
    const end = endOf(text, start, index);
    if (end === -1) return true;
    signs.lastIndex = end;
  }
  return false;
}

// Where the address ends that begins at `start` and goes beyond the sign at `index`.
function endOf(text: string, start: number, index: number): number {
  const enclosed = matchAt(formBefore(text, start), text, start);
  if (enclosed > index) return enclosed;
  const end = Math.max(matchAt(WEB, text, start), matchAt(MAIL, text, start));
  return end > index && areBracketsClosed(text, start) ? end : -1;
}

// By what stands before it: the form that an address may have there.
function formBefore(text: string, start: number): RegExp | null {
  const before = text[start - 1];
  if (before === '(' && text[start - 2] === ']') {
    return hasPlainLabel(text, start - 2) ? PLAIN_TARGET : TARGET_OF_LINK;
  }
  if (before === '<') return IN_ANGLES;
  if (before === '`') return isInCode(text, start) ? IN_CODE : null;
  if (text.startsWith(']: ', start - 3)) return OF_DEFINITION;
  return text.lastIndexOf('[', start) > text.lastIndexOf(']', start) ? IN_LABEL : null;
}

function isInCode(text: string, start: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return line.split('`').length % 2 === 0;
}

// Most labels have no bracket or bar in them, and need no look back at each of their characters.
function hasPlainLabel(text: string, close: number): boolean {
  const open = text.lastIndexOf('[', close);
  const label = text.slice(open + 1, close);
  return open !== -1 && !/[\]|\\]/.test(label) && !'\\]'.includes(text[open - 1] ?? '-');
}

function matchAt(form: RegExp | null, text: string, at: number): number {
  if (!form) return -1;
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : -1;
}

const TARGET = String.raw`[^\s()<>\\|]*(?:[ \n]"[^"|\n]*")?\)`;
const WORD = String.raw`[^[\]\\|]|\\[^[\]]`;
const IMAGE = String.raw`!\[(?:${WORD})*\]\([^\s()<>\\|]*\)`;

const PLAIN_TARGET = new RegExp(TARGET, 'y');
/** `[words](address "title")`, `![words](address)`, `[![words](address)](address)`. */
const TARGET_OF_LINK = new RegExp(
  String.raw`(?<=(?<![\\\]])\[(?:${IMAGE}|${WORD})*\]\()${TARGET}`,
  'y',
);
/** `[words with an address](address)`. */
const IN_LABEL = new RegExp(
  String.raw`(?<=(?<![!\\\]])\[[^[\]|<>\x60]*)[^[\]|<>\x60]*\]\(${TARGET}`,
  'y',
);
const IN_ANGLES = /(?<=<)[a-z]+:[^\s<>\\|]*>|(?<=<)[\w.+-]+@[\w.-]+>/y;
const IN_CODE = /(?<=`)[^`|\n]*`/y;
const OF_DEFINITION = /(?<=^ {0,3}\[[^\]\n]+\]: )[^\s|]+[ \t]*$/my;

const AFTER = String.raw`(?=$|\s|[)\].,;:]+(?:$|\s))`;
const HOST = String.raw`[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)`;
const WEB = new RegExp(
  String.raw`(?<![^\s(])(?:https?:\/\/|www\.)${HOST}+(?::\d+)?(?:[/?#](?:[\w/.?=#%&+-]*[\w/=])?)?${AFTER}`,
  'y',
);
const MAIL = new RegExp(
  String.raw`(?<![^\s(])[a-zA-Z0-9](?:[a-zA-Z0-9.+-]*[a-zA-Z0-9])?@${HOST}*\.[a-zA-Z]+${AFTER}`,
  'y',
);

/** Whether every bracket of the block before `at` has its other half. */
function areBracketsClosed(text: string, at: number): boolean {
  let depth = 0;
  const before = text.slice(text.lastIndexOf('\n\n', at) + 1, at);
  const words = before.replaceAll(/\\[\s\S]/g, '').replaceAll(/`[^`\n]*`/g, '');
  for (const [bracket] of words.matchAll(/[[\]]/g)) {
    depth += bracket === '[' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
