import { stringify } from 'yaml';

import {
  planPolicy,
  type LeftOut,
  type PlannedFile,
  type PlannedPolicy,
  type PlannedVersion,
  type PolicyOptions,
} from './plan-policy.ts';
import type { History } from './read-histories.ts';

/** What an editor says about the library that is to be. */
export interface ImportOptions extends PolicyOptions {
  /** The organisation; without it, the owner of the repository that the manifest names. */
  name: string | null;
  email: string | null;
  url: string;
  timeZone: string;
  /** The language of its texts. */
  language: string;
}

/** A library, not yet written: its files, and how its versions came about. */
export interface ImportPlan {
  files: PlannedFile[];
  documents: number;
  versions: PlannedVersion[];
  leftOut: LeftOut[];
  /** How many versions the library holds already. */
  taken: number;
}

/** Histories as a library. */
export function planImport(histories: readonly History[], options: ImportOptions): ImportPlan {
  return joinPolicies(
    histories.map((history) => planPolicy(history, options)),
    planSiteSettings(histories, options),
  );
}

/** The description of a site for these histories. */
export function planSiteSettings(
  histories: readonly History[],
  options: ImportOptions,
): PlannedFile {
  const repo = histories[0]?.versions[0]?.row.repo;
  return { file: 'site.yaml', text: writeSite(options, repo) };
}

/** The plans of policies as one. */
export function joinPolicies(policies: readonly PlannedPolicy[], site: PlannedFile): ImportPlan {
  const versions = policies.flatMap((policy) => policy.versions);
  return {
    files: [
      site,
      ...policies.flatMap(({ description }) => (description ? [description] : [])),
      ...versions.map(({ file, text }) => ({ file, text })),
    ],
    documents: policies.filter(({ description }) => description !== null).length,
    versions,
    leftOut: policies.flatMap((policy) => policy.leftOut),
    taken: policies.reduce((sum, { taken }) => sum + taken, 0),
  };
}

function writeSite(
  { name, email, url, timeZone, language }: ImportOptions,
  repo: string | undefined,
) {
  const organisation = {
    name: name ?? repo?.split('/', 1)[0] ?? 'The organisation',
    email: email ?? `legal@${new URL(url).hostname}`,
  };
  return stringify({ organisation, url, timeZone, languages: [language] });
}
