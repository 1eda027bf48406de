import { issue, type Issue } from '#core/problems/issue.ts';
import { noticeRecordSchema } from '#core/schemas/record-schema.ts';
import { topOf, type NoticeRecordDraft } from '#core/library/draft.ts';
import { shape } from '#core/schemas/schema-fields.ts';

import { parseYaml } from './parse-yaml.ts';

/** The record of notices in `text`, or why it is none. */
export function parseNoticeRecord(
  text: string,
  file: string,
): { record: NoticeRecordDraft | null; issues: Issue[] } {
  // JSON is YAML too, and that parser knows the place of every value and of a mistake.
  const yaml = parseYaml(text, file);
  if (!yaml.ok || !isJson(text)) {
    const place = yaml.ok ? topOf(file) : (yaml.issues[0]?.place ?? topOf(file));
    return { record: null, issues: [issue('invalid-notice-record', place, {})] };
  }
  const shaped = shape(noticeRecordSchema, yaml.value, yaml.locate, yaml.lineAt);
  return shaped.ok
    ? { record: { record: shaped.value, locate: yaml.locate }, issues: yaml.issues }
    : { record: null, issues: [...yaml.issues, ...shaped.issues] };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
