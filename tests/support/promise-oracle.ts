/**
 * Who was promised to hear of a change, and did they? Written apart from the product, from what the
 * words mean: days are numbers, and nothing here reads a library.
 */

export interface Lead {
  days: number;
  unit: 'calendar' | 'business';
}

export type Audience = 'existing-customers' | 'resellers';

/** What happened to a version, day by day. */
export interface LifeOfVersion {
  policy: 'privacy' | 'extra';
  /** The day that its file is named after, and the day on which it could be read. */
  dated: number;
  merged: number;
  isMaterial: boolean;
  /** What it promises about the next change. */
  promise: Lead | null;
  /** The day from which it binds existing customers, as said on each day on which that was said. */
  effects: { said: number; effective: number }[];
  withdrawn: number | null;
  /** Mailings, and the day on which each was recorded. */
  told: { audience: Audience; sent: number; recorded: number; effective: number }[];
  waived: { audience: Audience; on: number }[];
}

export interface Promised {
  audience: Audience;
  /** The last day on which to tell them. */
  by: number;
  /** The first day on which they were told, as far as it is recorded. */
  told: number | null;
  isWaived: boolean;
}

/** The day 0 is a Monday. */
function isBusinessDay(day: number): boolean {
  return ((day % 7) + 7) % 7 < 5;
}

/** The day so long before `effective` that so many days lie between, itself counted. */
export function before(effective: number, { days, unit }: Lead): number {
  let day = effective;
  for (let left = days; left > 0;) {
    day -= 1;
    if (unit === 'calendar' || isBusinessDay(day)) left -= 1;
  }
  return day;
}

function effectiveOn(version: LifeOfVersion, day: number): number {
  const known = version.effects.filter(({ said }) => said <= day);
  return known.at(-1)?.effective ?? Infinity;
}

function bindsOn(version: LifeOfVersion, day: number): boolean {
  if (Math.max(version.dated, version.merged) > day) return false;
  if (version.withdrawn !== null && version.withdrawn <= day) return false;
  return effectiveOn(version, day) <= day;
}

/** The promise of the version that bound everyone on the day on which the next was dated. */
function promiseOn(versions: readonly LifeOfVersion[], day: number): Lead[] {
  const binding = versions.findLast((one) => bindsOn(one, day));
  return binding?.promise ? [binding.promise] : [];
}

/** What was promised about a version, as it stands on `day`; nothing while or where nobody is bound. */
export function promisedOf(
  version: LifeOfVersion,
  versions: readonly LifeOfVersion[],
  rules: Record<Audience, Lead>,
  audiences: readonly Audience[],
  day: number,
): Promised[] {
  const start = Math.max(version.dated, version.merged);
  const effective = effectiveOn(version, day);
  if (!version.isMaterial || start > day) return [];
  if (version.withdrawn !== null && version.withdrawn <= day && version.withdrawn <= effective) {
    return [];
  }
  const earlier = versions.slice(0, versions.indexOf(version));
  const own = earlier.filter(({ policy }) => policy === version.policy);
  const base =
    version.policy === 'extra' ? versions.filter(({ policy }) => policy === 'privacy') : [];
  const promises = [...promiseOn(own, version.dated), ...promiseOn(base, version.dated)];
  return audiences.map((audience) => {
    const by = Math.min(...[rules[audience], ...promises].map((lead) => before(effective, lead)));
    const told = version.told
      .filter((one) => one.audience === audience && one.recorded <= day && one.sent >= start)
      // Who was told a later day was not told of this one.
      .filter((one) => one.effective <= effective)
      .map(({ sent }) => sent);
    return {
      audience,
      by,
      told: told.length === 0 ? null : Math.min(...told),
      isWaived: version.waived.some((one) => one.audience === audience && one.on <= day),
    };
  });
}
