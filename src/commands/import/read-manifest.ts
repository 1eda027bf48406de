import { isDay } from '#core/text/calendar-day.ts';
import { issue, type Issue, type Place } from '#core/problems/issue.ts';
import { ID_FORM, shape } from '#core/schemas/schema-fields.ts';
import { z } from 'zod';

export const MANIFEST = 'MANIFEST.jsonl';

const optional = z.string({ error: 'text' }).optional();

/** One line of the manifest: a version of a document. Other keys are left alone. */
const rowSchema = z.object(
  {
    /** The document, as the name of its folder. */
    doc: z.string({ error: 'the name of a document' }).regex(ID_FORM, {
      error: 'the name of a document: lower-case letters, digits and single hyphens',
    }),
    /** The place of the version in its document's history. */
    seq: z.int({ error: 'a whole number' }),
    /** Begins with the day of publication. */
    version: z
      .string({ error: 'a version that begins with its day as YYYY-MM-DD' })
      .refine((text) => isDay(text.slice(0, 10)), {
        error: 'a version that begins with its day as YYYY-MM-DD',
      }),
    file: z
      .string({ error: 'a file as `<document>/<name>.md` or `.mdx`' })
      .regex(/^[^./\\][^/\\]*\/[^./\\][^/\\]*\.mdx?$/, {
        error: 'a file as `<document>/<name>.md` or `.mdx`',
      }),
    repo: optional,
    commit: optional,
    path: optional,
    subject: optional,
  },
  { error: 'one JSON object' },
);

export type ManifestRow = z.output<typeof rowSchema> & { place: Place };

/** The rows of a manifest, or every mistake in it with its line. */
export function parseManifest(text: string): { rows: ManifestRow[]; issues: Issue[] } {
  const rows: ManifestRow[] = [];
  const issues: Issue[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = { file: MANIFEST, line: index + 1, column: 1 };
    const parsed = parseJson(line);
    if (!parsed.ok) {
      issues.push(issue('invalid-json', place, { reason: parsed.reason }));
      continue;
    }
    const shaped = shape(rowSchema, parsed.value, () => place);
    if (shaped.ok) rows.push({ ...shaped.value, place });
    else issues.push(...shaped.issues);
  }
  const top = { file: MANIFEST, line: 1, column: 1 };
  if (rows.length + issues.length === 0) issues.push(issue('empty-manifest', top, {}));
  return { rows, issues: [...issues, ...checkSeq(rows)] };
}

function parseJson(line: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return { ok: false, reason: (cause as Error).message.replaceAll(/\s+/g, ' ') };
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? { ok: true, value } : { ok: false, reason: 'another value than an object' };
}

function checkSeq(rows: readonly ManifestRow[]): Issue[] {
  const first = new Map<string, Place>();
  return rows.flatMap(({ doc, seq, place }) => {
    const key = `${doc} ${seq}`;
    const also = first.get(key);
    first.set(key, also ?? place);
    return also ? [issue('duplicate-seq', place, { doc, seq }, also)] : [];
  });
}
