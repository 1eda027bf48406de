/**
 * When it is so many minutes past midnight in a zone, as cron has it in UTC: once, or for winter and for summer. A
 * workflow knows no zone.
 */
export function midnightCrons(timeZone: string, year: number, minutes = 10): string[] {
  const offsets = [1, 7].map((month) => offsetAt(timeZone, Date.UTC(year, month - 1, 15)));
  const times = [...new Set(offsets)].map((offset) => (minutes - offset + 2 * DAY) % DAY);
  return times
    .toSorted((a, b) => a - b)
    .map((time) => `${time % 60} ${Math.floor(time / 60)} * * *`);
}

const DAY = 24 * 60;

/** How many minutes a zone is ahead of UTC at a moment. */
function offsetAt(timeZone: string, moment: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    timeZoneName: 'longOffset',
  }).formatToParts(moment);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
