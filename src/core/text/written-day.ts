import { isDay, type Day } from './calendar-day.ts';

/**
 * The days that a person may have meant by a date in another form than `YYYY-MM-DD`, in English,
 * German, French or Spanish: one, or two for `03/04/2027`, where either
 * number may be the month; none if it is no date. Years of two digits are of this century.
 */
export function daysMeant(written: string): Day[] {
  const text = written.normalize('NFC').toLowerCase().trim().replaceAll(/\s+/gu, ' ');
  return [...new Set(FORMS.flatMap((read) => read(text)))].filter(isDay);
}

/** The last day of the month that a date such as `2027-02-30` names; nothing without such a month. */
export function lastDayOf(written: string): Day | null {
  const [, month = ''] = /^(\d{4}-\d{2})-\d{2}$/.exec(written) ?? [];
  return [31, 30, 29, 28].map((day) => `${month}-${day}`).find(isDay) ?? null;
}

const FORMS: readonly ((text: string) => Day[])[] = [
  // 2027-6-1, 2027/06/01, 2027.6.1, 2027 06 01, 20270601, 2027-06-01T00:00
  (text) => {
    const match =
      /^(\d{4})\s?[-/._–—‑ ]\s?(\d{1,2})\s?[-/._–—‑ ]\s?(\d{1,2})\.?(?:t[\d:.z+]*| 00:00.*)?$/u.exec(
        text,
      ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
    return match ? [dayOf(match[1], match[2], match[3])] : [];
  },
  // 01.06.2027: with points, the day always comes first.
  (text) => {
    const match = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(text);
    return match ? [dayOf(match[3], match[2], match[1])] : [];
  },
  (text) => {
    const match = /^(\d{1,2})[-/–—‑ ](\d{1,2})[-/–—‑ ](\d{4}|\d{2})$/u.exec(text);
    if (!match) return [];
    const [, first, second, year] = match;
    return [dayOf(year, second, first), dayOf(year, first, second)];
  },
  // 1 June 2027, 1. Juni 2027, 1er juin 2027, 1 de junio de 2027, 1st of June, 2027
  (text) => {
    const match =
      /^(?:(?:the|le|den|el|am) )?(\d{1,2})(?:st|nd|rd|th|er|e|º|\.)?[ -]?(?:(?:of|de) )?(\p{L}+)\.?,?[ -](?:(?:de|del) )?(\d{4})$/u.exec(
        text,
      );
    return match ? ofMonth(match[3], match[2], match[1]) : [];
  },
  // June 1, 2027; June 1st 2027
  (text) => {
    const match = /^(\p{L}+)\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text);
    return match ? ofMonth(match[3], match[1], match[2]) : [];
  },
  // 2027 June 1
  (text) => {
    const match = /^(\d{4}),?[ -](\p{L}+)\.?[ -](\d{1,2})$/u.exec(text);
    return match ? ofMonth(match[1], match[2], match[3]) : [];
  },
  // Tuesday, 1 June 2027
  (text) => {
    const match =
      /^\p{L}+day,? (.+)$|^\p{L}+(?:tag|woch),? (?:den )?(.+)$|^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo),? (.+)$/u.exec(
        text,
      );
    const rest = match?.[1] ?? match?.[2] ?? match?.[3];
    return rest === undefined ? [] : daysMeant(rest);
  },
];

function ofMonth(year = '', name = '', day = ''): Day[] {
  const index = MONTHS.findIndex((names) => names.includes(name));
  return index === -1 ? [] : [dayOf(year, String(index + 1), day)];
}

function dayOf(year = '', month = '', day = ''): Day {
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

// English, German, French and Spanish, written out and shortened.
const MONTHS: readonly (readonly string[])[] = [
  'january jan januar jänner janvier janv enero ene',
  'february feb februar feber février fevrier févr fev febrero',
  'march mar märz maerz mrz mars marzo',
  'april apr avril avr abril abr',
  'may mai mayo',
  'june jun juni juin junio',
  'july jul juli juillet juil julio',
  'august aug août aout agosto ago',
  'september sep sept septembre septiembre setiembre',
  'october oct oktober okt octobre octubre',
  'november nov novembre noviembre',
  'december dec dezember dez décembre decembre déc diciembre dic',
].map((names) => names.split(' '));
