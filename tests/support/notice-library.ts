import { join } from 'node:path';

import { readLibrary } from '#io/library/read-library.ts';
import { formatIssues } from '#core/problems/issue.ts';
import type { Library } from '#core/library/library.ts';

import { FIRST, frontMatter, LibraryBuilder, SECOND } from './library-builder.ts';

/** What a case says of the announced version; the rest is the smallest that is valid. */
export interface NoticeCase {
  /** Lines of `notices` in site.yaml. */
  notices?: string[];
  /** Other lines of site.yaml. */
  site?: string[];
  /** Lines of policy.yaml. */
  policy?: string[];
  /** Lines of the first version's front matter. */
  first?: string[];
  effective?: string;
  materiality?: 'material' | 'clarifying' | 'editorial';
  /** Lines of the changed section's row. */
  row?: string[];
  /** Lines of the announced version's front matter. */
  second?: string[];
  files?: Record<string, string>;
}

/**
 * A policy whose version of 2024-06-01, a Saturday, changes what is done with data. Its front matter
 * begins with `effective` in line 2 and has the row of the change from line 5 on.
 */
export function noticeCase(given: NoticeCase = {}): LibraryBuilder {
  const { effective = '2024-07-01', materiality = 'material' } = given;
  const indented = (by: string, list: string[] = []): string =>
    list.map((line) => `${by}${line}\n`).join('');
  const row = `changes:\n  - section: preamble\n    materiality: ${materiality}\n    reason: A reason.\n${indented('    ', given.row)}`;
  const site = [
    'organisation: { name: Example, email: legal@example.org, url: https://example.org }',
    'url: https://policies.example.org',
    'timeZone: Europe/Berlin',
    'languages: [en]',
    '',
  ].join('\n');
  const notices = given.notices ? `notices:\n${indented('  ', given.notices)}` : '';
  return new LibraryBuilder({
    'site.yaml': `${site}${indented('', given.site)}${notices}`,
    'policies/privacy/policy.yaml': `title: Privacy Policy\nkind: privacy-policy\n${indented('', given.policy)}`,
    [FIRST]: `${frontMatter('2024-01-01', indented('', given.first))}\nWe keep your data.\n`,
    [SECOND]: `${frontMatter(effective, row + indented('', given.second))}\nWe keep and share your data.\n`,
    ...given.files,
  });
}

/** The library of a case, which must be one without errors. */
export function noticeLibrary(given: NoticeCase = {}): Library {
  return noticeCase(given).library();
}

/** The library of `content/`, which must be one without errors. */
export function ourLibrary(): Library {
  const { library, issues } = readLibrary(join(import.meta.dirname, '../../content'));
  if (!library) throw new Error(formatIssues(issues));
  return library;
}
