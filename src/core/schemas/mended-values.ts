import type { z } from 'zod';

import { mostAlike } from '../text/did-you-mean.ts';
import { daysMeant, lastDayOf } from '../text/written-day.ts';

/** What a person may have meant by a value that a schema refuses, as it is to be written: the likeliest first. */
export function valuesMeant(found: z.core.$ZodIssue, input: unknown): string[] {
  if (typeof input !== 'string' && typeof input !== 'number') return [];
  const text = String(input).trim();
  return MEANT.flatMap((meant) => meant(text, found)).slice(0, 3);
}

/** The line with `put` for the value or key `written` that begins in `column`; nothing if it is not there. */
export function mendedLine(
  line: string,
  column: number,
  written: string,
  put: string,
): string | null {
  const before = line.slice(0, column - 1);
  const rest = line.slice(column - 1);
  const found = [`"${written}"`, `'${written}'`, written].find((one) => rest.startsWith(one));
  return found === undefined || found === ''
    ? null
    : `${before}${put}${rest.slice(found.length)}`.trimEnd();
}

/** A text as a value, in quotes where it would be read as something else. */
export function asWritten(text: string): string {
  return /^[\p{L}\p{N}][^:#]*$/u.test(text) && !/^(?:true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

const MEANT: readonly ((text: string, found: z.core.$ZodIssue) => string[])[] = [
  (text, found) => {
    if (!isDay(found)) return [];
    const last = lastDayOf(text);
    const several = daysWithin(text);
    if (several.length === 1 && !/\d/.test(text.replace(/\d[\d.-]*\d/, ''))) return several;
    if (several.length > 1) return isOfCohorts(found) ? [cohorts(several), ...several] : several;
    return last === null ? daysMeant(text) : [last];
  },
  (text, found) => {
    if (found.code !== 'invalid_value') return [];
    const words = found.values.filter((one) => typeof one === 'string');
    const several = text
      .toLowerCase()
      .split(BETWEEN)
      .filter((one) => words.includes(one));
    if (several.length > 1) return several;
    const meant = WORDS[text.toLowerCase()];
    const near = meant !== undefined && words.includes(meant) ? meant : nearestName(text, words);
    return near === null ? [] : [near];
  },
  (text, found) => {
    if (found.code !== 'invalid_type' || found.expected !== 'boolean') return [];
    if (/^(?:yes|y|on|ja|oui|sí|si|wahr|vrai|verdadero|true)$/i.test(text)) return ['true'];
    return /^(?:no|n|off|nein|non|falsch|faux|falso|false)$/i.test(text) ? ['false'] : [];
  },
  (text, found) => {
    if (found.code !== 'invalid_type' || !['int', 'number'].includes(found.expected)) return [];
    return /^\D*(\d+)\D*$/.exec(text)?.slice(1, 2) ?? [];
  },
  (text, found) => {
    if (found.code !== 'custom' || found.params?.['problem'] !== 'unknown-time-zone') return [];
    const city = text.toLowerCase().replaceAll(/[\s_]+/g, '_');
    return Intl.supportedValuesOf('timeZone').filter((one) =>
      [one, one.slice(one.lastIndexOf('/') + 1)].some((name) => name.toLowerCase() === city),
    );
  },
  (text, found) =>
    found.message.includes('lower-case letters, digits and single hyphens')
      ? text.split(/\s*[,;&|]\s*|\s+(?:and|or)\s+/).flatMap(nameOf)
      : [],
  (text, found) =>
    found.message.includes('beginning with `https://`') &&
    /^[^\s@:]+@[\w-]+(?:\.[\w-]+)+$/.test(text)
      ? [`mailto:${text}`]
      : [],
  (text, found) =>
    found.message.includes('beginning with `https://`') && /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(text)
      ? [`https://${text}`]
      : [],
];

function isDay(found: z.core.$ZodIssue): boolean {
  if (found.code === 'invalid_union') return found.errors.flat().some(isDay);
  return found.code === 'custom' && found.params?.['problem'] === 'impossible-date';
}

/** What people write between two values. */
const BETWEEN = /[\s,;/&|]+/;

function daysWithin(text: string): string[] {
  const written = text.match(/\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4}/g) ?? [];
  return written.flatMap(daysMeant);
}

/** Whether it may be a day for new and one for existing customers. */
function isOfCohorts(found: z.core.$ZodIssue): boolean {
  return found.message.includes('existing:');
}

function cohorts(days: readonly string[]): string {
  const [first = '', last = first] = days.toSorted();
  return `{ new: ${first}, existing: ${last} }`;
}

function nearestName(text: string, words: readonly string[]): string | null {
  return mostAlike(text.toLowerCase().replaceAll(/[\s_]+/g, '-'), words);
}

function nameOf(text: string): string[] {
  const name = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return name === '' || name.length < text.length / 2 ? [] : [name];
}

// What people say for the words of `materiality`; all others are found by their letters.
const WORDS: Partial<Record<string, string>> = {
  major: 'material',
  significant: 'material',
  substantial: 'material',
  substantive: 'material',
  important: 'material',
  wesentlich: 'material',
  matériel: 'material',
  substantiel: 'material',
  sustancial: 'material',
  redaktionell: 'editorial',
  rédactionnel: 'editorial',
  cosmetic: 'editorial',
  klarstellend: 'clarifying',
  klarstellung: 'clarifying',
  clarification: 'clarifying',
  optout: 'opt-out',
  optin: 'opt-in',
};
