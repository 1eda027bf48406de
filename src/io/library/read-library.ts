import { lstatSync } from 'node:fs';
import { join } from 'node:path';

import type { Day } from '#core/text/calendar-day.ts';
import { issue, sortIssues, type Issue } from '#core/problems/issue.ts';
import { checkLedger } from '#core/ledger/check-ledger.ts';
import type { Ledger } from '#core/schemas/ledger-schema.ts';
import { parseLedger } from '#core/ledger/parse-ledger.ts';
import { checkLowered } from '#core/materiality/decisions/check-lowered.ts';
import { withoutConsequences } from '#core/checks/consequences.ts';
import { withoutCopiedSettings } from '#core/library/copied-settings.ts';
import { stepForFile } from '#core/library/meant-file-name.ts';
import { checkTheme } from '#core/checks/check-theme.ts';
import { checkLibrary } from '#core/check.ts';
import {
  topOf,
  type LibraryDraft,
  type NoticeRecordDraft,
  type PageDraft,
  type PolicyDraft,
  type ResellerDraft,
  type VersionDraft,
} from '#core/library/draft.ts';
import type { Library } from '#core/library/library.ts';
import { policySchema, type VersionEvent } from '#core/schemas/policy-schema.ts';
import { resellerSchema } from '#core/schemas/reseller-schema.ts';
import { siteSchema } from '#core/schemas/site-schema.ts';
import { compareVersionIds, parseVersionId, type VersionId } from '#core/timeline/version-id.ts';
import { publicDay } from '#core/timeline/public-day.ts';
import { alternatives, ID_FORM, shape, type Locate } from '#core/schemas/schema-fields.ts';
import { wordingIssues } from '#core/wording/wording-issues.ts';
import { parseNoticeRecord } from '#markdown/settings/parse-notice-record.ts';
import { parseYaml } from '#markdown/settings/parse-yaml.ts';
import type { z } from 'zod';

import { listFolder, type FolderEntry } from '../files/list-folder.ts';
import { draftPage, draftProgram } from './draft-page.ts';
import { finishLibrary } from './finish-library.ts';
import { knownVersions } from './parsed-versions.ts';
import { ImageFiles } from './read-image.ts';
import { readLogo } from './read-logo.ts';
import { readText } from '../files/read-text.ts';
import { sha256 } from '../files/sha256.ts';
import { NO_STORE, type Store } from '../store/store.ts';
import { VersionDrafter } from './version-drafter.ts';

/** A library without errors, or none; `issues` may hold warnings even then. */
export interface ReadLibrary {
  library: Library | null;
  issues: Issue[];
}

/**
 * Reads and checks everything under `folder`. Every issue of every file is found in one call; with
 * an error among them there is no library. With `dayIn`, which tells the day in a time zone, what
 * depends on the day and on the words is checked too: that concerns authors, not builds.
 */
export function readLibrary(
  folder: string,
  dayIn?: (timeZone: string) => Day,
  store: Store = NO_STORE,
): ReadLibrary {
  const read = readDraft(folder, store);
  const { draft } = read;
  const issues = allIssues(read, dayIn);
  const hasErrors = issues.some((one) => one.severity === 'error');
  return { library: hasErrors ? null : finishLibrary(draft), issues };
}

/** Everything under `folder` as far as it can be read, with the issues of its files one by one. */
export function readDraft(
  folder: string,
  store: Store = NO_STORE,
): { draft: LibraryDraft; issues: Issue[] } {
  const reading = new Reading(folder, store);
  return { draft: reading.library(), issues: reading.issues };
}

/**
 * All issues of a draft, each mistake once: those of its files and those of the whole; with `dayIn`, as
 * of `readLibrary`.
 */
export function allIssues(
  { draft, issues }: { draft: LibraryDraft; issues: readonly Issue[] },
  dayIn?: (timeZone: string) => Day,
): Issue[] {
  return sortIssues(withoutConsequences(onlyOnce([...issues, ...checkDraft(draft, dayIn)])));
}

// A file may be listed and read, and tell each time why it cannot be.
function onlyOnce(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((one) => [JSON.stringify(one), one])).values()];
}

/** The issues of a draft seen as a whole; with `dayIn`, as of `readLibrary`. */
export function checkDraft(draft: LibraryDraft, dayIn?: (timeZone: string) => Day): Issue[] {
  const { library, issues } = withoutCopiedSettings(draft);
  const tampered = library.policies.flatMap((policy) => checkLedger(policy, sha256));
  const wording = dayIn
    ? [
        ...wordingIssues(library, dayIn(draft.site?.timeZone ?? 'UTC')),
        ...library.policies.flatMap((policy) => checkLowered(policy, library.site?.notices.since)),
      ]
    : [];
  return [...issues, ...checkLibrary(library), ...tampered, ...wording];
}

// What a name should have been, for messages.
const VERSION_NAME =
  'a day of publication that exists, as in `2026-11-16.mdx` or `2026-11-16.2.md`';
const RESELLER_NAME = 'a reseller or its logo, as in `harbour-lane.yaml` or `harbour-lane.svg`';
const PAGE_NAME = 'a page or an image of one, as in `about.mdx` or `map.svg`';
const ROOMS = ['pages', 'policies', 'resellers'];

class Reading {
  readonly issues: Issue[] = [];
  readonly #folder: string;
  readonly #images: ImageFiles;
  readonly #store: Store;
  // `notices.since`, once site.yaml was read.
  #since: Day | undefined;

  constructor(folder: string, store: Store) {
    this.#folder = folder;
    this.#images = new ImageFiles(folder);
    this.#store = store;
  }

  library(): LibraryDraft {
    this.#checkRooms();
    const logos = /\.(?:svg|png|jpg|webp)$/;
    // Images are read with the pages that show them.
    const images = /\.(?:svg|png|jpe?g|webp)$/i;
    const { settings: site, locate } = this.#mapping(
      'site.yaml',
      siteSchema,
      'the description of the site',
    );
    this.#since = site?.notices.since;
    this.issues.push(...checkTheme(site?.theme, locate));
    const arePrograms = site?.pages === 'programs';
    if (arePrograms) this.issues.push(issue('pages-are-programs', locate(['pages']), {}));
    // A program may take in any file beside it.
    const besides = arePrograms ? /(?:)/ : images;
    return {
      site,
      policies: this.#folders('policies', 'a folder for each policy').map((id) => this.#policy(id)),
      resellers: this.#files('resellers', RESELLER_NAME, /\.yaml$/, logos).map((name) =>
        this.#reseller(name),
      ),
      pages: this.#files('pages', PAGE_NAME, /\.mdx?$/, besides).map((name) =>
        this.#page(name, arePrograms),
      ),
    };
  }

  // A misspelled room would be empty without a word; files beside site.yaml are nobody's business.
  #checkRooms(): void {
    for (const entry of this.#list('.')) {
      if (entry.kind === 'folder' && !ROOMS.includes(entry.name)) {
        this.#refuse(entry.name, entry, `one of ${alternatives(ROOMS)}`);
      }
    }
  }

  #policy(id: string): PolicyDraft {
    const folder = `policies/${id}`;
    const file = `${folder}/policy.yaml`;
    this.#checkId(id, file);
    const { settings, locate } = this.#mapping(file, policySchema, 'the description of a policy');
    const ledger = this.#ledger(`${folder}/ledger.json`, id);
    const known = knownVersions(this.#store, id);
    const versions = this.#versions(
      folder,
      settings?.events ?? [],
      new VersionDrafter(known, {
        since: this.#since,
        decisionsSince: settings?.decisionsSince,
        ledger,
      }),
    );
    known.keep();
    const notices = this.#notices(`${folder}/notices.json`);
    return { id, file, settings, locate, versions, notices, ledger };
  }

  #versions(
    folder: string,
    events: readonly VersionEvent[],
    drafter: VersionDrafter,
  ): VersionDraft[] {
    const others = /^(?:policy\.ya?ml|(?:ledger|notices)\.json)$/;
    const names = this.#files(folder, VERSION_NAME, /\.mdx?$/, others);
    const versions = names.flatMap((name) => {
      const file = `${folder}/${name}`;
      const parsed = parseVersionId(name.replace(/\.mdx?$/, ''));
      if (parsed) return [{ name, file, parsed }];
      this.#refuse(file, { name, kind: 'file' }, VERSION_NAME, stepForFile(name, names));
      return [];
    });
    versions.sort((a, b) => compareVersionIds(a.parsed, b.parsed));
    return versions.flatMap(({ name, file, parsed }, index) => {
      const id = name.replace(/\.mdx?$/, '');
      const twin = versions.findIndex((one) => compareVersionIds(one.parsed, parsed) === 0);
      if (twin < index) {
        const also = topOf(versions[twin]?.file ?? file);
        const free = freeId(parsed, versions);
        this.issues.push(issue('duplicate-version', topOf(file), { version: id, free }, also));
      }
      const source = this.#text(file);
      const { draft, issues } = drafter.draft(id, publicDay(id, events), file, source);
      this.issues.push(...issues);
      return twin < index ? [] : [draft];
    });
  }

  #ledger(file: string, policy: string): Ledger | null {
    const text = this.#exists(file) ? this.#text(file) : null;
    if (text === null) return null;
    const parsed = parseLedger(text, file, policy, sha256);
    if (parsed.ok) return parsed.ledger;
    this.issues.push(...parsed.issues);
    return null;
  }

  #notices(file: string): NoticeRecordDraft | null {
    const text = this.#exists(file) ? this.#text(file) : null;
    if (text === null) return null;
    const { record, issues } = parseNoticeRecord(text, file);
    this.issues.push(...issues);
    return record;
  }

  #reseller(name: string): ResellerDraft {
    const id = name.replace(/\.yaml$/, '');
    const file = `resellers/${name}`;
    this.#checkId(id, file);
    const { settings, locate } = this.#mapping(file, resellerSchema, 'a reseller');
    if (settings?.logo !== undefined) {
      this.issues.push(...readLogo(this.#folder, settings.logo, locate(['logo'])).issues);
    }
    return { id, file, settings };
  }

  #page(name: string, isProgram: boolean): PageDraft {
    const id = name.replace(/\.mdx?$/, '');
    const file = `pages/${name}`;
    this.#checkId(id, file);
    const text = this.#text(file);
    const { draft, issues } = isProgram
      ? draftProgram(this.#folder, id, file, text)
      : draftPage(this.#images, id, file, text);
    this.issues.push(...issues);
    return draft;
  }

  #mapping<Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    purpose: string,
  ): { settings: z.output<Schema> | null; locate: Locate } {
    const locate = (): ReturnType<typeof topOf> => topOf(file);
    if (!this.#exists(file)) {
      this.#tellMissing(file, purpose);
      return { settings: null, locate };
    }
    const text = this.#text(file);
    if (text === null) return { settings: null, locate };
    const parsed = parseYaml(text, file);
    this.issues.push(...parsed.issues);
    if (!parsed.ok) return { settings: null, locate };
    const shaped = shape(schema, parsed.value, parsed.locate, parsed.lineAt);
    if (!shaped.ok) this.issues.push(...shaped.issues);
    return { settings: shaped.ok ? shaped.value : null, locate: parsed.locate };
  }

  // It may be there under the other ending of YAML.
  #tellMissing(file: string, purpose: string): void {
    const other = file.replace(/yaml$/, 'yml');
    const [found = '', expected = ''] = [other, file].map((path) => path.replace(/^.*\//, ''));
    if (this.#exists(other)) {
      const step = `Rename the file to \`${expected}\`.`;
      const details = { kind: 'file' as const, found, expected: `\`${expected}\``, step };
      this.issues.push(issue('unexpected-file', topOf(other), details));
    } else this.issues.push(issue('missing-file', topOf(file), { file, purpose }));
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

  // A file whose state cannot be read exists too; reading it says why it cannot be read.
  #exists(file: string): boolean {
    try {
      return lstatSync(join(this.#folder, file), { throwIfNoEntry: false }) !== undefined;
    } catch {
      return true;
    }
  }

  #folders(folder: string, expected: string): string[] {
    const entries = this.#list(folder);
    for (const entry of entries.filter(({ kind }) => kind === 'file')) {
      this.#refuse(`${folder}/${entry.name}`, entry, expected);
    }
    return entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  }

  /** Names in a folder that fit; what fits neither pattern is an issue, and `expected` says why. */
  #files(folder: string, expected: string, wanted: RegExp, allowed?: RegExp): string[] {
    const entries = this.#list(folder);
    for (const entry of entries) {
      const fits = wanted.test(entry.name) || allowed?.test(entry.name);
      if (fits) continue;
      const names = entries.map(({ name }) => name);
      const step = expected === VERSION_NAME ? stepForFile(entry.name, names) : null;
      this.#refuse(`${folder}/${entry.name}`, entry, expected, step);
    }
    return entries.filter(({ name }) => wanted.test(name)).map(({ name }) => name);
  }

  #refuse(path: string, entry: FolderEntry, expected: string, step: string | null = null): void {
    const { name, kind } = entry;
    this.issues.push(issue('unexpected-file', topOf(path), { kind, found: name, expected, step }));
  }

  #list(folder: string): FolderEntry[] {
    const { entries, issues } = listFolder(this.#folder, folder);
    this.issues.push(...issues);
    return entries;
  }
}

/** A name for one more version of the same day. */
function freeId(
  { published, ordinal }: VersionId,
  versions: readonly { parsed: VersionId }[],
): string {
  const taken = versions.filter(({ parsed }) => parsed.published === published);
  return `${published}.${Math.max(ordinal, ...taken.map(({ parsed }) => parsed.ordinal)) + 1}`;
}
