import { type NoticeRecordDraft, type PolicyDraft, topOf } from '#core/library/draft.ts';
import type { Policy } from '#core/library/library.ts';
import type { NoticeLibrary } from '../announcements/announcement.ts';
import { AUDIENCE_NAMES } from '../announcements/audiences.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import type { AudienceId } from '#core/schemas/notice-schema.ts';
import { type Announced, reachOf } from '#core/schemas/record-schema.ts';

/** The record of notices is this policy's own, and the texts stand as they were announced. */
export function checkRecord(policy: PolicyDraft): Issue[] {
  const { notices } = policy;
  if (!notices) return [];
  const { record, locate } = notices;
  if (record.policy !== policy.id) {
    const details = { found: record.policy, policy: policy.id };
    return [issue('notice-record-of-another-policy', locate(['policy']), details)];
  }
  return record.notices.flatMap((_, index) => checkEntry(index, notices, policy));
}

function checkEntry(
  index: number,
  { record, locate }: NoticeRecordDraft,
  policy: PolicyDraft,
): Issue[] {
  const entry = record.notices[index];
  if (!entry) return [];
  const { id, version: name, texts } = entry;
  const place = locate(['notices', index, 'id']);
  const first = record.notices.findIndex((one) => one.id === id);
  if (first < index) {
    const also = locate(['notices', first, 'id']);
    return [issue('duplicate-notice-record', place, { id }, also)];
  }
  const order = policy.versions.findIndex((one) => one.id === name);
  const version = policy.versions[order];
  if (!version) {
    const at = locate(['notices', index, 'version']);
    return [issue('notice-record-of-unknown-version', at, { version: name })];
  }
  const compared = [
    { text: policy.versions[order - 1], side: 'from' as const },
    { text: version, side: 'to' as const },
  ];
  return compared.flatMap(({ text, side }) => {
    const announced = texts[side];
    if (!text || text.digest === null || text.hasDigest(announced)) return [];
    const details = { version: text.id, digest: text.digest, announced };
    const at = locate(['notices', index, 'texts', side]);
    return [issue('announced-text-changed', { file: text.file, line: 1, column: 1 }, details, at)];
  });
}

/**
 * A warning where the mailings of a notice reached too few of one of these audiences to be all of it: of
 * resellers fewer than the library has, of others fewer than half of those whom another notice of such a
 * policy reached; without one, a single message.
 */
export function checkReach(
  library: NoticeLibrary,
  policy: Policy,
  { id, dispatch }: Announced,
  audiences: readonly AudienceId[],
): Issue[] {
  return [...new Set(audiences)].flatMap((audience) => {
    const reached = reachIn(dispatch, audience);
    const { count, since } = expectedReach(library, policy, id, audience);
    if (reached === 0 || reached >= count) return [];
    const details = { audience: AUDIENCE_NAMES[audience], reached, expected: count, since };
    return [issue('unlikely-reach', topOf(`policies/${policy.id}/notices.json`), details)];
  });
}

function expectedReach(
  { policies, resellers }: NoticeLibrary,
  { settings }: Policy,
  notice: string,
  audience: AudienceId,
): { count: number; since: string } {
  if (audience === 'resellers') {
    return { count: resellers.length, since: `the library has ${resellers.length} resellers` };
  }
  const others = policies
    .filter((policy) => policy.settings.audience === settings.audience)
    .flatMap((policy) => policy.notices?.notices ?? [])
    .filter(({ id }) => id !== notice)
    .map(({ id, dispatch }) => ({ id, count: reachIn(dispatch, audience) }));
  const [most] = others.toSorted((a, b) => b.count - a.count);
  return most && most.count > 1
    ? { count: Math.ceil(most.count / 2), since: `notice \`${most.id}\` reached ${most.count}` }
    : { count: 2, since: 'a message to one address is none to a whole audience' };
}

// Of several mailings the largest: one that follows reminds the same people.
function reachIn(dispatch: Announced['dispatch'], audience: AudienceId): number {
  return Math.max(0, ...dispatch.filter((one) => one.audience === audience).map(reachOf));
}
