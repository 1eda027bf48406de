/**
 * The day it is for a reader of the site, as `YYYY-MM-DD` in the site's time zone: the one place that reads
 * a clock in a browser. Nothing where the browser does not know the zone.
 */
export function todayIn(timeZone: string | undefined): string | null {
  try {
    const parts = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).formatToParts(Date.now());
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
    const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
    return timeZone !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
  } catch {
    return null;
  }
}
