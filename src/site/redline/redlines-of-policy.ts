import type { Layers } from '#core/addendum/layers.ts';
import { lastDerived } from '#core/text/derived.ts';
import type { Policy } from '#core/library/library.ts';
import type { Redline } from '#core/redline/redline-schema.ts';
import { Comparer, type Version } from '#core/redline/redline.ts';

import { SectionHtml } from './section-html.ts';

/** What all redlines of a work are found by: its policy, or the layers of it. */
type Texts = Policy | Layers;

interface Compared {
  comparer: Comparer;
  neighbours: Map<string, Redline>;
  html: SectionHtml;
}

/** The redline of two texts of a work. Work on its texts is reused until another work is asked for. */
export function redlineIn(texts: Texts, from: Version, to: Version): Redline {
  return compared(texts).comparer.redline(from, to);
}

/** The same of texts that follow each other: their data, their page and lives of sections ask for it. */
export function redlineOfNeighbours(texts: Texts, from: Version, to: Version): Redline {
  const { neighbours } = compared(texts);
  const name = `${from.id} ${to.id}`;
  const known = neighbours.get(name);
  if (known) return known;
  const found = redlineIn(texts, from, to);
  if (neighbours.size < MOST_KEPT) neighbours.set(name, found);
  return found;
}

// Of a policy of 5,700 words they take about 50 MB.
const MOST_KEPT = 100;

/** The HTML of sections in redlines of a work. */
export function sectionHtmlOf(texts: Texts): SectionHtml {
  return compared(texts).html;
}

function compared(texts: Texts): Compared {
  return lastDerived('redlines', [texts], () => ({
    comparer: new Comparer(),
    neighbours: new Map(),
    html: new SectionHtml(),
  }));
}
