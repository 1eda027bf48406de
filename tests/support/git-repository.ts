import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { onTestFinished } from 'vitest';

/** A real repository in a temporary folder, with a fixed author and the days that a test names. */
export class GitRepository {
  readonly folder: string;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'codicil-git-'));
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    this.git('init', '--quiet', '--initial-branch=main');
  }

  at(file: string): string {
    return join(this.folder, file);
  }

  write(file: string, text: string | Buffer): this {
    mkdirSync(dirname(this.at(file)), { recursive: true });
    writeFileSync(this.at(file), text);
    return this;
  }

  remove(file: string): this {
    rmSync(this.at(file), { recursive: true, force: true });
    return this;
  }

  has(file: string): boolean {
    return existsSync(this.at(file));
  }

  /** Puts a link in the place of a file. */
  link(file: string, target: string): this {
    symlinkSync(target, this.remove(file).at(file));
    return this;
  }

  /** Commits everything as it stands; `time` is a day, or a time with its zone. Gives the commit. */
  commit(subject: string, time: string): string {
    this.git('add', '--all');
    this.#run(time, 'commit', '--quiet', '--allow-empty', '--message', subject);
    return this.git('rev-parse', 'HEAD');
  }

  merge(branch: string, subject: string, time: string): string {
    this.#run(time, 'merge', '--quiet', '--no-ff', '--message', subject, branch);
    return this.git('rev-parse', 'HEAD');
  }

  git(...parameters: string[]): string {
    return this.#run('2000-01-01', ...parameters);
  }

  #run(time: string, ...parameters: string[]): string {
    const date = /[T@]/.test(time) ? time : `${time}T12:00:00Z`;
    const output = execFileSync('git', ['-C', this.folder, ...parameters], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Editor',
        GIT_AUTHOR_EMAIL: 'editor@example.org',
        GIT_COMMITTER_NAME: 'Editor',
        GIT_COMMITTER_EMAIL: 'editor@example.org',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      },
    });
    return output.trim();
  }
}
