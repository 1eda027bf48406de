import type { Layers } from '#core/addendum/layers.ts';
import type { Day } from '#core/text/calendar-day.ts';
import type { Policy } from '#core/library/library.ts';
import type { Version } from '#core/redline/redline.ts';

import { ownBanner, type LastingBanner } from '../banner.ts';
import { bannerLine, type LastingLine } from '../status-line.ts';
import { paths, routesFor } from '#site/addresses/routes.ts';
import { versionName } from '#site/wording/wording.ts';
import { wordingFor } from '#site/wording/site-wording.ts';
import { namedSentence } from '#site/works/text-standing.ts';
import {
  consolidatedOf,
  digestOfText,
  documentOf,
  isLayered,
  versionOf,
  type Text,
  type Work,
} from '#site/works/work.ts';
import type { ComparedKind } from '#site/works/compare-words.ts';
import { decisionsOf } from '#site/redline/decisions.ts';
import { isAdjacent, textBefore, type Pair } from '#site/redline/pairs.ts';
import { redlineIn, redlineOfNeighbours, sectionHtmlOf } from '#site/redline/redlines-of-policy.ts';
import { renderReport, type Report } from '#site/redline/render-report.ts';

/** One of the two versions of a redline. */
interface SideView {
  name: string;
  published: Day;
  href: string;
  /** The version as data, for the comparison in the browser. */
  data: string;
}

/** Everything that the page of a redline shows; of later versions it says only when they end these. */
export interface RedlineView {
  title: string;
  documentTitle: string;
  description: string;
  canonical: string;
  policy: string;
  /** What the two are called. */
  noun: ComparedKind;
  from: SideView;
  to: SideView;
  /** Whether the newer of the two applies, and then the older. */
  line: LastingLine;
  banner: LastingBanner;
  report: Report;
  compare: string;
  history: string;
  /** The redline before this one, where this one is of neighbours. */
  previous: { label: string; href: string } | null;
  /** The redline as data, where it is published. */
  data: string | null;
  address: string;
  base: string;
}

/** What a redline's page is made from. */
interface RedlineInput {
  work: Work;
  pair: Pair;
  sha256: (text: string) => string;
}

/** The view of one prerendered redline. */
export function redlineView(input: RedlineInput): RedlineView {
  const { work, pair, sha256 } = input;
  const { id, library, noun } = work;
  const words = wordingFor(library);
  const owner = ownerOf(work);
  const [from, to] = [pair.from, pair.to].map((text) => sideOf(work, text, sha256));
  if (!from || !to) throw new Error('A redline is of two texts.');
  const find = isAdjacent(work, pair) ? redlineOfNeighbours : redlineIn;
  const origins = new Map(originsOf(work, pair));
  return {
    ...redlineFrame(input),
    report: renderReport(find(owner, from, to), {
      words,
      policy: id,
      routes: routesFor(library.site.url),
      layout: 'inline',
      decisions: decisionsOf(work, pair),
      noun,
      life: (anchor) => {
        const origin = origins.get(anchor) ?? { policy: work.policy.id, anchor };
        return paths.sectionLife(origin.policy, origin.anchor);
      },
      known: {
        html: sectionHtmlOf(owner),
        texts: { from: from.document.sections, to: to.document.sections },
      },
    }),
  };
}

/** Everything that the page depends on beside the program. */
export function redlineInputs(input: RedlineInput): Record<string, unknown> {
  const { work, pair } = input;
  return {
    ...redlineFrame(input),
    ...textInputs(input),
    decisions: decisionsOf(work, pair),
    ...(isLayered(work) ? { origins: originsOf(work, pair) } : {}),
  };
}

/** What stands for the two texts among the inputs of what is made from them. */
export function textInputs({ work, pair, sha256 }: RedlineInput): Record<string, unknown> {
  const text = (one: Text): unknown[] => [
    one.id,
    digestOfText(work, one, sha256),
    isLayered(work) ? documentOf(work, one) : versionOf(one).document.digest,
  ];
  return { 'older text': text(pair.from), 'newer text': text(pair.to) };
}

/** A text as it is compared. */
function sideOf(work: Work, text: Text, sha256: RedlineInput['sha256']): Version {
  const digest = digestOfText(work, text, sha256);
  return { id: text.id, digest, document: documentOf(work, text) };
}

function ownerOf(work: Work): Policy | Layers {
  return isLayered(work) ? work.layers : work.policy;
}

/** By its anchor in a text of several layers, the policy that a section comes from and its anchor there. */
function originsOf(work: Work, { from, to }: Pair): [string, Origin][] {
  if (!isLayered(work)) return [];
  const { policy } = work;
  return [from, to].flatMap((text) =>
    consolidatedOf(work, text).sections.flatMap(({ section, original, source, replaced }) => [
      originOf(section.anchor, source.policy.id, original.anchor),
      ...replaced.map(({ anchor }) => originOf(anchor, policy.id, anchor)),
    ]),
  );
}

interface Origin {
  policy: string;
  anchor: string;
}

function originOf(name: string, policy: string, anchor: string): [string, Origin] {
  return [name, { policy, anchor }];
}

/** The view without the redline itself: all of it that takes no time. */
function redlineFrame({ work, pair }: RedlineInput): Omit<RedlineView, 'report'> {
  const { library, id, title, noun, readers } = work;
  const { from, to } = pair;
  const routes = routesFor(library.site.url);
  const words = wordingFor(library);
  const names = { from: versionName(words, from.id), to: versionName(words, to.id) };
  const isNeighbour = isAdjacent(work, pair);
  const before = isNeighbour ? textBefore(work, from) : null;
  const banner = ownBanner(work, to, (then) => [to, from].map((text) => namedSentence(then, text)));
  const side = (text: Text): SideView => ({
    name: versionName(words, text.id),
    published: text.day,
    href: routes.href(paths.version(id, text.id)),
    data: routes.href(paths.data(id, text.id)),
  });
  return {
    title: words.say('redline.heading', { title }),
    documentTitle: words.say('redline.title', { title, ...names }),
    description: isLayered(work)
      ? words.say('redline.descriptionFor', { readers, ...names })
      : words.say('redline.description', { title, ...names }),
    canonical: routes.absolute(paths.policy(id)),
    policy: id,
    noun,
    from: side(from),
    to: side(to),
    line: bannerLine(banner, words.say('redline.pair', names)),
    banner,
    compare: routes.href(paths.compare(id)),
    history: routes.href(paths.history(id)),
    previous: before && {
      label: words.say('redline.pair', { from: versionName(words, before.id), to: names.from }),
      href: routes.href(paths.redline(id, before.id, from.id)),
    },
    data:
      isNeighbour && !isLayered(work) ? routes.href(paths.redlineData(id, from.id, to.id)) : null,
    address: routes.absolute(paths.redline(id, from.id, to.id)),
    base: routes.base,
  };
}
