import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

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
