import { z } from 'zod';

import type { Day } from '#core/text/calendar-day.ts';
import type { Library, Policy, VersionAsOf } from '#core/library/library.ts';
import { inForce, periods, statusDays, statusOf } from '#core/timeline/timeline.ts';

import { publicLowered } from '../works/lowered-decisions.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { schemaPath } from '../addresses/schema-formats.ts';
import { restatedData, restatedSchema } from './version-data.ts';

const day = z.iso.date();
const versionId = z.string().nullable();

const versionSchema = z.strictObject({
  version: z.string(),
  status: z.enum(['upcoming', 'in force', 'superseded', 'withdrawn']),
  published: day,
  effective: z.strictObject({ new: day, existing: day }),
  withdrawn: day.nullable(),
  summary: z.string(),
  changes: z.array(
    z.strictObject({
      section: z.string(),
      materiality: z.enum(['editorial', 'clarifying', 'material']),
      reason: z.string(),
      means: z.string().nullable(),
      previouslyCollected: z.boolean(),
      choice: z.string().nullable(),
    }),
  ),
  loweredDecisions: z.int().min(1).optional().meta({
    description:
      'How many of the changes a person decided to matter less than a grave finding of the rules says; absent where none.',
  }),
  choices: z.array(
    z.strictObject({
      id: z.string(),
      mode: z.string(),
      label: z.string(),
      url: z.string(),
      by: day,
      otherwise: z.string(),
    }),
  ),
  events: z.array(z.strictObject({ kind: z.string(), on: day, reason: z.string() })),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  restated: restatedSchema.optional(),
  url: z.url(),
  text: z.url(),
  data: z.url(),
});

/** `/<policy>/index.json`: which version binds whom, from when until when. */
export const timelineDataSchema = z
  .strictObject({
    $schema: z.url(),
    policy: z.string(),
    title: z.string(),
    kind: z.string(),
    audience: z.string(),
    supplements: z.string().nullable(),
    url: z.url(),
    history: z.url(),
    timeZone: z.string().meta({ description: 'Its midnight turns one day into the next.' }),
    asOf: day.meta({
      description: 'The day since which `status` and `inForce` are as they stand here.',
    }),
    next: day.nullable().meta({
      description: 'The next day on which one of them can change, as far as what is public tells.',
    }),
    inForce: z.strictObject({ new: versionId, existing: versionId }),
    versions: z.array(versionSchema).meta({ description: 'In order of publication.' }),
    periods: z
      .array(
        z.strictObject({ from: day, until: day.nullable(), new: versionId, existing: versionId }),
      )
      .meta({
        description: 'Without gap or overlap, from the first day on which a version binds.',
      }),
  })
  .meta({ title: 'Timeline of a policy' });

export type TimelineData = z.output<typeof timelineDataSchema>;

/** A policy's timeline as it is published for programs on `today`. */
export function timelineData(
  library: Library,
  policy: Policy,
  versions: readonly VersionAsOf[],
  today: Day,
): TimelineData {
  const routes = routesFor(library.site.url);
  const { settings } = policy;
  const days = statusDays(versions);
  return {
    $schema: routes.absolute(schemaPath('timeline')),
    policy: policy.id,
    title: settings.title,
    kind: settings.kind,
    audience: settings.audience,
    supplements: settings.supplements ?? null,
    url: routes.absolute(paths.policy(policy.id)),
    history: routes.absolute(paths.history(policy.id)),
    timeZone: library.site.timeZone,
    asOf: days.findLast((day) => day <= today) ?? today,
    next: days.find((day) => day > today) ?? null,
    inForce: {
      new: inForce(versions, today, 'new')?.id ?? null,
      existing: inForce(versions, today, 'existing')?.id ?? null,
    },
    versions: versions.map((version) => versionRow(library, policy, version, versions, today)),
    periods: periods(versions).map((period) => ({
      from: period.from,
      until: period.until,
      new: period.new?.id ?? null,
      existing: period.existing?.id ?? null,
    })),
  };
}

function versionRow(
  library: Library,
  policy: Policy,
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  today: Day,
): TimelineData['versions'][number] {
  const status = statusOf(version, versions, today);
  if (status === 'embargoed') throw new RangeError(`Version ${version.id} is not public yet.`);
  const { summary, changes, choices } = version.settings;
  const { absolute } = routesFor(library.site.url);
  const lowered = publicLowered(library.site, policy, version, versions).length;
  return {
    version: version.id,
    status,
    published: version.published,
    effective: version.effective,
    withdrawn: version.withdrawn,
    summary,
    changes: changes.map((change) => ({
      ...change,
      means: change.means ?? null,
      choice: change.choice ?? null,
    })),
    ...(lowered > 0 ? { loweredDecisions: lowered } : {}),
    choices,
    events: version.events.map(({ kind, on, reason }) => ({ kind, on, reason })),
    digest: version.digest,
    ...restatedData(policy.id, version, absolute),
    url: absolute(paths.version(policy.id, version.id)),
    text: absolute(paths.text(policy.id, version.id)),
    data: absolute(paths.data(policy.id, version.id)),
  };
}
