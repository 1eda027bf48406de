import { issue, type Issue } from '#core/problems/issue.ts';
import { canonicalText } from '#core/document/canonical-text.ts';
import { topOf } from '#core/library/draft.ts';
import { ID_FORM } from '#core/schemas/schema-fields.ts';
import { normaliseText } from '#markdown/settings/front-matter.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';
import { tryToRead } from '#markdown/source/unreadable-text.ts';

import {
  fileHistory,
  shortName,
  type DatedCommit,
  type FileQuestion,
  type FileVersion,
} from '#io/git/file-history.ts';
import { githubOrigin } from '#io/git/github-origin.ts';
import { refusedAsTooMuch } from '#io/files/read-in-child.ts';
import { decodeText } from '#io/files/read-text.ts';
import type { History } from './read-histories.ts';

/** A file of a repository. */
export interface GitSource extends FileQuestion {
  /** How its versions are encoded that are not UTF-8, as a label of the Encoding Standard. */
  encoding: string | null;
}

/** The commits to a file that are no versions of it. */
export interface OtherCommits {
  /** Those that changed nothing a reader sees. */
  dropped: DatedCommit[];
  /** Those that left nothing to read where there had been a text. */
  removals: DatedCommit[];
}

/**
 * The history of a file in a git repository as one document, named after the file. A commit makes a
 * version if it leaves a text that reads otherwise than the one before; the others are listed.
 */
export function readGitHistory(
  source: GitSource,
): { histories: History[]; issues: Issue[] } & OtherCommits {
  const found = fileHistory(source);
  if (!found.ok) return { histories: [], dropped: [], removals: [], issues: [found.issue] };
  const doc = idOf(source.path);
  const read = found.versions.map((version) => readVersion(version, doc, source.encoding));
  const { kept, dropped, removals } = sortOut(read);
  const repo = githubOrigin(source.repository) ?? undefined;
  const versions = kept.map(({ version, file, text, encoding }, index) => ({
    row: { ...rowOf(version, doc, file, index + 1), ...(repo ? { repo } : {}) },
    text,
    ...(encoding ? { encoding } : {}),
  }));
  const issues = [...found.warnings, ...read.flatMap((one) => one.issues)];
  const isNothing = versions.length + issues.length === 0;
  if (isNothing) issues.push(issue('empty-version', topOf(source.path), {}));
  return { histories: isNothing ? [] : [{ id: doc, versions }], dropped, removals, issues };
}

interface ReadVersion {
  version: FileVersion;
  file: string;
  text: string;
  /** What a reader sees of it; nothing where there is nothing to read. */
  seen: string | null;
  encoding: string | null;
  issues: Issue[];
}

function readVersion(version: FileVersion, doc: string, encoding: string | null): ReadVersion {
  const file = `${doc}/${shortName(version.commit)}${endingOf(version.path)}`;
  const blank = { version, file, text: '', seen: null, encoding: null, issues: [] };
  if (version.content === null) return blank;
  const decoded = decodeText(version.content, file);
  if (decoded.ok) return { ...blank, ...seenIn(decoded.text, file) };
  const [first] = decoded.issues;
  if (first?.code === 'too-much-to-read') return { ...blank, issues: decoded.issues };
  if (encoding === null) {
    return { ...blank, issues: [issue('version-not-utf8', first?.place ?? topOf(file), {})] };
  }
  const text = normaliseText(new TextDecoder(encoding).decode(version.content));
  const tooMuch = refusedAsTooMuch(text, file);
  return tooMuch.length > 0
    ? { ...blank, issues: tooMuch }
    : { ...blank, ...seenIn(text, file), encoding };
}

function seenIn(text: string, file: string): Pick<ReadVersion, 'text' | 'seen' | 'issues'> {
  const seen = tryToRead(file, () => seenOf(text, file));
  return seen.ok
    ? { text, seen: seen.value, issues: [] }
    : { text, seen: null, issues: [seen.issue] };
}

function seenOf(text: string, file: string): string | null {
  const document = parseAnyDocument(text, file);
  const hasText = document.sections.some(({ blocks }) => blocks.length > 0);
  return hasText ? canonicalText(document) : null;
}

/** What each commit was; one whose text could not be read is nothing. */
function sortOut(read: readonly ReadVersion[]): { kept: ReadVersion[] } & OtherCommits {
  const kept: ReadVersion[] = [];
  const dropped: DatedCommit[] = [];
  const removals: DatedCommit[] = [];
  let isThere = false;
  for (const one of read.filter(({ issues }) => issues.length === 0)) {
    const { commit, day, subject } = one.version;
    if (one.seen === null) {
      if (isThere) removals.push({ commit, day, subject });
    } else if (one.seen === kept.at(-1)?.seen) dropped.push({ commit, day, subject });
    else kept.push(one);
    isThere = one.seen !== null;
  }
  return { kept, dropped, removals };
}

function rowOf(
  { commit, day, path, subject }: FileVersion,
  doc: string,
  file: string,
  seq: number,
) {
  return { doc, seq, version: day, file, commit, path, subject, place: topOf(file) };
}

/** The name of the file as the name of a policy; of an index, the name of its folder. */
function idOf(path: string): string {
  const names = path
    .split('/')
    .map((name) => name.replace(/\.[^.]*$/, ''))
    .filter((name) => !/^[_.]*(?:index|page)?$/i.test(name));
  const id = (names.at(-1) ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return ID_FORM.test(id) ? id : 'policy';
}

function endingOf(path: string): string {
  return path.endsWith('.mdx') ? '.mdx' : '.md';
}
