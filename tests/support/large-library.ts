import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { frontMatter } from './library-builder.ts';

/** The policies of the large library; their older texts are in different parts of its index. */
export const LARGE_POLICIES = ['alpha', 'beta', 'gamma', 'delta'];

const SECTIONS = 140;

/**
 * Writes a library into `folder` whose index has several parts: each policy has two versions, and no
 * text of the first is in the second. Section 7 of `alpha` is `alpha-old-7` in the one and
 * `alpha-new-7` in the other.
 */
export function writeLargeLibrary(folder: string): void {
  writeFileSync(join(folder, 'site.yaml'), SITE);
  for (const policy of LARGE_POLICIES) {
    mkdirSync(join(folder, 'policies', policy), { recursive: true });
    const settings = `title: ${policy}\nkind: other\ndecisionsSince: 9999-12-31\n`;
    writeFileSync(join(folder, 'policies', policy, 'policy.yaml'), settings);
    writeLargeVersion(folder, policy, '2024-01-01', 'old');
    writeLargeVersion(folder, policy, '2025-01-01', 'new');
  }
}

/** Writes a version of a policy of that library, in which each section has a word with `mark`. */
export function writeLargeVersion(folder: string, policy: string, day: string, mark: string): void {
  const sections = Array.from({ length: SECTIONS }, (_, at) => {
    const seldom = at % 20 === 0 ? ` Every twentieth says ${mark}-${policy}.` : '';
    return `## Part ${at}\n\nThe payment of ${policy} is ${policy}-${mark}-${at}.${seldom}\n`;
  });
  const text = [frontMatter(day), ...sections].join('\n');
  writeFileSync(join(folder, 'policies', policy, `${day}.md`), text);
}

const SITE = `organisation: { name: Example, email: legal@example.org }
url: https://policies.example.org
timeZone: Europe/Berlin
languages: [en]
`;
