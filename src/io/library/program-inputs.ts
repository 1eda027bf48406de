import { statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

import { decodeAddress } from '#core/text/addresses.ts';

import { digestOfInputs } from '../files/digest-files.ts';
import { readBytes } from '../files/read-bytes.ts';

/**
 * SHA-256 of a page that is compiled, `file` in the library, and of every file of the library that it can
 * take in: what it names as `./…`, `../…` or from the project's root, and what these name. A program that
 * finds files in another way is made from the whole library.
 */
export function programPageDigest(library: string, file: string): string {
  const root = resolve(library);
  const found = new Set<string>();
  const open = [join(root, file)];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const text = textOf(path);
    if (FINDS_FILES.test(text)) return digestOfInputs([root], [file]);
    open.push(...namedIn(text, path).filter((one) => one.startsWith(root + sep)));
  }
  const files = [...found].sort();
  return digestOfInputs(
    files,
    files.map((path) => path.slice(root.length)),
  );
}

const FINDS_FILES = /import\.meta\.glob|\bimport\s*\(|\bfrom\s*['"]node:|\brequire\b|\bprocess\b/;

/** Files that a program may mean by the paths that it writes, as it imports them or as Markdown. */
function namedIn(text: string, path: string): string[] {
  const named = text.match(/(?<![\w/.])\.{0,2}\/[^\s'"`()<>{}[\];,]+/g) ?? [];
  return named.flatMap((one) => {
    const name = decodeAddress(one.replace(/[?#].*$/, ''));
    const place = name.startsWith('/') ? resolve(`.${name}`) : resolve(dirname(path), name);
    return ENDINGS.map((ending) => place + ending).filter(isFile);
  });
}

// What a bundler adds to the name of a module.
const ENDINGS = [
  '',
  '.mjs',
  '.js',
  '.mts',
  '.ts',
  '.jsx',
  '.tsx',
  '.json',
  '/index.js',
  '/index.ts',
];

// What cannot be read has issues already.
function textOf(path: string): string {
  try {
    return readBytes(path).toString('utf8');
  } catch {
    return '';
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
