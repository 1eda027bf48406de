import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { approvalOf, isSameName } from '#core/approval/approval-state.ts';
import { decisionsDigest } from '#core/approval/approved-content.ts';
import { reviewerName } from '#core/approval/judge-reviews.ts';
import type { Library, Policy, Version } from '#core/library/library.ts';
import type { Issue } from '#core/problems/issue.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { didYouMean } from '#core/text/did-you-mean.ts';
import { sha256 } from '#io/files/sha256.ts';
import { writeWhole } from '#io/files/write-whole.ts';
import { findRowsPlace, withLines } from '#io/library/insert-rows.ts';
import { WrongUsage } from '#io/terminal/command.ts';
import { normaliseText, splitFrontMatter } from '#markdown/settings/front-matter.ts';
import { readReviews } from './read-reviews.ts';
import { reviewsInRepository } from './reviews-in-repository.ts';

/** Rows that were written, and what kept others from it. */
export interface Written {
  written: { of: string; by: string; file: string }[];
  issues: Issue[];
}

/**
 * Writes that `as` approved a version as it is; nothing where that is written already.
 *
 * @throws {WrongUsage} for what cannot be meant.
 */
export function approveByName(
  folder: string,
  library: Library,
  { name, as, role, day }: { name: string; as: string; role: string | undefined; day: Day },
): Written {
  for (const [option, text] of Object.entries({ as, role })) {
    if (text !== undefined && (text.trim() === '' || /\p{Cc}/u.test(text))) {
      throw new WrongUsage(`Unexpected value of \`--${option}\`, expected words on one line.`);
    }
  }
  // A comment on a pull request has a blank of no width behind `@`, so that it calls nobody.
  const { policy, version } = versionCalled(library, name.replaceAll('\u200B', ''));
  const { isSealed, by } = approvalOf(library.site, policy, version);
  if (isSealed) {
    throw new WrongUsage(
      `Unexpected sealed version \`${name}\`, expected one that is not: its approvals are sealed with it.`,
    );
  }
  if (version.published < day) {
    throw new WrongUsage(
      `Unexpected day of publication ${version.published} of \`${name}\`, expected ${day} or a later one: nobody can read it before it is approved. Rename its file to a day to come.`,
    );
  }
  const own = as.trim();
  if (by.some((one) => isSameName(one, own))) return { written: [], issues: [] };
  return writeRow(folder, policy, version, { by: own, role: role?.trim(), on: day });
}

/** Writes a row for each approving review that counts and has none. */
export function approveByReviews(
  folder: string,
  library: Library,
  { file, base, day }: { file: string; base: string; day: Day },
): Written {
  const known = reviewsInRepository(folder, base, readReviews(file));
  if (!known.ok) return { written: [], issues: [known.issue] };
  const all: Written = { written: [], issues: [] };
  for (const policy of library.policies) {
    for (const version of policy.versions) {
      const { needed, by } = approvalOf(library.site, policy, version);
      if (needed === 0) continue;
      for (const { review, isOwner, change } of known.reviewsOf(version).reviews) {
        const name = reviewerName(review);
        if (!isOwner || change !== null || by.some((one) => isSameName(one, name))) continue;
        const on = review.on === undefined ? day : dayOf(review.on, library.site.timeZone);
        const { written, issues } = writeRow(folder, policy, version, { by: name, on });
        all.written.push(...written);
        all.issues.push(...issues);
      }
    }
  }
  return all;
}

function writeRow(
  folder: string,
  policy: Policy,
  version: Version,
  row: { by: string; role?: string | undefined; on: Day },
): Written {
  const { file, digest, settings } = version;
  const decisions = decisionsDigest(settings, sha256);
  const source = readFileSync(join(folder, file), 'utf8');
  const text = withApproval(source, { ...row, digest, decisions });
  const issues = writeWhole(folder, file, text);
  const of = `${policy.id}@${version.id}`;
  return { written: issues.length === 0 ? [{ of, by: row.by, file }] : [], issues };
}

function versionCalled({ policies }: Library, name: string): { policy: Policy; version: Version } {
  const all = policies.flatMap((policy) =>
    policy.versions.map((version) => ({ policy, version, of: `${policy.id}@${version.id}` })),
  );
  const found = all.find(({ of }) => of === name);
  if (found) return found;
  const near = didYouMean(
    name,
    all.map(({ of }) => of),
  );
  throw new WrongUsage(
    `Unexpected version \`${name}\`, expected one of the library, as \`policy@version\`.${near}`,
  );
}

function dayOf(time: string, timeZone: string): Day {
  return Temporal.Instant.from(time).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** A row of `approvals`. */
interface ApprovalRow {
  by: string;
  role?: string | undefined;
  on: string;
  digest: string;
  decisions: string;
}

/**
 * The text of a version's file with a row in `approvals`, in place of one by the same name. Every other
 * byte stays: comments, kinds of quotes and of line breaks. The front matter must be one without error.
 */
export function withApproval(source: string, row: ApprovalRow): string {
  const yaml = splitFrontMatter(normaliseText(source)).frontMatter ?? '';
  const { contents } = parseDocument(yaml);
  const approvals = isMap(contents) ? contents.get('approvals', true) : undefined;
  const rows = isSeq(approvals) ? approvals.items.filter((item) => isMap(item)) : [];
  const old = rows.find((item) => item.get('by') === row.by);
  if (old) return withValues(source, yaml, old, row);
  const place = findRowsPlace(yaml, 'approvals');
  if (place.ok) {
    const lines = [...(place.isKeyMissing ? ['approvals:'] : []), ...blockRow(row, place.indent)];
    return withLines(source, place.line + FIRST_LINE, lines);
  }
  // In brackets or braces, which end where the list or the front matter ends.
  const list = isSeq(approvals) ? approvals : null;
  const end = (list ?? contents)?.range?.[1] ?? yaml.length;
  const before = yaml.slice(0, end - 1).trimEnd();
  const comma = /[[{,]$/.test(before) ? '' : ',';
  const text = list ? flowRow(row) : `approvals: [${flowRow(row)}]`;
  return withEdits(source, yaml, [
    { from: before.length, to: before.length, text: `${comma} ${text}` },
  ]);
}

// The front matter begins on the second line of the file.
const FIRST_LINE = 1;

function blockRow(row: ApprovalRow, indent: string): string[] {
  return pairsOf(row, false).map(
    ([key, value], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${value}`,
  );
}

function flowRow(row: ApprovalRow): string {
  const pairs = pairsOf(row, true).map(([key, value]) => `${key}: ${value}`);
  return `{ ${pairs.join(', ')} }`;
}

function pairsOf(
  { by, role, on, digest, decisions }: ApprovalRow,
  isFlow: boolean,
): [string, string][] {
  return [
    ['by', scalar(by, isFlow)],
    ...(role === undefined ? [] : [['role', scalar(role, isFlow)] as [string, string]]),
    ['on', on],
    // A digest of digits alone would be a number.
    ['digest', /[a-f]/.test(digest) ? digest : `'${digest}'`],
    ['decisions', /[a-f]/.test(decisions) ? decisions : `'${decisions}'`],
  ];
}

// A comma ends a value only within brackets and braces.
function scalar(text: string, isFlow: boolean): string {
  const isPlain = /^\p{L}[\p{L}\p{N} ,.’-]*(?<! )$/u.test(text) && !RESERVED.test(text);
  if (isPlain && !(isFlow && text.includes(','))) return text;
  return /['\p{C}\p{Zl}\p{Zp}]/u.test(text) ? JSON.stringify(text) : `'${text}'`;
}

const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

interface Edit {
  /** Offsets in the front matter, on one line. */
  from: number;
  to: number;
  text: string;
}

function withValues(source: string, yaml: string, old: YAMLMap, row: ApprovalRow): string {
  const edits: Edit[] = [];
  const missing: [string, string][] = [];
  for (const [key, value] of pairsOf(row, old.flow === true)) {
    const node = old.get(key, true);
    const range = isScalar(node) ? node.range : null;
    if (range) edits.push({ from: range[0], to: range[1], text: value });
    else missing.push([key, value]);
  }
  const digest = old.get('digest', true);
  const end = (isScalar(digest) && digest.range?.[1]) || 0;
  const start = old.range?.[0] ?? 0;
  const indent = ' '.repeat(start - yaml.lastIndexOf('\n', start - 1) - 1);
  if (!old.flow && missing.length > 0) {
    const line = yaml.slice(0, end).split('\n').length;
    const edited = withEdits(source, yaml, edits);
    const lines = missing.map(([key, value]) => `${indent}${key}: ${value}`);
    return withLines(edited, line + FIRST_LINE, lines);
  }
  const more = missing.map(([key, value]) => `, ${key}: ${value}`).join('');
  return withEdits(source, yaml, [...edits, { from: end, to: end, text: more }]);
}

function withEdits(source: string, yaml: string, edits: readonly Edit[]): string {
  const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/);
  // From the last on, so that each finds its place. The stable order puts what is added behind what is replaced.
  for (const { from, to, text } of edits.toSorted((a, b) => b.from - a.from)) {
    const before = yaml.slice(0, from).split('\n');
    const index = before.length - 1 + FIRST_LINE;
    const column = before.at(-1)?.length ?? 0;
    const line = lines[index] ?? '';
    lines[index] = line.slice(0, column) + text + line.slice(column + to - from);
  }
  return lines.join('');
}
