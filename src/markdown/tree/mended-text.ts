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
