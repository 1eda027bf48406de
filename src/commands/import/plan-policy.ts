import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { Issue, Place } from '#core/problems/issue.ts';
import type { Document } from '#core/document/document.ts';
import { topOf } from '#core/library/draft.ts';
import { plainText } from '#core/document/plain-text.ts';
import { convertHistory, type ConvertedVersion } from '#markdown/import/convert-history.ts';
import type { Rewriting } from '#markdown/import/manuscript/rewriting.ts';
import type { Syntax } from '#markdown/tree/syntax-tree.ts';
import { stringify } from 'yaml';

import { describeVersion } from './describe-version.ts';
import {
  plainLine,
  readForeignFrontMatter,
  type ForeignFrontMatter,
} from './foreign-front-matter.ts';
import { guessKind } from './guess-kind.ts';
import { nameVersions } from './name-versions.ts';
import type { History } from './read-histories.ts';
import type { ManifestRow } from './read-manifest.ts';

/** A version in its new place, and all that happened to it on the way. */
export interface PlannedVersion {
  source: string;
  file: string;
  text: string;
  syntax: Syntax;
  rewritings: Rewriting[];
  wordsIn: number;
  wordsOut: number;
}

/** A policy in its new place: its description and its versions, in order. */
interface PlannedPolicy {
  description: PlannedFile;
  versions: PlannedVersion[];
  /** Where the words of a version are not those of its source. */
  issues: Issue[];
}

/** A file of the library to be. */
export interface PlannedFile {
  file: string;
  text: string;
}

/** One document's history as a policy; `linkBase` is the site that its links were written for. */
export function planPolicy({ id, versions }: History, linkBase: string | null): PlannedPolicy {
  const { converted, issues } = convertHistory(
    versions.map(({ row, text }) => ({
      file: row.file,
      syntax: row.file.endsWith('.mdx') ? 'mdx' : 'md',
      text,
      links: { site: linkBase, file: placeInRepository(row) },
    })),
  );
  const title =
    readForeignFrontMatter(versions.at(-1)?.text ?? '').title ??
    onlyTopHeading(converted.at(-1)?.document) ??
    titleOf(id);
  const names = nameVersions(versions.map(({ row }) => row.version.slice(0, 10)));
  const planned = names.flatMap((name, index) => {
    const [version, found] = [converted[index], versions[index]];
    if (!version || !found) return [];
    return [planVersion(id, name, found, version, converted[index - 1])];
  });
  const decisionsSince = addDays(names.at(-1)?.day ?? FIRST_DAY, 1);
  const text = stringify({
    title,
    kind: guessKind(id, title),
    numbering: 'none',
    decisionsSince,
  });
  return {
    description: { file: `policies/${id}/policy.yaml`, text },
    versions: planned,
    issues: [...issues, ...converted.flatMap((one) => one.issues)],
  };
}

const FIRST_DAY = '0001-01-01';

function placeInRepository({ repo, commit, path }: ManifestRow) {
  const isKnown = repo !== undefined && commit !== undefined && path !== undefined;
  return isKnown ? { repo, commit, path } : null;
}

function provenanceOf({ repo, commit, path }: ManifestRow) {
  if (commit === undefined || path === undefined) return {};
  return { provenance: { ...(repo === undefined ? {} : { repository: repo }), commit, path } };
}

function planVersion(
  policy: string,
  { id, day, isMoved }: ReturnType<typeof nameVersions>[number],
  { row, text, encoding }: History['versions'][number],
  converted: ConvertedVersion,
  predecessor: ConvertedVersion | undefined,
): PlannedVersion {
  const { syntax, body, retired, wordsIn, wordsOut } = converted;
  const summary = describeVersion(row.subject, day);
  const isRetiring = Object.keys(retired).length > 0;
  const settings = {
    effective: day,
    summary,
    ...(isRetiring ? { retired } : {}),
    ...provenanceOf(row),
  };
  return {
    source: row.file,
    file: `policies/${policy}/${id}.${syntax}`,
    text: `---\n${stringify(settings, { lineWidth: 0 })}---\n\n${body.replace(/^\n+/, '')}`,
    syntax,
    rewritings: [
      ...remarksOn(readForeignFrontMatter(text), topOf(row.file)),
      ...(encoding ? [{ code: 'decoded' as const, place: topOf(row.file), detail: encoding }] : []),
      ...(isMoved ? [dayMoved(row.version, day, row.file)] : []),
      ...converted.rewritings,
      ...nothingVisible(converted, predecessor, row.file),
    ],
    wordsIn: wordsIn.length,
    wordsOut: wordsOut.length,
  };
}

/** The heading of a text that has one above all others. */
function onlyTopHeading(document: Document | undefined): string | null {
  const [first, ...others] = (document?.sections ?? []).filter(({ level }) => level === 1);
  const words = first && others.length === 0 ? plainLine(plainText(first.heading)) : '';
  return words === '' ? null : words;
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function remarksOn({ keys, sentences, title }: ForeignFrontMatter, place: Place): Rewriting[] {
  return [
    ...(keys.length > 0 ? [{ code: 'front-matter' as const, place, detail: keys.join(', ') }] : []),
    ...sentences.map((detail) => ({ code: 'front-matter-text' as const, place, detail })),
    ...(title === null ? [{ code: 'title-missing' as const, place, detail: '' }] : []),
  ];
}

function dayMoved(version: string, day: Day, file: string): Rewriting {
  return { code: 'day-moved', place: topOf(file), detail: `${version.slice(0, 10)} → ${day}` };
}

function nothingVisible(
  { wordsOut }: ConvertedVersion,
  predecessor: ConvertedVersion | undefined,
  file: string,
): Rewriting[] {
  if (predecessor?.wordsOut.join(' ') !== wordsOut.join(' ')) return [];
  return [{ code: 'nothing-visible', place: topOf(file), detail: '' }];
}
