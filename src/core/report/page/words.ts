import type { Day } from '#core/text/calendar-day.ts';
import { longDay } from '#core/text/long-day.ts';
import { listed } from '#core/text/message-words.ts';
import { AUDIENCE_NAMES } from '#core/notice/announcements/audiences.ts';
import type { NoticeAudience } from '#core/schemas/notice-schema.ts';
import type { ReportEvent, ReportVersion, ReportWaiver } from '../report-schema.ts';

/** `28 November 2016`, and `(2)` for the second version of that day. */
export function nameOf(version: string): string {
  const [day = version, ordinal] = version.split('.', 2);
  return ordinal === undefined ? longDay(day) : `${longDay(day)} (${ordinal})`;
}

/** `3 sections`, or `one section`. */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return number === 1 ? `one ${noun}` : `${number} ${nouns}`;
}

/** From when a version applies to whom. */
export function effectPhrase(effective: Record<'new' | 'existing', Day>): string {
  return effective.new === effective.existing
    ? `from ${longDay(effective.new)}`
    : `from ${longDay(effective.new)} to new customers, from ${longDay(effective.existing)} to existing ones`;
}

/** Who is affected from when: audiences of one day together. */
export function affectedPhrase(audiences: readonly NoticeAudience[]): string {
  const days = [...new Set(audiences.map(({ effective }) => effective))].sort();
  return days
    .map((day) => {
      const names = audiences
        .filter((one) => one.effective === day)
        .map(({ id }) => AUDIENCE_NAMES[id]);
      return `${listed(names)} from ${longDay(day)}`;
    })
    .join('; ');
}

/** What became of a version, within a sentence. */
export function versionPhrase({ version, change, from }: ReportVersion): string {
  const name = `version of ${nameOf(version)}`;
  switch (change) {
    case 'added':
      return from === null ? `first ${name}` : `new ${name}, which follows that of ${nameOf(from)}`;
    case 'edited':
      return `${name}, edited`;
    case 'removed':
      return `${name}, removed`;
  }
}

/** Who was not told in time of a version, and who answers for that. */
export function waivedPhrase({ audience, version, approvedBy }: ReportWaiver): string {
  const who = AUDIENCE_NAMES[audience];
  return `${who}, who were not told in time of the version of ${nameOf(version)}; ${shortened(approvedBy, 80)} answers for it`;
}

/** Whether a decision is missing that can make a notice due. */
export function isOpen(one: ReportVersion | ReportEvent): boolean {
  return 'sections' in one && one.sections.some(({ verdict }) => verdict === 'missing');
}

const LONGEST = 300;

/** A text on one line, cut at 300 characters. */
export function shortened(text: string, longest = LONGEST): string {
  const characters = [...text.replaceAll(/\s+/g, ' ').trim()];
  return characters.length > longest
    ? `${characters.slice(0, longest - 1).join('')}…`
    : characters.join('');
}

/** A first letter as at the start of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
