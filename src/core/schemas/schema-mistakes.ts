import type { z } from 'zod';

import { hasDayForm, isDay } from '../text/calendar-day.ts';
import { issue, type Issue, type Place } from '../problems/issue.ts';
import { asWritten, mendedLine, valuesMeant } from './mended-values.ts';
import { findHiddenCharacters } from '../text/hidden-characters.ts';
import { mostAlike } from '../text/did-you-mean.ts';
import { EMPTY_VALUE } from '../problems/problems.ts';
import { daysMeant } from '../text/written-day.ts';

/** Where a value stands in its file: `path` as keys and indices from the top of the YAML. */
export type Locate = (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;

/** The line of the file that holds a place. */
export type LineAt = (place: Place) => string;

/**
 * What a schema found wrong, as issues: one for each mistake, with the mended line where it is known. Hidden
 * characters were told by who read the lines, each at its own place.
 */
export function explainMistakes(
  found: readonly z.core.$ZodIssue[],
  locate: Locate,
  lines?: LineAt,
): Issue[] {
  const lineAt = lines ?? (() => '');
  const all = found.flatMap(innermost);
  const renamed = misspeltKeys(all);
  const isMeant = (path: readonly PropertyKey[]): boolean =>
    renamed.some(({ meant }) => meant !== null && samePath(meant, path));
  return [
    ...all.flatMap((one) => {
      if (one.code === 'unrecognized_keys') return [];
      if (isHidden(one) && lines) return [];
      // A key that is there in another spelling is not missing as well.
      if (one.input === undefined && inputOf(one) === undefined && isMeant(one.path)) return [];
      return [explainValue(one, locate, lineAt)];
    }),
    ...renamed.map((one) => explainKey(one, locate, lineAt)),
  ];
}

function isHidden(found: z.core.$ZodIssue): boolean {
  return found.code === 'custom' && found.params?.['problem'] === 'hidden-character';
}

interface UnknownKey {
  path: PropertyKey[];
  known: string;
  /** The path that was meant. */
  meant: PropertyKey[] | null;
  /** A key like it that is there as well. */
  twin: string | null;
}

function misspeltKeys(all: readonly z.core.$ZodIssue[]): UnknownKey[] {
  return all.flatMap((found) => {
    if (found.code !== 'unrecognized_keys') return [];
    const there = Object.keys((found.input ?? {}) as object);
    const known = [...found.message.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key);
    const free = known.filter((key) => !there.includes(key));
    const missing = all.filter(
      (one) => one.input === undefined && samePath(one.path.slice(0, -1), found.path),
    );
    return found.keys.map((key): UnknownKey => {
      // One too many where one is missing: in another language, say.
      const value = ((found.input ?? {}) as Record<string, unknown>)[key];
      const [one] = found.keys.length === 1 && missing.length === 1 ? missing : [];
      const only = one && mayStandFor(value, one) ? one.path.at(-1) : null;
      const meant =
        free.find((one) => one.toLowerCase() === key.trim().toLowerCase()) ??
        mostAlike(key, free) ??
        only ??
        null;
      const path = [...found.path, key];
      return {
        path,
        known: found.message,
        meant: meant === null ? null : [...found.path, meant],
        twin: twinOf(
          key,
          known.filter((one) => there.includes(one)),
        ),
      };
    });
  });
}

// A word with the same beginning: others that are as near have another meaning, as `date` beside `mode`.
function twinOf(key: string, there: readonly string[]): string | null {
  const likely = there.filter((one) => one.charAt(0).toLowerCase() === key.charAt(0).toLowerCase());
  return (
    likely.find((one) => key.toLowerCase().startsWith(one.toLowerCase())) ?? mostAlike(key, likely)
  );
}

function mayStandFor(value: unknown, missing: z.core.$ZodIssue): boolean {
  if (!missing.message.includes('YYYY-MM-DD')) return typeof value === 'string';
  return typeof value === 'string' && (isDay(value) || daysMeant(value).length > 0);
}

function explainKey(
  { path, known, meant, twin }: UnknownKey,
  locate: Locate,
  lineAt: LineAt,
): Issue {
  const place = locate(path, 'key');
  const key = nameOf(path);
  if (meant === null) return issue('unknown-key', place, { key, known, line: null, twin });
  const name = String(meant.at(-1));
  const line = mendedLine(lineAt(place), place.column, String(path.at(-1)), name);
  return issue('unknown-key', place, { key, known: `\`${name}\``, line: line ?? name, twin: null });
}

// Of a union the mistake is in the alternative that was meant.
function innermost(found: z.core.$ZodIssue): z.core.$ZodIssue[] {
  const meant = found.code === 'invalid_union' ? meantAlternative(found) : null;
  return meant
    ? meant.flatMap((one) => innermost({ ...one, path: [...found.path, ...one.path] }))
    : [found];
}

// Of a union told apart by a key, the value of that key is what was found.
function inputOf(found: z.core.$ZodIssue): unknown {
  const key = found.code === 'invalid_union' ? found.discriminator : undefined;
  if (key === undefined || typeof found.input !== 'object') return found.input;
  return (found.input as Record<string, unknown> | null)?.[key];
}

// The one that looked inside the value is the one that was meant.
function meantAlternative(found: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | null {
  const looksInside = (one: z.core.$ZodIssue): boolean =>
    one.path.length > 0 || one.code === 'unrecognized_keys';
  return (
    found.errors.find((issues) => issues.some(looksInside)) ??
    found.errors.find((issues) => issues.some((one) => isImpossibleDay(one))) ??
    null
  );
}

function explainValue(found: z.core.$ZodIssue, locate: Locate, lineAt: LineAt): Issue {
  const place = locate(found.path);
  const key = nameOf(found.path);
  const input = inputOf(found);
  const name = String(found.path.at(-1) ?? key);
  if (input === undefined) {
    return issue('missing-key', place, { key, name, expected: found.message });
  }
  const list = listBelow(found, input, locate, lineAt);
  if (list) return list;
  if (isHidden(found) && typeof input === 'string') {
    const [first] = findHiddenCharacters(input, 'lines');
    return issue('hidden-character', place, { character: first?.name ?? '' });
  }
  const lines = linesMeant(found, input, place, lineAt);
  if (isImpossibleDay(found)) {
    return issue('impossible-date', place, { key, found: String(found.input), lines });
  }
  if (found.code === 'custom' && found.params?.['problem'] === 'unknown-time-zone') {
    return issue('unknown-time-zone', place, { found: String(found.input), lines });
  }
  const details = { key, found: show(input), expected: found.message, lines };
  return issue('invalid-value', place, details);
}

/** Of a list of rows where a value is wanted: the mended line of the key, and the rows to delete. */
function listBelow(
  found: z.core.$ZodIssue,
  input: unknown,
  locate: Locate,
  lineAt: LineAt,
): Issue | null {
  if (!isListOfTexts(input)) return null;
  const place = locate(found.path, 'key');
  const [first, last] = [0, input.length - 1].map((index) => locate([...found.path, index]).line);
  const line = lineAt(place).trimEnd();
  if (first === undefined || last === undefined || !line.endsWith(':')) return null;
  const lines = textsMeant(found, input, ' ').map((value) => `${line} ${value}`);
  const gone = { first: place.line + 1, last };
  const details = { key: nameOf(found.path), found: 'list', expected: found.message, lines, gone };
  return issue('invalid-value', place, details);
}

function isListOfTexts(input: unknown): input is string[] {
  return Array.isArray(input) && input.length > 0 && input.every((one) => typeof one === 'string');
}

function textsMeant(found: z.core.$ZodIssue, input: readonly string[], between: string): string[] {
  const meant = valuesMeant(found, input.join(' '));
  if (meant.length > 0) return meant;
  const isFree = found.code === 'invalid_type' && found.expected === 'string';
  if (isFree) return [asWritten(input.join(between))];
  return input.length === 1 ? input.map(asWritten) : [];
}

function linesMeant(
  found: z.core.$ZodIssue,
  input: unknown,
  place: Place,
  lineAt: LineAt,
): string[] {
  const line = lineAt(place);
  const isList = isListOfTexts(input);
  const written = isList ? (/^\[[^\]]*\]/.exec(line.slice(place.column - 1))?.[0] ?? '') : input;
  const values = isList ? textsMeant(found, input, ', ') : valuesMeant(found, input);
  return values.flatMap((meant) => mendedLine(line, place.column, String(written), meant) ?? []);
}

function isImpossibleDay(found: z.core.$ZodIssue): boolean {
  return (
    found.code === 'custom' &&
    found.params?.['problem'] === 'impossible-date' &&
    typeof found.input === 'string' &&
    hasDayForm(found.input)
  );
}

// `changes[2].section`: counted from 1, as a person counts the rows.
function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part + 1}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}

function samePath(a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

const SHOWN_LENGTH = 60;

function show(value: unknown): string {
  // `key:` with nothing after it.
  if (value === null) return EMPTY_VALUE;
  const text = JSON.stringify(value);
  return `value \`${text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text}\``;
}
