import { issue, type Issue } from '#core/problems/issue.ts';
import { canonicalText } from '#core/document/canonical-text.ts';
import { topOf } from '#core/library/draft.ts';
import { normaliseText } from '#markdown/settings/front-matter.ts';
import { syntaxOf } from '#markdown/document/parse-version.ts';
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
interface GitFile extends FileQuestion {
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
 * The history of a file in a git repository as one document. A commit makes a
 * version if it leaves a text that reads otherwise than the one before; the others are listed.
 */
export function readGitHistory(
  source: GitFile,
  doc: string,
): { histories: History[]; issues: Issue[] } & OtherCommits {
  const found = fileHistory(source);
  if (!found.ok) return { histories: [], dropped: [], removals: [], issues: [found.issue] };
  const read = found.versions.map((version) => readVersion(version, doc, source.encoding));
  const { kept, dropped, removals } = sortOut(read);
  const repo = githubOrigin(source.repository) ?? undefined;
  const versions: History['versions'] = kept.map(
    ({ version, file, source, text, encoding }, index) => ({
      row: { ...rowOf(version, doc, file, index + 1), ...(repo ? { repo } : {}) },
      text,
      source,
      syntax: syntaxOf(file),
      ...(encoding ? { encoding } : {}),
    }),
  );
  const issues = [...found.warnings, ...read.flatMap((one) => one.issues)];
  const isNothing = versions.length + issues.length === 0;
  if (isNothing) issues.push(issue('empty-version', topOf(source.path), {}));
  return { histories: isNothing ? [] : [{ id: doc, versions }], dropped, removals, issues };
}

interface ReadVersion {
  version: FileVersion;
  file: string;
  source: string;
  text: string;
  /** What a reader sees of it; nothing where there is nothing to read. */
  seen: string | null;
  encoding: string | null;
  issues: Issue[];
}

function readVersion(version: FileVersion, doc: string, encoding: string | null): ReadVersion {
  const source = `${version.path}@${shortName(version.commit)}`;
  const file = `${doc}/${shortName(version.commit)}${endingOf(version.path)}`;
  const blank = { version, file, source, text: '', seen: null, encoding: null, issues: [] };
  if (version.content === null) return blank;
  const decoded = decodeText(version.content, source);
  if (decoded.ok) return { ...blank, text: decoded.text, seen: seenOf(decoded.text, file) };
  const [first] = decoded.issues;
  if (first?.code === 'too-much-to-read') return { ...blank, issues: decoded.issues };
  if (encoding === null) {
    const place = first?.place ?? topOf(source);
    return { ...blank, issues: [issue('version-not-utf8', place, {})] };
  }
  const text = normaliseText(new TextDecoder(encoding).decode(version.content));
  const tooMuch = refusedAsTooMuch(text, source);
  if (tooMuch.length > 0) return { ...blank, issues: tooMuch };
  return { ...blank, text, seen: seenOf(text, file), encoding };
}

function seenOf(text: string, file: string): string | null {
  // Why it cannot be read is told when it is converted.
  const read = tryToRead(file, () => parseAnyDocument(text, file));
  if (!read.ok) return text;
  const hasText = read.value.sections.some(({ blocks }) => blocks.length > 0);
  return hasText ? canonicalText(read.value) : null;
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

function endingOf(path: string): string {
  return path.endsWith('.mdx') ? '.mdx' : '.md';
}
