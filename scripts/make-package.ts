import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import ts from 'typescript';

import { SHIPPED_FILES } from '#commands/init/read-shipped.ts';
import { NODE_RANGE } from '#io/terminal/node-range.ts';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * Writes the package that `npm pack` packs: the sources compiled file by file, beside what they read as it is. Nothing
 * is bundled, so that components can be replaced and a stack names the file that a reader finds in the sources.
 */
export function makePackage(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const file of filesOfPackage()) {
    const target = join(folder, compiledName(file));
    mkdirSync(dirname(target), { recursive: true });
    if (/\.(?:ts|mjs|astro)$/.test(file) && !file.endsWith('.d.ts')) {
      writeFileSync(target, compile(file), { mode: file === PROGRAM ? 0o755 : 0o644 });
    } else cpSync(join(ROOT, file), target);
  }
  declareTypes(folder);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
}

const PROGRAM = 'scripts/codicil.ts';

const FOLDERS = ['src/**/*.*', 'scripts/*.ts', 'docs/problems/*.md', ...SHIPPED_FILES];

// What measures, counts and generates is for this repository alone.
const LEFT_OUT =
  /^scripts\/(?:bench|check-messages|count|make-package|message-shape|problem-pages)/;

function filesOfPackage(): string[] {
  const found = globSync([...FOLDERS, 'README.md', 'CHANGELOG.md', 'LICENSE'], { cwd: ROOT });
  return found.filter((file) => !LEFT_OUT.test(file)).toSorted();
}

function compiledName(file: string): string {
  return file.endsWith('.d.ts') ? file : file.replace(/\.ts$/, '.js');
}

function compile(file: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const code = file.endsWith('.ts')
    ? ts.transpileModule(text, { compilerOptions: OPTIONS }).outputText
    : text;
  return withCompiledNames(file, code);
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  removeComments: true,
};

const NAMED_FILE = /(['"])((?:#[a-z]+\/|\.{1,2}\/)?[\w./-]+)\.ts\1/g;

// Of what a project imports, and of what that names in turn.
function declareTypes(folder: string): void {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file),
  ) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, ROOT);
  const program = ts.createProgram([join(ROOT, ENTRY)], {
    ...options,
    ...{
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: folder,
      rootDir: ROOT,
    },
  });
  const files = [ENTRY];
  for (const file of files) {
    program.emit(program.getSourceFile(join(ROOT, file)), (path, text) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, withCompiledNames(file, text));
      const named = [...text.matchAll(NAMED_FILE)].map(([, , name = '']) =>
        pathOf(file, `${name}.ts`),
      );
      files.push(
        ...named.filter((one) => ts.sys.fileExists(join(ROOT, one)) && !files.includes(one)),
      );
    });
  }
}

const ENTRY = 'src/integration.ts';

function withCompiledNames(file: string, text: string): string {
  return text.replaceAll(NAMED_FILE, (whole, quote: string, name: string) =>
    isOurs(file, `${name}.ts`) ? `${quote}${name}.js${quote}` : whole,
  );
}

function isOurs(from: string, name: string): boolean {
  return ts.sys.fileExists(join(ROOT, pathOf(from, name)));
}

function pathOf(from: string, name: string): string {
  return name.startsWith('#') ? join('src', name.slice(1)) : join(dirname(from), name);
}

interface Manifest {
  dependencies: Record<string, string>;
  [field: string]: unknown;
}

function manifest(): Record<string, unknown> {
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
  const { astro, ...dependencies } = own.dependencies;
  const { name, version, description, license, type, imports } = own;
  return {
    name,
    version,
    description,
    license,
    type,
    // The repository runs on a Node of its own.
    engines: { node: NODE_RANGE },
    keywords: ['astro-integration', 'withastro'],
    bin: { codicil: './scripts/codicil.js' },
    exports: {
      '.': { types: './src/integration.d.ts', default: './src/integration.js' },
      './pages': './src/build/integration/pages.js',
    },
    imports,
    dependencies,
    peerDependencies: { astro: `^${(astro ?? '').replace(/\.\d+$/, '')}` },
  };
}

if (process.argv[1] === import.meta.filename) makePackage(resolve(process.argv[2] ?? '.package'));
