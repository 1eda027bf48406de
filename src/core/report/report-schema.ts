import { z } from 'zod';

import { assessmentSchema } from '../materiality/assessment/assessment-schema.ts';
import { noticeSchema } from '../schemas/notice-schema.ts';
import { MATERIALITIES } from '../schemas/version-schema.ts';
import { redlineSchema } from '../redline/redline-schema.ts';

const day = z.iso.date();
const count = z.int().nonnegative();
const cohorts = z.strictObject({ new: day, existing: day });
const change = z.enum(['added', 'edited', 'removed']);

const decisionSchema = z.strictObject({
  section: z.string(),
  materiality: z.enum(MATERIALITIES),
  reason: z.string(),
  means: z.string().nullable(),
  previouslyCollected: z.boolean(),
  choice: z.string().nullable(),
});

const sectionSchema = z.strictObject({
  /** What the rules find. */
  assessment: assessmentSchema.shape.rows.element,
  /** What a person decided. */
  decision: decisionSchema.nullable(),
  verdict: z.enum([
    /** At least as grave as the rules suggest. */
    'decided',
    /** Less grave than the rules suggest. */
    'below',
    /** Words changed that no rule explains, and the reason does not answer them. */
    'unanswered',
    'missing',
    /** No word changed, or nobody was asked yet when the version was published. */
    'not-needed',
  ]),
});
export type ReportSection = z.output<typeof sectionSchema>;

const planSchema = z.strictObject({
  id: z.string(),
  kind: noticeSchema.shape.kind,
  /** Whether an error stands against it. */
  isRefused: z.boolean(),
  /** What stands against it, or is to be known before it is sent. */
  issues: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning']),
      message: z.string(),
      step: z.string(),
    }),
  ),
  /** Whether it comes later than promised, under a waiver. */
  isWaived: z.boolean(),
  promises: z.array(
    z.strictObject({
      title: z.string(),
      version: z.string(),
      lead: noticeSchema.shape.promises.element.shape.lead,
    }),
  ),
});

const announcedSchema = {
  /** Who is affected and must be told, by when; nothing for a first version. */
  audiences: z.array(noticeSchema.shape.audiences.element),
  /** The notice that is due; nothing where none is. */
  notice: planSchema.nullable(),
};

const versionSchema = z.strictObject({
  version: z.string(),
  file: z.string(),
  change,
  published: day,
  /** Nothing where its front matter could not be read. */
  effective: cohorts.nullable(),
  /** Nothing where it is not written yet. */
  summary: z.string().nullable(),
  /** The version that it is compared with. */
  from: z.string().nullable(),
  /** Of one that was there before: which keys of its front matter changed. */
  settings: z.array(z.string()),
  /** Against the version before it. */
  redline: redlineSchema.nullable(),
  /** Against its own text as it was at the base. */
  edit: redlineSchema.nullable(),
  sections: z.array(sectionSchema),
  /** Where it is, and its redline, once the change is published. */
  links: z.strictObject({ page: z.url(), redline: z.url().nullable() }).nullable(),
  ...announcedSchema,
});
export type ReportVersion = z.output<typeof versionSchema>;

const eventSchema = z.strictObject({
  kind: z.enum(['withdrawal', 'postponement', 'erratum', 'publication']),
  version: z.string(),
  on: day,
  reason: z.string(),
  /** Of a postponement. */
  effective: cohorts.nullable(),
  ...announcedSchema,
});
export type ReportEvent = z.output<typeof eventSchema>;

const waiverSchema = z.strictObject({
  version: z.string(),
  audience: noticeSchema.shape.audiences.element.shape.id,
  reason: z.string(),
  approvedBy: z.string(),
  on: day,
});
export type ReportWaiver = z.output<typeof waiverSchema>;

const policySchema = z.strictObject({
  policy: z.string(),
  title: z.string(),
  change,
  /** `everyone`, or the group that it is for. */
  audience: z.string(),
  /** Titles of the addenda that are read together with it. */
  addenda: z.array(z.string()),
  /** Which keys of policy.yaml changed; `events` and `waivers` where rows of them are gone. */
  settings: z.array(z.string()),
  events: z.array(eventSchema),
  /** Of missed notices, those that the base does not have. */
  waivers: z.array(waiverSchema),
  versions: z.array(versionSchema),
});
export type ReportPolicy = z.output<typeof policySchema>;

const rowSchema = z.strictObject({
  policy: z.string(),
  title: z.string(),
  /** Against the calendar at the base: added to it, in it already, or no more in it. */
  state: z.enum(['new', 'known', 'gone']),
  /** Versions that readers see from that day on, and those that they no longer see. */
  published: z.array(z.string()),
  removed: z.array(z.string()),
  events: z.array(eventSchema.pick({ kind: true, version: true, reason: true })),
  /** Who is bound by which version from that day on. */
  binds: z.array(
    z.strictObject({
      cohorts: z.array(z.enum(['new', 'existing'])),
      version: z.string().nullable(),
      instead: z.string().nullable(),
    }),
  ),
  /** The version that the policy’s own address shows from that day on. */
  shown: z.string().nullable(),
  /** What that page then says above its text, where that changes. */
  banner: z.array(z.string()),
});
export type CalendarRow = z.output<typeof rowSchema>;

const deadlineSchema = z.strictObject({
  day,
  policy: z.string(),
  title: z.string(),
  notice: z.string(),
  audience: noticeSchema.shape.audiences.element.shape.id,
  channels: z.array(z.string()),
});
export type Deadline = z.output<typeof deadlineSchema>;

const issueSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  line: count,
  column: count,
  message: z.string(),
  step: z.string(),
  /** Whether the base has no such issue in that file. */
  isNew: z.boolean(),
});
export type ReportIssue = z.output<typeof issueSchema>;

const approvalSchema = z.strictObject({
  policy: z.string(),
  title: z.string(),
  version: z.string(),
  /** `draft` while the library has errors. */
  state: z.enum(['draft', 'awaiting approval', 'approved', 'published']),
  needed: count,
  by: z.array(z.string()),
  /** Code owners of its file, where reviews were asked for. */
  owners: z.array(z.string()),
});
export type ReportApproval = z.output<typeof approvalSchema>;

/** `codicil-report/3`: what a change of the library means, against a base in git. */
export const reportSchema = z
  .strictObject({
    format: z.literal('codicil-report/3'),
    today: day,
    base: z.strictObject({
      /** As it was asked for. */
      revision: z.string(),
      /** The last commit that it has in common with what is checked out. */
      commit: z.string(),
      hasLibrary: z.boolean(),
    }),
    /** The folder of the library as seen from the root of the repository: `content/`. */
    folder: z.string(),
    errors: count,
    warnings: count,
    policies: z.array(policySchema),
    /** Of the versions that are new or edited and that somebody must approve. */
    approvals: z.array(approvalSchema),
    /** Other files that changed. */
    files: z.array(z.strictObject({ file: z.string(), change })),
    /** What changes on the site, on the day it is and on each coming one. */
    calendar: z.array(z.strictObject({ day, rows: z.array(rowSchema) })),
    /** The last days on which people can be told in time, of the notices in this report. */
    deadlines: z.array(deadlineSchema),
    issues: z.array(issueSchema),
    /** Address of the folder with a page for each problem; nothing where it is not known. */
    problemPages: z.url().nullable(),
  })
  .meta({ title: 'Report about a change of the library' });
export type Report = z.output<typeof reportSchema>;
