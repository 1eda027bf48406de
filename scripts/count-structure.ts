import { posix } from 'node:path';

/** A file of the source: its path from the project's root, and its text. */
export interface SourceFile {
  file: string;
  text: string;
}

const NO_CODE = /^\s*(?:\/\/|\/?\*|<!--|\{\/\*|$)/;

/** Lines that are neither blank nor a comment of their own, as `file:line`. */
export function linesOfCode({ file, text }: SourceFile): string[] {
  return text.split('\n').flatMap((line, at) => (NO_CODE.test(line) ? [] : [`${file}:${at + 1}`]));
}

const EXPORTED =
  /^export (?:default )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm;

/** Names that a file declares and exports. */
export function exportedNames({ file, text }: SourceFile): string[] {
  return [...text.matchAll(EXPORTED)].map(([, name = '']) => `${name} in ${file}`);
}

const MOST_FILES = 15;

/** Folders in which more than fifteen files stand loose. */
export function crowdedRooms(files: readonly SourceFile[]): string[] {
  return [...Map.groupBy(files, ({ file }) => posix.dirname(file))].flatMap(([room, inside]) =>
    inside.length > MOST_FILES ? [`${inside.length} files in ${room}`] : [],
  );
}

/** Files that import each other, directly or not, types included. */
export function filesInCircles(files: readonly SourceFile[]): string[] {
  return inCircles(importsOf(files, (file) => file));
}

/** Folders whose files import each other, directly or not. */
export function roomsInCircles(files: readonly SourceFile[]): string[] {
  return inCircles(importsOf(files, posix.dirname));
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const SPECIFIER = /(?:\bfrom|^import) '([#.][^']+)'/gm;

function importsOf(files: readonly SourceFile[], nodeOf: (file: string) => string): Graph {
  const known = new Set(files.map(({ file }) => file));
  const graph = new Map<string, Set<string>>();
  for (const { file, text } of files) {
    const from = nodeOf(file);
    const imported = graph.get(from) ?? new Set<string>();
    graph.set(from, imported);
    for (const [, specifier = ''] of text.matchAll(SPECIFIER)) {
      const target = specifier.startsWith('#')
        ? `src/${specifier.slice(1)}`
        : posix.join(posix.dirname(file), specifier);
      if (known.has(target) && nodeOf(target) !== from) imported.add(nodeOf(target));
    }
  }
  return graph;
}

function inCircles(graph: Graph): string[] {
  return [...graph.keys()].filter((start) => {
    const seen = new Set<string>();
    const open = [...(graph.get(start) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === start) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(graph.get(next) ?? []));
    }
    return false;
  });
}
