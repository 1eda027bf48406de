import type { Redline, SectionPlace } from '../redline/redline-schema.ts';

/** For a place in one of the two texts: the headings from the outermost down to its own. */
export function headingPaths({
  from,
  to,
  sections,
}: Redline): (side: 'before' | 'after', place: SectionPlace) => string[] {
  const titles = { before: new Map<string, string>(), after: new Map<string, string>() };
  for (const { before, after } of sections) {
    if (before) titles.before.set(before.anchor, before.heading);
    if (after) titles.after.set(after.anchor, after.heading);
  }
  const parents = {
    before: new Map(from.sections.map(({ anchor, parent }) => [anchor, parent])),
    after: new Map(to.sections.map(({ anchor, parent }) => [anchor, parent])),
  };
  return (side, { anchor, level }) => {
    const path: string[] = [];
    let at = level === 0 ? null : anchor;
    while (at !== null) {
      path.unshift(titles[side].get(at) ?? at);
      at = parents[side].get(at) ?? null;
    }
    return path;
  };
}
