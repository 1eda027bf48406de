import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { formatIssues, issue } from '#core/problems/issue.ts';

import { callScript } from '../support/call-script.ts';
import { makeCheckout, runScript } from '../support/checkout.ts';
import { frontMatter, issuesOf, issuesOfBody } from '../support/library-builder.ts';
import { schemaMistakes } from '../support/schema-mistakes.ts';

const FOLDER = '.vscode';
const SCHEMAS = `${FOLDER}/schemas`;
const FINE = '0 errors, 0 warnings in 0 files.\n';

describe('`npm run schemas`', () => {
  const checkout = makeCheckout();
  afterAll(checkout.remove);

  test('has written the schemas that are there', async () => {
    expect(await runScript(checkout, 'schemas', [])).toEqual({ code: 0, stdout: '', stderr: '' });
    const files = readdirSync(checkout.at(SCHEMAS));
    expect(readdirSync(SCHEMAS)).toEqual(files);
    for (const file of files) {
      const written = readFileSync(checkout.at(`${SCHEMAS}/${file}`), 'utf8');
      expect(readFileSync(`${SCHEMAS}/${file}`, 'utf8'), file).toBe(written);
    }
  });

  test('names what is out of date when it is asked, and mends it', async () => {
    await callScript(checkout, 'schemas', []);
    writeFileSync(checkout.at(`${SCHEMAS}/site.json`), '{}\n');
    writeFileSync(checkout.at(`${SCHEMAS}/old.json`), '{}\n');
    expect(await callScript(checkout, 'schemas', ['--check'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Out of date: .vscode/schemas/old.json\nOut of date: .vscode/schemas/site.json\n',
    });
    await callScript(checkout, 'schemas', []);
    expect((await callScript(checkout, 'schemas', ['--check'])).code).toBe(0);
  });
});

test('the settings give each YAML file of a library its schema', () => {
  const settings = readJsonc('settings.json') as { 'yaml.schemas': Record<string, string> };
  const files = globSync(['content/**/*.yaml', 'tests/fixtures/library/**/*.yaml']);
  const matched = Object.entries(settings['yaml.schemas']).flatMap(([schema, pattern]) => {
    expect(readFileSync(schema, 'utf8')).toContain('draft-07');
    return files.filter((file) => matchesGlob(file, pattern));
  });
  expect(matched.sort()).toEqual(files.sort());
});

test('the task finds every problem in what the check prints', () => {
  const { tasks } = readJsonc('tasks.json') as { tasks: Task[] };
  const [head, message] =
    tasks[0]?.problemMatcher.pattern.map((one) => new RegExp(one.regexp)) ?? [];
  const place = (line: number) => ({ file: 'a b.mdx', line, column: 1 });
  const lines = formatIssues(
    [
      issue('duplicate-anchor', place(7), { anchor: 'logs', line: null }, place(2)),
      issue('term-unused', place(9), { words: 'log' }),
    ],
    'content/',
  ).split('\n');
  const found = lines.flatMap((line, index) => {
    const match = head?.exec(line);
    return match ? [[...match.slice(1), message?.exec(lines[index + 1] ?? '')?.[1]]] : [];
  });
  expect(found).toEqual([
    ['content/a b.mdx', '7', '1', 'error', 'duplicate-anchor', expect.stringMatching(/unique\.$/)],
    ['content/a b.mdx', '9', '1', 'warning', 'term-unused', expect.stringMatching(/^Unexpected/)],
  ]);
});

describe('the snippets', () => {
  const snippets = Object.values(readJsonc('codicil.code-snippets') as Record<string, Snippet>);

  /** A snippet in which every stop keeps what is proposed. */
  function typed(prefix: string, scope = 'mdx,markdown'): string {
    const found = snippets.filter((one) => one.scope === scope && one.prefix === prefix);
    expect([prefix, found.length]).toEqual([prefix, 1]);
    return [found[0]?.body ?? '']
      .flat()
      .join('\n')
      .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replace(/\$\d+/g, '');
  }

  test('write front matter that its schema accepts', () => {
    const yaml = [
      typed('effective'),
      'summary: We use logs.',
      'changes:',
      typed('change'),
      typed('change-choice'),
      'choices:',
      typed('choice').replace('https://', 'https://example.org/choice'),
      typed('retired'),
      typed('noticePromise'),
      'approvals:',
      typed('approval').replace(/the digest.*/, 'a'.repeat(64)),
      'unchanged:',
      typed('unchanged'),
      typed('waiver'),
      typed('placement'),
    ].join('\n');
    expect(schemaMistakes('version-front-matter', yaml)).toEqual([]);
  });

  test('begin a version', () => {
    const [, yaml = '', text = ''] = typed('version').split(/^---$/m);
    expect(schemaMistakes('version-front-matter', yaml)).toEqual([]);
    expect(text.trim()).toBe('');
  });

  test('write policy.yaml, its events, and a reseller', () => {
    const events = ['postponement', 'withdrawal', 'erratum'].map((one) => typed(one, 'yaml'));
    for (const prefix of ['policy', 'addendum']) {
      const yaml = `${typed(prefix, 'yaml')}\nevents:\n${events.join('\n')}`;
      expect(schemaMistakes('policy', yaml)).toEqual([]);
    }
    expect(schemaMistakes('reseller', typed('reseller', 'yaml'))).toEqual([]);
  });

  test('write sections, summaries and terms that a text may have', () => {
    const term = `A ${typed('term')} is a thing. Read the words.`;
    expect(issuesOfBody(`\n${typed('section')}\n\n${typed('inshort')}\n\n${term}`)).toBe(FINE);
    expect(issuesOfBody(`\n## A ${typed('anchor')}\n\n[Above](#anchor)`)).toBe(FINE);
    const markdown = `${frontMatter('2024-01-01')}\n${typed('section-md')}\n\n[Above](#anchor)\n`;
    const files = {
      'policies/other/policy.yaml': typed('policy', 'yaml'),
      'policies/other/2024-01-01.md': markdown,
    };
    expect(issuesOf(files)).toBe(FINE);
  });

  test('write an addendum for resellers', () => {
    const files = {
      'policies/more/policy.yaml': typed('addendum', 'yaml').replace('privacy-policy', 'privacy'),
      'policies/more/2024-01-01.mdx': `${frontMatter('2024-01-01')}\n${typed('section')}\n\nAsk ${typed('reseller')}.\n`,
      'resellers/one.yaml': typed('reseller', 'yaml'),
    };
    expect(issuesOf(files)).toBe(FINE);
  });

  test('each has a name of its own and says what it is for', () => {
    const names = snippets.map(({ scope, prefix }) => `${scope} ${prefix}`);
    expect(new Set(names).size).toBe(names.length);
    expect(snippets.filter(({ description }) => !description)).toEqual([]);
  });
});

interface Snippet {
  scope: string;
  prefix: string;
  description: string;
  body: string | string[];
}

interface Task {
  problemMatcher: { pattern: { regexp: string }[] };
}

// JSON with comments, which stand on lines of their own.
function readJsonc(file: string): unknown {
  return parse(readFileSync(`${FOLDER}/${file}`, 'utf8').replace(/^\s*\/\/.*$/gm, ''));
}
