import { addDays } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { namedDay } from '#core/timeline/public-day.ts';
import { alternatives } from '#core/schemas/schema-fields.ts';
import type { Choice } from '#core/schemas/version-schema.ts';
import type { Announcement, NoticeLibrary } from '../announcements/announcement.ts';

/** Each choice can be made once the change is known, and before it applies. */
export function checkDeadlines({ version, announced, effective }: Announcement): Issue[] {
  return version.settings.choices.flatMap(({ by }, index) => {
    const place = version.locate(['choices', index, 'by']);
    if (by >= effective.existing) {
      const last = addDays(effective.existing, -1);
      const details = { by, effective: effective.existing, last, earliest: addDays(by, 1) };
      return [issue('choice-after-effect', place, details)];
    }
    // Of what became public late, the last day was right when it was written.
    const since = announced === version.published ? namedDay(version.id) : announced;
    return by < since ? [issue('choice-before-announcement', place, { by, announced })] : [];
  });
}

/** Each choice is made at an address of the organisation's own that is for choosing. */
export function checkChoiceLinks(library: NoticeLibrary, announcement: Announcement): Issue[] {
  return announcement.version.settings.choices.flatMap((choice, index) =>
    checkAddress(choice, index, library, announcement),
  );
}

function checkAddress(
  { id, url }: Choice,
  index: number,
  { site }: NoticeLibrary,
  { version }: Announcement,
): Issue[] {
  const place = version.locate(['choices', index, 'url']);
  const { marketingUnsubscribe, choiceHosts } = site.notices;
  if (marketingUnsubscribe !== undefined && leadsWhere(url, marketingUnsubscribe)) {
    return [issue('choice-is-unsubscribe', place, { choice: id })];
  }
  const { username, password } = new URL(url);
  if (username !== '' || password !== '') {
    return [issue('choice-link-with-login', place, { choice: id })];
  }
  const host = hostOf(url);
  const { url: website, email } = site.organisation;
  const own = [website, site.url].flatMap((one) => (one === undefined ? [] : [hostOf(one) ?? '']));
  const known = [...new Set([...own, ...choiceHosts])];
  // An address of mail counts by its host, a telephone number has none.
  const isOwn = host === null || known.includes(host) || url === `mailto:${email}`;
  if (isOwn) return [];
  return [issue('foreign-choice-link', place, { choice: id, host, known: alternatives(known) })];
}

// What the link in mailings says may have more after it: parameters that tell readers apart.
function leadsWhere(url: string, known: string): boolean {
  const asked = new URL(url).searchParams;
  const parameters = [...new URL(known).searchParams];
  return (
    addressOf(url) === addressOf(known) &&
    parameters.every(([name, value]) => asked.getAll(name).includes(value))
  );
}

function addressOf(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  const scheme = protocol === 'http:' ? 'https:' : protocol;
  return `${scheme}//${host}${pathname.replace(/\/+$/, '')}`.toLowerCase();
}

function hostOf(url: string): string | null {
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'tel:') return null;
  return protocol === 'mailto:' ? (pathname.split('@').at(-1) ?? '').toLowerCase() : hostname;
}
