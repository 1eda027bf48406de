import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { emptyLedger, headOf } from '#core/ledger/chain.ts';
import { datedVersions } from '#core/ledger/dated-versions.ts';
import { dayOf, nameOf, type Ledger } from '#core/schemas/ledger-schema.ts';
import { parseLedger } from '#core/ledger/parse-ledger.ts';
import { placeOfEntry } from '#core/ledger/render-ledger.ts';
import { topOf } from '#core/library/draft.ts';

import { sha256 } from '#io/files/sha256.ts';
import { archivedTimelineSchema, parseArchived } from './archived-data.ts';
import { Contradictions } from './contradictions.ts';
import { verifyTimeline } from './verify-timeline.ts';
import { verifyVersion } from './verify-version.ts';

/** What an archive has of one policy. */
interface ArchivedPolicy {
  policy: string;
  /** From the manifest: the day of the site, and the last seal of the policy's ledger. */
  asOf: Day;
  head: string | null;
  /** The files of the policy that can be read, as text, by their path in the site. */
  files: ReadonlyMap<string, string>;
  /** How many entries the ledger of its library has, if that is known. */
  sealed: number | null;
}

/** What is known of a policy after all of it was looked at. */
export interface PolicyVerdict {
  ledger: Ledger;
  /** The versions that the site lists. */
  versions: string[];
  issues: Issue[];
}

/** Whether everything that is published of a policy agrees with its ledger and with itself. */
export function verifyPolicy(archived: ArchivedPolicy): PolicyVerdict {
  const { policy, asOf, files } = archived;
  const { ledger, issues } = readLedger(archived);
  const file = `${policy}/index.json`;
  const timeline = parseArchived(archivedTimelineSchema, files.get(file), file);
  const rows = timeline.value?.versions ?? [];
  const sealed = datedVersions(ledger);
  // What its library has not sealed either is due there, and no fault of the site.
  const isDue = archived.sealed !== null && ledger.entries.length >= archived.sealed;
  const listed = new Set(rows.map(({ version }) => version));
  const missing = sealed.filter(({ id }) => !listed.has(id));
  return {
    ledger,
    versions: [...listed],
    issues: [
      ...issues,
      ...timeline.issues,
      ...(timeline.value
        ? missing.map(({ entry }) =>
            issue('archived-version-missing', topOf(file), { name: nameOf(entry) }),
          )
        : []),
      ...(timeline.value
        ? verifyTimeline(timeline.value, file, { policy, asOf, sealed, isDue })
        : []
      ).filter(
        // Of a policy without a ledger it is said once.
        ({ code }) => !['archive-unsealed', 'unsealed'].includes(code) || sealed.length > 0,
      ),
      ...rows.flatMap((row) =>
        verifyVersion(
          policy,
          row,
          sealed.find(({ id }) => id === row.version),
          files,
        ),
      ),
    ],
  };
}

function readLedger({ policy, asOf, head, files, sealed }: ArchivedPolicy): {
  ledger: Ledger;
  issues: Issue[];
} {
  const file = `${policy}/ledger.json`;
  const text = files.get(file);
  const none = emptyLedger(policy);
  if (text === undefined) {
    // One that the manifest names, and that is not there, is told of as a file.
    if (head !== null) return { ledger: none, issues: [] };
    const found =
      sealed === 0
        ? issue('unsealed', topOf(file), { name: `policy \`${policy}\``, policy })
        : issue('archive-without-ledger', topOf(file), { policy });
    return { ledger: none, issues: [found] };
  }
  const parsed = parseLedger(text, file, policy, sha256);
  if (!parsed.ok) return { ledger: none, issues: parsed.issues };
  const { ledger } = parsed;
  const last = ledger.entries.at(-1);
  const end = placeOfEntry(ledger, file, Math.max(ledger.entries.length, 1));
  const found = new Contradictions(end, 'the manifest');
  found.expect('last seal', headOf(ledger, sha256), head ?? 'none');
  if (last && dayOf(last) > asOf) found.expect('day of the last entry', dayOf(last), asOf);
  return { ledger, issues: found.issues };
}
