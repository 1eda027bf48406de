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
  for (const form of ENCLOSED) {
    const end = matchAt(form, text, start);
    if (end > index) return end;
  }
  const end = Math.max(matchAt(WEB, text, start), matchAt(MAIL, text, start));
  return end > index && areBracketsClosed(text, start) ? end : -1;
}

function matchAt(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : -1;
}

const TARGET = String.raw`[^\s()<>\\|]*(?:[ \n]"[^"|\n]*")?\)`;
const ENCLOSED: readonly RegExp[] = [
  // [words](address "title")
  new RegExp(String.raw`(?<=(?<![!\\\]])\[(?:[^[\]\\|]|\\[^[\]])*\]\()${TARGET}`, 'y'),
  // [address](address)
  new RegExp(String.raw`(?<=(?<![!\\\]])\[)[^\s[\]<>\x60*|]*\]\(${TARGET}`, 'y'),
  // <address>
  /(?<=<)[a-z]+:[^\s<>\\|]*>|(?<=<)[\w.+-]+@[\w.-]+>/y,
  // `address`
  /(?<=`)[^`|\n]*`/y,
  // [words]: address
  /(?<=^ {0,3}\[[^\]\n]+\]: )[^\s|]+[ \t]*$/my,
];

const AFTER = String.raw`(?=$|\s|[)\].,;:]+(?:$|[\s(]))`;
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
  for (const [bracket] of before.replaceAll(/\\[\s\S]/g, '').matchAll(/[[\]]/g)) {
    depth += bracket === '[' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
