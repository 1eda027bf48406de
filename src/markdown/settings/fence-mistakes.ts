import { issue, type Issue } from '#core/problems/issue.ts';
import { settingNames } from '#core/schemas/setting-names.ts';

import { splitFrontMatter } from './front-matter.ts';

/** What is wrong, and whether all of the file is text. */
interface FenceMistake {
  issue: Issue;
  isAllText: boolean;
}

/**
 * What is wrong with the two lines of `---` at the top of a text; nothing where the settings stand
 * between them. Where it begins or ends nobody can tell then, so that nothing else of it is read.
 * `keys` are those that the settings must have, for the message.
 */
export function findFenceMistake(text: string, file: string, keys: string): FenceMistake | null {
  const found = findMistake(text, file);
  if (found !== 'no settings') return found && { issue: found, isAllText: false };
  return { issue: noSettings(keys, { file, line: 1, column: 1 }), isAllText: true };
}

function findMistake(text: string, file: string): Issue | 'no settings' | null {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return null;
  const at = (line: number): Issue['place'] => ({ file, line: line + 1, column: 1 });
  if (splitFrontMatter(text).frontMatter !== null) return secondBlock(text, lines, at);
  const line = lines[first] ?? '';
  if (line.trimEnd() === FENCE && first > 0) {
    const message = `Unexpected empty ${first === 1 ? 'line' : 'lines'} above the first \`---\`, expected \`---\` at the top of the file.`;
    const step = first === 1 ? 'Delete the empty line.' : 'Delete the empty lines.';
    return issue('missing-front-matter', at(0), { message, step });
  }
  if (line.trimEnd() === FENCE) return noEnd(lines, at);
  if (LIKE_FENCE.test(line) && isSetting(lines[first + 1])) {
    const message = `Unexpected \`${shown(line)}\`, expected a line of \`---\`.`;
    return issue('missing-front-matter', at(first), { message, step: 'Write `---`.' });
  }
  if (isSetting(line)) {
    const message = `The line of \`---\` above \`${keyOf(line)}\` is missing.`;
    const step = 'Add a line of `---` above this one.';
    return issue('missing-front-matter', at(first), { message, step });
  }
  return behindText(lines, at) ?? 'no settings';
}

type PlaceOf = (line: number) => Issue['place'];

const FENCE = '---';
/** What a person or a word processor makes of `---`. */
const LIKE_FENCE = /^\s*(?:[-–—−‐_*=~+]+|`{3}\s*(?:ya?ml)?)\s*$/u;

function noEnd(lines: readonly string[], at: PlaceOf): Issue {
  const like = lines.findIndex(
    (line, index) => index > 0 && LIKE_FENCE.test(line) && line.trimEnd() !== FENCE,
  );
  const end = endOfSettings(lines);
  if (like !== -1 && like <= end + 1) {
    const message = `Unexpected \`${shown(lines[like] ?? '')}\`, expected a line of \`---\` below the settings.`;
    return issue('unclosed-front-matter', at(like), { message, step: 'Write `---`.' });
  }
  const message = `The second line of \`---\` is missing, below \`${keyOf(lines[end] ?? '')}\`.`;
  const isEmpty = lines[end + 1]?.trim() === '';
  const step = isEmpty ? 'Write `---` on this line.' : 'Add a line of `---` above this one.';
  return issue('unclosed-front-matter', at(end + 1), { message, step });
}

/** The last line that is a setting, a row, or goes on with one, before the first that is none. */
function endOfSettings(lines: readonly string[]): number {
  let last = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') continue;
    const isOne = isSetting(line) || /^\s+\S/.test(line) || /^[-–—•*]\s/u.test(line);
    // A list or indented lines after an empty line are text.
    if (!isOne || (index > last + 1 && !isSetting(line))) break;
    last = index;
  }
  return last;
}

function behindText(lines: readonly string[], at: PlaceOf): Issue | null {
  const start = lines.findIndex(
    (line, index) => line.trimEnd() === FENCE && isSetting(lines[index + 1]),
  );
  if (start === -1) return null;
  const end = lines.findIndex((line, index) => index > start && line.trimEnd() === FENCE);
  const message = 'Unexpected text above the settings, expected them at the top of the file.';
  const step = `Move the lines ${start + 1} to ${(end === -1 ? endOfSettings(lines) : end) + 1} to the top.`;
  return issue('missing-front-matter', at(start), { message, step });
}

function noSettings(keys: string, place: Issue['place']): Issue {
  const message = `The settings at the top of the file are missing, expected ${keys} between two lines of \`---\`.`;
  const step = `Begin the file with a line of \`---\`, ${keys}, and another line of \`---\`.`;
  return issue('missing-front-matter', place, { message, step });
}

// A copy into which new settings were pasted above the old ones.
function secondBlock(text: string, lines: readonly string[], at: PlaceOf): Issue | null {
  const { body } = splitFrontMatter(text);
  const below = lines.length - body.trimStart().split('\n').length;
  if (lines[below]?.trimEnd() !== FENCE || !isSetting(lines[below + 1])) return null;
  const end = lines.findIndex((line, index) => index > below && line.trimEnd() === FENCE);
  const last = (end === -1 ? below : end) + 1;
  const above = lines.length - body.split('\n').length;
  return issue('second-front-matter', at(below), { above, first: below + 1, last });
}

function isSetting(line = ''): boolean {
  const key = keyOf(line);
  return /^\s*["']?[A-Za-z]\w*["']?\s*[:：]/u.test(line) && settingNames().all.has(key);
}

function keyOf(line: string): string {
  return /[A-Za-z]\w*/.exec(line)?.[0] ?? 'them';
}

function shown(line: string): string {
  return line.trim().startsWith('`') ? 'code fence' : line.trimEnd();
}
