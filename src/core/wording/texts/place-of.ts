import { escapePattern } from '#core/text/escape-pattern.ts';
import type { Place } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';
import type { PlacedVersion } from './checked-texts.ts';

/**
 * Where words of a section first stand in the file. Marks of Markdown may stand between the words;
 * where they stand within one, or the words are written otherwise, it is the beginning of the section.
 */
export function placeOf(
  { source, sectionPlaces, file }: PlacedVersion,
  section: number,
  words: string,
): Place {
  const start = sectionPlaces[section] ?? topOf(file);
  const end = sectionPlaces[section + 1]?.line ?? Infinity;
  const lines = source.split('\n').slice(start.line - 1, end - 1);
  const text = lines.join('\n');
  const at = text.search(patternOf(words));
  if (at === -1) return start;
  const before = text.slice(0, at).split('\n');
  return {
    file,
    line: start.line + before.length - 1,
    column: (before.at(-1) ?? '').length + 1,
  };
}

function patternOf(words: string): RegExp {
  const escaped = words.trim().split(/\s+/u).map(escapePattern);
  return new RegExp(escaped.join('[\\s*_>]+'), 'iu');
}
