import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

import { loadVerb, VERB_NAMES } from '../../scripts/verbs.ts';
import { callProgram, callScript } from '../support/call-script.ts';
import {
  environmentOn,
  FIXTURE_LIBRARY,
  makeCheckout,
  NODE,
  runScript,
} from '../support/checkout.ts';
import { filesIn } from '../support/site-files.ts';

const { scripts: SCRIPTS } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

const checkout = makeCheckout(FIXTURE_LIBRARY);
afterAll(checkout.remove);

describe.each(VERB_NAMES)('%s', (name) => {
  test('explains itself, and what its exit codes mean', async () => {
    const { code, stdout, stderr } = await callProgram([name, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^Usage: npm run ${name} -- `));
    expect(stdout).toMatch(/\n\nExit code: 0 .*2 wrong usage.*;\s70 a fault of Codicil\.\n$/s);
    expect(await callProgram(['help', name])).toEqual({ code, stdout, stderr });
  });

  test('ends with 2 and its usage for an option that it has not', async () => {
    const { code, stdout, stderr } = await callProgram([name, '--no-such-option']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Unknown option '--no-such-option'/);
    expect(stderr).toContain(`Usage: npm run ${name} -- `);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test('has its name in its file, and a script of its own in package.json', async () => {
    const verb = await loadVerb(name);
    expect(verb?.name).toBe(name);
    expect(verb?.summary.length).toBeLessThanOrEqual(80);
    expect(SCRIPTS[name]).toMatch(new RegExp(` scripts/codicil\\.ts ${name}$`));
  });
});

test('lists every verb once, by who uses it', async () => {
  const { code, stdout, stderr } = await callProgram(['--help']);
  expect([code, stderr]).toEqual([0, '']);
  const listed = [...stdout.matchAll(/^ {2}([a-z][a-z-]*) {2,}\S/gm)].map(([, name]) => name);
  expect(listed).toEqual(VERB_NAMES);
  expect(stdout.match(/^For .*$/gm)).toEqual([
    'For editors, who write a version',
    'For reviewers, who read and approve it',
    'For operators, who publish and announce it',
    'For engineers, who set up a library or work on Codicil',
  ]);
});

test('says the same of itself without a verb, as wrong usage', async () => {
  const { stdout } = await callProgram(['help']);
  expect(await callProgram([])).toEqual({ code: 2, stdout: '', stderr: stdout });
});

test.each([
  ['sael', ' Did you mean `seal`?'],
  ['verify', ''],
  ['constructor', ''],
  ['--check', ' Did you mean `check`?'],
])('%s is no verb', async (name, hint) => {
  const stderr = `Unexpected verb \`${name}\`, expected one of the program.${hint}\n\nAll verbs: npm run codicil -- --help\n`;
  expect(await callProgram([name])).toEqual({ code: 2, stdout: '', stderr });
  expect(await callProgram(['help', name])).toEqual({ code: 2, stdout: '', stderr });
});

test('says which version it is', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const stdout = `codicil ${version}\n`;
  expect(await callProgram(['--version'])).toEqual({ code: 0, stdout, stderr: '' });
});

test('lines to type name the program, where it was called by its own name', async () => {
  const bin = mkdtempSync(join(tmpdir(), 'codicil-bin-'));
  onTestFinished(() => {
    rmSync(bin, { recursive: true });
  });
  symlinkSync(resolve('scripts/codicil.ts'), join(bin, 'codicil'));
  const run = (...args: string[]): string => {
    const { stdout, stderr } = spawnSync(NODE, [join(bin, 'codicil'), ...args], {
      cwd: checkout.folder,
      encoding: 'utf8',
      env: environmentOn('2026-11-22'),
    });
    return stdout + stderr;
  };
  expect(run('seal', '--help')).toMatch(/^Usage: codicil seal \[<policy>…\] \[options\]\n/);
  expect(run('sael')).toContain('\n\nAll verbs: codicil --help\n');
  expect(run('explain', 'unsealed')).toContain('Run `codicil seal privacy-policy` and commit');
  expect(run('new')).toContain('\n\nAll options: codicil new --help\n');
});

test('a reader that has seen enough is no fault', () => {
  const line = '("$0" scripts/codicil.ts explain; echo "$?" >&2) | true';
  const { stderr } = spawnSync('sh', ['-c', line, NODE], { encoding: 'utf8' });
  expect(stderr).toBe('0\n');
});

test('a fault of its own ends with 70 and a stack', () => {
  const broken = 'data:text/javascript,console.log = () => { throw new Error("Broken.") }';
  const { status, stderr } = spawnSync(
    NODE,
    ['--import', broken, 'scripts/codicil.ts', 'status', '--help'],
    { encoding: 'utf8' },
  );
  expect(stderr).toMatch(/^Error: Broken\.\n +at /);
  expect(status).toBe(70);
});

// Most tests of scripts call them within the process of the test.
test.each([
  ['assess', 'terms@2021-05-03', 'terms@2026-11-01', '--format', 'json'],
  ['redline', 'terms@2021-05-03', 'terms@2026-11-01'],
  ['check', '--format', 'json'],
  ['seal', '--check'],
  ['status'],
  ['status', 'more'],
])('does in a process of its own what it does when it is called: %s %s', async (name, ...args) => {
  expect(await runScript(checkout, name, args)).toEqual(await callScript(checkout, name, args));
});

test.each(['tomorrow', '2026-02-30', '22.11.2026'])('refuses %s as the day it is', async (day) => {
  const message = `Unexpected day \`${day}\`, expected POLICY_TODAY or --today as YYYY-MM-DD, and a day that exists.\n\nUsage: npm run build`;
  for (const ran of [
    await callScript(checkout, 'build', ['--today', day]),
    await callScript(checkout, 'build', [], day),
  ]) {
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr.startsWith(message)).toBe(true);
  }
});

test('takes -h for --help', async () => {
  const long = await callScript(checkout, 'check', ['--help']);
  expect(await callScript(checkout, 'check', ['-h'])).toEqual(long);
});

test('refuses a word that belongs to no option', async () => {
  const { code, stderr } = await callScript(checkout, 'build', ['content']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Unexpected argument 'content'/);
});

test.each([[[]], [['--shard', '1/2']], [['--join']]])(
  'refuses to build %j over a folder that no build wrote',
  async (args) => {
    const files = () =>
      filesIn(checkout.folder).filter((file) => !file.startsWith('node_modules/'));
    const before = files();
    for (const out of ['', '.', 'content', 'package.json']) {
      const { code, stderr } = await callScript(checkout, 'build', [...args, '--out', out]);
      expect(code).toBe(2);
      expect(stderr.split('\n', 1)).toEqual([
        `Unexpected content in \`${out}\`, expected a new folder or one that an earlier build wrote: it is replaced as a whole.`,
      ]);
    }
    expect(files()).toEqual(before);
  },
);

test('keeps previews and notices out of the library', async () => {
  const before = readdirSync(checkout.at('content'), { recursive: true });
  for (const [script, ...args] of [
    ['preview', '--out', 'content'],
    ['notice', 'terms', '2021-05-03', '--even-if-editorial', '--out', 'content/notice'],
  ] as const) {
    const { code, stderr } = await callScript(checkout, script, args);
    expect(stderr).toContain('expected one outside the library.');
    expect(code).toBe(2);
  }
  expect(readdirSync(checkout.at('content'), { recursive: true })).toEqual(before);
});

describe.skipIf(process.platform === 'win32')('a place where no folder can be', () => {
  const pipe = checkout.at('pipe');
  beforeAll(() => {
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  });

  test.each([
    ['build', '/dev/null/site'],
    ['build', checkout.at('pipe/site')],
    ['build', checkout.at('package.json/site')],
    ['preview', '/dev/null/previews'],
    ['preview', checkout.at('pipe')],
    ['notice', '/dev/null/letters'],
    ['import', '/dev/null/library'],
  ])('is one problem for %s, before any work: %s', async (verb, out) => {
    const texts = { notice: ['terms', '2026-11-01'], import: ['--folder', checkout.at('content')] };
    const args = verb in texts ? texts[verb as keyof typeof texts] : [];
    const { code, stdout, stderr } = await callScript(checkout, verb, [...args, '--out', out]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.match(/ {2}error {2}.*/g)).toEqual(['  error  unwritable-file']);
    expect(stderr).toContain('(it is no folder)');
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test.each(['package.json', 'pipe'])('is one problem as a library: %s', async (library) => {
    const { code, stderr } = await callScript(checkout, 'check', ['--library', library]);
    expect([code, stderr.match(/^\S+ {2}error {2}.*/gm)]).toEqual([
      1,
      [`${library}/site.yaml:1:1  error  unreadable-file`],
    ]);
  });
});

test('goes on where its reader has seen enough', async () => {
  const program = ['scripts/codicil.ts', 'build', '--plan', '--format', 'json'];
  const { folder: cwd } = checkout;
  const ran = spawn(NODE, program, { cwd, env: environmentOn('2026-11-22') });
  ran.stdout.destroy();
  let stderr = '';
  ran.stderr.on('data', (words: Buffer) => (stderr += words.toString()));
  const [code] = (await once(ran, 'close')) as [number | null];
  expect([code, stderr]).toEqual([0, '']);
});
