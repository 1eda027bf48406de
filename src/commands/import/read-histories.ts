import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import { isDay } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';
import { syntaxOf, type Syntax } from '#markdown/document/parse-version.ts';

import { listFolder } from '#io/files/list-folder.ts';
import { readText } from '#io/files/read-text.ts';
import { policyId } from './policy-name.ts';
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

/**
 * Reads all that a manifest names, or without one every dated file. Every mistake in it and its files
 * is found in one call.
 */
export function readHistories(folder: string): { histories: History[]; issues: Issue[] } {
  if (!existsSync(folder)) {
    const details = { folder, purpose: 'a folder with histories to import' };
    return { histories: [], issues: [issue('missing-folder', topOf(folder), details)] };
  }
  if (!existsSync(join(folder, MANIFEST))) {
    const dated = readDatedNames(folder);
    if (dated.length > 0) return readRows(folder, dated, []);
    const details = { file: MANIFEST, purpose: 'a list of the versions, one JSON object a line' };
    return { histories: [], issues: [issue('missing-file', topOf(MANIFEST), details)] };
  }
  const manifest = readText(folder, MANIFEST);
  if (!manifest.ok) return { histories: [], issues: manifest.issues };
  const { rows, issues } = parseManifest(manifest.text);
  return readRows(folder, rows, issues);
}

function readRows(folder: string, rows: readonly ManifestRow[], issues: readonly Issue[]) {
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

// `2020-01-02.md`, `2020-01-02-2.md` for the second text of a day, `privacy-policy-2020-01-02.md`.
const DATED = /^(?:(.+?)[-_. ]+)?(\d{4}-\d{2}-\d{2})(?:[-.](\d{1,3}))?\.mdx?$/;

/**
 * The rows that a manifest would have, from the names of dated files in a folder and in its folders.
 * None where no file is dated. Files of one document are in the order of their days.
 */
function readDatedNames(folder: string): ManifestRow[] {
  const top = listFolder(folder, '.').entries;
  const files = top.flatMap(({ name, kind }) =>
    kind === 'file'
      ? [{ file: name, name, parent: basename(resolve(folder)) }]
      : listFolder(folder, name).entries.map((one) => ({
          file: `${name}/${one.name}`,
          name: one.name,
          parent: name,
        })),
  );
  const dated = files.flatMap(({ file, name, parent }) => {
    const [, named, day = '', count = '1'] = DATED.exec(name) ?? [];
    return isDay(day) ? [{ file, doc: policyId(named ?? parent), day, count: Number(count) }] : [];
  });
  return dated
    .sort((a, b) => (a.day === b.day ? a.count - b.count : a.day < b.day ? -1 : 1))
    .map(({ file, doc, day }, index) => ({
      doc,
      seq: index + 1,
      version: day,
      file,
      place: topOf(file),
    }));
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
