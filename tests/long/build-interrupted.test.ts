import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  buildCheckout,
  environmentOn,
  FIXTURE_LIBRARY,
  makeCheckout,
  NODE,
  runScript,
  type Checkout,
} from '../support/checkout.ts';
import { randomFrom } from '../support/random-from.ts';
import { digestsIn, filesIn } from '../support/site-files.ts';

const FIRST_DAY = '2026-11-22';
// On this day a version of the fixtures comes into force: half of the pages say something else.
const NEXT_DAY = '2026-11-25';

const checkout = makeCheckout(FIXTURE_LIBRARY);
const cold = makeCheckout(FIXTURE_LIBRARY);
afterAll(() => {
  checkout.remove();
  cold.remove();
});

let last: Record<string, string> = {};
let next: Record<string, string> = {};
let duration = 0;

beforeAll(async () => {
  last = digestsIn(await buildCheckout(checkout, FIRST_DAY));
  const start = performance.now();
  next = digestsIn(await buildCheckout(cold, NEXT_DAY));
  duration = performance.now() - start;
}, 300_000);

const dist = (): Record<string, string> => digestsIn(checkout.at('dist'));

describe('a build that is killed', () => {
  const random = randomFrom(20_261_122);
  // Somewhere in each tenth of its run.
  const moments = Array.from({ length: 10 }, (_, part) => (part + random()) / 10);

  test.each(moments)('after %f of its run leaves a whole site', async (moment) => {
    // With the pages of the next day in the store, only its last steps are left.
    if (moments.indexOf(moment) % 3 !== 2)
      rmSync(checkout.at('.cache'), { recursive: true, force: true });
    await killedAfter(moment * duration);
    const left = dist();
    // It may have been quicker than the one that was measured.
    expect([last, next]).toContainEqual(left);
    if (JSON.stringify(left) === JSON.stringify(next)) await buildCheckout(checkout, FIRST_DAY);
    expect(dist()).toEqual(last);
  });

  test('is followed by one that gives what a cold one gives', async () => {
    expect(digestsIn(await buildCheckout(checkout, NEXT_DAY))).toEqual(next);
    expect(digestsIn(await buildCheckout(checkout, FIRST_DAY))).toEqual(last);
  });

  test('between putting the last site aside and the new one in its place is made good', async () => {
    renameSync(checkout.at('dist'), checkout.at('.dist.codicil-last'));
    await buildCheckout(checkout, FIRST_DAY);
    expect(dist()).toEqual(last);
    expect(existsSync(checkout.at('.dist.codicil-last'))).toBe(false);
  });
});

describe('a library that is changed while it is built', () => {
  const files = ['content/pages/about.mdx', 'content/resellers/plain.yaml'];
  const texts = files.map((file) => readFileSync(checkout.at(file), 'utf8'));
  const write = (checkout: Checkout, change: (text: string) => string): void => {
    for (const [index, file] of files.entries()) {
      writeFileSync(checkout.at(file), change(texts[index] ?? ''));
    }
  };
  const change = (text: string): string =>
    /^name: /.test(text)
      ? text.replace(/^name: .*/, 'name: Other')
      : `${text}\nOne more sentence.\n`;
  let changed: Record<string, string> = {};

  beforeAll(async () => {
    write(cold, change);
    changed = digestsIn(await buildCheckout(cold, NEXT_DAY));
    write(cold, (text) => text);
  }, 60_000);

  test.each([0.1, 0.05, 0.2])('after %f of that is built so next time', async (moment) => {
    write(checkout, (text) => text);
    await buildCheckout(checkout, FIRST_DAY);
    const built = buildCheckout(checkout, NEXT_DAY);
    await sleep(moment * duration);
    write(checkout, change);
    await built;
    expect(digestsIn(await buildCheckout(checkout, NEXT_DAY))).toEqual(changed);
  });

  afterAll(async () => {
    write(checkout, (text) => text);
    await buildCheckout(checkout, FIRST_DAY);
  }, 60_000);
});

test('of two builds at once each gives its own site, and one says that it waits', async () => {
  rmSync(checkout.at('.cache'), { recursive: true, force: true });
  const builds = await Promise.all([
    runScript(checkout, 'build', ['--out', 'one'], FIRST_DAY),
    runScript(checkout, 'build', ['--out', 'other'], NEXT_DAY),
  ]);
  expect(builds.map(({ code }) => code)).toEqual([0, 0]);
  expect(digestsIn(checkout.at('one'))).toEqual(last);
  expect(digestsIn(checkout.at('other'))).toEqual(next);
  const said = 'Another build of this library is at work; waiting for it.\n';
  expect(builds.map(({ stderr }) => stderr).sort()).toEqual(['', said]);
});

test('a cache of which every file is cut short is of no use and does no harm', async () => {
  const [folder = ''] = readdirSync(checkout.at('.cache'));
  const cache = checkout.at(join('.cache', folder));
  const files = filesIn(cache);
  expect(files.filter((file) => file.startsWith('store/pages/')).length).toBeGreaterThan(100);
  for (const name of files) {
    const file = join(cache, name);
    const start = readFileSync(file).subarray(0, 100);
    // Not into it, for the site has links to it.
    rmSync(file);
    writeFileSync(file, start);
  }
  expect(digestsIn(await buildCheckout(checkout, NEXT_DAY))).toEqual(next);
  expect(digestsIn(await buildCheckout(checkout, FIRST_DAY))).toEqual(last);
});

test('the store of another library gives what was made from the same, and nothing else', async () => {
  const [folder = ''] = readdirSync(cold.at('.cache'));
  const [own = ''] = readdirSync(checkout.at('.cache'));
  // It was filled for another day.
  const store = checkout.at(join('.cache', own, 'store'));
  rmSync(store, { recursive: true });
  cpSync(cold.at(join('.cache', folder, 'store')), store, { recursive: true });
  writeFileSync(checkout.at('dist/terms/index.html'), 'changed');
  expect(digestsIn(await buildCheckout(checkout, FIRST_DAY))).toEqual(last);
});

const FULL =
  /^dist:1:1 {2}error {2}disk-full\n {2}(?:The disk is full|Cannot write to the disk: (.*))\.\n {2}Make room for the whole site beside the last one, and build again; what was built last is as it was\.\n\n1 error, 0 warnings in 1 file\.$/m;

describe('a disk that takes no more', () => {
  test.each([8, 60])('is told, with no file above %i blocks, and the last site stays', (blocks) => {
    const ran = runIn('sh', [
      '-c',
      `ulimit -f ${blocks} && exec "$0" scripts/codicil.ts build`,
      NODE,
    ]);
    expect(FULL.exec(ran.stderr)?.[1]).toBe('no larger file is allowed');
    expect([ran.status, ran.stderr.match(/^ +at /gm)]).toEqual([1, null]);
    expect(dist()).toEqual(last);
  });

  const canMount =
    spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
  // Where no file system can be mounted, nothing but the test above says it.
  test.skipIf(!canMount).each(['100k', '1500k', '2200k'])(
    'is told, with a cache on a disk of %s, and the last site stays',
    (size) => {
      mkdirSync(checkout.at('.cache'), { recursive: true });
      const mount = `mount -t tmpfs -o size=${size} tmpfs .cache`;
      const ran = runIn('unshare', [
        '-rm',
        'sh',
        '-c',
        `${mount} && exec "$0" scripts/codicil.ts build`,
        NODE,
      ]);
      expect(FULL.exec(ran.stderr)?.[0]).toContain('The disk is full.');
      expect([ran.status, ran.stderr.match(/^ +at /gm)]).toEqual([1, null]);
      expect(dist()).toEqual(last);
    },
  );

  test.skipIf(!canMount)(
    'is told, with a cache that may only be read, and the last site stays',
    () => {
      mkdirSync(checkout.at('.cache'), { recursive: true });
      const build = 'mount -t tmpfs -o ro tmpfs .cache && exec "$0" scripts/codicil.ts build';
      const ran = runIn('unshare', ['-rm', 'sh', '-c', build, NODE]);
      expect(ran.stderr).toMatch(
        /^\.cache\/.*:1:1 {2}error {2}unwritable-file\n.*the disk is for reading only/,
      );
      expect([ran.status, ran.stderr.match(/^ +at /gm)]).toEqual([1, null]);
      expect(dist()).toEqual(last);
    },
  );
});

describe('a program that is ended', () => {
  const ended = (program: string): RegExp =>
    new RegExp(
      `^dist:1:1 {2}error {2}program-ended\\n {2}Unexpected end of ${program} \\(SIGKILL\\), expected it to finish its work\\.\\n {2}Give the machine more memory .*\\n\\n1 error, 0 warnings in 1 file\\.$`,
      'm',
    );

  test('while it makes the search index is told, and the last site stays', () => {
    // What is known from another build of the day asks nothing of the engine.
    rmSync(checkout.at('.cache'), { recursive: true, force: true });
    const engine = checkout.at('engine.sh');
    // It hears the first words of what is asked, and is gone.
    writeFileSync(engine, '#!/bin/sh\nhead -c 40 >/dev/null\nkill -9 $$\n', { mode: 0o755 });
    const ran = runIn(NODE, ['scripts/codicil.ts', 'build'], {
      PAGEFIND_EXTENDED_BINARY_PATH: engine,
    });
    expect(ran.stderr).toMatch(ended('the search engine'));
    expect([ran.status, ran.stderr.match(/^ +at /gm)]).toEqual([1, null]);
    expect(dist()).toEqual(last);
  });
});

function runIn(command: string, args: string[], environment: NodeJS.ProcessEnv = {}) {
  const env = { ...environmentOn(NEXT_DAY), ...environment };
  const options = { cwd: checkout.folder, env, encoding: 'utf8' } as const;
  return spawnSync(command, args, options);
}

/** Begins a build of the next day and kills it, and all that it has started, after milliseconds. */
async function killedAfter(milliseconds: number): Promise<void> {
  const build = spawn(NODE, ['scripts/codicil.ts', 'build'], {
    cwd: checkout.folder,
    env: environmentOn(NEXT_DAY),
    stdio: 'ignore',
    detached: true,
  });
  const ended = once(build, 'exit');
  const timer = setTimeout(() => {
    if (build.pid !== undefined) process.kill(-build.pid, 'SIGKILL');
  }, milliseconds);
  await ended;
  clearTimeout(timer);
}
