import { splitFrontMatter } from '../settings/front-matter.ts';

/**
 * Whether a file of a library is one that every parser reads at once, by what can be counted in passing:
 * how long it is, and how much of it is marks. All real policies are; a text that is not may take hours,
 * or the process with it. Found by `npm run bench -- fuzz`: what is within these bounds took no parser a
 * second.
 */
export function isWithinCheapBounds(text: string, file: string): boolean {
  if (file.endsWith('.yaml')) return isPlainYaml(text);
  // Of JSON, only this is looked at as YAML too, for the places of its mistakes.
  if (file.endsWith('notices.json')) return isPlainJson(text);
  if (!/\.mdx?$/.test(file)) return true;
  const { frontMatter, body } = splitFrontMatter(text);
  return isPlainYaml(frontMatter ?? '') && isPlainText(body);
}

/** The longest of 900 real policies has 940,000 characters; the one with most marks 1 in 20. */
const LONGEST_TEXT = 1_000_000;
const FEW_MARKS = 300;
const MOST_MARKS_IN_100 = 10;
/** The real ones have 2600 lines, and 18,000 characters in a line. */
const MOST_LINES = 5000;

function isPlainText(text: string): boolean {
  if (text.length > LONGEST_TEXT) return false;
  if (text.length < FEW_MARKS) return true;
  let marks = 0;
  let lines = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) lines += 1;
    else if (IS_MARK[code] === 1 || isHalf(code)) marks += 1;
  }
  if (marks + lines <= FEW_MARKS) return true;
  return lines <= MOST_LINES && (marks + lines) * 100 <= text.length * MOST_MARKS_IN_100;
}

const LINE_FEED = 0x0a;
const IS_MARK = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const isControl = code < 0x20 || code === 0x7f;
  return isControl || '!#$%&*+<=>?@[\\]^_`{|}~'.includes(String.fromCharCode(code)) ? 1 : 0;
});

function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

const LONGEST_SETTINGS = 20_000;
const MOST_BRACKETS = 300;

function isPlainYaml(text: string): boolean {
  if (text.length > LONGEST_SETTINGS || text.split('\n').some(mayNest)) return false;
  return (text.match(/[[\]{}"'&*?|>\t\0“”]|^[ \t]*- - /gm)?.length ?? 0) <= MOST_BRACKETS;
}

const MOST_LEVELS_IN_LINE = 40;

// Each of these signs may begin a level of its own: `a: a: a:`, or `- - -`.
function mayNest(line: string): boolean {
  return (line.match(/[-?:][ \t]/g)?.length ?? 0) > MOST_LEVELS_IN_LINE;
}

const DEEPEST_JSON = 20;

// JSON is written by programs, and as long as they make it.
function isPlainJson(text: string): boolean {
  try {
    JSON.parse(text);
  } catch {
    return isPlainYaml(text);
  }
  let depth = 0;
  for (const [sign] of text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/[[\]{}]/g)) {
    depth += '[{'.includes(sign) ? 1 : -1;
    if (depth > DEEPEST_JSON) return false;
  }
  return true;
}
