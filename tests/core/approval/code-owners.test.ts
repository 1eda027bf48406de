import { expect, test } from 'vitest';

import { isOwner, ownersOf, parseCodeOwners, unknownOwners } from '#core/approval/code-owners.ts';

const FILE = 'content/policies/privacy/2024-06-01.mdx';

function ownersBy(...lines: string[]): string[] {
  return ownersOf(parseCodeOwners(lines.join('\n')), FILE);
}

test.each([
  '*',
  '*.mdx',
  'content/',
  '/content/',
  'policies',
  '/content/policies/privacy/*',
  '/content/**/2024-06-01.mdx',
  '**/privacy/',
  'content/policies/**',
  '/content/policies/*/2024-0?-01.mdx',
])('%s matches a version', (pattern) => {
  expect(ownersBy(`${pattern} @mara`)).toEqual(['@mara']);
});

test.each(['/policies/', 'content/*', '*.md', '/content/policies/privacy/2024-06-01', 'privac'])(
  '%s does not',
  (pattern) => {
    expect(ownersBy(`${pattern} @mara`)).toEqual([]);
  },
);

test('the last pattern that matches wins, also where it names nobody', () => {
  expect(ownersBy('* @all', 'content/ @mara @example/legal # both')).toEqual([
    '@mara',
    '@example/legal',
  ]);
  expect(ownersBy('content/ @mara', '*.mdx')).toEqual([]);
  expect(ownersBy('# content/ @mara', '')).toEqual([]);
});

test('each section of GitLab has its own owners, and names some for lines that name none', () => {
  expect(ownersBy('[Legal][2] @mara', 'content/', '^[Code]', '* @dev')).toEqual(['@mara', '@dev']);
});

test('a blank in a path has a backslash before it', () => {
  const owners = parseCodeOwners('/my\\ policies/ @mara');
  expect(ownersOf(owners, 'my policies/a.md')).toEqual(['@mara']);
});

test('a team is an owner by its members, whatever the case of letters', () => {
  const teams = { 'Example/Legal': ['Mara'], 'joe@example.org': ['@joe'] };
  expect(isOwner('MARA', ['@example/legal'], teams)).toBe(true);
  expect(isOwner('mara', ['@example/legal'], {})).toBe(false);
  expect(isOwner('mara', ['@Mara'], {})).toBe(true);
  expect(isOwner('joe', ['Joe@example.org'], teams)).toBe(true);
});

test('of a team or an address that is not listed, nobody is known', () => {
  const owners = ['@mara', '@example/legal', '@example/board', 'joe@example.org', '@@maintainer'];
  expect(unknownOwners(owners, { 'example/legal': [] })).toEqual(owners.slice(2));
});

test('reads a pattern of many stars in a blink', () => {
  const owners = parseCodeOwners(`${'*a'.repeat(25)} @mara`);
  const start = performance.now();
  expect(ownersOf(owners, 'a'.repeat(60))).toEqual(['@mara']);
  expect(ownersOf(owners, `${'a'.repeat(60)}b`)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(1000);
});
