import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { environmentOn, type Ran } from './checkout.ts';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}

/** What `${{ … }}` stands for in a run of a workflow. */
export type Context = Record<string, string>;

/**
 * Runs the steps of a job in a folder as a runner does, actions and `npm ci` left out: the lines are read
 * from the workflow, so that a test of them cannot drift. Gives what each step did, by its name.
 */
export function runJob(
  workflow: string,
  job: string,
  where: { folder: string; today: string; tools: string; context: Context; only?: string[] },
): Record<string, Ran> {
  const file = readFileSync(`.github/workflows/${workflow}.yml`, 'utf8');
  const { jobs } = parse(file) as { jobs: Record<string, { env?: Step['env']; steps: Step[] }> };
  const { env = {}, steps = [] } = jobs[job] ?? {};
  const named = steps.flatMap((step) =>
    step.run && step.name ? [{ ...step, name: step.name }] : [],
  );
  const chosen = named.filter(({ name }) => where.only?.includes(name) ?? true);
  return Object.fromEntries(
    chosen.map(({ name, run = '', env: own }) => [name, runLines(run, { ...env, ...own }, where)]),
  );
}

function runLines(
  run: string,
  env: Record<string, string>,
  {
    folder,
    today,
    tools,
    context,
  }: { folder: string; today: string; tools: string; context: Context },
): Ran {
  const values = Object.entries(env).map(([key, value]) => [
    key,
    value.replaceAll(/\$\{\{ (.*?)(?: \|\| '(.*?)')? \}\}/g, (_, name: string, otherwise = '') =>
      String(context[name] ?? otherwise),
    ),
  ]);
  const own = environmentOn(today);
  // As a runner calls it where no shell is named.
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', run], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: {
      ...own,
      ...QUIET_GIT,
      PATH: `${tools}:${own['PATH'] ?? ''}`,
      ...(Object.fromEntries(values) as Record<string, string>),
    },
  });
  return { code: status ?? -1, stdout, stderr };
}

const QUIET_GIT = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/**
 * A stand-in for `gh` in `folder`: `gh api <path>` prints the file `<path>.json` of that folder, `[]`
 * where there is none, and anything else is noted in `calls`.
 */
export function fakeGitHub(folder: string): {
  answer: (path: string, value: unknown) => void;
  calls: () => string;
} {
  mkdirSync(folder, { recursive: true });
  const gh = join(folder, 'gh');
  writeFileSync(
    gh,
    `#!/bin/sh
here=$(dirname "$0")
if [ "$1" = api ]; then
  for last; do :; done
  cat "$here/$(printf %s "$last" | tr / _).json" 2> /dev/null || echo '[]'
else
  echo "$*" >> "$here/calls"
fi
`,
  );
  chmodSync(gh, 0o755);
  const fileOf = (path: string): string => join(folder, `${path.replaceAll('/', '_')}.json`);
  return {
    answer: (path, value) => writeFileSync(fileOf(path), JSON.stringify(value)),
    calls: () => {
      try {
        return readFileSync(join(folder, 'calls'), 'utf8');
      } catch {
        return '';
      }
    },
  };
}
