import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { onTestFinished } from 'vitest';

import { sha256 } from '#io/files/sha256.ts';
import type { FileSet, Inputs } from '#io/store/store.ts';

/** What a program asks its store for. */
export interface Question {
  kind: string;
  inputs: Inputs;
}

export const question: fc.Arbitrary<Question> = fc.record({
  kind: fc.constantFrom('texts', 'redlines'),
  inputs: fc.array(fc.constantFrom('', 'a', 'b', 'a\n', '\nb', 'ab'), { maxLength: 3 }),
});

/** The one thing that a program makes of a question. */
export function answerOf({ kind, inputs }: Question, program = 'one'): unknown {
  return { program, kind, inputs: [...inputs], size: inputs.join('').length };
}

export const bytesOf = (asked: Question): Uint8Array =>
  Buffer.from(JSON.stringify(answerOf(asked)));

/** The files of several answers, with what was asked for. */
export function setOf(asked: readonly Question[]): FileSet<readonly Question[]> {
  const files = asked.map((one) => {
    const content = bytesOf(one);
    return { name: JSON.stringify(one), digest: sha256(content), content };
  });
  return { files, about: asked };
}

/** A set with the bytes of its files, wherever they are. */
export function readSet({ files, about }: FileSet<unknown>): unknown {
  const read = files.map(({ name, content }) => [
    name,
    [...(content instanceof Uint8Array ? content : readFileSync(content.path))],
  ]);
  return [about, read];
}

/** Changes bits of one byte of a file, or cuts it there. */
export function damage(file: string, at: number, bits: number | null): void {
  const bytes = readFileSync(file);
  const place = at % bytes.length;
  const damaged = bytes.with(place, (bytes[place] ?? 0) ^ (bits ?? 0));
  // Not into it: it may have a link elsewhere.
  rmSync(file);
  writeFileSync(file, bits === null ? bytes.subarray(0, place) : damaged);
}

/** Entries in a store: not what its users leave about themselves. */
export function entriesIn(folder: string): string[] {
  return filesIn(folder).filter((file) => !file.startsWith(join(folder, 'asked')));
}

export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

export function inTemporary(run: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-store-'));
  try {
    run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function inTemporaryAsync(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-store-'));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-store-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
