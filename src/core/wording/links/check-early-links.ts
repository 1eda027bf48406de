import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { addressesOf } from '#core/checks/addresses.ts';
import { checkPath, isPath, type Addresses } from '#core/checks/check-links.ts';
import type { LibraryDraft } from '#core/library/draft.ts';

/**
 * Links that lead to what is not public yet on the first day, from today on, on which a reader can
 * follow them. A link to a version that has come out since is left alone: it works by now.
 */
export function checkEarlyLinks(library: LibraryDraft, today: Day): Issue[] {
  const days = library.policies.flatMap(({ versions }) => versions.map((one) => one.published));
  if (days.every((day) => day <= today)) return [];
  const all = addressesOf(library);
  const known = new Map<Day, Addresses>();
  const addressesOn = (day: Day): Addresses => {
    const addresses = known.get(day) ?? addressesOf(asOf(library, day));
    known.set(day, addresses);
    return addresses;
  };
  const sources = [
    ...library.pages.map(({ links }) => ({ links, day: today })),
    ...library.policies
      .flatMap(({ versions }) => versions)
      .map(({ links, published }) => ({ links, day: published < today ? today : published })),
  ];
  return sources.flatMap(({ links, day }) =>
    links
      .filter(({ href }) => isPath(href) && isDead(href, addressesOn(day)) && !isDead(href, all))
      .map(({ href, place }) => {
        const from = [...new Set(days)].sort().find((one) => !isDead(href, addressesOn(one)));
        return issue('link-too-early', place, { href, day, from: from ?? day });
      }),
  );
}

function isDead(href: string, addresses: Addresses): boolean {
  return checkPath(href, addresses).length > 0;
}

function asOf(library: LibraryDraft, day: Day): LibraryDraft {
  const policies = library.policies
    .map((policy) => ({
      ...policy,
      versions: policy.versions.filter(({ published }) => published <= day),
    }))
    .filter(({ versions }) => versions.length > 0);
  return { ...library, policies };
}
