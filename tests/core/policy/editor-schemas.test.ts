import { readdirSync, readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { EDITOR_SCHEMAS, renderEditorSchema } from '#core/policy/editor-schemas.ts';
import { splitFrontMatter } from '#markdown/front-matter.ts';

import { FIXTURE_LIBRARY } from '../../support/checkout.ts';

type Name = keyof typeof EDITOR_SCHEMAS;

const NAMES = Object.keys(EDITOR_SCHEMAS) as Name[];

function validate(name: Name, value: unknown): boolean {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(renderEditorSchema(name)) as object)(value) as boolean;
}

test.each(NAMES)('the schema of %s that editors use is up to date', (name) => {
  expect(readFileSync(`.vscode/schemas/${name}.json`, 'utf8')).toBe(renderEditorSchema(name));
});

test.each(['content', FIXTURE_LIBRARY])('what stands in %s fits', (library) => {
  const files = readdirSync(library, { recursive: true, encoding: 'utf8' });
  const read = (file: string): string => readFileSync(`${library}/${file}`, 'utf8');
  for (const file of files.filter((one) => /\.(?:yaml|mdx?)$/.test(one))) {
    const name = nameOf(file);
    if (!name) continue;
    const yaml = name === 'version' ? (splitFrontMatter(read(file)).frontMatter ?? '') : read(file);
    expect([file, validate(name, parse(yaml))]).toEqual([file, true]);
  }
});

test.each([
  ['site', { organisation: { name: 'A' } }],
  ['policy', { title: 'A', kind: 'polcy' }],
  ['reseller', { name: 'A', contact: { email: 'a@b.org' }, dataController: 'B' }],
  ['version', { effective: '2024-01-01', sumary: 'A.' }],
] as const)('a mistake in %s does not', (name, value) => {
  expect(validate(name, value)).toBe(false);
});

function nameOf(file: string): Name | null {
  if (file === 'site.yaml') return 'site';
  if (file.endsWith('/policy.yaml')) return 'policy';
  if (/^resellers\/.*\.yaml$/.test(file)) return 'reseller';
  return /^policies\/.*\.mdx?$/.test(file) ? 'version' : null;
}
