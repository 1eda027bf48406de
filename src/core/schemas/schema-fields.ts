import { z } from 'zod';

import { isDay, type Day } from '../text/calendar-day.ts';
import type { Issue } from '../problems/issue.ts';
import { isWrittenUrl } from '../text/addresses.ts';
import { findHiddenCharacters } from '../text/hidden-characters.ts';
import { explainMistakes, type LineAt, type Locate } from './schema-mistakes.ts';

export type { LineAt, Locate } from './schema-mistakes.ts';

/** The value in the shape of the schema, or why not: every mistake at once. */
type Shaped<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };

/**
 * Holds `value` against a strict schema; each mistake is an issue at its own place, with the mended
 * line where `lineAt` tells how it is written. One of a few words may have capitals, and a list be empty.
 */
export function shape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  locate: Locate,
  lineAt?: LineAt,
): Shaped<z.output<Schema>> {
  const first = schema.safeParse(value, { reportInput: true });
  const meant = first.success ? null : asMeant(value, first.error.issues);
  const result = meant === null ? first : schema.safeParse(meant, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: explainMistakes(result.error.issues, locate, lineAt) };
}

/**
 * The value with each of a few words in lower case, no rows for a list with nothing after its key, and a
 * number or a list as the words that they are where a section is to be named: which one was meant is
 * asked where the sections are known. Nothing where there is none of these.
 */
function asMeant(value: unknown, mistakes: readonly z.core.$ZodIssue[]): unknown {
  const meant = mistakes.flatMap((found): { path: PropertyKey[]; put: unknown }[] => {
    if (found.code === 'invalid_type' && found.expected === 'array' && found.input === null) {
      return [{ path: found.path, put: [] }];
    }
    if (found.code === 'invalid_type' && found.message === SECTION_ANCHOR) {
      const { input } = found;
      if (typeof input === 'number') return [{ path: found.path, put: String(input) }];
      const isList = Array.isArray(input) && input.length > 1;
      if (isList) return [{ path: found.path, put: input.map(String).join(', ') }];
    }
    if (found.code !== 'invalid_value' || typeof found.input !== 'string') return [];
    const word = found.input.toLowerCase();
    return found.values.includes(word) ? [{ path: found.path, put: word }] : [];
  });
  return meant.length === 0
    ? null
    : meant.reduce<unknown>((changed, { path, put }) => withValueAt(changed, path, put), value);
}

function withValueAt(
  value: unknown,
  [key, ...rest]: readonly PropertyKey[],
  put: unknown,
): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => (index === key ? withValueAt(one, rest, put) : one));
  }
  const fields = value as Record<PropertyKey, unknown>;
  return { ...fields, [key]: withValueAt(fields[key], rest, put) };
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

/**
 * A text of a setting: what people see of it is all that it holds. Every text, title, name, label and link is
 * one, so that this rule is the only one and no field can be without it.
 */
export function text(expected: string) {
  return z
    .string({ error: expected })
    .refine((value) => findHiddenCharacters(value, 'lines').length === 0, {
      error: `${expected}, without hidden characters`,
      params: { problem: 'hidden-character' },
      // One mistake: what is judged next is a text without them.
      abort: true,
    });
}

/** One line of text; `expected` says what it is for. */
export function line(expected: string) {
  return text(expected)
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
  return text(expected)
    .regex(ID_FORM, { error: form })
    .meta({ description: expected, patternErrorMessage: `Expected ${form}.` });
}

/** A tag of a language, as `en` or `pt-BR` (BCP 47). */
export function languageTag() {
  const expected = 'a language tag, as in `en`';
  return line(expected).regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, { error: expected });
}

/** A host without its scheme, as `account.example.org`. */
export function host() {
  const expected = 'a host, as in `account.example.org`';
  return line(expected).regex(
    /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.-]*[\p{L}\p{N}\p{M}])?(?::\d{1,5})?$/u,
    {
      error: expected,
    },
  );
}

/** An address that is safe to print as a link: `https:`, `http:`, `mailto:` or `tel:`. */
export function url(expected: string) {
  const form = `${expected}, beginning with \`https://\`, \`http://\`, \`mailto:\` or \`tel:\``;
  return text(expected)
    .refine(isWrittenUrl, { error: `${form}, without a backslash` })
    .meta({
      ...described(form, '^(?:[Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):'),
      description: expected,
    });
}

/** An e-mail address; `expected` says whose. */
export function email(expected: string) {
  return z.email({ error: expected }).meta({ description: expected });
}

/** What names a section, for messages. */
export const SECTION_ANCHOR = 'the anchor of a section';

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

/** Whether a name is one of the IANA time zone database. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
