import type { Section } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';

/**
 * The number that a reader would call a section by: `1.3` where the policy is numbered, else the
 * enumerators that its headings begin with, from the outermost in: `D.3` for `3. Ownership` below
 * `D. Content`. Nothing for a section without.
 */
export function sectionNumber(section: Section, sections: readonly Section[]): string {
  if (section.number !== '') return section.number.replace(/\.$/, '');
  const own = enumeratorOf(section);
  if (own === '') return '';
  const outer = sections.find(({ anchor }) => anchor === section.parent);
  const above = outer ? sectionNumber(outer, sections) : '';
  // `1.2` below `1` says all of it already.
  return above === '' || own.startsWith(`${above}.`) ? own : `${above}.${own}`;
}

const ENUMERATOR =
  /^(?:§\s*|(?:section|article|annex|addendum|part)\s+)?\(?([A-Z]|[IVXLC]+|\d{1,3}[A-Z]?(?:\.\d{1,3})*)(?:[.):]+|(?<=\d)\s)\s*\S/i;

function enumeratorOf(section: Section): string {
  return ENUMERATOR.exec(plainText(section.heading))?.[1]?.toUpperCase() ?? '';
}
