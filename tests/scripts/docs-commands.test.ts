import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { afterAll, expect, test } from 'vitest';

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
  [/^npm run generate:package$/, 'package.json'],
  [/^npm run build -- --(?:shard|join)\b/, 'tests/support/build-shards.ts'],
  [/^npm run build -- --explain\b/, 'tests/long/build-plan.test.ts'],
  [/^npm run build(?: -- --today \S+)?$/, 'tests/support/checkout.ts'],
  [/^npm run preview\b/, 'tests/scripts/usage.test.ts'],
  [/^npm run status -- --live\b/, 'tests/scripts/status.test.ts'],
  [/^npm run verify-archive\b/, 'tests/scripts/verify-archive.test.ts'],
  [/^npm pack \.\/\.package$/, 'tests/long/package.test.ts'],
  [/^npm run init -- \.\.\/our-policies\b/, 'tests/long/package.test.ts'],
  [/^cd \.\.\/our-policies$/, 'tests/long/package.test.ts'],
  [/^npm install$/, 'tests/long/package.test.ts'],
  // Nobody measures in a test: its options alone are held against its help.
  [/^npm run bench\b/, 'scripts/bench.ts'],
];

const checkout = makeCheckout();

/** What pages name beside the clone (`../website`) is in this folder of it. */
const BESIDE = 'beside';
const git = (...args: string[]): void => {
  gitIn(checkout.folder, ...args);
};
const gitIn = (cwd: string, ...args: string[]): void => {
  const author = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org'];
  const { status, stderr } = spawnSync('git', [...author, ...args], {
    cwd,
    env: { ...process.env, GIT_COMMITTER_DATE: '2026-11-20T12:00:00Z' },
  });
  if (status !== 0) throw new Error(String(stderr));
};
writeFileSync(checkout.at('.gitignore'), `node_modules\n.compiled\n.cache\n.notices\n${BESIDE}\n`);
mkdirSync(checkout.at('.github'));
writeFileSync(checkout.at('.github/CODEOWNERS'), '* @mara\n');
writeFileSync(
  checkout.at('reviews.json'),
  '{ "format": "codicil-reviews/1", "author": "joe", "reviews": [] }',
);
git('init', '--quiet', '--initial-branch=main');
git('add', '--all');
git('commit', '--quiet', '--message', 'Begin');
// A busy machine takes long to remove a checkout.
afterAll(checkout.remove, 60_000);

const TEXT = '# Privacy\n\n## Logs\n\nWe keep logs.\n';
const beside = (path: string): string => checkout.at(join(BESIDE, path));
mkdirSync(beside('old-policies/privacy'), { recursive: true });
writeFileSync(beside('old-policies/privacy/2016-01-01.md'), TEXT);
writeFileSync(
  beside('old-policies/MANIFEST.jsonl'),
  '{ "doc": "privacy", "seq": 1, "version": "2016-01-01", "file": "privacy/2016-01-01.md" }\n',
);
mkdirSync(beside('website/legal'), { recursive: true });
writeFileSync(beside('website/legal/privacy.md'), TEXT);
gitIn(beside('website'), 'init', '--quiet', '--initial-branch=main');
gitIn(beside('website'), 'add', '--all');
gitIn(beside('website'), 'commit', '--quiet', '--message', 'Begin');

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

test.each(commands.filter(({ name }) => name !== null))(
  '$line: a script, with options that its verb has',
  async ({ name, args }) => {
    expect(Object.keys(scripts)).toContain(name);
    const verb = await loadVerb(name ?? '');
    const known = new Set(Object.keys(verb?.options ?? {}));
    const options = args.flatMap((arg) => /^--([a-z-]+)/.exec(arg)?.[1] ?? []);
    if (verb) expect(options.filter((option) => !known.has(option))).toEqual([]);
  },
);

const whole = commands.filter(({ isWhole }) => isWhole);
const elsewhere = whole.flatMap((command) => {
  const file = ELSEWHERE.find(([pattern]) => pattern.test(command.line))?.[1];
  return file === undefined ? [] : [{ ...command, file }];
});
const runHere = whole.filter(({ line }) => !ELSEWHERE.some(([pattern]) => pattern.test(line)));

test.each(elsewhere)('$line: in $file', ({ file, name, args }) => {
  const text = readFileSync(file, 'utf8');
  const options = args.filter((arg) => arg.startsWith('--') && arg !== '--today');
  for (const word of [...options, ...(name === null ? [] : [name])])
    expect([word, text.includes(word)]).toEqual([word, true]);
});

test.each(runHere)('$line: runs', async ({ line, name, args }) => {
  if (name === null) {
    runProgram(line);
    return;
  }
  if (BEGUN.test(line)) {
    const begun = ['privacy-policy', '--effective', '2027-05-01', '--published', '2027-02-01'];
    await callScript(checkout, 'new', [...begun, '--summary', 'A new version.'], TODAY);
  }
  const here = args.map((arg) => arg.replace(/^\.\.\//, `${BESIDE}/`));
  const call = name === 'codicil' ? here : [name, ...here];
  const { code, stderr } = await callProgram(call, { folder: checkout.folder, today: TODAY });
  git('checkout', '--quiet', '.');
  git('clean', '--quiet', '--force', '-d');
  rmSync(beside('library'), { recursive: true, force: true });
  expect([code, stderr]).toEqual([FOUND.test(line) ? 1 : 0, expect.anything()]);
});

test('the files of a first library pass the check', () => {
  const scriptBlocks = blocks.filter(([block]) => block.includes(HEREDOC));
  expect(scriptBlocks.length).toBe(1);
  const [[block = ''] = []] = scriptBlocks;
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

/** Runs a line of another program than npm on our own library, in so far as it is there. */
function runProgram(line: string): void {
  const [program = '', verb, option, path = ''] = line.split(' ');
  if (program === 'npx') {
    expect([verb, option, existsSync(path)]).toEqual(['vitest', 'run', true]);
  } else if (program === 'curl') {
    const [, policy, version] = /\.example\/(\S+)\/(\S+)\.txt \| sha256sum$/.exec(line) ?? [];
    expect(existsSync(`content/policies/${policy}/${version}.mdx`)).toBe(true);
  } else {
    expect(program).toBe('jq');
    if (spawnSync('jq', ['--version']).status !== 0) return;
    const cwd = 'content/policies/privacy-policy';
    const { entries } = JSON.parse(readFileSync(join(cwd, 'ledger.json'), 'utf8')) as {
      entries: { seal: string }[];
    };
    const { stdout } = spawnSync('sh', ['-c', line], { cwd, encoding: 'utf8' });
    expect(stdout).toMatch(new RegExp(`^${entries[0]?.seal} `));
  }
}

/** The values of the nodes of a type, with their language. */
function valuesIn(node: Nodes, type: 'code' | 'inlineCode'): [value: string, lang: string][] {
  if (node.type === type) return [[node.value, 'lang' in node ? (node.lang ?? '') : '']];
  return 'children' in node ? node.children.flatMap((child) => valuesIn(child, type)) : [];
}

function commandOf(line: string): Command {
  const words = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
  const [, script = null] = /^npm (?!ci$|install$|pack )(?:run )?([a-z:-]+)/.exec(line) ?? [];
  const args = words.slice(words.indexOf('--') + 1 || words.length);
  const isVerb = VERB_NAMES.includes(script ?? '');
  // In a sentence, a verb alone is its name.
  const isWhole = lines.includes(line) || (!isVerb && script !== 'codicil') || args.length > 0;
  return { line, isWhole: isWhole && !/[<…]/.test(line), name: script, args };
}
