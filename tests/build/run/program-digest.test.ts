import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { programDigest } from '#build/run/fingerprint.ts';

/** The program of a project with these files, run with these variables. */
function programOf(files: Record<string, string>, env: NodeJS.ProcessEnv = {}): string {
  const project = mkdtempSync(join(tmpdir(), 'codicil-'));
  onTestFinished(() => {
    rmSync(project, { recursive: true, force: true });
  });
  for (const [name, text] of Object.entries({ 'package.json': '{}', ...files })) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), text);
  }
  return programDigest(project, env);
}

test.each([
  'src/components/Header.astro',
  'public/logo.svg',
  'package.json',
  'package-lock.json',
  'pnpm-lock.yaml',
  'node_modules/.package-lock.json',
  'astro.config.mjs',
  'vite.config.ts',
  'postcss.config.cjs',
  'tailwind.config.js',
  '.postcssrc.json',
  '.browserslistrc',
  'tsconfig.json',
  'tsconfig.base.json',
  '.env',
  '.env.production',
])('a project with another %s is another program', (file) => {
  const [one, other] = ['{ "one": 1 }', '{ "other": 2 }'].map((text) =>
    programOf({ [file]: text }),
  );
  expect(new Set([programOf({}), one, other]).size).toBe(3);
});

test('what it is about, what it writes and what it is tested by are no parts of it', () => {
  const besides = {
    'README.md': 'A',
    'reviews.json': '{}',
    'dist/index.html': '',
    'tests/a.ts': '',
  };
  expect(programOf(besides)).toBe(programOf({}));
});

test('the name of a file of settings counts, and not its text alone', () => {
  expect(programOf({ 'vite.config.ts': '' })).not.toBe(programOf({ 'vite.config.mts': '' }));
});

test.each([
  ['has a prefix that shows it', {}, 'PUBLIC_NAME'],
  ['has the prefix of Vite', {}, 'VITE_NAME'],
  ['is named by a component', { 'src/A.astro': '<p>{import.meta.env.NAME}</p>' }, 'NAME'],
  ['is named in quotes', { 'src/a.ts': "import.meta.env['NAME']" }, 'NAME'],
  ['is declared', { 'astro.config.mjs': 'schema: { NAME: envField.string({}) }' }, 'NAME'],
])('with another value of a variable that %s it is another program', (_, files, name) => {
  const programs = [{}, { [name]: 'one' }, { [name]: 'other' }].map((env) => programOf(files, env));
  expect(new Set(programs).size).toBe(3);
});

test('any other variable changes nothing', () => {
  expect(programOf({}, { PWD: '/elsewhere', NAME: 'one' })).toBe(programOf({}));
});
