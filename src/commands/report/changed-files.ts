import { join } from 'node:path';

import type { Report } from '#core/report/report-schema.ts';

import { listFolder } from '#io/files/list-folder.ts';
import { readBytes } from '#io/files/read-bytes.ts';

// A library has no folders deeper than `policies/<policy>`; links could lead round for ever.
const DEEPEST = 2;

/** What is told of a policy by itself. */
const OF_POLICIES = /^policies\/[^/]+\/(?:policy\.yaml|[^/]+\.mdx?)$/;

/**
 * The files of the library in `folder` that are not as they were, in the order of their paths; versions
 * and descriptions of policies left out. Line breaks alone are no change: git may rewrite them.
 */
export function changedFiles(before: ReadonlyMap<string, Buffer>, folder: string): Report['files'] {
  const paths = [...new Set([...before.keys(), ...pathsIn(folder, '.', 0)])].sort();
  return paths
    .filter((path) => !OF_POLICIES.test(path) && !/(?:^|\/)\./.test(path))
    .flatMap((file): Report['files'] => {
      const [was, is] = [before.get(file), contentOf(folder, file)];
      if (was && is && unbroken(was) === unbroken(is)) return [];
      return [{ file, change: !was ? 'added' : is ? 'edited' : 'removed' }];
    });
}

function pathsIn(root: string, folder: string, depth: number): string[] {
  return listFolder(root, folder).entries.flatMap(({ name, kind }) => {
    const path = folder === '.' ? name : `${folder}/${name}`;
    if (kind === 'file') return [path];
    return depth < DEEPEST ? pathsIn(root, path, depth + 1) : [];
  });
}

function contentOf(folder: string, file: string): Buffer | null {
  try {
    return readBytes(join(folder, file));
  } catch {
    return null;
  }
}

/** Bytes as a text to compare: line breaks alone are no change, git may rewrite them. */
export function unbroken(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\r\n', '\n');
}
