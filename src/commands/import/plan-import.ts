import type { Issue } from '#core/problems/issue.ts';
import { stringify } from 'yaml';

import { planPolicy, type PlannedFile, type PlannedVersion } from './plan-policy.ts';
import type { History } from './read-histories.ts';

/** What an editor says about the library that is to be. */
export interface ImportOptions {
  /** The organisation; without it, the owner of the repository that the manifest names. */
  name: string | null;
  email: string | null;
  url: string;
  timeZone: string;
  /** The site that root-relative links were written for. */
  linkBase: string | null;
}

/** A library, not yet written: its files, and how its versions came about. */
export interface ImportPlan {
  files: PlannedFile[];
  documents: number;
  versions: PlannedVersion[];
  /** Where the words of a version are not those of its source. */
  issues: Issue[];
}

/** Histories as a library. */
export function planImport(histories: readonly History[], options: ImportOptions): ImportPlan {
  const policies = histories.map((history) => planPolicy(history, options.linkBase));
  const versions = policies.flatMap((policy) => policy.versions);
  const repo = histories[0]?.versions[0]?.row.repo;
  return {
    files: [
      { file: 'site.yaml', text: writeSite(options, repo) },
      ...policies.map((policy) => policy.description),
      ...versions.map(({ file, text }) => ({ file, text })),
    ],
    documents: policies.length,
    versions,
    issues: policies.flatMap((policy) => policy.issues),
  };
}

function writeSite({ name, email, url, timeZone }: ImportOptions, repo: string | undefined) {
  const organisation = {
    name: name ?? repo?.split('/', 1)[0] ?? 'The organisation',
    email: email ?? `legal@${new URL(url).hostname}`,
  };
  return stringify({ organisation, url, timeZone, languages: ['en'] });
}
