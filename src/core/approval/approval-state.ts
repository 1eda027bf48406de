import type { Day } from '../text/calendar-day.ts';
import type { Ledger } from '../schemas/ledger-schema.ts';
import { loweredDecisions } from '#core/materiality/decisions/lowered-decisions.ts';
import { isMaterial } from '../notice/announcements/announcement.ts';
import type { Version } from '../library/library.ts';
import type { Site } from '../schemas/site-schema.ts';

/**
 * Where a version stands on its way to readers. A *draft* has mistakes that its author must mend first.
 * What *awaits approval* is finished and can be read, built and previewed; it is not published, not even
 * when its day has come. What is *approved* is published on its day.
 */
type ApprovalState = 'draft' | 'awaiting approval' | 'approved' | 'published';

/** What the state of a version follows from. */
export interface Approval {
  /** How many people or offices must approve it; nobody has to approve what is sealed. */
  needed: number;
  /** Who approved it as it is, each once. */
  by: string[];
  /** Indices of rows of `approvals` that approve another text, or other decisions. */
  stale: number[];
  isSealed: boolean;
  /** Whether it needs approval because a grave finding was decided to matter less. */
  isLowered: boolean;
}

/** A version as far as its approvals go. */
export type Approvable = Pick<
  Version,
  'id' | 'published' | 'settings' | 'document' | 'digest' | 'hasDecisions'
>;

/** What a pull request tells of who approved a version. */
interface Reviewed {
  /** Code owners whose reviews approve it as it is; they need no row. */
  reviewers: readonly string[];
  /** Indices of rows that the change itself brings: what it says of itself counts for nothing. */
  claimed: readonly number[];
}

/** What is known of the policy that the version belongs to. */
interface PolicyOfVersion {
  versions: readonly Pick<Approvable, 'id' | 'settings' | 'document'>[];
  ledger: Ledger | null;
}

/**
 * Who approved a version as it is, and how many must: of versions since `notices.since` that have a
 * material change, as many as `notices.approvals` says; of those that decide below a grave finding of the
 * rules as many, and at least one, where `notices.lowering` asks for it. A row without `decisions` stands for the text
 * alone. In a pull request, `reviewed` says what counts besides the rows of the branch that it is for.
 */
export function approvalOf(
  { notices }: Pick<Site, 'notices'>,
  { versions, ledger }: PolicyOfVersion,
  version: Approvable,
  { reviewers, claimed }: Reviewed = ROWS_ALONE,
): Approval {
  const { settings, published, id } = version;
  const isSealed =
    ledger?.entries.some((entry) => entry.kind === 'version' && entry.version === id) === true;
  const isHeld = notices.since === undefined || notices.since <= published;
  const from = versions[versions.findIndex((one) => one.id === id) - 1];
  const isOpen = !isSealed && isHeld && from !== undefined;
  const isLowered = isOpen && asksForLowered(notices) && loweredDecisions(from, version).length > 0;
  const isAsked = isOpen && (isLowered || isMaterial(version));
  const least = isLowered ? 1 : 0;
  const counts = settings.approvals.map(
    ({ digest, decisions }) =>
      version.digest === digest && (decisions === undefined || version.hasDecisions(decisions)),
  );
  const rows = settings.approvals.flatMap(({ by }, index) =>
    counts[index] && !claimed.includes(index) ? [by] : [],
  );
  const stale = [...counts.keys()].filter((index) => !counts[index]);
  return {
    needed: isAsked ? Math.max(notices.approvals, least) : 0,
    by: distinct([...rows, ...reviewers]),
    stale: isAsked ? stale : [],
    isSealed,
    isLowered: isLowered && !isMaterial(version),
  };
}

const ROWS_ALONE: Reviewed = { reviewers: [], claimed: [] };

/**
 * Whether a decision below a grave finding awaits approval. Where the site has nobody approve, nobody
 * else can be asked.
 */
export function asksForLowered({ lowering, approvals }: Site['notices']): boolean {
  return (lowering ?? (approvals > 0 ? 'approval' : 'warning')) === 'approval';
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

/** Whether two names are those of one person or office: a login may have its `@` or not. */
export function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/^@/, '');
}

function distinct(names: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const name of names) {
    const key = nameKey(name);
    if (!known.has(key)) known.set(key, name);
  }
  return [...known.values()];
}
