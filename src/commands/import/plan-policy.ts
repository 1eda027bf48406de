import { stringify } from 'yaml';
import type { Document } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';
import { topOf } from '#core/library/draft.ts';
import type { Issue, Place } from '#core/problems/issue.ts';
import type { PolicySettings } from '#core/schemas/policy-schema.ts';
import { addDays, type Day } from '#core/text/calendar-day.ts';
import {
  type ConvertedVersion,
  convertVersions,
  type TakenVersion,
} from '#markdown/import/convert-versions.ts';
import type { Rewriting } from '#markdown/import/manuscript/rewriting.ts';
import type { Syntax } from '#markdown/tree/syntax-tree.ts';
import { describeVersion } from './describe-version.ts';
import {
  type ForeignFrontMatter,
  plainLine,
  readForeignFrontMatter,
} from './foreign-front-matter.ts';
import { guessKind } from './guess-kind.ts';
import { plainTitle, titleOfName } from './policy-name.ts';
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

/** A version of the source that the library cannot hold as it is. */
export interface LeftOut {
  policy: string;
  /** The name that it would have had, and has when it is taken later. */
  id: string;
  day: Day;
  /** Why, at its place in the source. */
  issue: Issue;
}

/** A policy in its new place: its description and its versions, in order. */
export interface PlannedPolicy {
  id: string;
  /** None where no version can be taken. */
  description: PlannedFile | null;
  versions: PlannedVersion[];
  leftOut: LeftOut[];
  /** How many versions the library holds already. */
  taken: number;
}

/** A file of the library to be. */
export interface PlannedFile {
  file: string;
  text: string;
}

/** What is said of all policies, or known of them before. */
export interface PolicyOptions {
  /** The site that root-relative links were written for. */
  linkBase: string | null;
  title: string | null;
  kind: PolicySettings['kind'] | null;
  /** Whether the subjects of commits are shown to readers. */
  summaries: 'none' | 'from-commits';
}

/** What stands in the way of versions, by their source and by their name. */
export interface KnownVersions {
  refused: ReadonlyMap<string, Issue>;
  taken: ReadonlyMap<string, TakenVersion>;
}

const NOTHING_KNOWN: KnownVersions = { refused: new Map(), taken: new Map() };

/** One document's history as a policy. A version that is left out keeps its name for later. */
export function planPolicy(
  { id, versions }: History,
  options: PolicyOptions,
  { refused, taken }: KnownVersions = NOTHING_KNOWN,
): PlannedPolicy {
  const names = nameVersions(versions.map(({ row }) => row.version.slice(0, 10)));
  const converted = convertVersions(
    versions.map(({ row, text, source, syntax }, index) => {
      const [known, refusal] = [taken.get(names[index]?.id ?? ''), refused.get(source)];
      return {
        file: source,
        syntax,
        text,
        links: { site: options.linkBase, file: placeInRepository(row) },
        ...(known ? { taken: known } : {}),
        ...(refusal ? { refused: refusal } : {}),
      };
    }),
  );
  const planned: PlannedVersion[] = [];
  const leftOut: LeftOut[] = [];
  let predecessor: ConvertedVersion | undefined;
  let last: History['versions'][number] | undefined;
  for (const [index, name] of names.entries()) {
    const [version, found] = [converted[index], versions[index]];
    if (!version || !found) continue;
    const [reason] = version.issues;
    if (reason) {
      leftOut.push({ policy: id, id: name.id, day: name.day, issue: reason });
      continue;
    }
    if (!taken.has(name.id)) {
      planned.push(planVersion(id, name, found, version, predecessor, options.summaries));
    }
    predecessor = version;
    last = found;
  }
  const counts = { versions: planned, leftOut, taken: taken.size };
  if (!predecessor || !last) return { id, description: null, ...counts };
  const title = options.title ?? titleOf(last, predecessor.document);
  const text = stringify({
    title,
    kind: options.kind ?? guessKind(id, title),
    numbering: 'none',
    decisionsSince: addDays(names.at(-1)?.day ?? FIRST_DAY, 1),
  });
  return { id, description: { file: `policies/${id}/policy.yaml`, text }, ...counts };
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
  { row, text, encoding, source }: History['versions'][number],
  converted: ConvertedVersion,
  predecessor: ConvertedVersion | undefined,
  summaries: PolicyOptions['summaries'],
): PlannedVersion {
  const { syntax, body, retired, wordsIn, wordsOut } = converted;
  const summary = describeVersion(summaries === 'none' ? undefined : row.subject, day);
  const isRetiring = Object.keys(retired).length > 0;
  const settings = {
    effective: day,
    summary,
    ...(isRetiring ? { retired } : {}),
    ...provenanceOf(row),
  };
  return {
    source,
    file: `policies/${policy}/${id}.${syntax}`,
    text: `---\n${stringify(settings, { lineWidth: 0 })}---\n\n${body.replace(/^\n+/, '')}`,
    syntax,
    rewritings: [
      ...remarksOn(readForeignFrontMatter(text), topOf(source)),
      ...(encoding ? [{ code: 'decoded' as const, place: topOf(source), detail: encoding }] : []),
      ...(isMoved ? [dayMoved(row.version, day, source)] : []),
      ...converted.rewritings,
      ...nothingVisible(converted, predecessor, source),
    ],
    wordsIn: wordsIn.length,
    wordsOut: wordsOut.length,
  };
}

function titleOf({ text, row }: History['versions'][number], document: Document): string {
  const title = readForeignFrontMatter(text).title ?? onlyTopHeading(document);
  return title ?? titleOfName(row.path ?? row.doc);
}

/** The heading of a text that has one above all others. */
function onlyTopHeading({ sections }: Document): string | null {
  const levels = sections.map(({ level }) => level).filter((level) => level > 0);
  const top = Math.min(...levels);
  const [first, ...others] = sections.filter(({ level }) => level === top);
  const isFirst = first !== undefined && sections.find(({ level }) => level > 0) === first;
  const words =
    isFirst && others.length === 0 ? plainTitle(plainLine(plainText(first.heading))) : '';
  return words === '' ? null : words;
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

/** The name of a version: its day, which never goes back, and which of that day it is. */
export function nameVersions(days: readonly Day[]): { id: string; day: Day; isMoved: boolean }[] {
  let latest: Day = '';
  let ordinal = 0;
  return days.map((found) => {
    const day = found < latest ? latest : found;
    ordinal = day === latest ? ordinal + 1 : 1;
    latest = day;
    return { id: ordinal === 1 ? day : `${day}.${ordinal}`, day, isMoved: day !== found };
  });
}
