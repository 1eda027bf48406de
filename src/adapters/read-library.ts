import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { issue, sortIssues, type Issue } from '#core/issue.ts';
import { canonicalText } from '#core/policy/canonical-text.ts';
import { checkLibrary } from '#core/policy/check-library.ts';
import {
  topOf,
  type LibraryDraft,
  type PageDraft,
  type PolicyDraft,
  type ResellerDraft,
  type VersionDraft,
} from '#core/policy/draft.ts';
import type { Library, Policy, Version } from '#core/policy/library.ts';
import { numberDocument } from '#core/policy/numbering.ts';
import { policySchema } from '#core/policy/policy-schema.ts';
import { resellerSchema } from '#core/policy/reseller-schema.ts';
import { siteSchema } from '#core/policy/site-schema.ts';
import { compareVersionIds, parseVersionId } from '#core/policy/version-id.ts';
import { ID_FORM, shape, type Locate } from '#core/shape.ts';
import { parsePage, parseVersion } from '#markdown/parse-version.ts';
import { parseYaml } from '#markdown/parse-yaml.ts';
import type { z } from 'zod';

import { readText } from './read-text.ts';

/** A library without errors, or none; `issues` may hold warnings even then. */
export interface ReadLibrary {
  library: Library | null;
  issues: Issue[];
}

/**
 * Reads and checks everything under `folder`. Every issue of every file is found in one call; with
 * an error among them there is no library.
 */
export function readLibrary(folder: string): ReadLibrary {
  const reading = new Reading(folder);
  const draft = reading.library();
  const issues = sortIssues([...reading.issues, ...checkLibrary(draft)]);
  const hasErrors = issues.some((one) => one.severity === 'error');
  return { library: hasErrors ? null : finish(draft), issues };
}

class Reading {
  readonly issues: Issue[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  library(): LibraryDraft {
    return {
      site: this.#mapping('site.yaml', siteSchema, 'the description of the site').settings,
      policies: this.#list('policies', 'folder').map((id) => this.#policy(id)),
      resellers: this.#files('resellers', /\.yaml$/, /\.(?:svg|png|jpg|webp)$/).map((name) =>
        this.#reseller(name),
      ),
      pages: this.#files('pages', /\.mdx$/).map((name) => this.#page(name)),
    };
  }

  #policy(id: string): PolicyDraft {
    const folder = `policies/${id}`;
    const file = `${folder}/policy.yaml`;
    this.#checkId(id, file);
    const { settings, locate } = this.#mapping(file, policySchema, 'the description of a policy');
    return { id, file, settings, locate, versions: this.#versions(folder) };
  }

  #versions(folder: string): VersionDraft[] {
    const names = this.#files(folder, /\.mdx?$/, /^(?:policy\.yaml|ledger\.json)$/);
    const versions = names.flatMap((name) => {
      const file = `${folder}/${name}`;
      const parsed = parseVersionId(name.replace(/\.mdx?$/, ''));
      if (parsed) return [{ name, file, parsed }];
      const expected = 'the day of publication, as in `2026-11-16.mdx` or `2026-11-16.2.md`';
      this.issues.push(issue('unexpected-file', topOf(file), { found: name, expected }));
      return [];
    });
    versions.sort((a, b) => compareVersionIds(a.parsed, b.parsed));
    return versions.flatMap(({ name, file, parsed }, index) => {
      const id = name.replace(/\.mdx?$/, '');
      const twin = versions.findIndex((one) => compareVersionIds(one.parsed, parsed) === 0);
      if (twin < index) {
        const also = topOf(versions[twin]?.file ?? file);
        this.issues.push(issue('duplicate-version', topOf(file), { version: id }, also));
      }
      const draft = this.#version(id, parsed.published, file);
      return twin < index ? [] : [draft];
    });
  }

  #version(id: string, published: string, file: string): VersionDraft {
    const read = this.#text(file);
    const parsed =
      read === null ? null : parseVersion(read, file, file.endsWith('.mdx') ? 'mdx' : 'md');
    this.issues.push(...(parsed?.issues ?? []));
    return {
      id,
      published,
      file,
      settings: parsed?.settings ?? null,
      locate: parsed?.locate ?? (() => topOf(file)),
      document: parsed?.built?.document ?? null,
      sectionPlaces: parsed?.built?.sectionPlaces ?? [],
      links: parsed?.built?.links ?? [],
    };
  }

  #reseller(name: string): ResellerDraft {
    const id = name.replace(/\.yaml$/, '');
    const file = `resellers/${name}`;
    this.#checkId(id, file);
    return { id, file, settings: this.#mapping(file, resellerSchema, 'a reseller').settings };
  }

  #page(name: string): PageDraft {
    const id = name.replace(/\.mdx$/, '');
    const file = `pages/${name}`;
    this.#checkId(id, file);
    const text = this.#text(file);
    const parsed = text === null ? null : parsePage(text, file);
    this.issues.push(...(parsed?.issues ?? []));
    return { id, file, settings: parsed?.settings ?? null, links: parsed?.links ?? [] };
  }

  #mapping<Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    purpose: string,
  ): { settings: z.output<Schema> | null; locate: Locate } {
    const locate = (): ReturnType<typeof topOf> => topOf(file);
    if (!this.#exists(file)) {
      this.issues.push(issue('missing-file', topOf(file), { file, purpose }));
      return { settings: null, locate };
    }
    const text = this.#text(file);
    if (text === null) return { settings: null, locate };
    const parsed = parseYaml(text, file);
    this.issues.push(...parsed.issues);
    if (!parsed.ok) return { settings: null, locate };
    const shaped = shape(schema, parsed.value, parsed.locate);
    if (!shaped.ok) this.issues.push(...shaped.issues);
    return { settings: shaped.ok ? shaped.value : null, locate: parsed.locate };
  }

  #text(file: string): string | null {
    const read = readText(this.#folder, file);
    if (read.ok) return read.text;
    this.issues.push(...read.issues);
    return null;
  }

  #checkId(id: string, file: string): void {
    if (!ID_FORM.test(id)) this.issues.push(issue('invalid-id', topOf(file), { id }));
  }

  #exists(file: string): boolean {
    return this.#list(dirname(file), 'file').includes(basename(file));
  }

  #list(folder: string, kind: 'file' | 'folder'): string[] {
    return this.#entries(folder)
      .filter((entry) => entry.isDirectory() === (kind === 'folder'))
      .map((entry) => entry.name);
  }

  /** Names in a folder that fit; what fits neither pattern is an issue. */
  #files(folder: string, wanted: RegExp, allowed?: RegExp): string[] {
    const names = this.#list(folder, 'file');
    for (const name of names.filter((one) => !wanted.test(one) && !allowed?.test(one))) {
      const expected = `a name that fits \`${wanted.source}\``;
      this.issues.push(
        issue('unexpected-file', topOf(`${folder}/${name}`), { found: name, expected }),
      );
    }
    return names.filter((name) => wanted.test(name));
  }

  // Sorted, so that the order in which a disk lists its files changes nothing.
  #entries(folder: string) {
    try {
      return readdirSync(join(this.#folder, folder), { withFileTypes: true })
        .filter((entry) => !entry.name.startsWith('.'))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return [];
    }
  }
}

function finish(draft: LibraryDraft): Library | null {
  if (!draft.site) return null;
  const policies = draft.policies.flatMap(finishPolicy);
  policies.sort(
    (a, b) =>
      (a.settings.order ?? Infinity) - (b.settings.order ?? Infinity) ||
      (a.settings.title < b.settings.title ? -1 : 1),
  );
  const resellers = draft.resellers.flatMap(({ id, settings }) =>
    settings ? [{ id, settings }] : [],
  );
  const pages = draft.pages.flatMap(({ id, settings }) => (settings ? [{ id, settings }] : []));
  return { site: draft.site, policies, resellers, pages };
}

function finishPolicy({ id, settings, versions }: PolicyDraft): Policy[] {
  if (!settings) return [];
  return [
    { id, settings, versions: versions.flatMap((version) => finishVersion(version, settings)) },
  ];
}

function finishVersion(draft: VersionDraft, policy: Policy['settings']): Version[] {
  const { id, published, file, settings, document } = draft;
  if (!settings || !document) return [];
  return [
    {
      id,
      published,
      file,
      settings,
      document: numberDocument(document, policy.numbering),
      digest: createHash('sha256').update(canonicalText(document)).digest('hex'),
    },
  ];
}
