import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';
import { syntaxOf, type Syntax } from '#markdown/document/parse-version.ts';

import { listFolder } from '#io/files/list-folder.ts';
import { readText } from '#io/files/read-text.ts';
import { MANIFEST, parseManifest, type ManifestRow } from './read-manifest.ts';

/** A document as it was found: its versions in the order of publication. */
export interface History {
  id: string;
  versions: {
    row: ManifestRow;
    text: string;
    /** Its place in the source, as people find it: a file of the archive, or `path@commit`. */
    source: string;
    syntax: Syntax;
    /** How its bytes were encoded, if not as UTF-8. */
    encoding?: string;
  }[];
}

/** Reads all that a manifest names. Every mistake in it and its files is found in one call. */
export function readHistories(folder: string): { histories: History[]; issues: Issue[] } {
  if (!existsSync(folder)) {
    const details = { folder, purpose: 'a folder with histories to import' };
    return { histories: [], issues: [issue('missing-folder', topOf(folder), details)] };
  }
  if (!existsSync(join(folder, MANIFEST))) {
    const details = { file: MANIFEST, purpose: 'a list of the versions, one JSON object a line' };
    return { histories: [], issues: [issue('missing-file', topOf(MANIFEST), details)] };
  }
  const manifest = readText(folder, MANIFEST);
  if (!manifest.ok) return { histories: [], issues: manifest.issues };
  const { rows, issues } = parseManifest(manifest.text);
  const read = rows.map((row) => readRow(folder, row));
  return {
    histories: groupByDocument(read.flatMap((one) => (one.text === null ? [] : [one]))),
    issues: [
      ...issues,
      ...read.flatMap((one) => one.issues),
      ...findStrays(folder, new Set(rows.map(({ file }) => file))),
    ],
  };
}

interface ReadRow {
  row: ManifestRow;
  text: string | null;
  issues: Issue[];
}

function readRow(folder: string, row: ManifestRow): ReadRow {
  if (!existsSync(join(folder, row.file))) {
    const issues = [issue('row-without-file', row.place, { file: row.file })];
    return { row, text: null, issues };
  }
  const read = readText(folder, row.file);
  return read.ok ? { row, text: read.text, issues: [] } : { row, text: null, issues: read.issues };
}

function groupByDocument(read: readonly ReadRow[]): History[] {
  const byDocument = Map.groupBy(read, ({ row }) => row.doc);
  return [...byDocument]
    .map(([id, rows]) => ({
      id,
      versions: rows
        .toSorted((a, b) => a.row.seq - b.row.seq)
        .map(({ row, text }) => ({
          row,
          text: text ?? '',
          source: row.file,
          syntax: syntaxOf(row.file),
        })),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function findStrays(folder: string, known: ReadonlySet<string>): Issue[] {
  const folders = listFolder(folder, '.').entries.filter(({ kind }) => kind === 'folder');
  return folders
    .flatMap(({ name }) => listFolder(folder, name).entries.map((one) => `${name}/${one.name}`))
    .filter((file) => /\.mdx?$/.test(file) && !known.has(file))
    .map((file) => issue('file-without-row', topOf(file), { file }));
}
