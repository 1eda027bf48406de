import type { Day } from '#core/text/calendar-day.ts';

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
