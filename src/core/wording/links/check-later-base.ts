import { issue, type Issue } from '#core/problems/issue.ts';
import type { CheckedText } from '../texts/checked-texts.ts';

/**
 * Links from an addendum to a section of its base that a later version of the base has materially
 * changed. Places beside reworded sections are looked at where addenda are put in place.
 */
export function checkLaterBase({ version, base }: CheckedText): Issue[] {
  if (!base) return [];
  const later = base.versions.filter(({ published }) => published > version.published);
  return version.links.flatMap(({ href, place }) => {
    const [path, anchor = ''] = href.split('#', 2);
    if (path !== `/${base.id}/` || anchor === '') return [];
    const section = anchor.split('.', 1)[0] ?? '';
    const changed = later.findLast(({ settings }) =>
      settings.changes.some((one) => one.section === section && one.materiality === 'material'),
    );
    if (!changed) return [];
    const row = changed.settings.changes.findIndex((one) => one.section === section);
    const read = base.versions.findLast(({ published }) => published <= version.published);
    const details = { href, base: base.id, version: changed.id, read: read?.id ?? null, anchor };
    return [issue('base-changed-since', place, details, changed.locate(['changes', row]))];
  });
}
