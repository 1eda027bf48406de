import { z } from 'zod';

import type { Redline } from '../redline/redline-schema.ts';

const count = z.int().nonnegative();
const day = z.iso.date();

const sectionSchema = z.strictObject({
  anchor: z.string(),
  /** Headings from the outermost to its own. */
  path: z.array(z.string()),
  /** What the redline calls the change. */
  change: z.string(),
  /** What the rules suggest. */
  suggested: z.string(),
  findings: z.array(z.strictObject({ rule: z.string(), severity: count, why: z.string() })),
  /** What a person decided; nothing where nobody did. */
  decided: z.strictObject({ materiality: z.string(), reason: z.string() }).nullable(),
});

const versionSchema = z.strictObject({
  policy: z.string(),
  title: z.string(),
  version: z.string(),
  /** Whether the base knows the version, with another text or other front matter. */
  change: z.enum(['new', 'changed']),
  /** The version that it is compared with: its predecessor; nothing for the first. */
  against: z.string().nullable(),
  published: day,
  effective: z.strictObject({ new: day, existing: day }),
  summary: z.string(),
  inserted: count,
  deleted: count,
  sections: z.array(sectionSchema),
  /** Who must be told by when, as lines; nothing without a material change. */
  plan: z.array(z.string()),
});
export type ReportVersion = z.output<typeof versionSchema>;

/** `codicil-report/1`: what a pull request does to a library, for those who approve it. */
export const reportSchema = z.strictObject({
  format: z.literal('codicil-report/1'),
  /** The commit that the library is compared with: where the branch began. */
  base: z.string(),
  today: day,
  /** Whether the library could be read; without, only its issues are told. */
  readable: z.boolean(),
  versions: z.array(versionSchema),
  /** Versions that the base has and the library has no more. */
  gone: z.array(z.string()),
  /** What the site does by itself on days to come. */
  coming: z.array(z.strictObject({ day, what: z.array(z.string()) })),
  issues: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      place: z.string(),
      message: z.string(),
      step: z.string(),
    }),
  ),
});
export type ReportData = z.output<typeof reportSchema>;

/** The report with the redline of each version, in the order of `versions`. */
export interface Report {
  data: ReportData;
  redlines: (Redline | null)[];
}
