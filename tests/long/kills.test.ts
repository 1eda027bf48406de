import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { callScript } from '../support/call-script.ts';
import { environmentOn, makeCheckout, NODE, runScript } from '../support/checkout.ts';
import { randomFrom } from '../support/random-from.ts';
import { digestsIn } from '../support/site-files.ts';

const LAST_DAY = '2024-06-15';
// On this day the second version of the library begins to apply.
const NEXT_DAY = '2024-07-01';

interface KilledVerb {
  args: [string, ...string[]];
  day: string;
  /** What it changes: files of the library, each by itself, or folders, each as a whole. */
  changes: ('content' | 'letters' | 'imported' | 'dist' | 'previews')[];
  /** How often it is killed where all are asked for: a third of that in `npm run verify:long`. */
  kills: number;
  /** Whether it makes no site, so that it can be done again within this process, and is each time. */
  isCheap: boolean;
}

const VERBS: KilledVerb[] = [
  { args: ['seal'], day: NEXT_DAY, changes: ['content'], kills: 30, isCheap: true },
  {
    args: ['new', 'privacy', '--effective', '2024-12-01', '--published', '2024-09-01'],
    day: NEXT_DAY,
    changes: ['content'],
    kills: 25,
    isCheap: true,
  },
  {
    args: ['notice', 'privacy', '2024-06-01', '--out', 'letters'],
    day: '2024-06-01',
    changes: ['letters'],
    kills: 25,
    isCheap: true,
  },
  {
    args: [
      'notice',
      'privacy',
      '2024-06-01',
      '--out',
      'letters',
      '--record',
      '--reached',
      'existing-customers=3',
    ],
    day: '2024-06-01',
    changes: ['content', 'letters'],
    kills: 15,
    isCheap: true,
  },
  {
    args: ['import', '--folder', 'foreign', '--out', 'imported'],
    day: NEXT_DAY,
    changes: ['imported'],
    kills: 30,
    isCheap: true,
  },
  { args: ['build'], day: NEXT_DAY, changes: ['dist'], kills: 30, isCheap: false },
  { args: ['build', '--join'], day: NEXT_DAY, changes: ['dist'], kills: 25, isCheap: false },
  { args: ['preview'], day: LAST_DAY, changes: ['previews'], kills: 20, isCheap: false },
];

test('the verbs are killed 200 times in all, where all are asked for', () => {
  expect(VERBS.reduce((sum, { kills }) => sum + kills, 0)).toBe(200);
});

const VERSION = 'content/policies/privacy/2024-06-01.md';
const text = (effective: string, more: string, body: string): string =>
  `---\neffective: ${effective}\nsummary: A version.\n${more}---\n\n${body}\n`;
const CHANGES =
  'changes:\n  - { section: preamble, materiality: material, reason: We share it. }\n';
const row = (seq: number, version: string): string =>
  `${JSON.stringify({ doc: 'terms', seq, version, file: `terms/${version}.md`, repo: 'acme/site' })}\n`;

const FILES: Record<string, string> = {
  'content/site.yaml':
    'organisation: { name: Example, email: legal@example.org, url: https://example.org }\nurl: https://policies.example.org\ntimeZone: Europe/Berlin\nlanguages: [en]\n',
  'content/policies/privacy/policy.yaml':
    'title: Privacy Policy\nkind: privacy-policy\ndecisionsSince: 9999-12-31\n',
  'content/policies/privacy/2024-01-01.md': text('2024-01-01', '', 'We keep your data.'),
  [VERSION]: text(NEXT_DAY, CHANGES, 'We keep and share your data.'),
  'content/policies/terms/policy.yaml': 'title: Terms\nkind: terms\ndecisionsSince: 9999-12-31\n',
  'content/policies/terms/2024-01-01.md': text('2024-01-01', '', 'You pay.'),
  'foreign/MANIFEST.jsonl': row(1, '2024-01-31') + row(2, '2024-02-29'),
  'foreign/terms/2024-01-31.md': '## Scope\n\nAll.\n',
  'foreign/terms/2024-02-29.md': '## Scope\n\nAll and more.\n',
};

const checkout = makeCheckout();
const counted = `${checkout.folder}.writes`;
afterAll(() => {
  checkout.remove();
  rmSync(counted, { force: true });
});
const PROGRAM = new Set(readdirSync(checkout.folder).filter((name) => name !== 'content'));
const backup = checkout.at('.backup');
const ASIDE = new Set(['.cache', '.backup', '.astro']);

/** Everything that a person has or is given, each file with its digest, and what was left beside it. */
type State = Record<string, string>;

/** The folders of what verbs write; the report of an import lies beside them, and is made anew each time. */
function placesOfState(): string[] {
  return added().filter((name) => statSync(checkout.at(name)).isDirectory());
}

function added(): string[] {
  return readdirSync(checkout.folder).filter((name) => !PROGRAM.has(name) && !ASIDE.has(name));
}

function state(): State {
  return Object.fromEntries(
    placesOfState().flatMap((place) =>
      Object.entries(digestsIn(checkout.at(place))).map(([file, sum]) => [`${place}/${file}`, sum]),
    ),
  );
}

function reset(): void {
  for (const name of added()) rmSync(checkout.at(name), { recursive: true });
  cpSync(backup, checkout.folder, { recursive: true });
}

beforeAll(async () => {
  rmSync(checkout.at('content'), { recursive: true });
  for (const [file, content] of Object.entries(FILES)) {
    mkdirSync(dirname(checkout.at(file)), { recursive: true });
    writeFileSync(checkout.at(file), content);
  }
  // Letters and previews of the text before it was corrected.
  writeFileSync(checkout.at(VERSION), FILES[VERSION]?.replace('keep and share', 'share') ?? '');
  await run('notice', ['privacy', '2024-06-01', '--out', 'letters'], '2024-06-01');
  await run('preview', [], LAST_DAY);
  writeFileSync(checkout.at(VERSION), FILES[VERSION] ?? '');
  await run('build', ['--shard', '1/2'], NEXT_DAY);
  await run('build', ['--shard', '2/2'], NEXT_DAY);
  await run('build', [], LAST_DAY);
  for (const place of placesOfState()) {
    cpSync(checkout.at(place), join(backup, place), { recursive: true });
  }
}, 600_000);

async function run(verb: string, args: string[], day: string): Promise<void> {
  const { code, stderr } = await runScript(checkout, verb, args, day);
  if (code !== 0) throw new Error(`${verb} ended with ${code}.\n${stderr}`);
}

describe.each(VERBS)('$args', (verb) => {
  const { args, day, changes, isCheap } = verb;
  let before: State = {};
  let after: State = {};
  let writes = 0;

  beforeAll(async () => {
    reset();
    before = state();
    writes = await runUntil(verb, Infinity);
    after = state();
    expect(after).not.toEqual(before);
  }, 600_000);

  // All take twenty minutes: `KILLS=all npm run verify:long`.
  const most = process.env['KILLS'] === 'all' ? verb.kills : Math.ceil(verb.kills / 3);
  const random = randomFrom(verb.kills);
  const parts = Array.from({ length: most }, (_, at) => ({ at, share: random() }));

  test.each(parts)('killed at one of its writes, $at', { timeout: 600_000 }, async (part) => {
    reset();
    // With an empty store there is more to be killed at.
    if (!isCheap && part.at % 6 === 1) rmSync(checkout.at('.cache'), { recursive: true });
    await runUntil(verb, momentOf(part, most, writes));
    const left = state();
    for (const unit of changes.flatMap((one) => unitsIn(one, before, after))) {
      expect([unit(before), unit(after)]).toContainEqual(unit(left));
    }
    const others = (one: State): State => without(one, changes);
    expect(others(left)).toEqual(others(before));
    const isDoneAgain = isCheap || part.at % 5 === 0;
    if (!isDoneAgain) return;
    await (isCheap ? callScript : runScript)(checkout, args[0], args.slice(1), day);
    // Nothing else is left, wherever it was killed.
    expect(state()).toEqual(after);
  });
});

/** A write for each kill: of half of them among the last, by which folders and files take their places. */
function momentOf({ at, share }: { at: number; share: number }, kills: number, writes: number) {
  const last = Math.min(writes, 16);
  if (at % 2 === 0) return writes - Math.floor(share * last);
  return 1 + Math.floor(((at + share) / kills) * writes);
}

/** Runs a verb, killed at a write to the disk if it gets there; gives how many its processes made at most. */
async function runUntil({ args, day }: KilledVerb, write: number): Promise<number> {
  rmSync(counted, { force: true });
  const preload = join(import.meta.dirname, '../support/kill-at-write.ts');
  const run = spawn(NODE, ['scripts/codicil.ts', ...args], {
    cwd: checkout.folder,
    env: {
      ...environmentOn(day),
      NODE_OPTIONS: `--import=${preload}`,
      KILL_AT_WRITE: String(write),
      WRITES_COUNTED: counted,
    },
    stdio: 'ignore',
  });
  await once(run, 'exit');
  return existsSync(counted) ? Number(readFileSync(counted, 'utf8')) : 0;
}

/** What is changed in one step, out of a state: a file of the library, a day of a preview, or a folder. */
type Unit = (state: State) => State;

function unitsIn(changes: KilledVerb['changes'][number], before: State, after: State): Unit[] {
  if (changes === 'content') {
    const files = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return files
      .filter((file) => file.startsWith('content/'))
      .map((file) => (state) => (state[file] === undefined ? {} : { [file]: state[file] }));
  }
  const folders =
    changes === 'previews' ? [`previews/${LAST_DAY}`, `previews/${NEXT_DAY}`] : [changes];
  return folders.map((folder) => (state) => filesOf(state, folder));
}

/** The files of a folder, which a process that was killed between two steps had put aside. */
function filesOf(state: State, folder: string): State {
  const below = (place: string): State =>
    Object.fromEntries(
      Object.entries(state).flatMap(([file, sum]) =>
        file.startsWith(`${place}/`) ? [[file.slice(place.length + 1), sum]] : [],
      ),
    );
  const found = below(folder);
  if (Object.keys(found).length > 0) return found;
  return below(join(dirname(folder), `.${folder.split('/').at(-1) ?? ''}.codicil-last`));
}

/** Without what a verb changes, and what it was killed over. */
function without(state: State, changes: KilledVerb['changes']): State {
  const isChanged = new RegExp(
    `^(?:${changes.join('|')})/|/\\.[^/]*$|^\\..*\\.codicil-(?:next|last)/`,
  );
  return Object.fromEntries(Object.entries(state).filter(([file]) => !isChanged.test(file)));
}
