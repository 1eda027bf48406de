import { Document, isMap, isScalar, parseDocument, YAMLMap } from 'yaml';

import type { Effective } from '#core/schemas/version-schema.ts';
import { splitFrontMatter } from '#markdown/settings/front-matter.ts';

/** What holds for the next version too, until someone changes it. */
const CARRIED = ['noticePromise', 'placement', 'answers', 'removalPromise'];

/**
 * The front matter of a copy of `source`, as YAML: what says something of the old version alone is
 * not in it. A summary that is not written yet stands there empty, which the check refuses.
 */
export function newFrontMatter(
  source: string,
  effective: Effective,
  summary: string | null,
): string {
  const fresh = new Document({ effective, summary });
  const old = parseDocument(splitFrontMatter(source).frontMatter ?? '').contents;
  const carried = isMap(old) ? old.items.filter(({ key }) => CARRIED.includes(nameOf(key))) : [];
  if (fresh.contents instanceof YAMLMap) {
    fresh.contents.items.push(...carried);
    const days: unknown = fresh.contents.get('effective');
    if (isMap(days)) days.flow = true;
  }
  return fresh.toString({ lineWidth: 0, nullStr: '' }).replace(/^summary: +$/m, 'summary:');
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}
