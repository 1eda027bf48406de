import { isDay, type Day } from '#core/text/calendar-day.ts';
import { didYouMean } from '#core/text/did-you-mean.ts';
import { announcementsOf } from '#core/notice/announcements/announcement.ts';
import { eventName } from '#core/notice/plan-notice.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import type { Dispatch } from '#core/schemas/record-schema.ts';
import type { SentDays } from '#core/notice/record-notice.ts';
import type { Library, Policy, Version } from '#core/library/library.ts';
import type { AnnouncedEvent } from '#core/schemas/policy-schema.ts';

import { WrongUsage } from '#io/terminal/command.ts';
import { typedAs } from '#io/terminal/npm-flags.ts';

/**
 * The version that is asked for by the names of its policy and its own.
 *
 * @throws {WrongUsage} if there is none.
 */
export function versionNamed(
  { policies }: Library,
  names: readonly string[],
): { policy: Policy; version: Version } {
  const [first, second, ...more] = names;
  if (first === undefined || second === undefined || more.length > 0) {
    const found = names.length === 0 ? 'neither' : names.map((name) => `\`${name}\``).join(' ');
    throw new WrongUsage(`Expected a policy and one of its versions, found ${found}.`);
  }
  const policy = oneOf(policies, first, 'policy');
  return { policy, version: oneOf(policy.versions, second, 'version') };
}

/**
 * The event of a version by its kind or its whole name; of several of one kind, the last.
 *
 * @throws {WrongUsage} if there is none.
 */
export function eventNamed(
  policy: Policy,
  version: Version,
  name: string | undefined,
): AnnouncedEvent | undefined {
  if (name === undefined) return undefined;
  const events = announcementsOf(policy, version).flatMap(({ event }) => (event ? [event] : []));
  const event = events.findLast((one) => one.kind === name || eventName(policy, one) === name);
  if (event) return event;
  const known = events.map((one) => eventName(policy, one));
  const expected = known.length === 0 ? 'a version with one' : known.join(' or ');
  throw new WrongUsage(
    `Unexpected event \`${name}\`, expected ${expected}.${didYouMean(name, known)}`,
  );
}

/** What was sent, as the options say it. */
export interface SentOptions {
  reached: readonly string[];
  bounced: readonly string[];
  channel: string | undefined;
  sent: string | undefined;
}

/**
 * How many of each audience were sent a notice.
 *
 * @throws {WrongUsage} for what is no count of an audience of the notice.
 */
export function dispatchOf(notice: Notice, options: SentOptions, today: Day): Dispatch[] {
  const { sent = today, channel } = options;
  checkDay(sent);
  if (sent > today) {
    throw new WrongUsage(
      `Unexpected day \`${sent}\` to come, expected one until today (${today}).`,
    );
  }
  if (channel === 'website') {
    throw new WrongUsage(
      'Unexpected channel `website`, expected one that reaches people: the site waits for them to come.',
    );
  }
  const reached = countsIn(options.reached, notice);
  const bounced = countsIn(options.bounced, notice);
  for (const [audience, count] of bounced) {
    if (count <= (reached.get(audience) ?? 0)) continue;
    throw new WrongUsage(`Expected no more of \`${audience}\` bounced than were reached.`);
  }
  if ([...reached.values()].every((count) => count === 0)) {
    throw new WrongUsage(`Expected whom it reached: \`${lineToRecord(notice)}\`.`);
  }
  return [...reached].map(([audience, recipients]) => {
    const { channels } = oneOf(notice.audiences, audience, 'audience');
    const usual = channels.find((one) => one !== 'website') ?? 'website';
    return {
      audience,
      channel: channel ?? usual,
      started: sent,
      finished: sent,
      recipients,
      bounced: bounced.get(audience) ?? 0,
      recorded: today,
    };
  });
}

/**
 * Every audience on the day on which letters are to be sent; no audience without one.
 *
 * @throws {WrongUsage} for a day that does not exist, or on which nothing is announced yet.
 */
export function sentOn({ audiences, dates }: Notice, sent: string | undefined): SentDays {
  if (sent === undefined) return {};
  checkDay(sent);
  if (sent < dates.announced) {
    throw new WrongUsage(
      `Unexpected \`--sent ${sent}\`, expected a day from the announcement on (${dates.announced}).`,
    );
  }
  return Object.fromEntries(audiences.map(({ id }) => [id, sent]));
}

function checkDay(day: string): void {
  if (isDay(day)) return;
  throw new WrongUsage(`Unexpected day \`${day}\`, expected one that exists, as YYYY-MM-DD.`);
}

// New customers read the text when they sign up, and resellers tell their own customers: we send them nothing.
function lineToRecord({ id, policy, to, event, audiences }: Notice): string {
  const sent = audiences.filter(({ channels }) => channels.some((one) => !SENT_NOTHING.has(one)));
  const reached = sent.map(({ id }) => ` --reached ${id}=<count>`).join('');
  const about = event === null ? '' : ` --event ${id.slice(`${policy.id}-${to.version}-`.length)}`;
  return typedAs(`npm run notice -- ${policy.id} ${to.version}${about} --record${reached}`);
}

const SENT_NOTHING: ReadonlySet<string> = new Set(['website', 'reseller']);

function countsIn(
  texts: readonly string[],
  { audiences }: Notice,
): Map<Dispatch['audience'], number> {
  return new Map(
    texts.map((text) => {
      const [, name, count] = /^([^=]+)=(\d{1,9})$/.exec(text) ?? [];
      if (name === undefined) {
        throw new WrongUsage(`Unexpected \`${text}\`, expected <audience>=<count>.`);
      }
      return [oneOf(audiences, name, 'audience').id, Number(count)];
    }),
  );
}

function oneOf<One extends { id: string }>(all: readonly One[], name: string, what: string): One {
  const found = all.find(({ id }) => id === name);
  if (found) return found;
  const known = all.map(({ id }) => id);
  const near = didYouMean(name, known);
  throw new WrongUsage(`Unexpected ${what} \`${name}\`, expected ${known.join(', ')}.${near}`);
}
