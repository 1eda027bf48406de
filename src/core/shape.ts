import { z } from 'zod';

import { hasDayForm, isDay, type Day } from './calendar-day.ts';
import { issue, type Issue, type Place } from './issue.ts';
import { isSafeUrl } from './safe-url.ts';

/** Where a value stands in its file: `path` as keys and indices from the top of the YAML. */
export type Locate = (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;

/** The value in the shape of the schema, or why not: every mistake at once. */
export type Shaped<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };

/** Holds `value` against a strict schema; each mistake is an issue at its own place. */
export function shape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  locate: Locate,
): Shaped<z.output<Schema>> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: result.error.issues.flatMap((found) => explain(found, locate)) };
}

/** A mapping with these keys and no other; `expected` says what it is. */
export function mapping<const Fields extends z.core.$ZodLooseShape>(
  fields: Fields,
  expected: string,
) {
  return z.strictObject(fields, {
    error: (found) =>
      found.code === 'unrecognized_keys' ? alternatives(Object.keys(fields)) : expected,
  });
}

// In JSON Schema, `expected` is the description of a field that has no longer one, and what an editor
// says of a value that has another form.
function described(expected: string, pattern?: string) {
  const form =
    pattern === undefined ? {} : { pattern, patternErrorMessage: `Expected ${expected}.` };
  return { description: expected, ...form };
}

/** One line of text; `expected` says what it is for. */
export function line(expected: string) {
  return z
    .string({ error: expected })
    .trim()
    .min(1, { error: expected })
    .refine((text) => !text.includes('\n'), { error: `${expected}, on one line` })
    .meta(described(expected, '^\\s*\\S[^\\n]*\\s*$'));
}

/** A day that exists. */
export function day() {
  const expected = 'a day as YYYY-MM-DD';
  return z
    .custom<Day>((value) => typeof value === 'string' && isDay(value), {
      error: expected,
      params: { problem: 'impossible-date' },
    })
    .meta({
      type: 'string',
      format: 'date',
      ...described(expected, String.raw`^\d{4}-\d{2}-\d{2}$`),
    });
}

/** A name of the IANA time zone database. */
export function timeZone() {
  const expected = 'a name of the IANA time zone database, as in `Europe/Berlin`';
  return z
    .custom<string>((value) => typeof value === 'string' && isTimeZone(value), {
      error: expected,
      params: { problem: 'unknown-time-zone' },
    })
    .meta({ type: 'string', ...described(expected) });
}

/** A lower-case name with single hyphens, as used in addresses. */
export const ID_FORM = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A name that becomes a part of an address or refers to one. */
export function id(expected: string) {
  const form = `${expected}: lower-case letters, digits and single hyphens`;
  return z
    .string({ error: expected })
    .regex(ID_FORM, { error: form })
    .meta({ description: expected, patternErrorMessage: `Expected ${form}.` });
}

/** An address that is safe to print as a link: `https:`, `http:`, `mailto:` or `tel:`. */
export function url(expected: string) {
  const form = `${expected}, beginning with \`https://\`, \`http://\`, \`mailto:\` or \`tel:\``;
  return z
    .string({ error: expected })
    .refine(isSafeUrl, { error: form })
    .meta({
      ...described(form, '^(?:[Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):'),
      description: expected,
    });
}

/** An e-mail address; `expected` says whose. */
export function email(expected: string) {
  return z.email({ error: expected }).meta({ description: expected });
}

/** One of a few words. */
export function word<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: alternatives(words) });
}

/** `a`, `b` or `c`, in backticks. */
export function alternatives(words: readonly string[]): string {
  const quoted = words.map((one) => `\`${one}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function explain(found: z.core.$ZodIssue, locate: Locate): Issue[] {
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((one) => {
      const path = [...found.path, one];
      const details = { key: nameOf(path), known: found.message };
      return issue('unknown-key', locate(path, 'key'), details);
    });
  }
  const meant = found.code === 'invalid_union' ? meantAlternative(found) : null;
  if (meant) return meant.flatMap((one) => explain(atPath(one, found.path), locate));
  return [explainValue(found, locate)];
}

// Of a union told apart by a key, the value of that key is what was found.
function inputOf(found: z.core.$ZodIssue): unknown {
  const key = found.code === 'invalid_union' ? found.discriminator : undefined;
  if (key === undefined || typeof found.input !== 'object') return found.input;
  return (found.input as Record<string, unknown> | null)?.[key];
}

// Of a union's alternatives the one that looked inside the value is the one that was meant.
function meantAlternative(found: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | null {
  const looksInside = (one: z.core.$ZodIssue): boolean =>
    one.path.length > 0 || one.code === 'unrecognized_keys';
  return (
    found.errors.find((issues) => issues.some(looksInside)) ??
    found.errors.find((issues) => issues.some((one) => isImpossibleDay(one))) ??
    null
  );
}

function atPath(found: z.core.$ZodIssue, parent: PropertyKey[]): z.core.$ZodIssue {
  return { ...found, path: [...parent, ...found.path] };
}

function explainValue(found: z.core.$ZodIssue, locate: Locate): Issue {
  const place = locate(found.path);
  const key = nameOf(found.path);
  const input = inputOf(found);
  if (input === undefined) {
    return issue('missing-key', place, { key, expected: found.message });
  }
  if (isImpossibleDay(found)) {
    return issue('impossible-date', place, { key, found: String(found.input) });
  }
  if (problemOf(found) === 'unknown-time-zone') {
    return issue('unknown-time-zone', place, { found: String(found.input) });
  }
  const details = { key, found: show(input), expected: found.message };
  return issue('invalid-value', place, details);
}

function isImpossibleDay(found: z.core.$ZodIssue): boolean {
  return (
    problemOf(found) === 'impossible-date' &&
    typeof found.input === 'string' &&
    hasDayForm(found.input)
  );
}

function problemOf(found: z.core.$ZodIssue): unknown {
  return found.code === 'custom' ? found.params?.['problem'] : undefined;
}

// `changes[2].section`: counted from 1, as a person counts the rows.
function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part + 1}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}

const SHOWN_LENGTH = 60;

function show(value: unknown): string {
  // `key:` with nothing after it.
  if (value === null) return 'empty value';
  const text = JSON.stringify(value);
  return `value \`${text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text}\``;
}
