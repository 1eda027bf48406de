import { renderJson } from '../text/render-json.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { topOf } from '../library/draft.ts';
import { AUDIENCE_NAMES } from './announcements/audiences.ts';
import { type Issue, issue, type Place } from '../problems/issue.ts';
import type { AudienceId, Notice } from '../schemas/notice-schema.ts';
import type { Announced, Artefact, Dispatch, NoticeRecord } from '../schemas/record-schema.ts';
import type { Day } from '../text/calendar-day.ts';

/** A record with a notice in it, or why it cannot be recorded; warnings may stand beside a record. */
export interface Recorded {
  record: NoticeRecord | null;
  issues: Issue[];
  /** Whether the record says more than before. */
  isNew: boolean;
}

/**
 * The record of a policy with this notice and who was sent it; `record` is what was recorded before.
 * Recording the same again changes nothing, and more mailings of the same notice are added to it.
 * Another notice of what was announced already is refused: what people were told is not changed.
 */
export function recordNotice(
  record: NoticeRecord | null,
  notice: Notice,
  artefacts: readonly Artefact[],
  dispatch: readonly Dispatch[] = [],
): Recorded {
  const policy = notice.policy.id;
  const before = record ?? { format: 'codicil-notice-record/1' as const, policy, notices: [] };
  const known = before.notices.find(({ id }) => id === notice.id);
  const files = joined(known?.artefacts ?? [], artefacts);
  const entry = entryOf(notice, files, merge(known?.dispatch ?? [], dispatch));
  const place = topOf(`policies/${policy}/notices.json`);
  const issues = [
    ...(known ? checkSame(known, entry, place) : []),
    ...dispatch.flatMap((one) => checkDispatch(one, entry, place)),
  ];
  if (issues.some(({ severity }) => severity === 'error')) {
    return { record: null, issues, isNew: false };
  }
  const notices = known
    ? before.notices.map((one) => (one === known ? entry : one))
    : [...before.notices, entry];
  const after = { ...before, notices };
  return { record: after, issues, isNew: formatRecord(after) !== formatRecord(before) };
}

/** A record as it stands in its file: the same record, the same bytes, in the order of its fields. */
export function formatRecord(record: NoticeRecord): string {
  return renderJson(record);
}

function entryOf(
  notice: Notice,
  artefacts: readonly Artefact[],
  dispatch: readonly Dispatch[],
): Announced {
  return {
    id: notice.id,
    kind: notice.kind,
    amends: notice.amends,
    version: notice.to.version,
    announced: notice.dates.announced,
    texts: { from: notice.from.sha256, to: notice.to.sha256 },
    audiences: notice.audiences.map(({ id, effective, tellBy }) => ({ id, effective, tellBy })),
    artefacts: artefacts
      .map(({ name, sha256 }) => ({ name, sha256 }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    dispatch: [...dispatch],
  };
}

// The same mailing is told from another by all but the day on which it was written down.
function merge(before: readonly Dispatch[], added: readonly Dispatch[]): Dispatch[] {
  const merged = before.map(ordered);
  const known = new Set(merged.map(mailingKey));
  for (const one of added.map(ordered)) {
    const key = mailingKey(one);
    if (!known.has(key)) merged.push(one);
    known.add(key);
  }
  return merged;
}

function ordered({
  audience,
  channel,
  started,
  finished,
  recipients,
  bounced,
  recorded,
}: Dispatch): Dispatch {
  const mailing = { audience, channel, started, finished, recipients, bounced };
  return recorded === undefined ? mailing : { ...mailing, recorded };
}

function mailingKey(mailing: Dispatch): string {
  return canonicalJson({ ...mailing, recorded: undefined });
}

// Letters to other audiences follow, each when it is sent.
function joined(known: readonly Artefact[], added: readonly Artefact[]): Artefact[] {
  const names = new Set(added.map(({ name }) => name));
  return [...known.filter(({ name }) => !names.has(name)), ...added];
}

// All but the mailings and letters, which go on after the announcement; no letter is replaced.
function checkSame(known: Announced, entry: Announced, place: Place): Issue[] {
  const names = new Set(known.artefacts.map(({ name }) => name));
  const artefacts = entry.artefacts.filter(({ name }) => names.has(name));
  if (said(known) === said({ ...entry, artefacts })) return [];
  return [issue('notice-already-announced', place, { id: known.id, announced: known.announced })];
}

// A file may have been read with its fields in another order.
function said(entry: Announced): string {
  const { id, kind, amends, version, announced, texts, audiences, artefacts } = entry;
  const files = artefacts.map(({ name, sha256 }) => [name, sha256]);
  return JSON.stringify([
    [id, kind, amends, version, announced, texts.from, texts.to],
    audiences.map((one) => [one.id, one.effective, one.tellBy]),
    files.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  ]);
}

function checkDispatch(
  { audience, started, finished, recorded }: Dispatch,
  { announced, audiences }: Announced,
  place: Place,
): Issue[] {
  if (started < announced) {
    return [issue('dispatch-before-announcement', place, { started, announced })];
  }
  const tellBy = audiences.find(({ id }) => id === audience)?.tellBy;
  if (tellBy === undefined) return [];
  const details = { audience: AUDIENCE_NAMES[audience], finished, tellBy };
  if (finished > tellBy) return [issue('dispatch-too-late', place, details)];
  return recorded !== undefined && recorded > tellBy
    ? [issue('recorded-later', place, { ...details, recorded })]
    : [];
}

/** The day on which each audience was first sent a notice; none for those whose letter is a draft. */
export type SentDays = Partial<Record<AudienceId, Day>>;

/** What a record says of one notice. */
export function sentDays(record: NoticeRecord | null, notice: string): SentDays {
  return daysOf(record?.notices.find(({ id }) => id === notice)?.dispatch ?? []);
}

/** The first day of each audience among mailings. */
export function daysOf(dispatch: readonly Pick<Dispatch, 'audience' | 'started'>[]): SentDays {
  const days: SentDays = {};
  for (const { audience, started } of dispatch) {
    const known = days[audience];
    if (known === undefined || started < known) days[audience] = started;
  }
  return days;
}
