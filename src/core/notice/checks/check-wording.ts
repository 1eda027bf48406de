import { issue, type Issue } from '#core/problems/issue.ts';
import type { PolicySettings } from '#core/schemas/policy-schema.ts';
import type { VersionSettings } from '#core/schemas/version-schema.ts';
import type { Announcement } from '../announcements/announcement.ts';
import { SUBJECT_LENGTH } from '#core/schemas/notice-schema.ts';

/** What a notice says is to the point: nothing promotional, nothing that follows its readers. */
export function checkWording(announcement: Announcement): Issue[] {
  const { version, policy, event } = announcement;
  const row = event ? policy.settings.events.indexOf(event) : -1;
  const reason: Text[] = event ? [{ path: ['events', row, 'reason'], text: event.reason }] : [];
  return event
    ? reason.flatMap((one) => check(one, policy.locate))
    : [
        ...checkSubject(announcement),
        ...textsOf(version.settings).flatMap((one) => check(one, version.locate)),
      ];
}

// Calls to buy and the tone of a mailing. Words that a policy needs to speak about are not here:
// `discount`, `promotion`, `offer`, `free trial`.
const PROMOTIONAL: readonly RegExp[] = [
  /\b(?:act|apply|book|buy|call|order|register|sign up|subscribe|upgrade) (?:now|today)\b/iu,
  /\bbest (?:deal|offer|price)s?\b/iu,
  /\b(?:coupon|discount|promo|voucher) codes?\b/iu,
  /\bclick here\b/iu,
  /\bdon[’']t miss(?: out)?\b/iu,
  /\b(?:exclusive|special|limited) (?:deal|discount|offer)s?\b/iu,
  /\blimited[- ]time\b/iu,
  /\b(?:sale|offer) ends\b/iu,
  /\bsave (?:up to|\d+ ?%|[$€£] ?\d+)/iu,
  /\d+ ?% off\b/iu,
  /\b(?:excited|thrilled|delighted|proud) to (?:announce|introduce|offer|share)\b/iu,
  /\b(?:money[- ]back|satisfaction) guarantee/iu,
  /\brefer a friend\b/iu,
  /\bwhile (?:stocks|supplies) last\b/iu,
];

// Of Google, Meta, Microsoft, TikTok, LinkedIn, Mailchimp, HubSpot, Marketo, Matomo and others.
const TRACKING =
  /[?&;](utm_\w+|gclid|gbraid|wbraid|dclid|srsltid|fbclid|igshid|msclkid|ttclid|twclid|li_fat_id|yclid|mc_[ce]id|_hs(?:enc|mi)|__hs\w+|hsctatracking|mkt_tok|vero_(?:id|conv)|oly_(?:anon|enc)_id|rb_clickid|s_cid|wickedid|(?:pk|mtm|piwik)_\w+)=/iu;

interface Text {
  path: (string | number)[];
  text: string;
}

function textsOf(settings: VersionSettings): Text[] {
  const { summary, subject, changes, choices, unchanged } = settings;
  const texts: { path: Text['path']; text: string | undefined }[] = [
    { path: ['summary'], text: summary },
    { path: ['subject'], text: subject },
    ...changes.flatMap(({ reason, means }, index) => [
      { path: ['changes', index, 'reason'], text: reason },
      { path: ['changes', index, 'means'], text: means },
    ]),
    ...choices.flatMap(({ label, url, otherwise }, index) => [
      { path: ['choices', index, 'label'], text: label },
      { path: ['choices', index, 'url'], text: url },
      { path: ['choices', index, 'otherwise'], text: otherwise },
    ]),
    ...unchanged.map(({ text }, index) => ({ path: ['unchanged', index, 'text'], text })),
  ];
  return texts.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

function check({ path, text }: Text, locate: Announcement['version']['locate']): Issue[] {
  const key = String(path.at(-1));
  const tracking = trackingParameter(text);
  const words = PROMOTIONAL.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
  return [
    ...(tracking === null
      ? []
      : [issue('tracking-parameter', locate(path), { key, parameter: tracking })]),
    ...(words === undefined ? [] : [issue('promotional-words', locate(path), { key, words })]),
  ];
}

/** The first parameter in a text that follows its readers, if there is one. */
export function trackingParameter(text: string): string | null {
  return TRACKING.exec(text)?.[1] ?? null;
}

function checkSubject({ policy, version, effective }: Announcement): Issue[] {
  const { subject } = version.settings;
  if (subject === undefined) return [];
  const place = version.locate(['subject']);
  if (subject.length > SUBJECT_LENGTH) {
    const details = { length: subject.length, most: SUBJECT_LENGTH };
    return [issue('subject-too-long', place, details)];
  }
  const missing = [
    ...(namesPolicy(subject, policy.settings) ? [] : [`“${shortTitle(policy.settings.title)}”`]),
    ...(Object.values(effective).some((day) => namesDay(subject, day)) ? [] : ['a day of effect']),
  ];
  return missing.length === 0
    ? []
    : [issue('subject-without-facts', place, { missing: missing.join(' and ') })];
}

// What the longest subject that the site makes itself leaves to a title.
const TITLE_LENGTH = 39;

/** As much of a title as a subject has room for; all of it, for most. */
export function shortTitle(title: string, room = TITLE_LENGTH): string {
  if (title.length <= room) return title;
  const words = title.slice(0, room).split(' ');
  const kept = words.length > 1 ? words.slice(0, -1).join(' ') : words.join(' ').slice(0, -1);
  return `${kept}…`;
}

function namesPolicy(subject: string, { title }: PolicySettings): boolean {
  const said = subject.toLowerCase();
  return [title, shortTitle(title)].some((one) => said.includes(one.toLowerCase()));
}

// In any language: as `2027-03-01`, or the day of the month and the year as numbers of their own.
function namesDay(subject: string, day: string): boolean {
  const [year = '', , date = ''] = day.split('-');
  const numbers = [...subject.matchAll(/\d+/g)].map(([digits]) => digits);
  return (
    subject.includes(day) || (numbers.includes(year) && numbers.map(Number).includes(Number(date)))
  );
}
