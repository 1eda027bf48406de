import type { Day } from '../text/calendar-day.ts';
import { versionsAsOf, type Policy, type VersionAsOf } from '../library/library.ts';

/** What reading policies together needs of them. */
type Readable = Pick<Policy, 'id' | 'settings' | 'versions'>;

/** A policy with those of its versions that are public. */
export interface Layer {
  policy: Readable;
  versions: readonly VersionAsOf[];
}

/** A policy and the addenda that one audience reads with it. */
export interface Layers {
  audience: string;
  base: Layer;
  /** By `order`, then by id; never empty. */
  addenda: Layer[];
}

/** The audience of every policy that says nothing else. */
export const EVERYONE = 'everyone';

/** The audiences that have an addendum of their own to the policy, of what is public on `today`. */
export function addendumAudiences(
  library: { policies: readonly Readable[] },
  policy: string,
  today: Day,
): string[] {
  const audiences = library.policies
    .filter(({ id, settings }) => id !== policy && settings.supplements === policy)
    .filter((addendum) => versionsAsOf(addendum, today).length > 0)
    .map(({ settings }) => settings.audience);
  return [...new Set(audiences)].sort();
}

/**
 * What an audience reads together, of what is public on `today`: the policy, its addenda for that
 * audience, and those for everyone. Nothing for an audience that has no addendum of its own.
 */
export function layersOf(
  library: { policies: readonly Readable[] },
  policy: string,
  audience: string,
  today: Day,
): Layers | null {
  const base = library.policies.find(({ id }) => id === policy);
  if (!base || !addendumAudiences(library, policy, today).includes(audience)) return null;
  const layer = (one: Readable): Layer => ({ policy: one, versions: versionsAsOf(one, today) });
  const addenda = library.policies
    .filter(({ id, settings }) => id !== policy && settings.supplements === policy)
    .filter(({ settings }) => [audience, EVERYONE].includes(settings.audience))
    .map(layer)
    .filter(({ versions }) => versions.length > 0);
  if (layer(base).versions.length === 0) return null;
  return { audience, base: layer(base), addenda: addenda.toSorted(byPrecedence) };
}

/** The order in which addenda stand behind one another. */
function byPrecedence(a: Layer, b: Layer): number {
  const order = ({ policy }: Layer): number => policy.settings.order ?? Infinity;
  if (order(a) !== order(b)) return order(a) < order(b) ? -1 : 1;
  return a.policy.id < b.policy.id ? -1 : 1;
}
