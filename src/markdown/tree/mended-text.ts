/**
 * The step that shows a line with `put` for the `length` signs at an offset: the whole line, to paste; of
 * a long one the words around.
 */
export function stepWithout(text: string, offset: number, length: number, put: string): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset + length);
  const before = text.slice(start, offset);
  const after = text.slice(offset + length, end === -1 ? undefined : end);
  const line = `${before}${put}${after}`.trimEnd();
  if (line === '') return 'Remove the line.';
  if (line.length <= MOST_LETTERS) return `Write \`${line}\`.`;
  const head = before.slice(-WORDS_BEFORE).replace(/^\S*\s/, '');
  const tail = after.slice(0, WORDS_BEHIND).replace(/\s\S*$/, '');
  return `Write \`…${head}${put}${tail}…\` there.`;
}

/** A paragraph may stand on one line; so much of it fits a message. */
const MOST_LETTERS = 160;
const WORDS_BEFORE = 40;
const WORDS_BEHIND = 60;

/**
 * Where the `</InShort>` of a summary that begins at `start` must go, and the step that puts it there: a
 * second `<InShort>` was to be it, or it belongs below the first paragraph.
 */
export function mendUnclosedSummary(text: string, start: number): { offset: number; step: string } {
  const tag = /^<InShort[^<>\n]*>/.exec(text.slice(start))?.[0] ?? '<InShort>';
  const behind = start + tag.length;
  const rest = text.slice(behind);
  const heading = rest.search(/^#{1,6}\s/m);
  const own = heading === -1 ? rest : rest.slice(0, heading);
  const second = /<\s*\\?InShort\s*\/?>/.exec(own);
  if (isOpenBefore(text, start)) {
    return { offset: start, step: stepWithout(text, start, tag.length, '</InShort>') };
  }
  if (second) {
    const offset = behind + second.index;
    return { offset, step: stepWithout(text, offset, second[0].length, '</InShort>') };
  }
  if (own.trim() === '') {
    return { offset: start, step: 'Write the summary and `</InShort>` below it, or delete it.' };
  }
  const isAlone = /^[ \t]*(?:\r?\n|$)/.test(rest);
  const isApart = /^[ \t]*\r?\n[ \t]*\r?\n/.test(rest);
  const paragraph = /^\s*\S.*(?:\r?\n[ \t]*\S.*)*/.exec(own)?.[0].trimEnd() ?? '';
  const offset = behind + paragraph.length;
  const line = text.slice(0, offset).split('\n').length;
  const blanks = isApart ? ', with an empty line before and after it' : '';
  const below = `write \`</InShort>\` on a line of its own below line ${line}${blanks}`;
  if (isAlone) return { offset, step: `${below.charAt(0).toUpperCase()}${below.slice(1)}.` };
  const first = `Put \`${tag}\` on a line of its own`;
  return { offset, step: `${first}, and ${below}.` };
}

// The parsers tell of different ones where two are open.
function isOpenBefore(text: string, start: number): boolean {
  const before = text.slice(0, start);
  const own = before.slice(Math.max(before.lastIndexOf('\n#'), 0));
  return own.lastIndexOf('<InShort') > own.lastIndexOf('</InShort>');
}
