import { globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { EDITOR_SCHEMAS, type EditorSchema } from '#core/schemas/editor-schemas.ts';
import { jsonSchema, schemaNames } from '#site/open-data/schemas.ts';

import { schemaMistakes } from '../../support/schema-mistakes.ts';

const NAMES = Object.keys(EDITOR_SCHEMAS) as EditorSchema[];

test.each<[EditorSchema, string]>([
  ['site', 'site.yaml'],
  ['policy', 'policies/*/policy.yaml'],
  ['reseller', 'resellers/*.yaml'],
  ['version-front-matter', 'policies/*/*.{md,mdx}'],
  ['page-front-matter', 'pages/*.mdx'],
])('%s accepts every %s that the check accepts', (name, pattern) => {
  const files = globSync([`content/${pattern}`, `tests/fixtures/library/${pattern}`]).sort();
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect([file, schemaMistakes(name, yamlOf(file))]).toEqual([file, []]);
});

test.each<[EditorSchema, string, string]>([
  ['version-front-matter', 'effektive: 2027-03-01', '/ additionalProperties'],
  ['version-front-matter', 'effective: 2027-03-01', '/ required'],
  ['version-front-matter', 'effective: 1 March 2027', '/effective pattern'],
  ['version-front-matter', 'effective: 2027-02-30', '/effective format'],
  ['version-front-matter', 'effective: { new: 2027-03-01 }', '/effective required'],
  ['version-front-matter', 'summary: ""', '/summary pattern'],
  ['version-front-matter', 'summary: "a\\nb"', '/summary pattern'],
  ['version-front-matter', 'changes: [{ section: logs }]', '/changes/0 required'],
  ['version-front-matter', 'changes: [{ materiality: big }]', '/changes/0/materiality enum'],
  ['version-front-matter', 'choices: [{ mode: optout }]', '/choices/0/mode enum'],
  ['version-front-matter', 'choices: [{ url: "javascript:x" }]', '/choices/0/url pattern'],
  ['version-front-matter', 'choices: [{ id: My choice }]', '/choices/0/id pattern'],
  ['version-front-matter', 'placement: { a: { after: b, replaces: c } }', '/placement/a oneOf'],
  ['version-front-matter', 'placement: { a: {} }', '/placement/a oneOf'],
  ['policy', 'kind: privacy', '/kind enum'],
  ['policy', 'events: [{ kind: recall }]', '/events/0/kind const'],
  ['policy', 'order: first', '/order type'],
  ['site', 'organisation: { mail: a@b.example }', '/organisation additionalProperties'],
  [
    'site',
    'notices: { lead: { resellers: { days: -1 } } }',
    '/notices/lead/resellers/days minimum',
  ],
  ['reseller', 'contact: { email: hello }', '/contact/email format'],
  ['page-front-matter', 'navigation: yes', '/navigation type'],
])('%s refuses `%s`', (name, yaml, mistake) => {
  expect(schemaMistakes(name, yaml)).toContain(mistake);
});

test.each(NAMES)('%s describes every field in a sentence', (name) => {
  expect(fieldsWithoutSentence(jsonSchema(name, 'x') as JsonSchema, '')).toEqual([]);
});

test.each(NAMES)('%s is published at its own address', (name) => {
  expect(schemaNames()).toContain(name);
  const address = `https://example.org/schemas/${name}.json`;
  const schema = jsonSchema(name, address) as JsonSchema & { $id: string };
  expect([schema.$id, schema.title]).toEqual([address, expect.stringContaining(' ')]);
});

function yamlOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.yaml') ? text : (text.split(/^---$/m)[1] ?? '');
}

interface JsonSchema {
  title?: string;
  description?: string;
  const?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | false;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

function fieldsWithoutSentence(schema: JsonSchema, path: string): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const isTold = field.const !== undefined || /^[\p{Lu}`].*\.$/u.test(field.description ?? '');
    return [
      ...(isTold ? [] : [`${path}/${key}`]),
      ...fieldsWithoutSentence(field, `${path}/${key}`),
    ];
  });
  const { items, additionalProperties, anyOf = [], oneOf = [] } = schema;
  const parts = [items, additionalProperties, ...anyOf, ...oneOf];
  return [...own, ...parts.flatMap((one) => (one ? fieldsWithoutSentence(one, path) : []))];
}
