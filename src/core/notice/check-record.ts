import { issue, type Issue } from '../problems/issue.ts';
import type { NoticeRecordDraft, PolicyDraft } from '../library/draft.ts';

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
