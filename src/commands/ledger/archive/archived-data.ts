import { z } from 'zod';

import { issue, type Issue } from '#core/problems/issue.ts';
import { documentSchema } from '#core/document/document-schema.ts';
import { topOf } from '#core/library/draft.ts';

// What is looked at in published data. Other keys may come and go with the Codicil that wrote them.

const restated = z.object({ on: z.string(), digest: z.string() }).optional();
const effective = z.object({ new: z.string(), existing: z.string() });

/** Of `/<policy>/index.json`. */
export const archivedTimelineSchema = z.object({
  policy: z.string(),
  asOf: z.string(),
  next: z.string().nullable().optional(),
  inForce: z.object({ new: z.string().nullable(), existing: z.string().nullable() }),
  versions: z.array(
    z.object({
      version: z.string(),
      status: z.string(),
      published: z.string(),
      effective,
      withdrawn: z.string().nullable(),
      summary: z.string(),
      changes: z.array(z.unknown()),
      choices: z.array(z.unknown()),
      events: z.array(z.object({ kind: z.string(), on: z.string(), reason: z.string() })),
      digest: z.string(),
      restated,
    }),
  ),
  periods: z.array(z.unknown()),
});

export type ArchivedTimeline = z.output<typeof archivedTimelineSchema>;
export type ArchivedRow = ArchivedTimeline['versions'][number];

/** Of `/<policy>/<version>.json`. */
export const archivedVersionSchema = z.object({
  policy: z.string(),
  version: z.string(),
  title: z.string(),
  published: z.string(),
  effective,
  withdrawn: z.string().nullable(),
  summary: z.string(),
  url: z.url(),
  digest: z.string(),
  document: documentSchema,
});

export type ArchivedVersion = z.output<typeof archivedVersionSchema>;

/** The data in a file of an archive, or why there are none; nothing known of a file that is not there. */
export function parseArchived<Schema extends z.ZodType>(
  schema: Schema,
  text: string | undefined,
  file: string,
): { value: z.output<Schema> | null; issues: Issue[] } {
  if (text === undefined) return { value: null, issues: [] };
  const failed = (found: string) => ({
    value: null,
    issues: [issue('archived-data-unreadable', topOf(file), { found })],
  });
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return { value: parsed.data, issues: [] };
    return failed(`value of \`${parsed.error.issues[0]?.path.join('.') ?? ''}\``);
  } catch {
    return failed('text that is no JSON');
  }
}
