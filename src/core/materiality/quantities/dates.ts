/** The days of the calendar that a text names, as it writes them. */
export function datesIn(text: string): string[] {
  return text.match(DATES) ?? [];
}

/** The text with a blank for each day of the calendar. */
export function withoutDates(text: string): string {
  return text.replaceAll(DATES, ' ');
}

/** One form for a day in any language: `2027-05-01` for `May 1, 2027` and `1. Mai 2027`. */
function normalDate(date: string): string {
  const [iso] = /^\d{4}-\d{2}-\d{2}$/.exec(date) ?? [];
  if (iso !== undefined) return iso;
  const name = /\p{L}{3,}/u.exec(date.replace(/\b(?:of|del?)\b/g, ''))?.[0] ?? '';
  const month = MONTH_NUMBERS.get(name.toLowerCase().replace(/\.$/, ''));
  // `01/02/2027` is one day in one country and another in the next.
  if (month === undefined) return date;
  const year = /\d{4}/.exec(date)?.[0] ?? '';
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(date)?.[0] ?? '';
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Whether two dates can be one day: either order of `1/9/2025`, and a day without its year. */
export function isSameDay(one: string, other: string): boolean {
  const readings = (date: string): string[] => {
    const [, first = '', second = '', year = ''] =
      /^(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})$/.exec(date) ?? [];
    if (year === '') return [normalDate(date)];
    const full = year.length === 2 ? `20${year}` : year;
    return [
      `${full}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`,
      `${full}-${first.padStart(2, '0')}-${second.padStart(2, '0')}`,
    ];
  };
  return readings(one).some((a) =>
    readings(other).some(
      (b) =>
        a === b || ((a.startsWith('00-') || b.startsWith('00-')) && a.slice(-5) === b.slice(-5)),
    ),
  );
}

const MONTHS = [
  'January|Jan|Januar|Jänner|janvier|enero',
  'February|Feb|Februar|février|febrero',
  'March|Mar|März|mars|marzo',
  'April|Apr|avril|abril',
  'May|Mai|mai|mayo',
  'June|Jun|Juni|juin|junio',
  'July|Jul|Juli|juillet|julio',
  'August|Aug|août|agosto',
  'September|Sept|Sep|septembre|septiembre',
  'October|Oct|Okt|Oktober|octobre|octubre',
  'November|Nov|novembre|noviembre',
  'December|Dec|Dez|Dezember|décembre|diciembre',
].map((names) => names.split('|'));

const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name.toLowerCase(), index + 1] as const)),
);

// Capital letters tell the month from the verb: May, may. French and Spanish write months small, and
// none of theirs is another word after a number.
const MONTH = `(?:${MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})\\b\\.?`;
const DAY = '\\d{1,2}(?:st|nd|rd|th|er|\\.)?';

const DATES = new RegExp(
  [
    `\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?\\b`,
    `\\b${DAY}\\s+(?:of\\s+|de\\s+)?${MONTH}(?:,?\\s+(?:del?\\s+)?\\d{4}\\b)?`,
    `\\b${MONTH}\\s+(?:de\\s+)?\\d{4}\\b`,
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    '\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b',
  ].join('|'),
  'gu',
);
