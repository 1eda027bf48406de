import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { NO_STORE, openStore, type Store } from '#io/store/store.ts';
import { startThread } from '#io/files/thread.ts';

import type { Asking } from '../../support/asking-thread.ts';
import { lawRuns } from '../../support/law-runs.ts';
import {
  answerOf,
  bytesOf,
  damage,
  entriesIn,
  filesIn,
  inTemporary,
  inTemporaryAsync,
  question,
  setOf,
  temporary,
  type Question,
} from '../../support/store-questions.ts';

test('a store answers what would be made without it, whatever it was asked before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(question, fc.constantFrom('one', 'two'))), (asked) => {
      inTemporary((folder) => {
        for (const [one, program] of asked) {
          const make = (): unknown => answerOf(one, program);
          const store = openStore(folder, program);
          const found = store.derive(one.kind, one.inputs, make);
          expect(found).toEqual(NO_STORE.derive(one.kind, one.inputs, make));
          const shelf = store.shelf('shelf', one.kind);
          expect(shelf.derive(one.inputs, make)).toEqual(make());
          shelf.keep();
        }
      });
    }),
    lawRuns(300),
  );
});

test('nothing is made twice, and nothing is taken for another kind, program or input', () => {
  fc.assert(
    fc.property(question, question, fc.boolean(), (one, other, isOther) => {
      inTemporary((folder) => {
        openStore(folder, 'one').derive(one.kind, one.inputs, () => answerOf(one));
        const store = openStore(folder, isOther ? 'two' : 'one');
        const isSame = !isOther && JSON.stringify(one) === JSON.stringify(other);
        expect(isMade(store, other)).toBe(!isSame);
      });
    }),
    lawRuns(500),
  );
});

test('a change of any byte of any entry is found, as is a cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      question,
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      async (...drawn) => {
        const [asked, at, bits, isCut] = drawn;
        await inTemporaryAsync(async (folder) => {
          const store = openStore(folder, 'one');
          store.derive(asked.kind, asked.inputs, () => answerOf(asked));
          store.write('last', asked.inputs, answerOf(asked));
          store.addFile('pages', asked.inputs, bytesOf(asked));
          await store.addFileSet('sets', asked.inputs, setOf([asked]));
          const shelf = store.shelf('shelf', 'all');
          shelf.derive(asked.inputs, () => answerOf(asked));
          shelf.keep();
          const entries = entriesIn(folder);
          expect(entries).toHaveLength(6);
          for (const entry of entries) damage(entry, at, isCut ? null : bits);
          const later = openStore(folder, 'one');
          expect(await later.files('pages', [asked.inputs])).toEqual([null]);
          expect(await later.fileSet('sets', asked.inputs)).toBe(null);
          expect(later.read('last', asked.inputs)).toBe(null);
          expect(isMade(later, asked)).toBe(true);
          let isMadeForShelf = false;
          later.shelf('shelf', 'all').derive(asked.inputs, () => (isMadeForShelf = true));
          expect(isMadeForShelf).toBe(true);
          // It was made again, and is good now.
          expect(isMade(openStore(folder, 'one'), asked)).toBe(false);
        });
      },
    ),
    lawRuns(500),
  );
});

test('a sweep leaves what a user of the store asked for in its last two runs, and nothing older', () => {
  const run = fc.record({ user: fc.constantFrom('a', 'b'), asked: fc.array(question) });
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), (runs) => {
      inTemporary((folder) => {
        for (const { user, asked } of runs) {
          const store = openStore(folder, 'one');
          for (const one of asked) store.derive(one.kind, one.inputs, () => answerOf(one));
          for (const entry of entriesIn(folder)) age(entry, 3 * HOURS);
          store.sweep(user);
        }
        const wanted = ['a', 'b'].flatMap((user) =>
          runs
            .filter((one) => one.user === user)
            .slice(-2)
            .flatMap(({ asked }) => asked),
        );
        const keys = new Set(wanted.map((one) => JSON.stringify(one)));
        for (const one of wanted) {
          expect(isMade(openStore(folder, 'one'), one), JSON.stringify(one)).toBe(false);
        }
        expect(entriesIn(folder)).toHaveLength(keys.size);
      });
    }),
    lawRuns(200),
  );
});

test('a sweep leaves what another run may just have made', () => {
  inTemporary((folder) => {
    const asked = { kind: 'texts', inputs: ['a'] };
    openStore(folder, 'one').derive(asked.kind, asked.inputs, () => answerOf(asked));
    openStore(folder, 'one').sweep('b');
    expect(isMade(openStore(folder, 'one'), asked)).toBe(false);
  });
});

test('what a user asked for that has not been there for a month is forgotten', () => {
  inTemporary((folder) => {
    const gone = openStore(folder, 'one');
    gone.derive('texts', ['a'], () => 1);
    gone.sweep('gone');
    for (const file of filesIn(folder)) age(file, 31 * 24 * HOURS);
    openStore(folder, 'one').sweep('b');
    expect(entriesIn(folder)).toEqual([]);
  });
});

test('several threads at once are each answered right, and leave nothing half written', async () => {
  const folder = temporary();
  const module = join(import.meta.dirname, '../../support/asking-thread.ts');
  const threads = [0, 1, 2].map(() => startThread<Asking, string[]>(module));
  try {
    const wrong = await Promise.all(threads.map((one, first) => one.run({ folder, first })));
    expect(wrong.flat()).toEqual([]);
  } finally {
    for (const one of threads) await one.destroy();
  }
  const names = entriesIn(folder).map((entry) => entry.replace(/^.*\//, ''));
  expect(names.filter((name) => !/^[0-9a-f]{64}(?:\.[0-9a-f]{64})?$/.test(name))).toEqual([]);
});

test('where nothing can be written, everything is made, and nothing fails', async () => {
  const folder = temporary();
  writeFileSync(join(folder, 'file'), '');
  const store = openStore(join(folder, 'file', 'store'), 'one');
  expect(store.derive('texts', ['a'], () => 1)).toBe(1);
  store.write('last', ['a'], 2);
  expect(store.read('last', ['a'])).toBe(null);
  expect(store.addFile('pages', ['a'], Buffer.from('a'))).toBe(null);
  expect(await store.files('pages', [['a']])).toEqual([null]);
  const set = setOf([{ kind: 'texts', inputs: ['a'] }]);
  expect(await store.addFileSet('sets', ['a'], set)).toEqual(set);
  expect(await store.fileSet('sets', ['a'])).toBe(null);
  const shelf = store.shelf('shelf', 'a');
  expect(shelf.derive(['a'], () => 3)).toBe(3);
  shelf.keep();
  store.sweep('a');
});

test('an entry that cannot be written over is made each time', () => {
  inTemporary((folder) => {
    const asked = { kind: 'texts', inputs: ['a'] };
    openStore(folder, 'one').derive(asked.kind, asked.inputs, () => answerOf(asked));
    const [entry = ''] = entriesIn(folder);
    rmSync(entry);
    // A folder in its place.
    mkdirSync(entry);
    for (const run of ['first', 'second']) {
      expect(isMade(openStore(folder, 'one'), asked), run).toBe(true);
    }
    expect(readdirSync(join(folder, 'texts'))).toHaveLength(1);
  });
});

test('keeps what failed to be made as little as what was never asked for', () => {
  const store = openStore(temporary(), 'one');
  const fail = (): never => {
    throw new Error('no');
  };
  expect(() => store.derive('texts', ['a'], fail)).toThrow('no');
  expect(store.derive('texts', ['a'], () => 1)).toBe(1);
  expect(store.derive('texts', ['a'], fail)).toBe(1);
});

test('what was written last by a name is read, and nothing of another program', () => {
  const folder = temporary();
  for (const value of ['first', 'second']) openStore(folder, 'one').write('last', ['a'], value);
  expect(openStore(folder, 'one').read('last', ['a'])).toBe('second');
  expect(openStore(folder, 'two').read('last', ['a'])).toBe(null);
});

const HOURS = 3_600;

function isMade(store: Store, asked: Question): boolean {
  let made = false;
  const found = store.derive(asked.kind, asked.inputs, () => {
    made = true;
    return answerOf(asked);
  });
  expect(found).toEqual(answerOf(asked));
  return made;
}

function age(file: string, seconds: number): void {
  const before = statSync(file).mtimeMs / 1000 - seconds;
  utimesSync(file, before, before);
}
