/**
 * Whether marks of emphasis stand beside each other, an emoji or an escape in a way that parsers
 * read differently. Marks of both kinds that open before a word and close after it, in reverse
 * order, are no such case.
 */
export function hasOddMarks(text: string): boolean {
  let isMixed = false;
  const marks = /[*_]/g;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const before = text[mark.index - 1] ?? '';
    const after = text[mark.index + 1] ?? '';
    if (isHalf(before) || isHalf(after)) return true;
    if (after === '\\' && before !== '\\' && isMark(text[mark.index + 2])) return true;
    if (before === '\\' && isMark(after)) return true;
    isMixed ||= isMark(after) && after !== mark[0];
  }
  if (!isMixed) return false;
  return text.split(/\n[ \t]*\n/).some((block) => /\*_|_\*/.test(block) && !isNested(block));
}

function isMark(character: string | undefined): boolean {
  return character === '*' || character === '_';
}

/** Half of a character outside the basic plane, which one parser takes for punctuation. */
function isHalf(character: string): boolean {
  return character >= '\ud800' && character <= '\udfff';
}

// The signs in the target of a link are none.
function isNested(written: string): boolean {
  const block = written.replaceAll(/\]\([^()\s]*\)/g, ']');
  const open: string[] = [];
  for (const { 0: run, index } of block.matchAll(/[*_]+/g)) {
    const before = block[index - 1] ?? '\n';
    const after = block[index + run.length] ?? '\n';
    const isItem = run === '*' && /\s/.test(after) && /(?:^|\n)[ \t]*$/.test(block.slice(0, index));
    const isInWord = /^_+$/.test(run) && WORD.test(before) && WORD.test(after);
    if (isItem || isInWord || before === '\\') continue;
    const marks = run.match(/\*+|_+/g) ?? [];
    if (marks.some((mark) => mark.length > 2)) return false;
    if (OPENING.test(before) && WORD.test(after)) open.push(...marks);
    else if (ENDING.test(before) && CLOSING.test(after)) {
      if (marks.some((mark) => open.pop() !== mark)) return false;
    } else return false;
  }
  return open.length === 0;
}

const WORD = /[\p{L}\p{N}]/u;
const OPENING = /[\s(«"“‘’[]/;
const ENDING = /[\p{L}\p{N}.,:;!?)»"”\]]/u;
const CLOSING = /[\s.,:;!?)»"”\]]/;
