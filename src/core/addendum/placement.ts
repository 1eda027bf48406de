import type { VersionSettings } from '../schemas/version-schema.ts';

/** Where an addendum's section stands in the consolidated text. */
export type Placement =
  | { kind: 'end' }
  /** Behind the base section `target` and all its subsections. */
  | { kind: 'after'; target: string }
  /** In place of the base section `target` and all its subsections. */
  | { kind: 'replaces'; target: string };

/** Beside or instead of a base section. */
export type TargetPlacement = Exclude<Placement, { kind: 'end' }>;

/** The placement of a section by the version's front matter, if it has one. */
export function placementOf(settings: VersionSettings, anchor: string): TargetPlacement | null {
  const given = Object.hasOwn(settings.placement, anchor) ? settings.placement[anchor] : undefined;
  if (given?.replaces !== undefined) return { kind: 'replaces', target: given.replaces };
  if (given?.after !== undefined) return { kind: 'after', target: given.after };
  return null;
}
