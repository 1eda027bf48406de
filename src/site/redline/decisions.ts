import type { Layer } from '#core/addendum/layers.ts';
import type { VersionAsOf } from '#core/library/library.ts';
import type { Change } from '#core/schemas/version-schema.ts';

import { versionName } from '../wording/wording.ts';
import { wordingFor } from '../wording/site-wording.ts';
import { choiceButton, isRealChoice } from '../notices/choices.ts';
import type { Text, Work } from '../works/work.ts';
import type { Pair } from './pairs.ts';

/** What a person decided about the change of a section. */
export interface Decision {
  materiality: Change['materiality'];
  reason: string;
  means: string | null;
  /** What a reader can do about it, while that is so. */
  choice: { label: string; href: string } | null;
  /** The version that it was decided for, where the redline spans several. */
  version: string | null;
}

/**
 * The decisions of all versions after those of the older text up to those of the newer one, by the section's
 * anchor in its own policy.
 */
export function decisionsOf(
  { library, layers, today }: Pick<Work, 'library' | 'layers' | 'today'>,
  { from, to }: Pair,
): ReadonlyMap<string, Decision[]> {
  const words = wordingFor(library);
  const decisions = new Map<string, Decision[]>();
  for (const layer of [layers.base, ...layers.addenda]) {
    const [old, fresh] = [from, to].map((text) => versionIn(layer, text));
    if (!old || !fresh) continue;
    const between = layer.versions.slice(
      layer.versions.indexOf(old) + 1,
      layer.versions.indexOf(fresh) + 1,
    );
    for (const { id: version, settings } of between) {
      const open = settings.choices.filter(isRealChoice).filter(({ by }) => by >= today);
      for (const { section, materiality, reason, means, choice: id } of settings.changes) {
        const choice = open.find((one) => one.id === id);
        const decision: Decision = {
          materiality,
          reason,
          means: means ?? null,
          choice: choice ? { label: choiceButton(words, choice), href: choice.url } : null,
          version: between.length > 1 ? versionName(words, version) : null,
        };
        decisions.set(section, [...(decisions.get(section) ?? []), decision]);
      }
    }
  }
  return decisions;
}

function versionIn(
  { versions }: Layer,
  { combination: { base, addenda } }: Text,
): VersionAsOf | null {
  const parts = [...(base ? [base] : []), ...addenda.map(({ version }) => version)];
  return parts.find((version) => versions.includes(version)) ?? null;
}
