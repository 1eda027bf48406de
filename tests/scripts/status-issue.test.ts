import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

import { MARKER } from '#commands/status/issue-tracker.ts';

import { IssueService } from '../support/issue-service.ts';

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function run(
  command: string,
  args: string[],
  env: Record<string, string>,
  cwd: string,
): Promise<Ended> {
  const { PATH = '' } = process.env;
  return new Promise((done) => {
    execFile(command, args, { cwd, env: { PATH, ...env } }, (failure, stdout, stderr) => {
      const code = failure ? Number(failure.code) : 0;
      done({ code, stdout, stderr });
    });
  });
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'codicil-status-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return path;
}

// A checkout in which nothing is installed, as it is in a job whose installation failed.
const bare = mkdtempSync(join(tmpdir(), 'codicil-bare-'));
for (const name of ['scripts', 'src', 'package.json']) {
  cpSync(name, join(bare, name), { recursive: true });
}
afterAll(() => {
  rmSync(bare, { recursive: true });
});

/** Keeps the issue with a message. */
async function tell(message: string, env: Record<string, string>): Promise<Ended> {
  const file = join(folder(), 'message.md');
  writeFileSync(file, message);
  return run(process.execPath, ['scripts/codicil.ts', 'status', '--issue', file], env, bare);
}

const openOf = ({ issues }: IssueService): string[] =>
  issues.filter(({ isOpen }) => isOpen).map(({ number, body }) => `${number}: ${body}`);

describe.each(['github', 'gitlab'] as const)('on %s', (kind) => {
  test('one issue is opened, brought up to date and closed', async () => {
    const service = new IssueService();
    const env = await service.start(kind);
    expect((await tell('', env)).stdout).toBe('Nothing is due, and no issue is open.\n');
    expect((await tell('Tell them.', env)).stdout).toBe('Opened issue 1.\n');
    expect(openOf(service)).toEqual([`1: ${MARKER}\nTell them.\n`]);
    expect((await tell('Tell them.', env)).stdout).toBe('Issue 1 says so already.\n');
    expect((await tell('Tell them now.', env)).stdout).toBe('Brought issue 1 up to date.\n');
    expect(openOf(service)).toEqual([`1: ${MARKER}\nTell them now.\n`]);
    expect((await tell('\n', env)).stdout).toBe('Nothing is due any more: closed issue 1.\n');
    expect(openOf(service)).toEqual([]);
    expect((await tell('Once more.', env)).stdout).toBe('Opened issue 2.\n');
  });

  test('is found among hundreds, and a second one is closed', async () => {
    const service = new IssueService();
    const env = await service.start(kind);
    const other = { body: 'Another.', isOpen: true, login: 'github-actions[bot]' };
    for (let number = 1; number <= 250; number += 1) service.issues.push({ number, ...other });
    const ours = { body: `${MARKER}\nOld.\n`, isOpen: true, login: 'github-actions[bot]' };
    service.issues.push({ number: 251, ...ours }, { number: 252, ...ours });
    expect((await tell('New.', env)).stdout).toBe('Brought issue 251 up to date.\n');
    expect(openOf(service).filter((one) => one.includes(MARKER))).toEqual([
      `251: ${MARKER}\nNew.\n`,
    ]);
  });

  test('a service that refuses is a failure that is told', async () => {
    const service = new IssueService();
    const env = await service.start(kind);
    service.refuses = 410;
    const { code, stderr } = await tell('Tell them.', env);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The issue could not be kept: GET \S+: status 410\.\n$/);
  });
});

test('an issue or a pull request of someone else with the same mark is left alone', async () => {
  const service = new IssueService();
  const env = await service.start('github');
  const body = `${MARKER}\nMine.\n`;
  service.issues.push(
    { number: 1, body, isOpen: true, login: 'someone' },
    { number: 2, body, isOpen: true, login: 'github-actions[bot]', isPull: true },
  );
  expect((await tell('', env)).stdout).toBe('Nothing is due, and no issue is open.\n');
  expect((await tell('Tell them.', env)).stdout).toBe('Opened issue 3.\n');
});

test('without a service it is wrong usage', async () => {
  const { code, stderr } = await tell('Tell them.', {});
  expect(code).toBe(2);
  expect(stderr).toContain('Expected the variables of GitHub Actions or of GitLab CI');
});

/** The commands of a job of GitLab. */
function scriptOf(job: string): string {
  const jobs = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as Record<
    string,
    { script: string[] }
  >;
  return (jobs[job]?.script ?? []).join('\n');
}

/** The commands of a job, as the workflow has them. */
function stepsOf(file: string): { id?: string; run?: string }[] {
  const { jobs } = parse(readFileSync(file, 'utf8')) as {
    jobs: Record<string, { steps: { id?: string; run?: string }[] }>;
  };
  return (jobs['status']?.steps ?? []).filter(({ run: command }) => command !== undefined);
}

/** A folder with the program, and the path to an `npm` that says what it is told to. */
function checkoutWith(npm: string): { at: string; path: string } {
  const at = folder();
  for (const name of ['scripts', 'src', 'package.json']) symlinkSync(resolve(name), join(at, name));
  const bin = folder();
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\n${npm}\n`);
  symlinkSync(process.execPath, join(bin, 'node'));
  chmodSync(join(bin, 'npm'), 0o755);
  return { at, path: `${bin}:${process.env['PATH'] ?? ''}` };
}

/** Runs the job as GitHub does, with an `npm` that says what it is told to. */
async function runJob(
  file: string,
  env: Record<string, string>,
  npm: string,
  results: { BUILD: string; DEPLOY: string },
): Promise<{ codes: number[]; summary: string }> {
  const { at, path } = checkoutWith(npm);
  const output = join(at, 'output');
  const summary = join(at, 'summary');
  writeFileSync(output, '');
  const codes: number[] = [];
  for (const { run: command = '' } of stepsOf(file)) {
    const [, CODE = ''] = /^code=(\d+)$/m.exec(readFileSync(output, 'utf8')) ?? [];
    const more = { PATH: path, GITHUB_OUTPUT: output };
    const given = {
      ...env,
      ...results,
      ...more,
      GITHUB_STEP_SUMMARY: summary,
      RUN_PAGE: 'https://r',
      CODE,
    };
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', command];
    codes.push((await run('bash', args, given, at)).code);
  }
  return { codes, summary: readFileSync(summary, 'utf8') };
}

const DONE = { BUILD: 'success', DEPLOY: 'success' };
const RED = 'if [ "$1" = ci ]; then exit 0; fi; echo "**1 thing is overdue.**"; exit 1';

describe.each(['deploy.yml', 'deploy-sharded.yml'])('the last job of %s', (name) => {
  const file = `.github/workflows/${name}`;

  test('opens the issue and turns red, and closes it once nothing is due', async () => {
    const service = new IssueService();
    const env = await service.start('github');
    expect((await runJob(file, env, RED, DONE)).codes).toEqual([0, 0, 1]);
    expect(openOf(service)).toEqual([`1: ${MARKER}\n**1 thing is overdue.**\n`]);
    expect((await runJob(file, env, 'exit 0', DONE)).codes).toEqual([0, 0, 0]);
    expect(openOf(service)).toEqual([]);
  });

  test('stays green with an open issue while something is due soon', async () => {
    const service = new IssueService();
    const env = await service.start('github');
    const soon = 'if [ "$1" = ci ]; then exit 0; fi; echo "1 thing is due soon."';
    expect((await runJob(file, env, soon, DONE)).codes).toEqual([0, 0, 0]);
    expect(openOf(service)).toHaveLength(1);
  });

  test('says that the site was not built, also where nothing could be installed', async () => {
    const service = new IssueService();
    const env = await service.start('github');
    const failed = { BUILD: 'failure', DEPLOY: 'skipped' };
    expect((await runJob(file, env, 'exit 7', failed)).codes).toEqual([0, 0, 7]);
    expect(openOf(service)[0]).toBe(
      `1: ${MARKER}\nThe site was not built (failure), so the live one stands still: [log](https://r).\n\nWhat is due could not be told: [log](https://r).\n`,
    );
    const undeployed = { BUILD: 'success', DEPLOY: 'failure' };
    const { codes, summary } = await runJob(file, env, 'exit 0', undeployed);
    expect(codes).toEqual([0, 0, 0]);
    expect(summary).toContain('The site was built and not deployed (failure)');
    expect(openOf(service)).toHaveLength(1);
  });
});

test('the jobs of GitLab open the issue, turn red and close it', async () => {
  const service = new IssueService();
  const env = await service.start('gitlab');
  const runScript = (job: string, npm: string, given = env): Promise<Ended> => {
    const { at, path } = checkoutWith(npm);
    const pages = { CI_JOB_URL: 'https://j', CI_PIPELINE_URL: 'https://p' };
    return run(
      'bash',
      ['-eo', 'pipefail', '-c', scriptOf(job)],
      { ...pages, ...given, PATH: path },
      at,
    );
  };
  expect((await runScript('status', 'echo "**1 thing is overdue.**"; exit 1')).code).toBe(1);
  expect(openOf(service)).toEqual([`1: ${MARKER}\n**1 thing is overdue.**\n`]);
  expect((await runScript('not-deployed', 'exit 7')).code).toBe(0);
  expect(openOf(service)[0]).toContain('the live one stands still: https://p');
  expect((await runScript('status', 'exit 0')).code).toBe(0);
  expect(openOf(service)).toEqual([]);
  const { code, stdout } = await runScript('status', 'echo Overdue.; exit 1', {});
  expect([code, stdout]).toEqual([1, 'Overdue.\n']);
});
