import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { callScript } from '../support/call-script.ts';
import { makeCheckout } from '../support/checkout.ts';
import { LibraryBuilder } from '../support/library-builder.ts';
import { serveFolder } from '../support/serve-folder.ts';

const checkout = makeCheckout();
afterAll(checkout.remove);

test('ends with 0 while nothing is overdue, and says what is ahead', async () => {
  const { code, stdout, stderr } = await callScript(checkout, 'status', [], '2026-11-30');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toBe(
    [
      'Nothing is overdue.',
      '',
      'Ahead:',
      '  Tell resellers of version `2026-11-16` of Privacy Policy, by 1 March 2027.',
      '  Tell existing customers of version `2026-11-16` of Privacy Policy, by 16 March 2027.',
      '',
      'Done:',
      '  Tell resellers of version `2026-10-05` of Reseller Addendum: told on 5 October 2026 (3 written to); due by 27 November 2026.',
      '',
      'Next change: version `2026-10-05` of Reseller Addendum applies to new and existing customers from 11 January 2027.',
      '',
    ].join('\n'),
  );
});

test.for(['2027-03-20', '2027-04-16'])('ends with 1 on %s, when nothing was sent', async (day) => {
  const json = await callScript(checkout, 'status', ['--format', 'json'], day);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({ format: 'codicil-status/1', day, overdue: 2 });
  // The check of the library goes on, with a warning for each.
  const check = await callScript(checkout, 'check', [], day);
  expect(check.code).toBe(0);
  expect(check.stderr.match(/warning {2}notice-overdue/g)).toHaveLength(2);
  expect(check.stderr).toContain('--record --reached resellers=<count>');
  // Once it applies, no postponement ends what is overdue.
  const isOffered = check.stderr.includes('kind: postponement, version: 2026-11-16');
  expect(isOffered).toBe(day < '2027-04-15');
});

test('writes nothing as Markdown where there is nothing to open an issue for', async () => {
  const args = ['--format', 'markdown'];
  expect(await callScript(checkout, 'status', args, '2026-11-30')).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
  const soon = await callScript(checkout, 'status', args, '2027-02-25');
  expect(soon.code).toBe(0);
  expect(soon.stdout).toContain('1 thing is due soon, the first by 1 March 2027.');
});

test('a library with errors has no status, and that is red', async () => {
  const library = new LibraryBuilder({ 'policies/privacy/2024-01-01.mdx': 'No front matter.\n' });
  const args = ['--library', library.folder, '--format', 'markdown'];
  const { code, stdout, stderr } = await callScript(checkout, 'status', args);
  expect(code).toBe(1);
  expect(stderr).toContain('missing-front-matter');
  expect(stdout).toContain('**The library has errors:');
  expect(stdout).toContain('missing-front-matter');
});

test('asks the live site only where it is told to, and turns red if that stands still', async () => {
  const folder = join(checkout.folder, 'live');
  mkdirSync(folder);
  const live = { format: 'codicil-status/1', day: '2026-11-29' };
  writeFileSync(join(folder, 'status.json'), JSON.stringify(live));
  writeFileSync(join(folder, '404.html'), 'Not here.');
  const { origin, close } = await serveFolder(folder, '/');
  const ran = await callScript(checkout, 'status', ['--live', origin], '2026-11-30');
  await close();
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain(`${origin}/status.json:1:1  error  live-site-behind`);
  expect(ran.stdout).toContain('Nothing is overdue.');
});

test.for<[string[], string]>([
  [['--format', 'xml'], 'Unexpected format `xml`, expected text, markdown, json.'],
  [['https://policies.example.org'], 'expected `--live https://policies.example.org`.'],
  [['--live', 'content'], 'Unexpected `content`, expected an address'],
])('%j is wrong usage', async ([args, message]) => {
  const { code, stderr } = await callScript(checkout, 'status', args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
