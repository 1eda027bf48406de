import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';
import { normaliseText } from '#markdown/settings/front-matter.ts';

import { isOutside, pathInside, readBytes, sizeOf } from './read-bytes.ts';
import { refusedAsTooLarge, refusedAsTooMuch } from './read-in-child.ts';

/** The text of a file under `folder`, or the issue that kept it from being read. */
type ReadText = { ok: true; text: string } | { ok: false; issues: Issue[] };

/**
 * Reads UTF-8; a byte order mark is taken away and lines end with line feeds alone. What is no UTF-8 is
 * refused, and so are two sides of a merge, carriage returns that end no line, a link that leads out of
 * the folder, and what is too much to read.
 */
export function readText(folder: string, file: string): ReadText {
  let bytes: Buffer;
  try {
    const path = pathInside(folder, file);
    // Before it is in memory.
    const tooLarge = refusedAsTooLarge(file, sizeOf(path));
    if (tooLarge.length > 0) return { ok: false, issues: tooLarge };
    bytes = readBytes(path);
  } catch (cause) {
    return { ok: false, issues: [unreadable(cause, file)] };
  }
  return decodeText(bytes, file);
}

/** The same for bytes that were read already. */
export function decodeText(bytes: Buffer, file: string): ReadText {
  const tooLarge = refusedAsTooLarge(file, bytes.length);
  if (tooLarge.length > 0) return { ok: false, issues: tooLarge };
  const decoded = decodeUtf8(bytes, file);
  const tooMuch = decoded.ok ? refusedAsTooMuch(decoded.text, file) : [];
  return tooMuch.length > 0 ? { ok: false, issues: tooMuch } : decoded;
}

/** The same, of any size and however long it takes to read what the text says. */
export function decodeUtf8(bytes: Buffer, file: string): ReadText {
  let text: string;
  if (isUtf16(bytes)) return { ok: false, issues: [notUtf8(bytes, file)] };
  try {
    text = UTF_8.decode(bytes);
  } catch {
    return { ok: false, issues: [notUtf8(bytes, file)] };
  }
  const broken = [...bareReturns(text, file), ...mergeConflicts(text, file)];
  return broken.length > 0
    ? { ok: false, issues: broken }
    : { ok: true, text: normaliseText(text) };
}

// Where no line feed ends a line, carriage returns do; among line feeds one is a trick or a slip.
function bareReturns(text: string, file: string): Issue[] {
  if (!text.includes('\r') || !text.includes('\n')) return [];
  return [...text.matchAll(/\r(?!\n)/g)].map(({ index }) => {
    const before = text.slice(0, index).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const place = { file, line: before.length, column };
    return issue('hidden-character', place, { character: 'U+000D' });
  });
}

// Of git: as it reads them, all three at the beginning of a line and in this order.
const CONFLICT = /^<{7} .*$[^]*?^={7}$[^]*?^>{7} /m;

function mergeConflicts(text: string, file: string): Issue[] {
  if (!text.includes('<<<<<<< ')) return [];
  const normal = normaliseText(text);
  const match = CONFLICT.exec(normal);
  if (!match) return [];
  const line = normal.slice(0, match.index).split('\n').length;
  const [marker = ''] = match[0].split('\n', 1);
  return [issue('merge-conflict', { file, line, column: 1 }, { line: marker })];
}

/** Why a file could not be read. */
export function unreadable(cause: unknown, file: string): Issue {
  if (isOutside(cause)) return issue('link-out-of-library', topOf(file), {});
  return issue('unreadable-file', topOf(file), { reason: reasonOf(cause) });
}

/** Why the disk refused, in words. */
export function reasonOf(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
  return REASONS[code] ?? code;
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EEXIST: 'a file is in the way',
  EISDIR: 'it is a folder',
  ELOOP: 'a link that leads back to itself',
  ENOFOLDER: 'no folder can be there',
  ENOENT: 'a link to a file that is not there',
  ENOTDIR: 'it is no folder',
  ENXIO: 'it is neither a file nor a folder',
  EPERM: 'permission denied',
  EROFS: 'the disk is for reading only',
};

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const WINDOWS_1252 = new TextDecoder('windows-1252');

// By its mark, or without one by the empty byte beside each letter.
function isUtf16(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 1000);
  return start.length > 3 && start.filter((byte) => byte === 0).length > start.length / 4;
}

function notUtf8(bytes: Buffer, file: string): Issue {
  const valid = countValid(bytes);
  const lines = normaliseText(bytes.subarray(0, valid).toString('utf8')).split('\n');
  const place = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  const byte = `0x${(bytes[valid] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  if (isUtf16(bytes)) {
    const details = { byte, encoding: 'UTF-16', character: '' };
    return issue('not-utf8', { file, line: 1, column: 1 }, details);
  }
  const character = WINDOWS_1252.decode(bytes.subarray(valid, valid + 1));
  const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? character : '';
  return issue('not-utf8', place, { byte, encoding: 'Windows-1252', character: shown });
}

// A lenient decoder puts U+FFFD for what is no UTF-8. Where its text differs from the bytes, a
// sequence begins that is none; its first bytes can be those of U+FFFD itself.
function countValid(bytes: Buffer): number {
  const lenient = Buffer.from(bytes.toString('utf8'));
  let valid = 0;
  while (valid < bytes.length && bytes[valid] === lenient[valid]) valid++;
  while (isContinuation(lenient[valid])) valid--;
  return valid;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0b1100_0000) === 0b1000_0000;
}
