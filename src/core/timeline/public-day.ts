import type { Day } from '../text/calendar-day.ts';
import type { VersionEvent } from '../schemas/policy-schema.ts';
import { parseVersionId } from './version-id.ts';

/** The day in the name of a version: the one on which its text was to become public. */
export function namedDay(id: string): Day {
  return parseVersionId(id)?.published ?? '';
}

/** The day on which the text of a version became public: that of its name, or a later one that an event records. */
export function publicDay(id: string, events: readonly VersionEvent[]): Day {
  const event = events.find(({ kind, version }) => kind === 'publication' && version === id);
  const day = namedDay(id);
  return event && event.on > day ? event.on : day;
}

/** Whether a version became public after the day in its name. */
export function isLate({ id, published }: { id: string; published: Day }): boolean {
  return published > namedDay(id);
}
