import { existsSync } from 'node:fs';
import { basename } from 'node:path';

import type { Issue } from '#core/problems/issue.ts';
import type { Day } from '#core/text/calendar-day.ts';

import { readBytes } from '#io/files/read-bytes.ts';

import type { Answers } from './answers.ts';
import { ownTexts } from './own-texts.ts';
import { readShipped } from './read-shipped.ts';
import { starterLibrary, type Files } from './starter-library.ts';
import { starterProject } from './starter-project.ts';
import { writeProject } from './write-project.ts';

/** Where a project comes from besides its answers. */
export interface Origins {
  /** The file or folder of texts that are there. */
  from: string | null;
  /** What npm installs as Codicil; the file of a package is copied into the project. */
  codicil: string | null;
  day: Day;
}

/**
 * Writes a project to `folder`: a library of first texts, and what builds, checks and publishes it. Gives the errors,
 * after which nothing is written.
 *
 * @throws {WrongUsage} if there are no texts where they should come from.
 */
export function beginProject(
  folder: string,
  answers: Answers,
  { from, codicil, day }: Origins,
): Issue[] {
  const own = ownTexts(from, day);
  if (own.issues.length > 0) return own.issues;
  const library = new Map([...starterLibrary(answers, day, own.taken), ...own.files]);
  const { spec, files } = packageToInstall(codicil);
  const project = starterProject(answers, readShipped(spec), Number(day.slice(0, 4)));
  const inContent = [...library].map(([file, content]) => [`content/${file}`, content] as const);
  return writeProject(folder, new Map([...project, ...files, ...inContent]));
}

function packageToInstall(codicil: string | null): { spec: string | null; files: Files } {
  if (codicil === null || !existsSync(codicil)) return { spec: codicil, files: new Map() };
  const file = `vendor/${basename(codicil)}`;
  return { spec: `file:${file}`, files: new Map([[file, readBytes(codicil)]]) };
}
