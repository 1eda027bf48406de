import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';

import { schemaMistakes } from '../support/schema-mistakes.ts';

const PAGES = globSync(['*.md', 'content/README.md', '{docs,.github}/**/*.md']).sort();

const readme = readFileSync('README.md', 'utf8');
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};

test('each dependency has a line that says why it is here', () => {
  const table = readFileSync('docs/dependencies.md', 'utf8');
  const explained = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
    cell.split(', ').map((name) => name.trim()),
  );
  const names = Object.keys(dependencies).filter((name) => !name.startsWith('@types/'));
  expect(names.filter((name) => !explained.includes(name))).toEqual([]);
  expect(
    explained.filter((name) => !/^(?:-+|dependency)$/.test(name) && !names.includes(name)),
  ).toEqual([]);
});

test('README fits on two screens, and leads to every page', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(120);
  const pages = globSync('docs/*.md').filter((page) => page !== 'docs/dependencies.md');
  expect(pages.filter((page) => !readme.includes(`](${page})`))).toEqual([]);
});

test.each(globSync('docs/*.md'))('%s says first who it is for', (page) => {
  const [title, opening] = readFileSync(page, 'utf8').split('\n\n');
  expect(title).toMatch(/^# [\p{Lu}]/u);
  expect(opening).toMatch(/^For \p{Ll}/u);
});

test('CI runs the test command of README', () => {
  expect(readme).toContain('npm ci && npm test');
  const ci = readFileSync('.ci/run', 'utf8').split('\n');
  expect(ci).toEqual(expect.arrayContaining(['npm ci', 'npm test', 'npm run verify']));
});

test.each(PAGES)('%s leads to what is there', (page) => {
  for (const target of targetsOf(remark().use(remarkGfm).parse(readFileSync(page, 'utf8')))) {
    // A page of a site, or of another one.
    if (/^(?:\/|https?:|mailto:)/.test(target)) continue;
    const [path = '', anchor] = target.split('#');
    const goal = path === '' ? page : join(page, '..', path);
    expect([target, existsSync(goal)]).toEqual([target, true]);
    if (anchor !== undefined) expect(anchorsOf(goal)).toContain(anchor);
  }
});

test.each([
  ['site', 'content/site.yaml'],
  ['policy', 'content/policies/privacy-policy/policy.yaml'],
  ['policy', 'content/policies/reseller-addendum/policy.yaml'],
  ['reseller', 'content/resellers/harbour-lane.yaml'],
  ['version-front-matter', 'in the front matter of a version'],
] as const)('an example of %s is right: %s', (schema, first) => {
  const examples = globSync('docs/*.md').flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/^```yaml\n# (.*)\n([\s\S]*?)^```$/gm)].filter(
      ([, comment]) => comment === first,
    ),
  );
  expect(examples.length).toBe(1);
  const missing = schema === 'version-front-matter' ? 'effective: 2027-03-01\nsummary: A.\n' : '';
  for (const [, , yaml = ''] of examples)
    expect(schemaMistakes(schema, missing + yaml)).toEqual([]);
});

test('the example of a version is right', () => {
  const [, head = ''] =
    /^```mdx\n---\n([\s\S]*?)^---$/m.exec(readFileSync('docs/library.md', 'utf8')) ?? [];
  expect(head).toContain('effective:');
  expect(schemaMistakes('version-front-matter', head)).toEqual([]);
});

/** Where the links and images of a text lead. */
function targetsOf(node: Nodes): string[] {
  const own = 'url' in node ? [node.url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(targetsOf)] : own;
}

/** The anchors that GitHub gives the headings of a file. */
function anchorsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
