import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { makeCheckout, runScript, type Ran } from './checkout.ts';
import { fakeGitHub, runJob } from './workflow-steps.ts';

/** The version that is proposed, and the day on which it is. */
export const NEW_VERSION = 'content/policies/privacy/2026-12-02.mdx';
export const PROPOSED = '2026-12-01';

const REPOSITORY = 'example/policies';
const SITE = `organisation: { name: Example, email: legal@example.org, url: https://example.org }
url: https://policies.example.org
timeZone: UTC
languages: [en]
notices: { approvals: 1, since: 2026-06-01 }
`;
const FIRST = `---
effective: 2026-01-01
summary: First.
---

## Logs {/* #logs */}

We keep logs for 30 days.
`;
const SECOND = `---
effective: 2027-02-01
summary: Logs are kept longer.
changes:
  - section: logs
    materiality: material
    reason: Logs are kept for 90 days instead of 30.
---

## Logs {/* #logs */}

We keep logs for 90 days.
`;

/** A review as GitHub tells it. */
export function review(login: string, commit: string, state = 'APPROVED'): object {
  return { user: { login }, state, commit_id: commit, submitted_at: `${PROPOSED}T10:00:00Z` };
}

/**
 * A project as an organisation has it, in a repository with an origin and a pull request number 7 by
 * `ana` that brings a version. `@mara` owns the texts. Nothing of it is ours but the program.
 */
export class ReviewedProject {
  readonly folder: string;
  readonly #top = mkdtempSync(join(tmpdir(), 'codicil-life-'));
  readonly #checkout;
  readonly #github;
  readonly base: string;

  constructor() {
    const library = join(this.#top, 'library');
    const files = {
      'site.yaml': SITE,
      'policies/privacy/policy.yaml': 'title: Privacy\nkind: other\n',
      'policies/privacy/2026-01-01.mdx': FIRST,
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(library, name)), { recursive: true });
      writeFileSync(join(library, name), text);
    }
    this.#checkout = makeCheckout(library);
    this.folder = this.#checkout.folder;
    this.#github = fakeGitHub(join(this.#top, 'tools'));
    this.write(
      '.gitignore',
      'node_modules\n.cache\n.compiled\npreviews\nreport\nlive\n.notices\nreviews.json\npulls.json\n',
    );
    this.write('.github/CODEOWNERS', '/content/ @mara\n');
    this.git('2026-06-01', 'init', '--quiet', '--initial-branch=main');
    this.commit('Begin', '2026-06-01');
    this.git('2026-06-01', 'clone', '--quiet', '--bare', '.', this.origin);
    this.git('2026-06-01', 'remote', 'add', 'origin', this.origin);
    this.git('2026-06-01', 'fetch', '--quiet', 'origin');
    this.base = this.git(PROPOSED, 'rev-parse', 'HEAD');
    this.git(PROPOSED, 'checkout', '--quiet', '-b', 'more');
    this.write(NEW_VERSION, SECOND);
  }

  get origin(): string {
    return join(this.#top, 'origin.git');
  }

  remove(): void {
    this.#checkout.remove();
    rmSync(this.#top, { recursive: true, force: true });
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** Puts one text for another in a file, which is not committed by that. */
  edit(file: string, from: string, to: string): void {
    this.write(file, this.read(file).replace(from, to));
  }

  git(day: string, ...parameters: string[]): string {
    const time = `${day}T12:00:00Z`;
    const person = { NAME: 'Editor', EMAIL: 'editor@example.org', DATE: time };
    const env = Object.entries(person).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]);
    return execFileSync('git', parameters, {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        ...(Object.fromEntries(env) as object),
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    }).trim();
  }

  commit(subject: string, day: string): string {
    this.git(day, 'add', '--all');
    this.git(day, 'commit', '--quiet', '--allow-empty', '--message', subject);
    return this.git(day, 'rev-parse', 'HEAD');
  }

  /** Merges the pull request into main and pushes it; gives the commit. */
  merge(day: string): string {
    this.git(day, 'checkout', '--quiet', 'main');
    this.git(day, 'merge', '--quiet', '--no-ff', '--message', 'Merge the version', 'more');
    this.git(day, 'push', '--quiet', 'origin', 'main');
    const merged = this.git(day, 'rev-parse', 'HEAD');
    const pull = { number: 7, merged_at: `${day}T12:00:00Z`, user: { login: 'ana' } };
    this.#github.answer(`repos/${REPOSITORY}/commits/${merged}/pulls`, [pull]);
    return merged;
  }

  reviews(...reviews: object[]): void {
    this.#github.answer(`repos/${REPOSITORY}/pulls/7/reviews`, reviews);
  }

  /** The check of the pull request, as the workflow runs it; all of its steps, or some. */
  check(today: string, only = ['Read the reviews', 'Check the library']): Record<string, Ran> {
    const event = 'github.event.pull_request';
    return this.#run('check', 'check', today, only, {
      [`${event}.base.sha`]: this.base,
      [`${event}.number`]: '7',
      [`${event}.html_url`]: `https://github.com/${REPOSITORY}/pull/7`,
      [`${event}.user.login`]: 'ana',
    });
  }

  /** What the check of the pull request says in the end: its exit code and its annotations. */
  verdict(today: string): [number | undefined, string] {
    const step = this.check(today)['Check the library'];
    return [step?.code, step?.stdout ?? ''];
  }

  /** The job that writes into main, after the merge. */
  record(merged: string, today: string): Ran | undefined {
    const context = { 'github.event.before': this.base, 'github.sha': merged };
    return this.#run('record', 'record', today, undefined, context)['Write approvals and seals'];
  }

  /** What the job asked of GitHub besides answers. */
  calls(): string {
    return this.#github.calls();
  }

  #run(
    workflow: string,
    job: string,
    today: string,
    only: string[] | undefined,
    context: Record<string, string>,
  ): Record<string, Ran> {
    const tools = join(this.#top, 'tools');
    const all = { 'github.repository': REPOSITORY, ...context };
    const where = { folder: this.folder, today, tools, context: all };
    return runJob(workflow, job, only ? { ...where, only } : where);
  }

  script(name: string, args: string[], today: string): Promise<Ran> {
    return runScript(this.#checkout, name, args, today);
  }
}
