import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  crowdedRooms,
  exportedNames,
  filesInCircles,
  linesOfCode,
  roomsInCircles,
  type SourceFile,
} from './count-structure.ts';
import { print } from '#io/terminal/print.ts';

/** What there should be few of, by what the source says. */
export interface Count {
  name: string;
  /** What counts, so that the figure can be checked by hand. */
  rule: string;
  /** What was found, one by one. */
  found: string[];
}

/** The counts of the source in `folder`, which holds `src/`. */
export function countSource(folder: string): Count[] {
  const files = globSync('src/**/*.{ts,astro}', { cwd: folder })
    .sort()
    .map((file): SourceFile => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  const ways = Object.entries(WAYS).map(([way, shapes]) => ({
    name: `shapes of a text on its way ${way}`,
    rule: 'forms in which the words of one version stand, from its file on; each by its declaration',
    found: shapes.map(([shape, file, name]) => foundShape(files, shape, file, name)),
  }));
  return [
    ...ways,
    {
      name: 'shapes of a text on all its ways',
      rule: 'the same, each once',
      found: [...new Set(ways.flatMap(({ found }) => found))],
    },
    {
      name: 'holders of a text',
      rule: 'exported types that hold the document of one version beside other data',
      found: files.flatMap(holdersIn),
    },
    {
      name: 'stores',
      rule: 'places below `cacheFolder()` that a later run reads; not locks, and not folders that a build fills and moves away',
      found: files.flatMap(placesIn),
    },
    {
      name: 'memories of a run',
      rule: 'what a module holds in a `let`, or in a map that begins empty; and, wherever it stands, a map of objects that are not kept alive',
      found: files.flatMap(memoriesIn),
    },
    {
      name: 'route files',
      rule: 'files that Astro makes pages by: in `src/routes/`, or in `src/pages/`',
      found: files.map(({ file }) => file).filter((file) => /^src\/(?:pages|routes)\//.test(file)),
    },
    {
      name: 'globals',
      rule: 'lines that share something by a symbol that all modules know, or put something in the place of a global',
      found: files.flatMap(globalsIn),
    },
    {
      name: 'lines of code',
      rule: 'lines of the source that are neither blank nor a comment of their own',
      found: files.flatMap(linesOfCode),
    },
    {
      name: 'exported names',
      rule: 'declarations with `export` before them',
      found: files.flatMap(exportedNames),
    },
    {
      name: 'crowded rooms',
      rule: 'folders in which more than 15 files stand loose',
      found: crowdedRooms(files),
    },
    {
      name: 'files in circles',
      rule: 'files that import each other, directly or not, types included',
      found: filesInCircles(files),
    },
    {
      name: 'rooms in circles',
      rule: 'folders whose files import each other, directly or not',
      found: roomsInCircles(files),
    },
  ];
}

/** What a shape is, where it is declared, and as what; for a text as such the file that reads it. */
type Shape = readonly [shape: string, file: string, name: string];

const TO_DOCUMENT: readonly Shape[] = [
  ['source text', 'src/io/files/read-text.ts', 'readText'],
  ['Markdown tree (mdast)', 'src/markdown/tree/parsed-tree.ts', 'ParsedTree'],
  ['built section', 'src/markdown/document/known-sections.ts', 'BuiltSection'],
  ['document of sections', 'src/core/document/digested-document.ts', 'DigestedDocument'],
];

/** From the file to each of what is published. */
const WAYS: Record<string, readonly Shape[]> = {
  'to its page': [
    ...TO_DOCUMENT,
    ['HTML tree (hast)', 'src/markdown/render/render-blocks.ts', 'BlockRenderer'],
    ['HTML', 'src/markdown/render/render-html.ts', 'renderHtml'],
  ],
  'to a redline': [
    ...TO_DOCUMENT,
    ['row of leaves', 'src/core/document/flat/flat-document.ts', 'FlatDocument'],
    ['row of words', 'src/core/redline/align/units.ts', 'DocumentUnits'],
    ['redline', 'src/core/redline/redline-schema.ts', 'Redline'],
    ['HTML', 'src/site/redline/render-report.ts', 'renderReport'],
  ],
  'to the search': [
    ...TO_DOCUMENT,
    ['search record', 'src/site/search/index/search-records.ts', 'SearchRecord'],
    ['files of the index', 'src/build/search/index-worker.ts', 'IndexAnswer'],
  ],
  'to a notice': [
    ...TO_DOCUMENT,
    ['row of leaves', 'src/core/document/flat/flat-document.ts', 'FlatDocument'],
    ['redline', 'src/core/redline/redline-schema.ts', 'Redline'],
    ['notice', 'src/core/schemas/notice-schema.ts', 'Notice'],
    ['letter', 'src/site/notices/letter/render-text.ts', 'renderText'],
  ],
};

function foundShape(
  files: readonly SourceFile[],
  shape: string,
  file: string,
  name: string,
): string {
  const declared = new RegExp(`^export (?:interface|type|class|function|const) ${name}\\b`, 'm');
  const text = files.find((one) => one.file === file)?.text ?? '';
  if (!declared.test(text)) throw new Error(`\`${file}\` declares no \`${name}\`.`);
  return `${shape}: ${name} in ${file}`;
}

const DECLARATION = /^export (?:interface|type|class) (\w+)[^{;]*\{(.*?)^\}/gms;
const HOLDS = /^ {2}(?:readonly )?(?:document|built): (?:Digested|Built)?Document\b/m;

function holdersIn({ file, text }: SourceFile): string[] {
  return [...text.matchAll(DECLARATION)].flatMap(([, name = '', body = '']) =>
    HOLDS.test(body) ? [`${name} in ${file}`] : [],
  );
}

const PLACE = /join\(cacheFolder\(\), ['`]([^'`]+)['`]\)/g;
const PASSING = /\.lock$|^site$|^shard-/;

function placesIn({ file, text }: SourceFile): string[] {
  return [...text.matchAll(PLACE)].flatMap(([, place = '']) =>
    PASSING.test(place) ? [] : [`${place} in ${file}`],
  );
}

const MEMORY =
  /^(?:export )?(?:let (\w+)|const (\w+)(?:: [^=]+)? = (?:new Map(?:<[^()]*>)?\(\)|globalThis\b))|^.*\b(\w+) = new Weak(?:Map|Set)\b/gm;

function memoriesIn({ file, text }: SourceFile): string[] {
  return [...text.matchAll(MEMORY)].map(
    ([, ...names]) => `${names.find((name) => name !== undefined) ?? ''} in ${file}`,
  );
}

const GLOBALS = [
  /Symbol\.for\(/,
  /\b(?:globalThis|global)(?:\.\w+|\[[^\]]+\])+\s*(?:[?|&]{2})?=(?!=)/,
  /=\s*globalThis\b/,
  /Object\.(?:assign|define\w+)\(\s*(?:globalThis|global)\b/,
];

function globalsIn({ file, text }: SourceFile): string[] {
  return text
    .split('\n')
    .flatMap((line, at) =>
      GLOBALS.some((pattern) => pattern.test(line)) ? [`${file}:${at + 1}`] : [],
    );
}

// Beyond, the names tell nothing.
const MOST_SHOWN = 200;

if (import.meta.main) {
  for (const { name, rule, found } of countSource(join(import.meta.dirname, '..'))) {
    print(`${found.length} ${name} (${rule})`);
    if (found.length > MOST_SHOWN) continue;
    for (const one of found) print(`  ${one}`);
  }
}
