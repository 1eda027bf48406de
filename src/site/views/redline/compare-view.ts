import { paths, routesFor } from '#site/addresses/routes.ts';
import { versionName } from '#site/wording/wording.ts';
import { wordingFor } from '#site/wording/site-wording.ts';
import { standingOn } from '#site/works/text-standing.ts';
import { isLayered, type Work } from '#site/works/work.ts';
import type { ComparedKind } from '#site/works/compare-words.ts';
import { statusLine, type LastingLine } from '../status-line.ts';
import { isAdjacent, redlinePairs, type Pair } from '#site/redline/pairs.ts';

/** A version to choose. */
interface VersionChoice {
  id: string;
  label: string;
}

/** A redline that has a page of its own. */
export interface RedlineRow {
  from: string;
  to: string;
  href: string;
}

/** Everything that the page for any two versions shows. */
export interface CompareView {
  title: string;
  /** Whether the policy applies, and to whom. */
  line: LastingLine;
  /** What the line is of. */
  of: string;
  canonical: string;
  policy: string;
  /** The name of the compared text. */
  noun: ComparedKind;
  base: string;
  action: string;
  history: string;
  /** Newest first. */
  versions: VersionChoice[];
  /** What the pickers offer at first: the version that is shown, and the one before it. */
  from: string;
  to: string;
  /** Each version against its predecessor, newest first. */
  neighbours: RedlineRow[];
  /** Of what is still to come, against what binds now, newest first. */
  others: RedlineRow[];
  /** What `current` in the address stands for; nothing where such an address has a page of its own. */
  current: string | null;
}

/** The page on which a reader chooses two texts of a work. */
export function compareView(work: Work): CompareView {
  const { library, id, title, noun, texts, shown } = work;
  const routes = routesFor(library.site.url);
  const words = wordingFor(library);
  const pairs = redlinePairs(work).reverse();
  const row = ({ from, to }: Pair): RedlineRow => ({
    from: versionName(words, from.id),
    to: versionName(words, to.id),
    href: routes.href(paths.redline(id, from.id, to.id)),
  });
  const last = pairs.find(({ to }) => to === shown) ?? pairs[0];
  return {
    title: words.say('compare.heading', { noun, title }),
    line: statusLine(work, shown, 'history'),
    of: title,
    canonical: routes.absolute(paths.compare(id)),
    policy: id,
    noun,
    base: routes.base,
    action: routes.href(paths.compare(id)),
    history: routes.href(paths.history(id)),
    versions: texts
      .map((text) => {
        const { label: status } = standingOn(work, text);
        const label = words.say('compare.version', {
          version: versionName(words, text.id),
          status,
        });
        return { id: text.id, label };
      })
      .reverse(),
    from: last?.from.id ?? shown.id,
    to: last?.to.id ?? shown.id,
    neighbours: pairs.filter((pair) => isAdjacent(work, pair)).map(row),
    others: pairs.filter((pair) => !isAdjacent(work, pair)).map(row),
    current: isLayered(work) ? shown.id : null,
  };
}
