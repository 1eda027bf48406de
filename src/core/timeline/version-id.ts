import { isDay, type Day } from '../text/calendar-day.ts';

/** A version's name: the day of publication, and which of that day it is, from 1. */
export interface VersionId {
  published: Day;
  ordinal: number;
}

/** `2026-11-16` or `2026-11-16.2`; nothing for another form or a day that does not exist. */
export function parseVersionId(id: string): VersionId | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:\.([1-9]\d*))?$/.exec(id);
  const published = match?.[1];
  const ordinal = match?.[2] === undefined ? 1 : Number(match[2]);
  if (!published || !isDay(published) || (match?.[2] !== undefined && ordinal < 2)) return null;
  return { published, ordinal };
}

/** By day, then by ordinal: `2026-11-16.10` comes after `2026-11-16.9`. */
export function compareVersionIds(a: VersionId, b: VersionId): number {
  if (a.published !== b.published) return a.published < b.published ? -1 : 1;
  return a.ordinal - b.ordinal;
}
