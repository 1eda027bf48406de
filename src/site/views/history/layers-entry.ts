import { groupsOn } from '#core/addendum/consolidated-days.ts';
import { turningDays } from '#core/addendum/standing-since.ts';
import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { VersionAsOf } from '#core/library/library.ts';

import { textBefore } from '#site/redline/pairs.ts';
import { paths, routesFor } from '#site/addresses/routes.ts';
import { versionName } from '#site/wording/wording.ts';
import { wordingFor } from '#site/wording/site-wording.ts';
import { boundReaders, otherReaders, type OtherReaders } from '#site/works/readers.ts';
import type { Text, Work } from '#site/works/work.ts';

/** What a history tells of versions that are read together. */
export interface LayerDetails {
  /** Those whom the text bound on its day. */
  readers: string;
  others: OtherReaders[];
  sources: HistorySource[];
  /** Addenda that the text before it had and it has not. */
  gone: string[];
}

/** A policy that a text is made of, and whether it is what is new in it. */
interface HistorySource {
  title: string;
  version: string;
  href: string;
  isNew: boolean;
  summary: string;
  /** What this version changed in its own predecessor. */
  changes: string | null;
}

/** The same of one text. */
export function layerDetails(work: Work, text: Text): LayerDetails {
  const before = textBefore(work, text);
  const now = sourcesOf(text);
  return {
    readers: boundReaders(work, text, text.day) ?? work.readers,
    others: otherReaders(work, text, text.day),
    sources: now.map((source) => sourceView(work, source, before)),
    gone: before
      ? sourcesOf(before)
          .filter(({ policy }) => !now.some((one) => one.policy === policy))
          .map(({ policy }) => layerOf(work, policy).policy.settings.title)
      : [],
  };
}

interface TextSource {
  policy: string | null;
  version: VersionAsOf;
}

/** The base has no name of its own here. */
function sourcesOf({ combination: { base, addenda } }: Text): TextSource[] {
  return [
    ...(base ? [{ policy: null, version: base }] : []),
    ...addenda.map(({ layer, version }) => ({ policy: layer.policy.id, version })),
  ];
}

function sourceView(
  work: Work,
  { policy, version }: TextSource,
  before: Text | null,
): HistorySource {
  const words = wordingFor(work.library);
  const { href } = routesFor(work.library.site.url);
  const { policy: own, versions } = layerOf(work, policy);
  const then = before && sourcesOf(before).find((one) => one.policy === policy);
  const predecessor = versions[versions.indexOf(version) - 1];
  return {
    title: own.settings.title,
    version: versionName(words, version.id),
    href: href(paths.version(own.id, version.id)),
    isNew: then?.version.id !== version.id,
    summary: version.settings.summary,
    changes: predecessor ? href(paths.redline(own.id, predecessor.id, version.id)) : null,
  };
}

function layerOf({ layers }: Work, policy: string | null) {
  return layers.addenda.find((layer) => layer.policy.id === policy) ?? layers.base;
}

/** The days from which the policy itself binds no one who signs up, though it did before. */
export function daysWithoutBase({ layers, texts }: Work): Day[] {
  const applies = (day: Day): boolean => groupsOn(layers, day).at(-1)?.combination.base !== null;
  return turningDays(layers.base.versions)
    .filter((day) => texts.some((text) => text.day < day))
    .filter((day) => !applies(day) && applies(addDays(day, -1)));
}
