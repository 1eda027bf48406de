import { afterAll, expect, test } from 'vitest';

import { reportSchema } from '#core/report/report-schema.ts';

import { callScript } from '../support/call-script.ts';
import { makeCheckout, runScript, type Ran } from '../support/checkout.ts';
import type { GitRepository } from '../support/git-repository.ts';
import { FIRST, frontMatter } from '../support/library-builder.ts';
import { repositoryWith, TODAY } from '../support/reported-library.ts';

const checkout = makeCheckout();
afterAll(checkout.remove);

const NEW = 'content/policies/privacy/2024-09-01.mdx';

function report(repository: GitRepository, ...args: string[]): Promise<Ran> {
  return callScript(checkout, 'report', ['--library', repository.at('content'), ...args], TODAY);
}

test('writes each format, the same every time, and ends with 0', async () => {
  const repository = repositoryWith();
  repository.write(NEW, `${frontMatter('2024-11-01')}\nWe keep your data.\n`);
  const begins = { markdown: '<!-- codicil-report -->\n', html: '<!doctype html>\n', json: '{\n' };
  for (const [format, begin] of Object.entries(begins)) {
    const first = await report(repository, '--base', 'main', '--format', format);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout.slice(0, begin.length)).toBe(begin);
    const again = ['--library', repository.at('content'), '--base', 'main', '--format', format];
    expect(await runScript(checkout, 'report', again, TODAY)).toEqual(first);
    if (format === 'json') expect(reportSchema.parse(JSON.parse(first.stdout)).today).toBe(TODAY);
  }
});

test('ends with 1 for a library with errors, and has their report', async () => {
  const repository = repositoryWith({ [FIRST]: `${frontMatter('2024-01-01')}\nText.\n` });
  repository.write(NEW, '---\neffective: 2024-11-01\nsummary:\n---\n\nOther text.\n');
  const { code, stdout, stderr } = await report(repository, '--base', 'main');
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toContain(
    '<code>content/policies/privacy/2024-09-01.mdx:3</code> Unexpected empty',
  );
  expect(stdout).toContain('Whether a notice is due depends on the decisions.');
  expect(stdout).toContain('<ins>Other text.</ins>');
});

test('ends with 2 where there is nothing to compare with', async () => {
  const { code, stdout, stderr } = await report(repositoryWith(), '--base', 'mian');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(
    /error {2}unknown-revision\n {2}Unexpected revision `mian`, .* Did you mean `main`\?\n/,
  );
});

test.each([
  [[], 'Expected `--base <revision>`.'],
  [
    ['--base', 'main', '--format', 'htm'],
    'Unexpected format `htm`, expected markdown, html, json. Did you mean `html`?',
  ],
])('ends with 2 for %j', async (args, message) => {
  const { code, stderr } = await report(repositoryWith(), ...args);
  expect([code, stderr.split('\n\nUsage: npm run report -- ')[0]]).toEqual([2, message]);
});
