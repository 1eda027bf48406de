import type { Redline } from '../redline/redline-schema.ts';
import type { Finding } from './assessment-schema.ts';

/**
 * References that lead nowhere any more, by the section whose heading is gone: the new text still
 * quotes it. A heading of one word is quoted for other reasons too.
 */
export function danglingReferences({ sections }: Redline): ReadonlyMap<string, Finding[]> {
  const fresh = new Set(sections.flatMap(({ after }) => (after ? [after.heading] : [])));
  const text = sections
    .flatMap(({ blocks }) => blocks)
    .map(({ tokens }) => tokens.map(({ op, text }) => (op === 'delete' ? '' : text)).join(''))
    .join('\n');
  const found = new Map<string, Finding[]>();
  for (const { id, before } of sections) {
    const heading = before?.heading ?? '';
    if (heading.split(' ').length < 2 || fresh.has(heading)) continue;
    const quote = [`“${heading}”`, `"${heading}"`].find((one) => text.includes(one));
    if (quote === undefined) continue;
    const why = `The text still refers to ${quote}, and no section is called so any more.`;
    const finding: Finding = {
      rule: 'reference-dangling',
      severity: 2,
      direction: 'adverse',
      before: heading,
      after: '',
      why,
    };
    found.set(id, [finding]);
  }
  return found;
}
