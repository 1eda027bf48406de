import type { Section } from '../document/document.ts';

/** The index behind the last subsection of the section at `at`. The text before the first heading has none. */
export function subtreeEnd(sections: readonly Pick<Section, 'level'>[], at: number): number {
  const level = sections[at]?.level ?? 0;
  if (level === 0) return at + 1;
  const next = sections.findIndex((section, index) => index > at && section.level <= level);
  return next === -1 ? sections.length : next;
}
