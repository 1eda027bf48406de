import type { RefusedTree } from './parsed-tree.ts';

/**
 * Why a text is refused that would hold up the reference parser; nothing for another. The parser's
 * time grows with the square of the marks in a block (8,000 took it five seconds) and of the lines
 * of a text.
 */
export function refusedSize(text: string): RefusedTree | null {
  let line = 1;
  let steps = 0;
  // Each but the first begins with an empty line.
  for (const block of text.split(/\n(?=[ \t]*\n)/)) {
    const marks = block.match(MARK)?.length ?? 0;
    steps += marks ** 2;
    if (marks > MOST_MARKS || steps > MOST_STEPS) {
      const empty = /^(?:[ \t]*\n)*/.exec(block)?.[0].split('\n').length ?? 1;
      return refusedAt(line + empty - 1, `${MOST_MARKS} marks in one block`);
    }
    line += block.split('\n').length;
    if (line > MOST_LINES) return refusedAt(line, `${MOST_LINES} lines of this form`);
  }
  return null;
}

/**
 * Why a text is refused for a line with more marks than any table or paragraph of words has; `null` if there
 * is none. The time of parsers and checks grows with the square of these marks.
 */
export function refusedLine(text: string): RefusedTree | null {
  let line = 1;
  for (let start = 0; start < text.length; line += 1) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end - start > MOST_MARKS_OF_LINE) {
      const marks = text.slice(start, end).match(MARK_OR_ESCAPE)?.length ?? 0;
      if (marks > MOST_MARKS_OF_LINE) {
        return refusedAt(line, `${MOST_MARKS_OF_LINE} marks in one line`, 'Part it into lines.');
      }
    }
    start = end + 1;
  }
  return null;
}

const MARK = /[*_~`[\]()<>{}&|!@^]/g;
const MARK_OR_ESCAPE = /[*_~`[\]()<>{}&|!@^\\]/g;
const MOST_MARKS_OF_LINE = 20_000;
const MOST_MARKS = 5000;
const MOST_STEPS = 4 * MOST_MARKS ** 2;
const MOST_LINES = 10_000;

function refusedAt(
  line: number,
  found: string,
  step = 'Part it by empty lines; before a sign that is text, put a backslash.',
): RefusedTree {
  return {
    ok: false,
    code: 'too-many-marks',
    line,
    column: 1,
    reason: `more than ${found}`,
    step,
  };
}
