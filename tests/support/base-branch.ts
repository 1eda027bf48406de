import { cpSync } from 'node:fs';

import { checkDraft, readDraft } from '#io/library/read-library.ts';
import { addBaseIssues } from '#commands/report/base-library.ts';
import { formatIssues } from '#core/problems/issue.ts';

import { GitRepository } from './git-repository.ts';
import { frontMatter, LibraryBuilder } from './library-builder.ts';

export const TODAY = '2027-05-15';
export const ROW =
  'changes:\n  - { section: preamble, materiality: material, reason: Logs are kept longer. }\n';

/** A repository whose branch `main` has the smallest library with these files changed. */
export function repositoryWith(files: Record<string, string> = {}): GitRepository {
  const repository = new GitRepository();
  const policy = 'policies/privacy/policy.yaml';
  const decided = 'title: Privacy Policy\nkind: privacy-policy\ndecisionsSince: 2024-01-01\n';
  cpSync(new LibraryBuilder({ [policy]: decided, ...files }).folder, repository.at('content'), {
    recursive: true,
  });
  repository.commit('Begin', '2024-01-01');
  return repository;
}

export const versionFile = (id: string, policy = 'privacy'): string =>
  `policies/${policy}/${id}.mdx`;

/** A version with a material change. */
export const version = (effective: string, more = '', text = 'We keep it longer.'): string =>
  `${frontMatter(effective, ROW + more)}\n${text}\n`;

interface Asked {
  today?: string;
  revision?: string;
}

/** What is said of the working tree, against `main`. */
export function issuesOf(
  repository: GitRepository,
  { today = TODAY, revision = 'main' }: Asked = {},
): string {
  const folder = repository.at('content');
  const { draft, issues } = readDraft(folder);
  const found = addBaseIssues(folder, draft, [...issues, ...checkDraft(draft)], {
    revision,
    dayIn: () => today,
    prefix: 'content/',
  });
  return found.ok ? formatIssues(found.issues) : found.issue.code;
}

/** What is said of versions that `main` does not have. */
export function issuesWith(
  files: Record<string, string>,
  base: Record<string, string> = {},
  today = TODAY,
): string {
  const repository = repositoryWith(base);
  for (const [file, text] of Object.entries(files)) repository.write(`content/${file}`, text);
  return issuesOf(repository, { today });
}
