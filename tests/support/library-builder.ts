import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { onTestFinished } from 'vitest';

import { readLibrary } from '#io/library/read-library.ts';
import { formatIssues } from '#core/problems/issue.ts';
import type { Library, Version } from '#core/library/library.ts';

/** The first version of the smallest valid library, and the place where most tests begin. */
export const FIRST = 'policies/privacy/2024-01-01.mdx';
/** A second version, for tests of what comes after the first. */
export const SECOND = 'policies/privacy/2024-06-01.mdx';

/** The front matter of a version, with further lines of YAML. */
export function frontMatter(effective: string, more = ''): string {
  return `---\neffective: ${effective}\nsummary: A version.\n${more}---\n`;
}

/** The smallest valid library. */
const SMALLEST: Files = {
  'site.yaml': [
    'organisation: { name: Example, email: legal@example.org }',
    'url: https://policies.example.org',
    'timeZone: Europe/Berlin',
    'languages: [en]',
    '',
  ].join('\n'),
  'policies/privacy/policy.yaml': 'title: Privacy Policy\nkind: privacy-policy\n',
  [FIRST]: `${frontMatter('2024-01-01')}\nWe keep your data.\n`,
};

/** Files by path: text, bytes, or nothing for a file that is taken away. */
export type Files = Record<string, string | Uint8Array | null>;

/** A library in a temporary folder of its own, gone when the test ends. */
export class LibraryBuilder {
  readonly folder = mkdtempSync(join(tmpdir(), 'codicil-'));

  constructor(changed: Files = {}) {
    onTestFinished(() => {
      rmSync(this.folder, { recursive: true, force: true });
    });
    for (const [path, content] of Object.entries({ ...SMALLEST, ...changed })) {
      if (content !== null) this.write(path, withoutDecisions(path, content));
    }
  }

  write(path: string, content: string | Uint8Array): this {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
    return this;
  }

  /** Puts `after` for `before`, which must be there once. */
  replace(path: string, before: string, after: string): this {
    const parts = readFileSync(join(this.folder, path), 'utf8').split(before);
    if (parts.length !== 2) throw new Error(`\`${before}\` is not once in ${path}.`);
    return this.write(path, parts.join(after));
  }

  remove(path: string): this {
    rmSync(join(this.folder, path), { recursive: true });
    return this;
  }

  /** Every issue of the library, as a person reads them. */
  issues(): string {
    return formatIssues(readLibrary(this.folder).issues);
  }

  /** The library, which must be one without errors. */
  library(): Library {
    const { library, issues } = readLibrary(this.folder);
    if (!library) throw new Error(formatIssues(issues));
    return library;
  }
}

/** The issues of the smallest library with these files changed, as a person reads them. */
export function issuesOf(changed: Files): string {
  return new LibraryBuilder(changed).issues();
}

/** The issues of the smallest library whose only version has this text below its front matter. */
export function issuesOfBody(body: string): string {
  return issuesOf({ [FIRST]: `${frontMatter('2024-01-01')}${body}\n` });
}

/** The issues of the smallest library whose only version has this front matter. */
export function issuesOfFrontMatter(yaml: string): string {
  return issuesOf({ [FIRST]: `---\n${yaml}\n---\n\nText.\n` });
}

/** One error as it is printed, when it is the only one. */
export function onlyError(...lines: string[]): string {
  const [head = '', ...rest] = lines;
  return `${[head, ...rest.map((line) => `  ${line}`)].join('\n')}\n\n1 error, 0 warnings in 1 file.\n`;
}

/** The version of a library with one policy that stands at `index`. */
export function versionAt(library: Library, index: number): Version {
  const version = library.policies[0]?.versions[index];
  if (!version) throw new Error(`There is no version ${index}.`);
  return version;
}

/** Decisions about changed sections are asked for only where a test is about them. */
function withoutDecisions(path: string, content: string | Uint8Array): string | Uint8Array {
  const isPolicy = /^policies\/[a-z-]+\/policy\.yaml$/.test(path);
  const isPlain = typeof content === 'string' && /^title: .*\nkind: .*\n/.test(content);
  if (!isPolicy || !isPlain || content.includes('decisionsSince')) return content;
  return content.replace(/\n*$/, '\ndecisionsSince: 9999-12-31\n');
}
