import type { Day } from '../calendar-day.ts';
import type { Ledger } from '../ledger/ledger-schema.ts';
import { isMaterial } from '../notice/announcement.ts';
import type { Site } from '../policy/site-schema.ts';
import type { VersionSettings } from '../policy/version-schema.ts';

/**
 * Where a version stands on its way to readers. A *draft* has mistakes that its author must mend first.
 * What *awaits approval* is finished and can be read, built and previewed; it is not published, not even
 * when its day has come. What is *approved* is published on its day.
 */
export type ApprovalState = 'draft' | 'awaiting approval' | 'approved' | 'published';

/** What the state of a version follows from. */
export interface Approval {
  /** How many people or offices must approve it; nobody has to approve what is sealed. */
  needed: number;
  /** Who approved it as it is, each once. */
  by: string[];
  /** Indices of rows of `approvals` that approve another text, or other decisions. */
  stale: number[];
  isSealed: boolean;
}

/** A version as far as its approvals go. */
export interface Approvable {
  id: string;
  published: Day;
  settings: VersionSettings;
  /** Of its canonical text. */
  digest: string;
  /** Whether a digest is that of its decisions. */
  hasDecisions: (digest: string) => boolean;
}

/** What is known of the policy that the version belongs to. */
interface PolicyOfVersion {
  versions: readonly { id: string }[];
  ledger: Ledger | null;
}

/**
 * Who approved a version as it is, and how many must: of versions since `notices.since` that have a
 * material change, as many as `notices.approvals` says. A row without `decisions` stands for the text
 * alone. `reviewers` approved it in a pull request, and have no row yet.
 */
export function approvalOf(
  { notices }: Pick<Site, 'notices'>,
  { versions, ledger }: PolicyOfVersion,
  version: Approvable,
  reviewers: readonly string[] = [],
): Approval {
  const { settings, published, id } = version;
  const isSealed =
    ledger?.entries.some((entry) => entry.kind === 'version' && entry.version === id) === true;
  const isHeld = notices.since === undefined || notices.since <= published;
  const isAsked = !isSealed && isHeld && versions[0]?.id !== id && isMaterial(version);
  const counts = settings.approvals.map(
    ({ digest, decisions }) =>
      version.digest === digest && (decisions === undefined || version.hasDecisions(decisions)),
  );
  const rows = settings.approvals.flatMap(({ by }, index) => (counts[index] ? [by] : []));
  const stale = [...counts.keys()].filter((index) => !counts[index]);
  return {
    needed: isAsked ? notices.approvals : 0,
    by: distinct([...rows, ...reviewers]),
    stale: isAsked ? stale : [],
    isSealed,
  };
}

/** Whether as many approved as must. */
export function isApproved({ by, needed }: Approval): boolean {
  return by.length >= needed;
}

/** The state of a version on a day; `isFinished` where the library has no error. */
export function approvalState(
  approval: Approval,
  published: Day,
  day: Day,
  isFinished = true,
): ApprovalState {
  if (approval.isSealed) return 'published';
  if (!isFinished) return 'draft';
  if (!isApproved(approval)) return 'awaiting approval';
  return published <= day ? 'published' : 'approved';
}

function distinct(names: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const name of names) {
    const key = name.normalize('NFKC').toLowerCase().replace(/^@/, '');
    if (!known.has(key)) known.set(key, name);
  }
  return [...known.values()];
}
