import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { vi } from 'vitest';

import { assembleReport } from '#commands/report/assemble-report.ts';
import type { Report } from '#core/report/report-schema.ts';

import { GitRepository } from './git-repository.ts';
import { LibraryBuilder } from './library-builder.ts';

/** The day on which reports are made. */
export const TODAY = '2024-09-01';

/** A repository whose branch `main` has the smallest library with these files changed, in `content/`. */
export function repositoryWith(files: Record<string, string | null> = {}): GitRepository {
  const repository = new GitRepository();
  const { folder } = new LibraryBuilder(files);
  cpSync(folder, repository.at('content'), { recursive: true });
  for (const policy of readdirSync(join(folder, 'policies'))) {
    // The builder asks for no decisions; a report is about them.
    const file = `content/policies/${policy}/policy.yaml`;
    const text = readFileSync(repository.at(file), 'utf8');
    repository.write(file, text.replace('decisionsSince: 9999-12-31\n', ''));
  }
  repository.commit('Begin', '2024-01-01');
  return repository;
}

/** The report about a repository's library against a revision, which must be possible. */
export function reportOn(repository: GitRepository, revision = 'main', today = TODAY): Report {
  vi.stubEnv('POLICY_TODAY', today);
  const assembled = assembleReport(repository.at('content'), revision);
  vi.unstubAllEnvs();
  if (!assembled.ok) throw new Error(assembled.issue.message);
  return assembled.report;
}
