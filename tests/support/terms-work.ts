import type { Day } from '#core/text/calendar-day.ts';
import type { Library, Policy, VersionAsOf } from '#core/library/library.ts';
import { policyWork, type Text, type Work } from '#site/works/work.ts';

/** The policy `terms` with these versions, as it is read on a day; of its library only the address is known. */
export function termsWork(
  versions: readonly VersionAsOf[],
  today: Day,
  url = 'https://example.org/',
): Work {
  const library = { site: { url }, policies: [], resellers: [], pages: [] } as unknown as Library;
  const policy = { id: 'terms', settings: { title: 'Terms' }, versions } as unknown as Policy;
  return policyWork(library, { policy, versions }, today);
}

/** The text of a work by its id. */
export function textOf({ texts }: Work, id: string): Text {
  const text = texts.find((one) => one.id === id);
  if (!text) throw new Error(`There is no text ${id}.`);
  return text;
}
