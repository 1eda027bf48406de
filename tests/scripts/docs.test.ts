import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';

const PAGES = ['README.md', 'CONTRIBUTING.md', ...globSync('{docs,.github}/**/*.md')].sort();

const readme = readFileSync('README.md', 'utf8');
const { scripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};

test('every command that README shows is there, and every command is shown', () => {
  const shown = new Set(
    [...readme.matchAll(/npm (?:run )?(?:--silent )?([a-z]+(?:-[a-z]+)*)\b/g)].map(
      ([, name]) => name,
    ),
  );
  shown.delete('ci');
  shown.delete('package');
  shown.delete('run');
  const names = Object.keys(scripts).filter((name) => !name.includes(':'));
  expect([...shown].sort()).toEqual(names.sort());
});

test('README says of every dependency why it is there', () => {
  const explained = new Set(
    [...readme.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) =>
      (cell ?? '').split(', ').map((name) => name.trim()),
    ),
  );
  const unexplained = Object.keys(dependencies).filter(
    (name) => !name.startsWith('@types/') && !explained.has(name),
  );
  expect(unexplained).toEqual([]);
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
