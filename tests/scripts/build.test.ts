import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { relative } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { FIXTURE_LIBRARY, makeCheckout, runScript } from '../support/checkout.ts';
import { digestsIn, filesIn } from '../support/site-files.ts';

const checkout = makeCheckout(FIXTURE_LIBRARY);
afterAll(checkout.remove);

mkdirSync(checkout.at('dist/terms'), { recursive: true });
writeFileSync(checkout.at('dist/index.html'), 'the last good site');
writeFileSync(checkout.at('dist/terms/index.html'), 'its terms');
writeFileSync(checkout.at('dist/manifest.json'), '{ "format": "codicil-manifest/1" }');

test('prints every problem of a broken library and leaves the last site as it is', async () => {
  const site = checkout.at('content/site.yaml');
  const version = checkout.at('content/policies/gone/2024-03-01.md');
  const good = [readFileSync(site, 'utf8'), readFileSync(version, 'utf8')] as const;
  writeFileSync(site, good[0].replace('Europe/Berlin', 'Europe/Berlln'));
  writeFileSync(version, good[1].replace('effective: 2024-03-01', 'effective: 2024-02-30'));
  const before = stateOf(checkout.at('dist'));

  const ran = await runScript(checkout, 'build', []);

  expect(ran).toEqual({
    code: 1,
    stdout: '',
    stderr: `content/policies/gone/2024-03-01.md:2:12  error  impossible-date
  Unexpected date \`2024-02-30\` for \`effective\`, expected a day that exists, as YYYY-MM-DD.
  Write \`effective: 2024-02-29\`.

content/site.yaml:11:11  error  unknown-time-zone
  Unexpected time zone \`Europe/Berlln\`, expected a name of the IANA time zone database, as in \`Europe/Berlin\`.
  Correct \`timeZone\`.

2 errors, 0 warnings in 2 files.

`,
  });
  expect(stateOf(checkout.at('dist'))).toEqual(before);
  writeFileSync(site, good[0]);
  writeFileSync(version, good[1]);
});

test('leaves the last site as it is when a page of the site fails', async () => {
  const page = checkout.at('content/pages/about.mdx');
  const good = readFileSync(page, 'utf8');
  writeFileSync(page, `${good}\n\n{missing.thing}\n`);
  const before = stateOf(checkout.at('dist'));
  const { code, stderr } = await runScript(checkout, 'build', []);
  expect(code).toBe(1);
  expect(stderr).toMatch(/missing|expression/);
  expect(stateOf(checkout.at('dist'))).toEqual(before);
  writeFileSync(page, good);
});

test('runs no program of a page or a version', async () => {
  const program = "import { writeFileSync } from 'node:fs'\n\n{writeFileSync('ran', '')}\n";
  const page = checkout.at('content/pages/programmed.mdx');
  const version = checkout.at('content/policies/gone/2024-03-02.mdx');
  const [head = ''] = readFileSync(
    checkout.at('content/policies/gone/2024-03-01.md'),
    'utf8',
  ).split('\n\n');
  writeFileSync(page, `---\ntitle: Programmed\n---\n\n${program}`);
  writeFileSync(version, `${head.replace('2024-03-01', '2024-03-02')}\n\n${program}`);
  const { code, stderr } = await runScript(checkout, 'build', []);
  expect(code).toBe(1);
  for (const file of [page, version]) {
    expect(stderr).toContain(`${relative(checkout.folder, file)}:`);
    rmSync(file);
  }
  expect(existsSync(checkout.at('ran'))).toBe(false);
});

test('builds into the folder that is named, from the library that is named', async () => {
  renameSync(checkout.at('content'), checkout.at('policies of others'));
  const args = ['--library', 'policies of others', '--out', 'public/site', '--today', '2024-03-01'];
  expect(await runScript(checkout, 'build', args)).toMatchObject({ code: 0, stderr: '' });
  const files = filesIn(checkout.at('public/site'));
  expect(files).toContain('gone/2024-03-01/index.html');
  expect(files).not.toContain('gone/2024-03-02/index.html');
  expect(files).not.toContain('privacy/2024-06-01/index.html');
  renameSync(checkout.at('policies of others'), checkout.at('content'));
});

/** The bytes of every file of a folder, and when each was written. */
function stateOf(folder: string): unknown {
  return [
    digestsIn(folder),
    filesIn(folder).map((file) => statSync(`${folder}/${file}`).mtimeMs),
    statSync(folder).mtimeMs,
  ];
}

test('after a new version, damage and another day, is what a cold build is, byte for byte', async () => {
  const again = makeCheckout(FIXTURE_LIBRARY);
  const build = (library: string, out: string, today: string) =>
    runScript(again, 'build', ['--library', library, '--out', out, '--today', today]);
  expect(await build('content', 'dist', '2026-11-21')).toMatchObject({ code: 0 });
  const written = statSync(again.at('dist/privacy/2024-01-01.txt')).ino;

  const version = readFileSync(again.at('content/policies/gone/2024-03-01.md'), 'utf8');
  const next = version.replace(/^effective: .*$/m, 'effective: 2026-11-20');
  writeFileSync(again.at('content/policies/gone/2026-11-20.md'), next);
  writeFileSync(again.at('dist/terms/2021-05-03/index.html'), 'damaged');
  rmSync(again.at('dist/terms/2021-05-03.json'));
  expect(await build('content', 'dist', '2026-11-22')).toMatchObject({ code: 0 });
  // What is made from the same was not made again.
  expect(statSync(again.at('dist/privacy/2024-01-01.txt')).ino).toBe(written);

  cpSync(again.at('content'), again.at('elsewhere'), { recursive: true });
  expect(await build('elsewhere', 'cold', '2026-11-22')).toMatchObject({ code: 0 });
  expect(digestsIn(again.at('dist'))).toEqual(digestsIn(again.at('cold')));
  again.remove();
}, 240_000);
