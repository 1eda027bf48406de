import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { callScript } from '../support/call-script.ts';
import { FIXTURE_LIBRARY, makeCheckout, runScript } from '../support/checkout.ts';

const checkout = makeCheckout(FIXTURE_LIBRARY);
afterAll(checkout.remove);

test('finds nothing but a decision below what the rules find in the fixture library', async () => {
  const { code, stderr } = await callScript(checkout, 'check', []);
  expect(code).toBe(0);
  expect(stderr.match(/(?:warning|error) {2}.*/g)).toEqual(['warning  lowered-decision']);
});

test('finds no problem in our own library and says what it read', async () => {
  const own = makeCheckout();
  expect(await runScript(own, 'check', [])).toEqual({
    code: 0,
    stdout: 'No problem in 3 policies with 10 versions.\n',
    stderr: '',
  });
  own.remove();
});

test('ends with 0 for a warning about the words of a text', async () => {
  const other = makeCheckout(FIXTURE_LIBRARY);
  const file = 'content/policies/announced/2026-11-10.md';
  appendFileSync(other.at(file), '\nLast updated: 1 May 2020\n');
  const { code, stderr } = await callScript(other, 'check', []);
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^content\/policies\/announced\/2026-11-10\.md:\d+:1 {2}warning {2}stated-day-contradicts\n/,
  );
  other.remove();
});

test('ends with 1 for a problem, and names the file as seen from where it runs', async () => {
  appendFileSync(checkout.at('content/policies/gone/2024-03-01.md'), '\n[Home](/hom/)\n');
  const { code, stderr } = await callScript(checkout, 'check', []);
  expect(code).toBe(1);
  expect(stderr).toContain('content/policies/gone/2024-03-01.md:8:1  error  dead-link\n');
  expect(stderr).toMatch(/\n\nRead about a problem: npm run explain -- <code>\n$/);
});

test('names files as seen from the top of the repository, for services that look for them there', async () => {
  const top = mkdtempSync(join(tmpdir(), 'codicil-'));
  execFileSync('git', ['init', '--quiet', top]);
  renameSync(checkout.folder, join(top, 'legal, 100%'));
  const moved = { ...checkout, folder: join(top, 'legal, 100%') };
  const { stdout: annotations } = await callScript(moved, 'check', ['--format', 'github']);
  expect(annotations).toContain(
    '::error file=legal%2C 100%25/content/policies/gone/2024-03-01.md,line=8,col=1,title=dead-link::',
  );
  const { stdout: sarif } = await callScript(moved, 'check', ['--format', 'sarif']);
  expect(sarif).toContain('"legal%2C%20100%25/content/policies/gone/2024-03-01.md"');
  expect(sarif).not.toContain('helpUri');
  const origin = ['remote', 'add', 'origin', 'https://token@github.com/example/policies.git'];
  execFileSync('git', ['-C', top, ...origin]);
  const { stdout: hosted } = await callScript(moved, 'check', ['--format', 'sarif']);
  expect(hosted).toContain(
    '"helpUri": "https://github.com/example/policies/blob/HEAD/docs/problems/dead-link.md"',
  );
  const { stdout: json } = await callScript(moved, 'check', ['--format', 'json']);
  expect(json).toContain('"content/policies/gone/2024-03-01.md"');
  renameSync(moved.folder, checkout.folder);
  rmSync(top, { recursive: true });
});

test('ends with 1 for a library that is not there', async () => {
  const { code, stderr } = await callScript(checkout, 'check', ['--library', 'nowhere']);
  expect(code).toBe(1);
  expect(stderr).toContain('nowhere/site.yaml:1:1  error  missing-file\n');
});

test('tells that a library is a file, and in which place', async () => {
  const { code, stderr } = await callScript(checkout, 'check', ['--library', 'package.json']);
  expect(code).toBe(1);
  expect(stderr).toContain(`package.json/site.yaml:1:1  error  unreadable-file
  Unexpected failure to read the file (it is no folder), expected a readable file.
`);
});

test('reads `content/` where the name of the library is empty, as a variable of CI may be', async () => {
  expect(await callScript(checkout, 'check', ['--library', ''])).toEqual(
    await callScript(checkout, 'check', []),
  );
});
