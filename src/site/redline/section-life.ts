import type { Day } from '#core/calendar-day.ts';
import type { Library, Policy, VersionAsOf } from '#core/policy/library.ts';
import type { Section } from '#core/policy/document.ts';
import { plainText } from '#core/policy/plain-text.ts';
import type { Redline, RedlineSection } from '#core/redline/redline-schema.ts';
import { sectionRenderer } from '#core/redline/render/html.ts';
import { statusDays } from '#core/timeline/timeline.ts';

import { paths, routesFor, type Routes } from '../routes.ts';
import { laterOf, standingOf, type Later, type Standing } from '../standing.ts';
import { standingSentence } from '../standing-words.ts';
import { effectiveDays, versionName } from '../wording.ts';
import { anchorLinks } from './anchor-links.ts';
import { redlineOfNeighbours } from './redlines-of-policy.ts';
import { eventOf, removal, type LifeEvent } from './life-event.ts';

/** One version that did something to the section. */
export interface LifeEntry {
  version: string;
  href: string;
  /** The whole redline, at this section; nothing for the first version. */
  redline: string | null;
  sentences: LifeEvent['sentences'];
  /** Whether the text that came with it applies, and from when to when; of what is gone, since when. */
  standing: string;
  /** The same on each later day on which it is another. */
  later: Later<string>[];
  /** The section's own redline as HTML; nothing where it only came or stands in the first version. */
  html: string | null;
}

/** Versions in a row that left the section as it was. */
export interface QuietStretch {
  label: string;
}

/** The life of a section, oldest first. */
export interface SectionLife {
  anchor: string;
  /** Its latest heading. */
  heading: string;
  steps: ({ kind: 'entry'; entry: LifeEntry } | { kind: 'quiet'; stretch: QuietStretch })[];
}

/** The anchors of all sections that any of the versions ever had, in the order in which they first came. */
export function lifeAnchors(versions: readonly VersionAsOf[]): string[] {
  const all = versions.flatMap(({ document }) => document.sections.map(({ anchor }) => anchor));
  return [...new Set(all)];
}

/**
 * The lives of all sections that any of the versions ever had, by anchor, in the order in which they
 * first came. What a later version leaves as it was adds nothing to a life.
 */
export function sectionLives(
  library: Library,
  policy: Policy,
  versions: readonly VersionAsOf[],
  today: Day,
): SectionLife[] {
  const routes = routesFor(library.site.url);
  const days = statusDays(versions).filter((day) => day > today);
  const lives = new Lives(policy.id, routes, { versions, today, days });
  versions.forEach((version, index) => {
    const before = versions[index - 1];
    if (before) lives.follow(before, version, redlineOfNeighbours(policy, before, version));
    else lives.begin(version);
    lives.close(version);
  });
  return lives.all();
}

interface Growing extends SectionLife {
  /** Versions since the last entry. */
  quiet: string[];
  /** The last entry, and the versions in which its text stands; none where the section is gone. */
  last: { entry: LifeEntry; version: VersionAsOf; holders: VersionAsOf[] } | null;
}

/** All public versions of a policy, and the days to come on which the status of any can change. */
interface Timeline {
  versions: readonly VersionAsOf[];
  today: Day;
  days: readonly Day[];
}

class Lives {
  readonly #policy: string;
  readonly #routes: Routes;
  readonly #timeline: Timeline;
  readonly #lives = new Map<string, Growing>();

  constructor(policy: string, routes: Routes, timeline: Timeline) {
    this.#policy = policy;
    this.#routes = routes;
    this.#timeline = timeline;
  }

  begin(version: VersionAsOf): void {
    for (const section of version.document.sections) {
      const entry = {
        ...this.#entry(version, section.anchor),
        sentences: [{ words: 'It stands in the first version that is known.', link: null }],
      };
      this.#add(version, section.anchor, entry, 'stands');
    }
  }

  follow(before: VersionAsOf, version: VersionAsOf, found: Redline): void {
    const pages = {
      from: this.#routes.href(paths.version(this.#policy, before.id)),
      to: this.#routes.href(paths.version(this.#policy, version.id)),
    };
    const whole = this.#routes.href(paths.redline(this.#policy, before.id, version.id));
    const told = found.sections.filter(
      ({ change }) => change !== 'unchanged' && change !== 'moved-away',
    );
    const link = anchorLinks(found, pages);
    const html = sectionRenderer(found, {
      layout: 'inline',
      whole,
      href: this.#routes.href,
      // This page has none of them.
      fragment: (fragment) => {
        const target = link(fragment);
        return target.startsWith('#') ? pages.to + target : target;
      },
    });
    const context = {
      retired: version.settings.retired,
      life: (other: string) => this.#routes.href(paths.sectionLife(this.#policy, other)),
    };
    const add = (anchor: string, { sentences, isGone }: LifeEvent, text: string | null): void => {
      const at = isGone ? '' : `#${encodeURI(anchor)}`;
      const entry = { ...this.#entry(version, isGone ? null : anchor), sentences };
      const told = { ...entry, redline: whole + at, html: text };
      this.#add(version, anchor, told, isGone ? 'is gone' : 'stands');
    };
    const lost = lostFrom(before, version);
    for (const section of told) {
      for (const anchor of anchorsOf(section, lost)) {
        add(anchor, eventOf(section, anchor, context), html(section));
      }
    }
    for (const anchor of lost) {
      if (this.#lives.get(anchor)?.last?.version === version) continue;
      add(anchor, removal(anchor, context), null);
    }
  }

  /** Every section that said nothing of this version was left as it was. */
  close(version: VersionAsOf): void {
    for (const { anchor, heading } of version.document.sections) {
      const life = this.#lives.get(anchor);
      if (!life) continue;
      life.heading = headingOf({ anchor, heading });
      if (life.last?.version === version) continue;
      life.quiet.push(version.id);
      life.last?.holders.push(version);
    }
  }

  all(): SectionLife[] {
    return [...this.#lives.values()].map((life) => {
      this.#close(life);
      const { anchor, heading, steps } = life;
      return { anchor, heading, steps };
    });
  }

  // A text that stands on through later versions applies on through them.
  #close({ last }: Growing): void {
    if (!last) return;
    const { entry, version, holders } = last;
    const { versions, today, days } = this.#timeline;
    const say = (day: Day): string =>
      holders.length > 0
        ? standingSentence('This text', standingOf(holders, versions, day))
        : goneSentence(standingOf([version], versions, day));
    entry.standing = say(today);
    entry.later = laterOf(days, today, say);
  }

  #entry(version: VersionAsOf, anchor: string | null): LifeEntry {
    const page = this.#routes.href(paths.version(this.#policy, version.id));
    return {
      version: versionName(version.id),
      href: anchor === null ? page : `${page}#${encodeURI(anchor)}`,
      redline: null,
      sentences: [],
      standing: '',
      later: [],
      html: null,
    };
  }

  #add(version: VersionAsOf, anchor: string, entry: LifeEntry, as: 'stands' | 'is gone'): void {
    const life = this.#lives.get(anchor) ?? {
      anchor,
      heading: anchor,
      steps: [],
      quiet: [],
      last: null,
    };
    this.#close(life);
    if (life.quiet.length > 0) {
      life.steps.push({ kind: 'quiet', stretch: stretchOf(life.quiet) });
    }
    life.steps.push({ kind: 'entry', entry });
    life.quiet = [];
    life.last = { entry, version, holders: as === 'stands' ? [version] : [] };
    this.#lives.set(anchor, life);
  }
}

/** Anchors of the older version that the newer one has no more. */
function lostFrom(before: VersionAsOf, version: VersionAsOf): Set<string> {
  const kept = new Set(version.document.sections.map(({ anchor }) => anchor));
  const old = before.document.sections.map(({ anchor }) => anchor);
  return new Set(old.filter((anchor) => !kept.has(anchor)));
}

/** Both anchors of a section, and those of the sections that were merged into it. */
function anchorsOf(
  { before, after, related }: RedlineSection,
  lost: ReadonlySet<string>,
): Set<string> {
  const own = [before, after].flatMap((place) => (place ? [place.anchor] : []));
  return new Set([...own, ...related.filter((anchor) => lost.has(anchor))]);
}

function headingOf({ heading }: Pick<Section, 'anchor' | 'heading'>): string {
  return plainText(heading).replaceAll('\n', ' ') || 'Introduction';
}

// Whether the version still binds says nothing more of a section that is not in it.
function goneSentence(standing: Standing): string {
  return standing.status === 'upcoming' || standing.status === 'withdrawn'
    ? standingSentence('This version', standing)
    : `Effective ${effectiveDays(standing.version.effective)}.`;
}

function stretchOf(ids: readonly string[]): QuietStretch {
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  if (ids.length === 1) return { label: `Unchanged in the version of ${versionName(first)}.` };
  return {
    label: `Unchanged in ${ids.length} versions, from ${versionName(first)} to ${versionName(last)}.`,
  };
}
