import { z } from 'zod';

import { publishableLibrary } from '#core/approval/publishable.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { parseManifest } from '#core/ledger/manifest.ts';
import { topOf } from '#core/library/draft.ts';
import type { Library } from '#core/library/library.ts';

import type { Archive } from '../ledger/archive/archive.ts';

/** What a live site says of itself, as far as it could be asked. */
export interface LiveSite {
  /** The day for which it was built. */
  day: Day | null;
  issues: Issue[];
}

// All that is needed of it, so that a site of another Codicil can be asked too.
const liveSchema = z.object({
  format: z.string().startsWith('codicil-status/'),
  day: z.iso.date(),
});

/**
 * Asks a live site for its `status.json` and its manifest: it must have been built for `today` and have
 * every version that is public by then.
 */
export async function askLiveSite(
  archive: Archive,
  library: Library,
  today: Day,
): Promise<LiveSite> {
  const status = await archive.read(STATUS);
  if (!status.ok) return { day: null, issues: [unreadable(STATUS, status.reason)] };
  const live = parseLive(status.bytes);
  if (!live) {
    const details = { found: 'text that is no `status.json`' };
    return { day: null, issues: [issue('archived-data-unreadable', topOf(STATUS), details)] };
  }
  const { day } = live;
  const other = day < today ? 'live-site-behind' : 'live-site-ahead';
  const amiss = day === today ? [] : [issue(other, topOf(STATUS), { day, expected: today })];
  const read = await archive.read(MANIFEST);
  if (!read.ok) return { day, issues: [...amiss, unreadable(MANIFEST, read.reason)] };
  const manifest = parseManifest(textOf(read.bytes));
  if (!manifest) return { day, issues: [...amiss, issue('damaged-manifest', topOf(MANIFEST), {})] };
  const { asOf, files } = manifest;
  const contradiction = { key: 'day', found: day, expected: asOf, by: 'its manifest' };
  const missing = publishableLibrary(library).policies.flatMap(({ id, versions }) =>
    versions
      .filter(({ published }) => published <= day)
      .map((version) => `${id}/${version.id}.txt`)
      .filter((file) => !Object.hasOwn(files, file)),
  );
  return {
    day,
    issues: [
      ...amiss,
      ...(asOf === day ? [] : [issue('archive-contradiction', topOf(STATUS), contradiction)]),
      ...missing.map((file) => issue('live-version-missing', topOf(file), { file, day })),
    ],
  };
}

const STATUS = 'status.json';
const MANIFEST = 'manifest.json';

function parseLive(bytes: Uint8Array): z.output<typeof liveSchema> | null {
  try {
    return liveSchema.safeParse(JSON.parse(textOf(bytes))).data ?? null;
  } catch {
    return null;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function unreadable(file: string, reason: string): Issue {
  return issue('archive-unreadable', topOf(file), { reason });
}
