import { z } from 'zod';
import { EVERYONE } from '#core/addendum/layers.ts';
import { publishableLibrary } from '#core/approval/publishable.ts';
import { type Library, versionsAsOf } from '#core/library/library.ts';
import { AUDIENCES } from '#core/schemas/notice-schema.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { type Cohort, COHORTS } from '#core/timeline/timeline.ts';
import { dutiesOf } from '../duties.ts';
import { lineFor, postponementRow } from '../kinds/duty-steps.ts';
import type { Duty } from '../kinds/duty.ts';

const day = z.iso.date();
const count = z.int().nonnegative();

const owed = {
  policy: z.string(),
  title: z.string().meta({
    description: 'Of the policy; where it is for one audience, its name in addresses.',
  }),
  version: z.string(),
  event: z.string().nullable().meta({
    description:
      'The event that it is about, as in `postponement-2027-01-10`; null for the version itself.',
  }),
  by: day.meta({ description: 'The last day on which doing it is in time.' }),
  state: z.enum(['overdue', 'soon', 'ahead', 'late', 'waived', 'done']).meta({
    description:
      '`overdue` stays until it is done, waived by name or moved; `soon` ends within the days of `notices.remindDays`; `late` was done after its last day.',
  }),
  line: z.string().meta({ description: 'The line to type that shows that it was done.' }),
};

const tellSchema = z.strictObject({
  kind: z.literal('tell'),
  ...owed,
  carries: z.string().nullable().meta({
    description:
      'The withdrawn version whose change this one brings into force without a material change of its own.',
  }),
  notice: z.string().meta({ description: 'The id of the notice that tells them.' }),
  audience: z.enum(AUDIENCES),
  cohort: z.enum(COHORTS),
  effective: day.meta({ description: 'The first day on which the version binds them.' }),
  told: day.nullable().meta({ description: 'The day on which the mailing ended that told them.' }),
  recorded: day.nullable().meta({
    description:
      'The day on which that was written down, where it is known: after `by` nothing else shows that it was done in time.',
  }),
  recipients: count.nullable().meta({ description: 'How many were written to.' }),
  bounced: count.nullable().meta({ description: 'For how many of them it came back.' }),
  waiver: z
    .strictObject({
      reason: z.string(),
      approvedBy: z.string(),
      on: day,
      isLate: z.boolean().meta({
        description:
          'Whether it was given only after the last day, or for a shorter time after the version was public.',
      }),
    })
    .nullable()
    .meta({ description: 'Who answers for them not being told in time, or at all.' }),
  passOnBy: day.nullable().meta({
    description: 'For resellers: the day by which their own customers must know.',
  }),
  postponement: z.string().nullable().meta({
    description:
      'While it is overdue, the row of `events` that would leave everyone their time who was not told, if they were told today.',
  }),
});

const sealSchema = z.strictObject({
  kind: z.literal('seal'),
  ...owed,
  since: day.meta({ description: 'The day on which it became public.' }),
});

const approveSchema = z.strictObject({
  kind: z.literal('approve'),
  ...owed,
  needed: z.int().nonnegative().meta({ description: 'How many must approve it.' }),
  given: z.int().nonnegative().meta({ description: 'How many did.' }),
});

/** `/status.json`, and what `npm run status` says: what must be done by when, and was it. */
export const statusSchema = z
  .strictObject({
    $schema: z.url(),
    format: z.literal('codicil-status/1'),
    site: z.url(),
    timeZone: z.string().meta({ description: 'Its midnight turns one day into the next.' }),
    day: day.meta({
      description: 'The day for which the site was built: older than today, and it stands still.',
    }),
    next: day
      .nullable()
      .meta({ description: 'The next day on which something changes by itself.' }),
    changes: z
      .array(
        z.strictObject({
          day,
          policy: z.string(),
          title: z.string(),
          version: z.string(),
          cohorts: z.array(z.enum(COHORTS)).min(1),
        }),
      )
      .meta({ description: 'What begins to bind whom after that day, in order.' }),
    overdue: count,
    soon: count,
    duties: z
      .array(z.discriminatedUnion('kind', [tellSchema, sealSchema, approveSchema]))
      .meta({ description: 'By urgency. Those of versions that are public.' }),
  })
  .meta({ title: 'Status of a site' });

export type StatusData = z.output<typeof statusSchema>;

/**
 * The status of a library on `today`. Of versions that are not public on that day nothing is said where
 * `isPublic`. `schema` is the address of its schema.
 */
export function statusData(
  library: Library,
  today: Day,
  { isPublic, schema }: { isPublic: boolean; schema: string },
): StatusData {
  const isHidden = ({ policy, version }: { policy: string; version: string }): boolean =>
    isPublic && publishedOn(library, policy, version) > today;
  const approved = publishableLibrary(library);
  // Readers are told nothing of what awaits approval.
  const duties = dutiesOf(isPublic ? approved : library, today);
  const named = <Of extends { policy: string; title: string }>(one: Of): Of =>
    isPublic ? { ...one, title: publicTitle(library, one.policy) } : one;
  const shown = duties.filter((duty) => !isHidden(duty)).map(named);
  const changes = comingChanges(approved, today)
    .filter((change) => !isHidden(change))
    .map(named);
  return {
    $schema: schema,
    format: 'codicil-status/1',
    site: library.site.url,
    timeZone: library.site.timeZone,
    day: today,
    next: changes[0]?.day ?? null,
    changes,
    overdue: shown.filter(({ state }) => state === 'overdue').length,
    soon: shown.filter(({ state }) => state === 'soon').length,
    duties: shown.map((duty) => dutyData(duty, duties, today)),
  };
}

/** The title of a policy, or its name in addresses where it is for one audience: no other reads its words. */
export function publicTitle({ policies }: Library, policy: string): string {
  const { settings } = policies.find(({ id }) => id === policy) ?? {};
  return settings?.audience === EVERYONE ? settings.title : policy;
}

function publishedOn({ policies }: Library, policy: string, version: string): Day {
  const { versions = [] } = policies.find(({ id }) => id === policy) ?? {};
  return versions.find(({ id }) => id === version)?.published ?? '';
}

function dutyData(duty: Duty, duties: readonly Duty[], today: Day): StatusData['duties'][number] {
  const { policy, title, version, event, by, state } = duty;
  const data = { policy, title, version, event, by, state, line: lineFor(duty) };
  if (duty.kind === 'seal') return { kind: 'seal', ...data, since: duty.since };
  if (duty.kind === 'approve') {
    return { kind: 'approve', ...data, needed: duty.needed, given: duty.given };
  }
  const { carries, notice, audience, cohort, effective, told, waiver, passOnBy } = duty;
  return {
    kind: 'tell',
    ...data,
    carries,
    notice,
    audience,
    cohort,
    effective,
    told: told?.on ?? null,
    recorded: told?.recorded ?? null,
    recipients: told?.recipients ?? null,
    bounced: told?.bounced ?? null,
    waiver,
    passOnBy,
    postponement: state === 'overdue' ? postponementRow(duty, duties, today) : null,
  };
}

/** A day on which a version begins to bind someone. */
interface ComingChange {
  day: Day;
  policy: string;
  /** Of the policy. */
  title: string;
  version: string;
  cohorts: Cohort[];
}

/** What begins to bind whom after `today`, by what is public on that day or will be by its own day. */
function comingChanges({ policies }: Library, today: Day): ComingChange[] {
  const changes = policies.flatMap((policy) =>
    policy.versions.flatMap((version): ComingChange[] => {
      const known = version.published > today ? version.published : today;
      const [dated] = versionsAsOf({ settings: policy.settings, versions: [version] }, known);
      if (!dated || dated.withdrawn !== null) return [];
      const days = COHORTS.map((cohort) => dated.effective[cohort]).filter((day) => day > today);
      return [...new Set(days)].map((day) => ({
        day,
        policy: policy.id,
        title: policy.settings.title,
        version: version.id,
        cohorts: COHORTS.filter((cohort) => dated.effective[cohort] === day),
      }));
    }),
  );
  return changes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
