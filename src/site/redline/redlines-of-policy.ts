import { lastDerived } from '#core/derived.ts';
import type { Policy, Version } from '#core/policy/library.ts';
import type { Redline } from '#core/redline/redline-schema.ts';
import { Comparer } from '#core/redline/redline.ts';

import { SectionHtml } from './section-html.ts';

interface Compared {
  comparer: Comparer;
  neighbours: Map<string, Redline>;
  html: SectionHtml;
}

/** The redline of two versions of a policy. What is learnt of a policy is kept until another comes. */
export function redlineIn(policy: Policy, from: Version, to: Version): Redline {
  return compared(policy).comparer.redline(from, to);
}

/** The same of versions that follow each other: their data, their page and lives of sections ask for it. */
export function redlineOfNeighbours(policy: Policy, from: Version, to: Version): Redline {
  const { neighbours } = compared(policy);
  const name = `${from.id} ${to.id}`;
  const known = neighbours.get(name);
  if (known) return known;
  const found = redlineIn(policy, from, to);
  if (neighbours.size < MOST_KEPT) neighbours.set(name, found);
  return found;
}

// Of a policy of 5,700 words they take about 50 MB.
const MOST_KEPT = 100;

/** The HTML of sections in redlines of a policy. */
export function sectionHtmlOf(policy: Policy): SectionHtml {
  return compared(policy).html;
}

function compared(policy: Policy): Compared {
  return lastDerived('redlines', [policy], () => ({
    comparer: new Comparer(),
    neighbours: new Map(),
    html: new SectionHtml(),
  }));
}
