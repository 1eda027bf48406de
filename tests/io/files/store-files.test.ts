import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { sha256 } from '#io/files/sha256.ts';
import { openStore, type Inputs } from '#io/store/store.ts';

import { lawRuns } from '../../support/law-runs.ts';
import {
  bytesOf,
  damage,
  entriesIn,
  inTemporaryAsync,
  question,
  readSet,
  setOf,
  temporary,
} from '../../support/store-questions.ts';

test('a file of the store is that which was added, by path and digest, in every later run', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(question), fc.uint8Array(), question, async (added, bytes, asked) => {
      await inTemporaryAsync(async (folder) => {
        const store = openStore(folder, 'one');
        for (const one of added) store.addFile(one.kind, one.inputs, bytesOf(one));
        const last = store.addFile(asked.kind, asked.inputs, bytes);
        for (const opened of [store, openStore(folder, 'one')]) {
          const [found] = await opened.files(asked.kind, [asked.inputs]);
          expect(found).toEqual(last);
          expect([...readFileSync(found?.path ?? '')]).toEqual([...bytes]);
        }
        expect(await openStore(folder, 'two').files(asked.kind, [asked.inputs])).toEqual([null]);
      });
    }),
    lawRuns(300),
  );
});

test('of many files each is found that is whole, however many there are', async () => {
  const store = openStore(temporary(), 'one');
  const all = Array.from({ length: 1000 }, (_, at): Inputs => [String(at)]);
  const added = all.map((inputs) => store.addFile('pages', inputs, Buffer.from(inputs.join())));
  for (const file of added.filter((_, at) => at % 7 === 0)) damage(file?.path ?? '', 0, 1);
  const found = await store.files('pages', [...all, ['none']]);
  expect(found).toEqual([...added.map((file, at) => (at % 7 === 0 ? null : file)), null]);
});

test('files that were made together are found together, or not at all', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(question, { minLength: 1, selector: (one) => JSON.stringify(one) }),
      fc.nat(),
      fc.boolean(),
      async (asked, at, isLost) => {
        await inTemporaryAsync(async (folder) => {
          const set = setOf(asked);
          const store = openStore(folder, 'one');
          const added = await store.addFileSet('sets', ['a'], set);
          expect(readSet(added)).toEqual(readSet(set));
          expect(added.files.every(({ content }) => 'path' in content)).toBe(true);
          const bytes = entriesIn(folder).filter((file) => file.includes('/bytes/'));
          const one = bytes[at % bytes.length] ?? '';
          if (isLost) rmSync(one);
          const found = await openStore(folder, 'one').fileSet('sets', ['a']);
          expect(found && readSet(found)).toEqual(isLost ? null : readSet(set));
          expect(await openStore(folder, 'two').fileSet('sets', ['a'])).toBe(null);
          // What was lost is put there again, and the rest is left as it is.
          expect(readSet(await openStore(folder, 'one').addFileSet('sets', ['a'], set))).toEqual(
            readSet(set),
          );
          expect(entriesIn(folder)).toHaveLength(bytes.length + 1);
        });
      },
    ),
    lawRuns(200),
  );
});

test('a file is added as a link, and one that was there and is damaged gives way', async () => {
  const folder = temporary();
  const store = openStore(join(folder, 'store'), 'one');
  const page = join(folder, 'page.html');
  writeFileSync(page, 'whole');
  const digest = sha256('whole');
  const first = store.addFile('pages', ['a'], { path: page, digest });
  expect(statSync(first?.path ?? '').ino).toBe(statSync(page).ino);
  // Once more, which is a link to itself.
  expect(store.addFile('pages', ['a'], { path: page, digest })).toEqual(first);
  expect(await store.files('pages', [['a']])).toEqual([first]);
  // Who writes into a page of the site writes into that of the store too.
  writeFileSync(page, 'edited');
  expect(await store.files('pages', [['a']])).toEqual([null]);
  const again = join(folder, 'again.html');
  writeFileSync(again, 'whole');
  expect(store.addFile('pages', ['a'], { path: again, digest })).toEqual(first);
  expect(await store.files('pages', [['a']])).toEqual([first]);
  expect(readFileSync(page, 'utf8')).toBe('edited');
});

test('a damaged file is replaced, and not written into: a site may have a link to it', async () => {
  await inTemporaryAsync(async (folder) => {
    const store = openStore(folder, 'one');
    const path = store.addFile('pages', ['a'], Buffer.from('whole'))?.path ?? '';
    const link = join(folder, 'link');
    linkSync(path, link);
    writeFileSync(path, 'other');
    expect(await store.files('pages', [['a']])).toEqual([null]);
    store.addFile('pages', ['a'], Buffer.from('whole'));
    expect(readFileSync(link, 'utf8')).toBe('other');
    expect(readFileSync(path, 'utf8')).toBe('whole');
    expect(statSync(path).nlink).toBe(1);
  });
});
