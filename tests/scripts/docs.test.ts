import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';

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
