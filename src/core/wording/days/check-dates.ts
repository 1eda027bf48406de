import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { effectiveFor } from '#core/timeline/timeline.ts';
import { passagesOf } from '../texts/passages.ts';
import { DAY_PATTERN, parseStatedDay } from './stated-days.ts';
import { placeOf } from '../texts/place-of.ts';
import type { CheckedText } from '../texts/checked-texts.ts';

/** Lines that say from when the text is, with a day that is neither of its publication nor its effect. */
export function checkDates({ policy, version }: CheckedText): Issue[] {
  const days = daysOf(policy.settings.events, version);
  return passagesOf(version.document).flatMap(({ section, text }) =>
    text.split('\n').flatMap((line) => {
      const match = FORMS.map((form) => form.exec(line.trim())).find(Boolean);
      const stated = match ? parseStatedDay(match[1] ?? '') : null;
      if (!match || stated === null || days.includes(stated)) return [];
      const words = match[0].replace(/[.)]$/u, '');
      const place = placeOf(version, section, words);
      return [issue('stated-day-contradicts', place, { words, days: days.join(' or ') })];
    }),
  );
}

// Only what speaks of the text itself: a whole line, or a sentence about “this policy”.
const FORMS = [
  new RegExp(
    `^\\(?(?:(?:date )?last (?:updated|modified|revised|changed|amended)|(?:version )?effective(?: date| day| as of| as from| from| since| on)?|(?:date of )?publication|published|in force|valid|applies)(?: date)?(?: on| from| since| as of)?\\s*[:–—-]?\\s*(${DAY_PATTERN})[.)]?$`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})this (?:policy|privacy policy|privacy notice|privacy statement|version|agreement|addendum|notice|document) (?:was last (?:updated|modified|revised|changed|amended)|was published|is (?:effective|in force|valid)|takes effect|applies|comes into (?:force|effect))(?: on| from| since| as of)?\\s+(${DAY_PATTERN})`,
    'iu',
  ),
];

function daysOf(
  events: CheckedText['policy']['settings']['events'],
  { id, published, settings }: CheckedText['version'],
): Day[] {
  const postponed = events.flatMap((event) =>
    event.kind === 'postponement' && event.version === id ? [event.effective] : [],
  );
  const effective = [settings.effective, ...postponed].map(effectiveFor);
  return [...new Set([published, ...effective.flatMap((one) => [one.new, one.existing])])];
}
