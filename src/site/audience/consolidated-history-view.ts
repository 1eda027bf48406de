import { groupsOn, type ConsolidatedDay } from '#core/addendum/consolidated-days.ts';
import { turningDays } from '#core/addendum/standing-since.ts';
import { addDays, type Day } from '#core/calendar-day.ts';
import type { VersionAsOf } from '#core/policy/library.ts';
import type { Status } from '#core/timeline/timeline.ts';

import { redlineOf } from '../redline/pairs.ts';
import { paths, routesFor } from '../routes.ts';
import { longDay, STATUS_LABELS, versionName } from '../wording.ts';
import type { AudienceWork } from './audience-works.ts';
import { boundReaders, otherReaders, type OtherReaders } from './readers.ts';
import { textStatus } from './text-banner.ts';
import { changesHref, textBefore } from './text-pairs.ts';

/** A policy that a text is made of, and whether it is what is new in it. */
export interface HistorySource {
  title: string;
  version: string;
  href: string;
  isNew: boolean;
  summary: string;
  /** What this version changed in its own predecessor. */
  changes: string | null;
}

/** A text that began to bind someone. */
export interface TextEntry {
  kind: 'text';
  id: string;
  day: Day;
  name: string;
  href: string;
  status: Status;
  statusLabel: string;
  /** Those whom it bound on its day. */
  readers: string;
  others: OtherReaders[];
  sources: HistorySource[];
  /** Addenda that the text before it had and it has not. */
  gone: string[];
  redline: string | null;
}

/** A day from which the policy itself binds no one who signs up. */
export interface EndEntry {
  kind: 'end';
  day: Day;
  name: string;
  sentence: string;
}

/** The merged timeline of a policy and its addenda for one audience. */
export interface ConsolidatedHistoryView {
  title: string;
  canonical: string;
  shown: string;
  compare: string;
  /** Newest first. */
  entries: (TextEntry | EndEntry)[];
  /** What there was before the first text. */
  before: string;
  /** The histories of the policy and of each addendum. */
  histories: { title: string; href: string }[];
}

/** The history of what an audience reads together, as it is public today. */
export function consolidatedHistoryView(work: AudienceWork): ConsolidatedHistoryView {
  const { library, layers, id, title, texts } = work;
  const routes = routesFor(library.site.url);
  const entries = [...texts.map((text) => textEntry(work, text)), ...endEntries(work)];
  const [first] = texts;
  const policy = layers.base.policy.settings.title;
  return {
    title: `History of the ${title}`,
    canonical: routes.absolute(paths.history(id)),
    shown: routes.href(paths.policy(id)),
    compare: routes.href(paths.compare(id)),
    entries: entries.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1)),
    before: `Before ${longDay(first?.day ?? work.today)} no addendum applied: the ${policy} alone did.`,
    histories: [layers.base, ...layers.addenda].map((layer) => ({
      title: layer.policy.settings.title,
      href: routes.href(paths.history(layer.policy.id)),
    })),
  };
}

function textEntry(work: AudienceWork, text: ConsolidatedDay): TextEntry {
  const routes = routesFor(work.library.site.url);
  const status = textStatus(work, text);
  const before = textBefore(work, text);
  const now = sourcesOf(text);
  return {
    kind: 'text',
    id: text.id,
    day: text.day,
    name: versionName(text.id),
    href: routes.href(paths.version(work.id, text.id)),
    status,
    statusLabel: STATUS_LABELS[status],
    readers: boundReaders(work, text, text.day) ?? work.readers,
    others: otherReaders(work, text, text.day),
    sources: now.map((source) => sourceView(work, source, before)),
    gone: before
      ? sourcesOf(before)
          .filter(({ policy }) => !now.some((one) => one.policy === policy))
          .map(({ policy }) => layerOf(work, policy).policy.settings.title)
      : [],
    redline: changesHref(work, text),
  };
}

interface TextSource {
  policy: string | null;
  version: VersionAsOf;
}

/** The base has no name of its own here. */
function sourcesOf({ combination: { base, addenda } }: ConsolidatedDay): TextSource[] {
  return [
    ...(base ? [{ policy: null, version: base }] : []),
    ...addenda.map(({ layer, version }) => ({ policy: layer.policy.id, version })),
  ];
}

function sourceView(
  work: AudienceWork,
  { policy, version }: TextSource,
  before: ConsolidatedDay | null,
): HistorySource {
  const routes = routesFor(work.library.site.url);
  const { policy: own, versions } = layerOf(work, policy);
  const then = before && sourcesOf(before).find((one) => one.policy === policy);
  const context = { policy: own.id, versions, today: work.today, routes };
  return {
    title: own.settings.title,
    version: versionName(version.id),
    href: routes.href(paths.version(own.id, version.id)),
    isNew: then?.version.id !== version.id,
    summary: version.settings.summary,
    changes: redlineOf(version, context),
  };
}

function layerOf({ layers }: AudienceWork, policy: string | null) {
  return layers.addenda.find((layer) => layer.policy.id === policy) ?? layers.base;
}

function endEntries({ layers, texts }: AudienceWork): EndEntry[] {
  const { policy, versions } = layers.base;
  const applies = (day: Day): boolean => groupsOn(layers, day).at(-1)?.combination.base !== null;
  return turningDays(versions)
    .filter((day) => texts.some((text) => text.day < day))
    .filter((day) => !applies(day) && applies(addDays(day, -1)))
    .map((day) => ({
      kind: 'end',
      day,
      name: longDay(day),
      sentence: `From this day the ${policy.settings.title} does not apply to who signs up.`,
    }));
}
