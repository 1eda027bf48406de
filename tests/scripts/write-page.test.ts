import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { newFrontMatter } from '#commands/new-version/new-front-matter.ts';
import { problems } from '#core/problems/problems.ts';
import { MATERIALITIES, versionSchema } from '#core/schemas/version-schema.ts';

import { schemaMistakes } from '../support/schema-mistakes.ts';

const guide = readFileSync('docs/write.md', 'utf8');

/** The rows of the table whose first column has this head, as their cells without backticks. */
function tableOf(head: string): string[][] {
  const [, rows = ''] =
    new RegExp(`^\\| ${head} .*\\n\\| -.*\\n((?:\\|.*\\n)+)`, 'm').exec(guide) ?? [];
  return rows
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

test('every key of front matter is explained, and copied or not as `npm run new` does it', () => {
  const keys = Object.keys(versionSchema.shape);
  const table = tableOf('name');
  expect(table.map(([key]) => key).sort()).toEqual([...keys].sort());
  const source = `---\n${keys.map((key) => `${key}: x`).join('\n')}\n---\n`;
  const copied = Object.keys(parse(newFrontMatter(source, '2027-03-01', null)) as object);
  const stays = table.filter(([, , action = '']) => !action.startsWith('delete'));
  expect(stays.map(([key]) => key).sort()).toEqual(copied.sort());
});

test('the examples are right', () => {
  const examples = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => yaml);
  const [version = '', policy = ''] = examples;
  expect(examples.length).toBe(2);
  const head = 'effective: 2027-03-01\nsummary: A version.\n';
  expect(schemaMistakes('version-front-matter', head + version)).toEqual([]);
  expect(schemaMistakes('policy', `title: A policy\nkind: other\n${policy}`)).toEqual([]);
});

test('every decision and every event is explained', () => {
  for (const one of MATERIALITIES)
    expect(guide).toMatch(new RegExp(`^- \\*\\*${one}\\*\\*: `, 'm'));
  for (const [kind = ''] of tableOf('kind')) {
    const more = kind === 'postponement' ? ', effective: 2027-04-01' : '';
    const event = `{ kind: ${kind}, version: 2027-02-01, on: 2027-03-01, reason: A reason.${more} }`;
    expect(schemaMistakes('policy', `title: A\nkind: other\nevents: [${event}]`)).toEqual([]);
  }
  expect(
    tableOf('kind')
      .map(([kind]) => kind)
      .sort(),
  ).toEqual(['erratum', 'postponement', 'withdrawal']);
});

test('the problem that it shows is one', () => {
  const [, code = ''] = /^content\/\S+ {2}error {2}(\S+)$/m.exec(guide) ?? [];
  expect(Object.keys(problems)).toContain(code);
});

test('the form for an issue has the parts that GitHub wants', () => {
  const form = parse(readFileSync('.github/ISSUE_TEMPLATE/policy.yml', 'utf8')) as {
    name: string;
    description: string;
    body: { type: string; id: string; attributes: { label: string } }[];
  };
  expect([form.name, form.description].every(Boolean)).toBe(true);
  expect(new Set(form.body.map(({ id }) => id)).size).toBe(form.body.length);
  expect(form.body.filter(({ attributes }) => !attributes.label)).toEqual([]);
  for (const { type } of form.body) expect(['input', 'textarea', 'checkboxes']).toContain(type);
});
