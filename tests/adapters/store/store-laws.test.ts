import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';

import { NO_STORE, openStore, type Inputs, type Store } from '#adapters/store/store.ts';
import { startThread } from '#adapters/thread.ts';

import type { Asking } from '../../support/asking-thread.ts';
import { lawRuns } from '../../support/law-runs.ts';

/** What a program asks its store for. */
interface Question {
  kind: string;
  inputs: Inputs;
}

const question: fc.Arbitrary<Question> = fc.record({
  kind: fc.constantFrom('texts', 'redlines'),
  inputs: fc.array(fc.constantFrom('', 'a', 'b', 'a\n', '\nb', 'ab'), { maxLength: 3 }),
});

/** The one thing that a program makes of a question. */
function answerOf({ kind, inputs }: Question, program = 'one'): unknown {
  return { program, kind, inputs: [...inputs], size: inputs.join('').length };
}

const bytesOf = (asked: Question): Uint8Array => Buffer.from(JSON.stringify(answerOf(asked)));

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

test('a change of any byte of any entry is found, as is a cut', () => {
  fc.assert(
    fc.property(question, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), (...drawn) => {
      const [asked, at, bits, isCut] = drawn;
      inTemporary((folder) => {
        const store = openStore(folder, 'one');
        store.derive(asked.kind, asked.inputs, () => answerOf(asked));
        store.addFile('pages', asked.inputs, bytesOf(asked));
        const shelf = store.shelf('shelf', 'all');
        shelf.derive(asked.inputs, () => answerOf(asked));
        shelf.keep();
        const entries = entriesIn(folder);
        expect(entries).toHaveLength(3);
        for (const entry of entries) {
          const bytes = readFileSync(entry);
          const place = at % bytes.length;
          const damaged = bytes.with(place, (bytes[place] ?? 0) ^ bits);
          writeFileSync(entry, isCut ? bytes.subarray(0, place) : damaged);
        }
        const later = openStore(folder, 'one');
        expect(later.file('pages', asked.inputs)).toBe(null);
        expect(isMade(later, asked)).toBe(true);
        let isMadeForShelf = false;
        later.shelf('shelf', 'all').derive(asked.inputs, () => (isMadeForShelf = true));
        expect(isMadeForShelf).toBe(true);
        // It was made again, and is good now.
        expect(isMade(openStore(folder, 'one'), asked)).toBe(false);
      });
    }),
    lawRuns(500),
  );
});

test('a file of the store is that which was added, by path and digest, in every later run', () => {
  fc.assert(
    fc.property(fc.array(question), fc.uint8Array(), question, (added, bytes, asked) => {
      inTemporary((folder) => {
        const store = openStore(folder, 'one');
        for (const one of added) store.addFile(one.kind, one.inputs, bytesOf(one));
        const last = store.addFile(asked.kind, asked.inputs, bytes);
        for (const opened of [store, openStore(folder, 'one')]) {
          const found = opened.file(asked.kind, asked.inputs);
          expect(found).toEqual(last);
          expect([...readFileSync(found?.path ?? '')]).toEqual([...bytes]);
        }
        expect(openStore(folder, 'two').file(asked.kind, asked.inputs)).toBe(null);
      });
    }),
    lawRuns(300),
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
  await expect(store.deriveAsync('texts', ['a'], () => Promise.resolve(2))).resolves.toBe(2);
  expect(store.addFile('pages', ['a'], Buffer.from('a'))).toBe(null);
  expect(store.file('pages', ['a'])).toBe(null);
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

test('a damaged file is replaced, and not written into: a site may have a link to it', () => {
  inTemporary((folder) => {
    const store = openStore(folder, 'one');
    const path = store.addFile('pages', ['a'], Buffer.from('whole'))?.path ?? '';
    const link = join(folder, 'link');
    linkSync(path, link);
    writeFileSync(path, 'other');
    expect(store.file('pages', ['a'])).toBe(null);
    store.addFile('pages', ['a'], Buffer.from('whole'));
    expect(readFileSync(link, 'utf8')).toBe('other');
    expect(readFileSync(path, 'utf8')).toBe('whole');
    expect(statSync(path).nlink).toBe(1);
  });
});

test('keeps what failed to be made as little as what was never asked for', async () => {
  const store = openStore(temporary(), 'one');
  const fail = (): Promise<never> => Promise.reject(new Error('no'));
  await expect(store.deriveAsync('texts', ['a'], fail)).rejects.toThrow('no');
  await expect(store.deriveAsync('texts', ['a'], () => Promise.resolve(1))).resolves.toBe(1);
  await expect(store.deriveAsync('texts', ['a'], fail)).resolves.toBe(1);
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

/** Entries in a store: not what its users leave about themselves. */
function entriesIn(folder: string): string[] {
  return filesIn(folder).filter((file) => !file.startsWith(join(folder, 'asked')));
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

function inTemporary(run: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-store-'));
  try {
    run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-store-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
