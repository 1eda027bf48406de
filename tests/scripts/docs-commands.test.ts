import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { afterAll, describe, expect, test } from 'vitest';

import { loadVerb, VERB_NAMES } from '../../scripts/verbs.ts';
import { callProgram, callScript } from '../support/call-script.ts';
import { environmentOn, makeCheckout, NODE } from '../support/checkout.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md')].sort();
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** A command that a page shows. */
interface Command {
  line: string;
  /** Whether it is ready to be typed, without a gap. */
  isWhole: boolean;
  /** The script of package.json that it runs, if it is npm's, and the words after it. */
  name: string | null;
  args: string[];
}

const trees = PAGES.map((page) => remark().use(remarkGfm).parse(readFileSync(page, 'utf8')));
const HEREDOC = '<<';
const blocks = trees.flatMap((tree) => valuesIn(tree, 'code').filter(([, lang]) => lang === 'sh'));
const lines = blocks
  .flatMap(([block]) => (block.includes(HEREDOC) ? [] : block.split(/\n|&&/)))
  .map((line) => line.trim());
const named = trees.flatMap((tree) =>
  valuesIn(tree, 'inlineCode').flatMap(([code]) => (/^np[mx] /.test(code) ? [code] : [])),
);
const commands = [...new Set([...lines, ...named])].map(commandOf);

/**
 * Where the commands are run that are not run here: they take long, do not end, or ask another host. The
 * file names the verb and every option.
 */
const ELSEWHERE: readonly (readonly [command: RegExp, file: string])[] = [
  [/^npm (?:ci|test|run verify|run verify:long)$/, '.ci/run'],
  [/^npm start$/, 'package.json'],
  [/^npm run serve\b/, 'tests/scripts/serve.test.ts'],
  [/^npm run dev\b/, 'tests/browser/dev.test.ts'],
  [/^npm run format$/, 'package.json'],
  [/^npm run generate:problems$/, 'tests/scripts/problem-pages.test.ts'],
  [/^npm run build -- --(?:shard|join)\b/, 'tests/support/build-shards.ts'],
  [/^npm run build -- --explain\b/, 'tests/scripts/build-plan.test.ts'],
  [/^npm run build(?: -- --today \S+)?$/, 'tests/support/checkout.ts'],
  [/^npm run preview\b/, 'tests/scripts/usage.test.ts'],
  [/^npm run import -- --git\b/, 'tests/adapters/import-git.test.ts'],
  [/^npm run import\b/, 'tests/scripts/import.test.ts'],
  [/^npm run status -- --live\b/, 'tests/scripts/status.test.ts'],
  [/^npm run verify-archive\b/, 'tests/scripts/verify-archive.test.ts'],
  [/^npm run bench\b/, 'scripts/bench.ts'],
  [/^(?:curl|jq)\b/, 'docs/operate.md'],
];

const checkout = makeCheckout();
const git = (...args: string[]): void => {
  const author = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org'];
  const { status, stderr } = spawnSync('git', [...author, ...args], {
    cwd: checkout.folder,
    env: { ...process.env, GIT_COMMITTER_DATE: '2026-11-20T12:00:00Z' },
  });
  if (status !== 0) throw new Error(String(stderr));
};
writeFileSync(checkout.at('.gitignore'), 'node_modules\n.compiled\n.cache\n.notices\n');
mkdirSync(checkout.at('.github'));
writeFileSync(checkout.at('.github/CODEOWNERS'), '* @mara\n');
writeFileSync(
  checkout.at('reviews.json'),
  '{ "format": "codicil-reviews/1", "author": "joe", "reviews": [] }',
);
git('init', '--quiet', '--initial-branch=main');
git('add', '--all');
git('commit', '--quiet', '--message', 'Begin');
afterAll(checkout.remove);

const TODAY = '2026-11-30';

/** What needs a version that is not public yet. */
const BEGUN = /--fill|@2027-02-01/;

/** What ends with 1 by finding what it looks for. */
const FOUND = /^npm run (?:redline|assess)\b/;

test('every verb and script is shown', () => {
  const shown = new Set(commands.map(({ name }) => name));
  const names = Object.keys(scripts).filter((name) => !name.includes(':'));
  expect(names.filter((name) => !shown.has(name))).toEqual([]);
});

describe.each(commands)('$line', ({ line, isWhole, name, args }) => {
  test.runIf(name !== null)('is a script, with options that its verb has', async () => {
    expect(Object.keys(scripts)).toContain(name);
    const verb = await loadVerb(name ?? '');
    const known = new Set(Object.keys(verb?.options ?? {}));
    const options = args.flatMap((arg) => /^--([a-z-]+)/.exec(arg)?.[1] ?? []);
    if (verb) expect(options.filter((option) => !known.has(option))).toEqual([]);
  });

  const elsewhere = ELSEWHERE.find(([pattern]) => pattern.test(line))?.[1];

  test.runIf(isWhole && elsewhere !== undefined)('is run elsewhere', () => {
    const file = readFileSync(elsewhere ?? '', 'utf8');
    const options = args.filter((arg) => arg.startsWith('--') && arg !== '--today');
    for (const word of [...options, ...(name === null ? [] : [name])]) {
      expect([word, file.includes(word) || file.includes(word.slice(2))]).toEqual([word, true]);
    }
  });

  test.runIf(isWhole && elsewhere === undefined)('runs', async () => {
    if (name === null) {
      const [program, verb, , path = ''] = line.split(' ');
      expect([program, verb, existsSync(path)]).toEqual(['npx', 'vitest', true]);
      return;
    }
    if (BEGUN.test(line)) {
      const begun = ['privacy-policy', '--effective', '2027-05-01', '--published', '2027-02-01'];
      await callScript(checkout, 'new', [...begun, '--summary', 'A new version.'], TODAY);
    }
    const call = name === 'codicil' ? args : [name, ...args];
    const { code, stderr } = await callProgram(call, { folder: checkout.folder, today: TODAY });
    git('checkout', '--quiet', '.');
    git('clean', '--quiet', '--force', '-d');
    expect([code, stderr]).toEqual([FOUND.test(line) ? 1 : 0, expect.anything()]);
  });
});

test.each(blocks.filter(([block]) => block.includes(HEREDOC)))('%s', (block) => {
  const script = block.replace('npm start', `"${NODE}" scripts/codicil.ts check`);
  expect(script).not.toBe(block);
  const { status, stderr } = spawnSync(
    'sh',
    ['-ec', script.replaceAll('../policies', 'policies')],
    {
      cwd: checkout.folder,
      env: environmentOn(TODAY),
      encoding: 'utf8',
    },
  );
  expect([status, stderr]).toEqual([0, '']);
});

/** The values of the nodes of a type, with their language. */
function valuesIn(node: Nodes, type: 'code' | 'inlineCode'): [value: string, lang: string][] {
  if (node.type === type) return [[node.value, 'lang' in node ? (node.lang ?? '') : '']];
  return 'children' in node ? node.children.flatMap((child) => valuesIn(child, type)) : [];
}

function commandOf(line: string): Command {
  const words = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
  const [, script = null] = /^npm (?!ci$)(?:run )?([a-z:-]+)/.exec(line) ?? [];
  const args = words.slice(words.indexOf('--') + 1 || words.length);
  const isVerb = VERB_NAMES.includes(script ?? '');
  // In a sentence, a verb alone is its name.
  const isWhole = lines.includes(line) || (!isVerb && script !== 'codicil') || args.length > 0;
  return { line, isWhole: isWhole && !/[<…]/.test(line), name: script, args };
}
