import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { issue, type Issue } from '#core/issue.ts';
import { topOf } from '#core/policy/draft.ts';
import { normaliseText } from '#markdown/front-matter.ts';

/** The text of a file under `folder`, or the issue that kept it from being read. */
export type ReadText = { ok: true; text: string } | { ok: false; issues: Issue[] };

/** Reads UTF-8; a byte order mark and carriage returns are taken away, anything else is refused. */
export function readText(folder: string, file: string): ReadText {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, file));
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    return { ok: false, issues: [issue('unreadable-file', topOf(file), { reason })] };
  }
  try {
    return { ok: true, text: normaliseText(UTF_8.decode(bytes)) };
  } catch {
    return { ok: false, issues: [notUtf8(bytes, file)] };
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function notUtf8(bytes: Buffer, file: string): Issue {
  const valid = countValid(bytes);
  const before = bytes.subarray(0, valid).toString('utf8');
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const byte = `0x${(bytes[valid] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return issue('not-utf8', { file, line, column }, { byte });
}

// The longest beginning that is UTF-8: by halving, since each such beginning of it is one too
// but for a sequence that is cut short, which `stream` allows.
function countValid(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isValid(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isValid(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
