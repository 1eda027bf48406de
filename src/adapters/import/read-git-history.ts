import type { Issue } from '#core/issue.ts';
import { canonicalText } from '#core/policy/canonical-text.ts';
import { topOf } from '#core/policy/draft.ts';
import { ID_FORM } from '#core/shape.ts';
import { parseAnyDocument } from '#markdown/parse-any-document.ts';

import { fileHistory, type FileQuestion, type FileVersion } from '../git/file-history.ts';
import { decodeText } from '../read-text.ts';
import type { History } from './read-histories.ts';

/** A commit that changed nothing a reader sees. */
export interface DroppedCommit {
  commit: string;
  day: string;
  subject: string;
}

/**
 * The history of a file in a git repository as one document, named after the file. Commits that change
 * nothing a reader sees are no versions; they are listed.
 */
export function readGitHistory(question: FileQuestion): {
  histories: History[];
  dropped: DroppedCommit[];
  issues: Issue[];
} {
  const found = fileHistory(question);
  if (!found.ok) return { histories: [], dropped: [], issues: [found.issue] };
  const id = idOf(question.path);
  const kept: History['versions'] = [];
  const dropped: DroppedCommit[] = [];
  const issues: Issue[] = [];
  let last: string | null = null;
  for (const version of found.versions) {
    const file = `${id}/${version.commit.slice(0, 12)}${endingOf(version.path)}`;
    const read = decodeText(version.content, file);
    if (!read.ok) {
      issues.push(...read.issues);
      continue;
    }
    const { text } = read;
    const seen = canonicalText(parseAnyDocument(text, file));
    const { commit, day, subject } = version;
    if (seen === last) dropped.push({ commit, day, subject });
    else kept.push({ row: rowOf(version, id, file, kept.length + 1), text });
    last = seen;
  }
  return { histories: [{ id, versions: kept }], dropped, issues };
}

function rowOf(
  { commit, day, path, subject }: FileVersion,
  doc: string,
  file: string,
  seq: number,
) {
  return { doc, seq, version: day, file, commit, path, subject, place: topOf(file) };
}

/** The name of the file as the name of a policy. */
function idOf(path: string): string {
  const name = (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  const id = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return ID_FORM.test(id) ? id : 'policy';
}

function endingOf(path: string): string {
  return path.endsWith('.mdx') ? '.mdx' : '.md';
}
