import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { makePackage } from '../../scripts/make-package.ts';
import { environmentOn, FIXTURE_LIBRARY, NODE } from '../support/checkout.ts';
import { digestsIn, filesIn } from '../support/site-files.ts';

// The lowest of each that `engines` of the package allows.
const NODES = ['22.19.0', '24.0.0', '26.0.0'];

const ADDRESS = 'https://policies.example.org';

const PROJECT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'codicil-package-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const project = join(folder, 'project');
const program = join(project, 'node_modules/codicil/scripts/codicil.js');
let tarball = '';

beforeAll(() => {
  makePackage(join(folder, 'package'));
  const [packed] = JSON.parse(npm(join(folder, 'package'), 'pack', '--json')) as [
    { filename: string },
  ];
  tarball = join(folder, 'package', packed.filename);
  mkdirSync(project);
  cpSync(FIXTURE_LIBRARY, join(project, 'policies'), { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    dependencies: { astro: string };
  };
  write('package.json', {
    type: 'module',
    codicil: { library: 'policies' },
    dependencies: { astro: dependencies.astro, codicil: `file:${tarball}` },
  });
  write(
    'astro.config.mjs',
    "import { codicil } from 'codicil';\nexport default { integrations: [codicil()] };\n",
  );
  npm(project, 'install');
});

test('the package is small, and has neither tests nor the sample', () => {
  expect(statSync(tarball).size).toBeLessThan(800_000);
  const files = filesIn(join(folder, 'package'));
  expect(files.filter((file) => /^(?:tests|content|scripts\/bench)/.test(file))).toEqual([]);
});

test('the program lists its verbs, and tells of each', () => {
  const verbs = [...run(NODE, [program, '--help']).matchAll(/^ {2}([a-z][a-z-]*) {2,}/gm)].map(
    ([, name = '']) => name,
  );
  expect(verbs).toContain('check');
  expect(verbs).not.toContain('bench');
  for (const verb of verbs) expect(run(NODE, [program, verb, '--help'])).toMatch(/^Usage: /);
});

test('a project in TypeScript knows the options', () => {
  write('use.ts', "import { codicil } from 'codicil';\ncodicil({ library: './policies' });\n");
  write('wrong.ts', "import { codicil } from 'codicil';\ncodicil({ libary: './policies' });\n");
  const compile = (file: string): string =>
    run(NODE, [
      join(PROJECT, 'node_modules/typescript/bin/tsc'),
      ...['--ignoreConfig', '--noEmit', '--module', 'nodenext', '--skipLibCheck'],
      ...['--target', 'es2024', join(project, file)],
    ]);
  expect(compile('use.ts')).toBe('');
  expect(() => compile('wrong.ts')).toThrow("'libary' does not exist in type 'CodicilOptions'");
});

test('a project begins, is installed, checked and built', () => {
  const begun = join(folder, 'our-policies');
  const start = performance.now();
  const about = ['--name', 'Example', '--email', 'legal@example.org', '--url', ADDRESS];
  // As `npm run init -- ../our-policies --codicil <package>` of a clone.
  run(NODE, [program, 'init', begun, ...about, '--resellers', '--codicil', tarball]);
  npm(begun, 'install');
  npm(begun, 'run', 'check');
  npm(begun, 'run', 'build');
  // Of the machine as much as of us: told, and held to nothing.
  const seconds = (performance.now() - start) / 1000;
  console.log(`From init to the first page: ${seconds.toFixed(1)} s.`);
  expect(readFileSync(join(begun, 'dist/privacy-policy/index.html'), 'utf8')).toContain('Example');
});

test('on every Node it makes the same site, of which no word is the sample’s', () => {
  const sites = NODES.map((version) => {
    const node = install(version);
    expect(execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()).toBe(`v${version}`);
    const site = join(folder, `site-${version}`);
    rmSync(join(project, '.cache'), { recursive: true, force: true });
    run(node, [program, 'check']);
    expect(run(node, [program, 'build', '--out', site])).toMatch(/^Built /);
    return site;
  });
  const [first = '', ...others] = sites;
  for (const site of others) expect(bytesOf(site)).toEqual(bytesOf(first));
  const words = filesIn(first)
    .filter((file) => /\.(?:html|txt|json|xml|css|js)$/.test(file))
    .filter((file) => /websoftmaster/i.test(readFileSync(join(first, file), 'utf8')));
  expect(words).toEqual([]);
});

// The manifest names the Node that made the site.
function bytesOf(site: string): Record<string, string> {
  return { ...digestsIn(site), 'manifest.json': '' };
}

/** The program of a Node, as npm brings it. */
function install(version: string): string {
  const home = join(folder, `node-${version}`);
  const name = `node-${process.platform}-${process.arch}`;
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{}');
  npm(home, 'install', `${name}@${version}`);
  return join(home, 'node_modules', name, 'bin/node');
}

function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', [...args, '--no-audit', '--no-fund'], { cwd, encoding: 'utf8' });
}

function run(file: string, args: readonly string[]): string {
  try {
    return execFileSync(file, args, {
      cwd: project,
      env: environmentOn('2026-11-22'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout: string; stderr: string };
    throw new Error(`${stdout}${stderr}`, { cause });
  }
}

function write(name: string, content: unknown): void {
  writeFileSync(
    join(project, name),
    typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
  );
}
