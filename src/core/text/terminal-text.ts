import { findHiddenCharacters } from './hidden-characters.ts';

/**
 * A text as a terminal may be given it: what would be a command to the terminal, or make the text read in
 * another order, stands in the text as its code, `\u001b`. JSON stays JSON that says the same. Line feeds,
 * tabs and the marks that a right-to-left text needs stay, and so do colours if the text `hasColours`.
 */
export function terminalText(text: string, hasColours = false): string {
  const parts = hasColours ? text.split(COLOUR) : [text];
  return parts.map((part, index) => (index % 2 === 1 ? part : escapeHidden(part))).join('');
}

/** The same on one line: a line feed in the name of a file could make a line that nobody wrote. */
export function terminalLine(text: string): string {
  return escapeHidden(text).replaceAll('\n', String.raw`\n`);
}

// Those that our own texts have. Others can hide words.
const COLOUR = /(\u001b\[(?:0|1|31|32)m)/;

function escapeHidden(text: string): string {
  let escaped = '';
  let end = 0;
  for (const { offset } of findHiddenCharacters(text, 'lines')) {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    escaped += text.slice(end, offset) + codesOf(character);
    end = offset + character.length;
  }
  return escaped + text.slice(end);
}

function codesOf(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
