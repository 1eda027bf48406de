import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a build was made from and what came out: a digest of all inputs, and one of each file. */
export interface BuildRecord {
  inputs: string;
  files: Record<string, string>;
}

/** A digest of everything in `folders` and `files`, and of the words that are inputs too. */
export function digestOfInputs(places: readonly string[], words: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const [file, digest] of Object.entries(digestsOf(place)))
      hash.update(`${file} ${digest}\n`);
  }
  return hash.update(words.join('\n')).digest('hex');
}

/** The record of what `folder` holds now. */
export function recordOf(folder: string, inputs: string): BuildRecord {
  return { inputs, files: digestsOf(folder) };
}

/** True if `folder` holds, byte for byte, what the record at `file` says was built from `inputs`. */
export function isUnchanged(file: string, folder: string, inputs: string): boolean {
  const record = readRecord(file);
  if (record?.inputs !== inputs) return false;
  return JSON.stringify(digestsOf(folder)) === JSON.stringify(record.files);
}

/** Writes a record; without one, or with one cut short, the next build starts afresh. */
export function writeRecord(file: string, record: BuildRecord): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(record));
}

function readRecord(file: string): BuildRecord | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BuildRecord;
  } catch {
    return null;
  }
}

/** SHA-256 of each file below `place`, or of the file `place`, by path in sorted order. */
function digestsOf(place: string): Record<string, string> {
  const files = filesBelow(place).sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(place, file)))
        .digest('hex'),
    ]),
  );
}

function filesBelow(place: string): string[] {
  try {
    return readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1));
  } catch (cause) {
    // A single file is given by its own path; what does not exist is no input.
    return (cause as NodeJS.ErrnoException).code === 'ENOTDIR' ? [''] : [];
  }
}
