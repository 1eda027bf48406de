import type { Day } from '#core/text/calendar-day.ts';

/** What a first text names. */
export interface Named {
  /** The organisation, as Markdown. */
  name: string;
  email: string;
  day: Day;
}

/** A name as words of a version: none of its signs means anything there. */
export function markdownOf(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~&$^=:%!+.-]/g, (sign) =>
    SAFE_WITHIN.test(sign) ? sign : `\\${sign}`,
  );
}

// They mean something at the beginning of a line, where no name stands, or in a row.
const SAFE_WITHIN = /[#+.%^=:!$-]/;
