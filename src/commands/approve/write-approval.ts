import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

import { splitFrontMatter, normaliseText } from '#markdown/settings/front-matter.ts';

import { findRowsPlace, withLines } from '#io/library/insert-rows.ts';

/** A row of `approvals`. */
export interface ApprovalRow {
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
