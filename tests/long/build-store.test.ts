import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { FIXTURE_LIBRARY, makeCheckout, runScript } from '../support/checkout.ts';
import { digestsIn, filesIn } from '../support/site-files.ts';

describe('with a store', () => {
  const again = makeCheckout(FIXTURE_LIBRARY);
  afterAll(again.remove);
  const build = (out = 'dist', today = '2026-11-22') =>
    runScript(again, 'build', ['--out', out, '--today', today]);
  const inStore = (): string[] => {
    const [folder = ''] = readdirSync(again.at('.cache'));
    const store = again.at(`.cache/${folder}/store`);
    return filesIn(store).map((file) => `${store}/${file}`);
  };
  const page = 'privacy/2024-01-01/index.html';
  const inode = (out: string): number => statSync(again.at(`${out}/${page}`)).ino;
  let before: Record<string, string> = {};
  beforeAll(async () => {
    expect(await build()).toMatchObject({ code: 0 });
    before = digestsIn(again.at('dist'));
  }, 300_000);

  test('another folder and the folder of another day have its pages, as the same files', async () => {
    expect(await build('other')).toMatchObject({ code: 0 });
    expect(digestsIn(again.at('other'))).toEqual(before);
    expect(await build('next', '2026-11-23')).toMatchObject({ code: 0 });
    expect([inode('other'), inode('next')]).toEqual([inode('dist'), inode('dist')]);
  }, 300_000);

  test('a file of the site that is edited in place is made again, as it was', async () => {
    writeFileSync(again.at(`dist/${page}`), 'edited');
    expect((await build()).stdout).toMatch(/^Built /);
    expect(digestsIn(again.at('dist'))).toEqual(before);
    expect(inode('dist')).not.toBe(inode('other'));
  }, 300_000);

  test('of which each file is cut short, changed in a byte or of something else it is built afresh', async () => {
    const ways = [
      (bytes: Buffer) => bytes.subarray(0, bytes.length / 2),
      (bytes: Buffer) => bytes.fill(bytes[0] === 0 ? 1 : 0, 0, 1),
      () => Buffer.from('[]'),
    ];
    for (const [at, file] of inStore().entries()) {
      const bytes = readFileSync(file);
      // Not into it, for the site has links to it.
      rmSync(file);
      writeFileSync(file, ways[at % ways.length]?.(bytes) ?? '');
    }
    const written = inode('dist');
    const ran = await build();
    expect(ran.stdout).toMatch(/^Built /);
    expect(inode('dist')).not.toBe(written);
    expect(digestsIn(again.at('dist'))).toEqual(before);
  });

  test('of another program it is built afresh, and what that made stays for it', async () => {
    const written = inode('dist');
    const style = again.at('src/styles/base.css');
    const good = readFileSync(style, 'utf8');
    writeFileSync(style, `${good}\n.another-program { color: red; }\n`);
    expect((await build('other')).stdout).toMatch(/^Built /);
    expect(inode('other')).not.toBe(written);
    writeFileSync(style, good);
    expect((await build('other')).stdout).toMatch(/^Built /);
    expect(inode('other')).toBe(written);
  }, 240_000);
});
