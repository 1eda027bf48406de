import { join, resolve } from 'node:path';

import type { Day } from '#core/calendar-day.ts';
import { lastDerived } from '#core/derived.ts';
import type { Library } from '#core/policy/library.ts';

import { digestOfInputs } from './build-record.ts';
import { cacheFolder, libraryFolder, previewOfRun, today } from './environment.ts';

/** The file with the record of the last build of the current library. */
export function recordFile(): string {
  return join(cacheFolder(), 'record.json');
}

/** All that the bytes of a site follow from. */
export interface RunInputs {
  /** SHA-256 of the program. */
  program: string;
  /** SHA-256 of the files of the library. */
  library: string;
  day: Day;
}

/** What the site of this run follows from; the files of the library had this digest before it was read. */
export function inputsOfRun({ site }: Library, digest: string): RunInputs {
  return { program: programDigest(), library: digest, day: today(site.timeZone) };
}

/** SHA-256 of the files of the library, as they are now; of a preview, also of what stands on its pages. */
export function libraryDigest(): string {
  const preview = previewOfRun();
  return digestOfInputs([libraryFolder()], preview ? [JSON.stringify(preview)] : []);
}

/**
 * SHA-256 of the program: all that makes a site of a library, with Node and its ICU. Files in further
 * `places` are parts of it, such as components that take the place of ours.
 */
export function programDigest(places: readonly string[] = []): string {
  // A program does not change while it runs.
  return lastDerived('program', places, () => digestOfInputs([...PROGRAM, ...places], RUNTIME));
}

const RUNTIME = [process.version, process.versions.icu ?? ''];

const PROGRAM = ['src', 'public', 'astro.config.mjs', 'package-lock.json'].map((place) =>
  resolve(import.meta.dirname, '../..', place),
);
