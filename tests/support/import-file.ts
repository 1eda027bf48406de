import { importFromGit } from '#commands/import/import-histories.ts';

import type { GitRepository } from './git-repository.ts';

const OPTIONS = {
  name: 'Acme',
  email: null,
  url: 'https://policies.example.org',
  timeZone: 'UTC',
  language: 'en',
  linkBase: null,
  title: null,
  kind: null,
};

/** Imports the history of a file into a library inside its repository; gives the versions' names too. */
export function importFile(
  repository: GitRepository,
  path = 'privacy.md',
  {
    follow = false,
    timeZone = 'UTC',
    from = repository.folder,
    encoding = null as string | null,
    summaries = 'none' as 'none' | 'from-commits',
  } = {},
) {
  const out = repository.at('library');
  const source = { repository: from, paths: [path], id: null, follow, timeZone, encoding };
  const result = importFromGit(source, out, { ...OPTIONS, timeZone, summaries });
  return { ...result, out, versions: result.plan?.versions.map(({ file }) => nameOf(file)) };
}

/** A policy with a section of these words. */
export function policyText(words: string): string {
  return `# Privacy\n\n## Logs\n\n${words}\n`;
}

function nameOf(file: string): string {
  return file.replace(/.*\//, '');
}
