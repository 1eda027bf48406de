import type { Consolidated } from '#core/addendum/consolidate.ts';
import type { ConsolidatedDay } from '#core/addendum/consolidated-days.ts';
import { redline } from '#core/redline/redline.ts';

import type { RedlineView, SideView } from '../redline/redline-view.ts';
import { decisionsOf, type Decision } from '../redline/decisions.ts';
import { renderReport } from '../redline/render-report.ts';
import { paths, routesFor } from '../routes.ts';
import { versionName } from '../wording.ts';
import { consolidatedOf, type AudienceWork } from './audience-works.ts';
import { lastingBannerOf, textBanner, textSentence } from './text-banner.ts';
import { changesHref, textBefore, type TextPair } from './text-pairs.ts';

/** What the page of a redline between two texts is made from. */
export interface ConsolidatedRedlineInput {
  work: AudienceWork;
  pair: TextPair;
  /** SHA-256 of both canonical texts. */
  digests: { from: string; to: string };
}

/** The view of one prerendered redline between consolidated texts: both sources' changes together. */
export function consolidatedRedlineView(input: ConsolidatedRedlineInput): RedlineView {
  const { work, pair, digests } = input;
  const { library, id, title } = work;
  const { from, to } = pair;
  const routes = routesFor(library.site.url);
  const texts = { from: consolidatedOf(work, from), to: consolidatedOf(work, to) };
  const found = redline(
    { id: from.id, digest: digests.from, document: texts.from.document },
    { id: to.id, digest: digests.to, document: texts.to.document },
  );
  const origins = new Map([...originsOf(texts.from), ...originsOf(texts.to)]);
  const isNeighbour = textBefore(work, to) === from;
  const before = isNeighbour ? textBefore(work, from) : null;
  const previous = isNeighbour ? changesHref(work, from) : null;
  return {
    title: `What changed in the ${title}`,
    documentTitle: `${title}: changes from ${versionName(from.id)} to ${versionName(to.id)}`,
    description: `What changed for ${work.readers} from ${versionName(from.id)} to ${versionName(to.id)}, word by word.`,
    canonical: routes.absolute(paths.policy(id)),
    policy: id,
    noun: 'text',
    from: sideView(work, from),
    to: sideView(work, to),
    banner: lastingBannerOf(
      work,
      to,
      (then) => ({
        ...textBanner(then, to),
        sentences: [to, from].map((text) =>
          textSentence(`The text of ${versionName(text.id)}`, then, text),
        ),
        links: [],
      }),
      true,
    ),
    report: renderReport(found, {
      policy: id,
      routes,
      layout: 'inline',
      decisions: decisionsBetween(work, texts),
      noun: 'text',
      life: (anchor) => {
        const origin = origins.get(anchor) ?? { policy: work.layers.base.policy.id, anchor };
        return paths.sectionLife(origin.policy, origin.anchor);
      },
    }),
    compare: routes.href(paths.compare(id)),
    history: routes.href(paths.history(id)),
    previous:
      before && previous
        ? { label: `${versionName(before.id)} to ${versionName(from.id)}`, href: previous }
        : null,
    data: null,
    address: routes.absolute(paths.redline(id, from.id, to.id)),
    base: routes.base,
  };
}

function sideView({ library, id }: AudienceWork, text: ConsolidatedDay): SideView {
  const { href } = routesFor(library.site.url);
  return {
    name: versionName(text.id),
    published: text.day,
    href: href(paths.version(id, text.id)),
    data: href(paths.data(id, text.id)),
  };
}

/** By its anchor in the text, the policy that a section comes from and its anchor there. */
function originsOf({
  base,
  sections,
}: Consolidated): [string, { policy: string; anchor: string }][] {
  return sections.flatMap(({ section, original, source, replaced }) => [
    [section.anchor, { policy: source.policy.id, anchor: original.anchor }],
    ...replaced.map(({ anchor }): [string, { policy: string; anchor: string }] => [
      anchor,
      { policy: base.policy.id, anchor },
    ]),
  ]);
}

/** What people decided about the changes of each source, by the section's anchor in the texts. */
function decisionsBetween(
  { layers }: AudienceWork,
  { from, to }: { from: Consolidated; to: Consolidated },
): ReadonlyMap<string, readonly Decision[]> {
  const decisions = new Map<string, readonly Decision[]>();
  for (const { policy, versions } of [layers.base, ...layers.addenda]) {
    const versionIn = ({ base, addenda }: Consolidated) =>
      [base, ...addenda].find((source) => source.policy.id === policy.id)?.version;
    const pair = { from: versionIn(from), to: versionIn(to) };
    if (!pair.from || !pair.to) continue;
    const [old, fresh] = [pair.from, pair.to].map((one) =>
      versions.find(({ id }) => id === one.id),
    );
    if (!old || !fresh) continue;
    for (const [anchor, found] of decisionsOf({ from: old, to: fresh }, versions)) {
      decisions.set(anchor, [...(decisions.get(anchor) ?? []), ...found]);
    }
  }
  return decisions;
}
