import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { addDays } from '#core/text/calendar-day.ts';

import { Random } from '../redline/random.ts';
import { inventPolicy, type InventedPolicy } from './invent-policy.ts';

/** How large an archive is. */
export interface ArchiveSize {
  policies: number;
  /** Of all policies together. */
  versions: number;
  /** Of one version, about. */
  words: number;
  seed: number;
}

/** The last day on which a version is published. */
export const LAST_DAY = '2026-10-01';

/**
 * Writes a library of invented policies: as many versions a policy, about five weeks apart, each with
 * about three sections changed. The same size gives the same bytes.
 */
export function writeArchive(
  folder: string,
  { policies, versions, words, seed }: ArchiveSize,
): void {
  mkdirSync(join(folder, 'policies'), { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), SITE);
  for (let index = 0; index < policies; index += 1) {
    const count =
      Math.floor((versions * (index + 1)) / policies) - Math.floor((versions * index) / policies);
    const policy = inventPolicy(new Random(seed * 1009 + index), words);
    writePolicy(
      join(folder, 'policies', `policy-${index + 1}`),
      `Policy ${index + 1}`,
      policy,
      count,
    );
  }
}

/** Publishes one more version of the archive's first policy, as a release does. */
export function releaseVersion(folder: string, size: ArchiveSize): void {
  const random = new Random(size.seed * 1009);
  const policy = inventPolicy(random, size.words);
  const count = Math.floor(size.versions / size.policies);
  for (let version = 0; version < count; version += 1) policy.revise();
  const day = addDays(LAST_DAY, 14);
  writeFileSync(join(folder, 'policies/policy-1', `${day}.md`), textOf(policy, day));
}

function writePolicy(folder: string, title: string, policy: InventedPolicy, count: number): void {
  mkdirSync(folder);
  const settings = `title: ${title}\nkind: other\ndecisionsSince: 9999-12-31\n`;
  writeFileSync(join(folder, 'policy.yaml'), settings);
  for (let version = 0; version < count; version += 1) {
    const day = addDays(LAST_DAY, (version - count + 1) * DAYS_BETWEEN);
    writeFileSync(join(folder, `${day}.md`), textOf(policy, day));
    policy.revise();
  }
}

const DAYS_BETWEEN = 36;

function textOf(policy: InventedPolicy, day: string): string {
  return `---\neffective: ${day}\nsummary: The text as it stands from ${day}.\n---\n\n${policy.text()}`;
}

const SITE = `organisation:
  name: Invented Organisation
  email: policies@example.org
url: https://policies.example.org
timeZone: UTC
languages: [en]
`;
