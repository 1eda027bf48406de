import {
  consolidatedAt,
  isSameCombination,
  type Combination,
} from '#core/addendum/consolidated-at.ts';
import {
  consolidatedDays,
  groupsOn,
  type ConsolidatedDay,
} from '#core/addendum/consolidated-days.ts';
import type { Consolidated } from '#core/addendum/consolidate.ts';
import { audiencesOf, EVERYONE, layersOf, type Layers } from '#core/addendum/layers.ts';
import type { Day } from '#core/calendar-day.ts';
import { derivedFrom } from '#core/derived.ts';
import type { Library } from '#core/policy/library.ts';

import { consolidatedWork } from '../routes.ts';

/** The texts that one audience reads of one policy and its addenda, of what is public on a day. */
export interface AudienceWork {
  library: Library;
  today: Day;
  layers: Layers;
  /** What stands in addresses for the name of a policy: `privacy-policy/for/reseller`. */
  id: string;
  /** `Privacy Policy for resellers`. */
  title: string;
  /** `resellers`. */
  readers: string;
  /** In order; never empty. */
  texts: readonly ConsolidatedDay[];
  /** What binds new customers today; before any does the first to come, and after all the last. */
  shown: ConsolidatedDay;
}

/** Every policy that any audience reads together with addenda, for each audience. */
export function audienceWorks(library: Library, today: Day): readonly AudienceWork[] {
  // Every kind of page asks, and the answer takes as long as there are days on which a text changes.
  return derivedFrom(library, `audience works on ${today}`, () =>
    library.policies.flatMap(({ id: policy }) =>
      audiencesOf(library, policy, today).flatMap((audience) => {
        const layers = layersOf(library, policy, audience, today);
        return (layers && workOf(library, layers, today)) ?? [];
      }),
    ),
  );
}

/** What an audience reads of a policy; nothing where no addendum of its own ever binds it. */
export function audienceWork(
  library: Library,
  policy: string,
  audience: string,
  today: Day,
): AudienceWork | null {
  const id = consolidatedWork(policy, audience);
  return audienceWorks(library, today).find((work) => work.id === id) ?? null;
}

function workOf(library: Library, layers: Layers, today: Day): AudienceWork | null {
  const { audience, base } = layers;
  const texts = consolidatedDays(layers);
  const shown = shownOn(layers, texts, today);
  if (!shown) return null;
  const readers = readersOf(library, audience);
  const id = consolidatedWork(base.policy.id, audience);
  const title = `${base.policy.settings.title} for ${readers}`;
  return { library, today, layers, id, title, readers, texts, shown };
}

function shownOn(
  layers: Layers,
  texts: readonly ConsolidatedDay[],
  day: Day,
): ConsolidatedDay | undefined {
  const newest = groupsOn(layers, day).at(-1);
  const current = newest ? textFor(texts, newest.combination, day) : undefined;
  return current ?? texts.filter((text) => text.day <= day).at(-1) ?? texts[0];
}

/** The same texts on another day, as far as they are public today. */
export function workOn(work: AudienceWork, day: Day): AudienceWork {
  if (day === work.today) return work;
  return { ...work, today: day, shown: shownOn(work.layers, work.texts, day) ?? work.shown };
}

/** What the members of an audience are called: `resellers`. */
export function readersOf({ site }: Library, audience: string): string {
  if (audience === EVERYONE) return EVERYONE;
  return site.audiences[audience]?.plural ?? audience;
}

/** The text of these versions that was the last to begin by a day. */
export function textFor(
  texts: readonly ConsolidatedDay[],
  combination: Combination,
  day: Day,
): ConsolidatedDay | undefined {
  return texts.findLast(
    (text) => text.day <= day && isSameCombination(text.combination, combination),
  );
}

/** The text itself. */
export function consolidatedOf({ layers }: AudienceWork, text: ConsolidatedDay): Consolidated {
  // It has a page, two files and a part in several redlines.
  return derivedFrom(text, 'consolidated text', () => {
    const found = consolidatedAt(layers, text.day, text.signedUp);
    if (!found) {
      throw new RangeError(`No version of ${layers.base.policy.id} binds on ${text.day}.`);
    }
    return found;
  });
}
