import type { CompareView, RedlineRow } from '../redline/compare-view.ts';
import { paths, routesFor } from '../routes.ts';
import { STATUS_LABELS, versionName } from '../wording.ts';
import type { AudienceWork } from './audience-works.ts';
import { textStatus } from './text-banner.ts';
import { textBefore, textPairs, type TextPair } from './text-pairs.ts';

/** The page on which a reader chooses two consolidated texts. */
export function consolidatedCompareView(work: AudienceWork): CompareView {
  const { library, id, title, texts, shown } = work;
  const routes = routesFor(library.site.url);
  const pairs = textPairs(work).reverse();
  const row = ({ from, to }: TextPair): RedlineRow => ({
    from: versionName(from.id),
    to: versionName(to.id),
    href: routes.href(paths.redline(id, from.id, to.id)),
  });
  const isNeighbour = ({ from, to }: TextPair): boolean => textBefore(work, to) === from;
  const last = pairs.find(({ to }) => to === shown) ?? pairs[0];
  return {
    title: `Compare texts of the ${title}`,
    canonical: routes.absolute(paths.compare(id)),
    policy: id,
    noun: 'text',
    base: routes.base,
    action: routes.href(paths.compare(id)),
    history: routes.href(paths.history(id)),
    versions: texts
      .map((text) => ({
        id: text.id,
        label: `${versionName(text.id)} – ${STATUS_LABELS[textStatus(work, text)]}`,
      }))
      .reverse(),
    from: last?.from.id ?? shown.id,
    to: last?.to.id ?? shown.id,
    neighbours: pairs.filter(isNeighbour).map(row),
    others: pairs.filter((pair) => !isNeighbour(pair)).map(row),
    current: shown.id,
  };
}
