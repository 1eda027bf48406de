import type { RefusedTree } from './parsed-tree.ts';

/**
 * Why a text is refused that would hold up the reference parser; nothing for another. The parser's
 * time grows with the square of the marks in a block, of which 8,000 took it five seconds, and of
 * the lines of a text.
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

const MARK = /[*_~`[\]()<>{}&|!@^]/g;
const MOST_MARKS = 5000;
const MOST_STEPS = 4 * MOST_MARKS ** 2;
const MOST_LINES = 10_000;

function refusedAt(line: number, found: string): RefusedTree {
  return {
    ok: false,
    code: 'too-many-marks',
    line,
    column: 1,
    reason: `more than ${found}`,
    step: 'Part it by empty lines; before a sign that is text, put a backslash.',
  };
}
