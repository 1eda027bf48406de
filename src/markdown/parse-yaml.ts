import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document as Yaml } from 'yaml';

import { issue, type Issue, type Place } from '#core/issue.ts';
import { findHiddenCharacters } from '#core/policy/hidden-characters.ts';
import type { Locate } from '#core/shape.ts';

/** A YAML mapping as plain values, with the place of each; or why it is none. */
export type ParsedYaml =
  { ok: true; value: unknown; locate: Locate; issues: Issue[] } | { ok: false; issues: Issue[] };

/**
 * YAML 1.2 to values: dates stay text. `firstLine` is the line of the file at which `text` begins.
 * Hidden characters in values are issues.
 */
export function parseYaml(text: string, file: string, firstLine = 1): ParsedYaml {
  const counter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(Math.min(offset, text.length));
    return { file, line: line + firstLine - 1, column: Math.max(col, 1) };
  };
  if (yaml.errors.length > 0) {
    const issues = yaml.errors.map((error) =>
      issue('invalid-yaml', placeAt(error.pos[0]), {
        reason: error.message.split('\n', 1)[0] ?? '',
      }),
    );
    return { ok: false, issues };
  }
  const locate: Locate = (path, part = 'value') => placeAt(offsetOf(yaml, path, part));
  const value: unknown = yaml.toJS({ maxAliasCount: 100 });
  return { ok: true, value, locate, issues: checkCharacters(value, [], locate) };
}

// The node of a missing key is the nearest one around it.
function offsetOf(yaml: Yaml, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  const parent = path.length > 0 ? yaml.getIn(path.slice(0, -1), true) : null;
  const top = path.length === 1 ? yaml.contents : parent;
  if (isMap(top)) {
    const pair = top.items.find(
      (one) => isPair(one) && isScalar(one.key) && one.key.value === path.at(-1),
    );
    const node = part === 'key' || !pair?.value ? pair?.key : pair.value;
    const start = (node as { range?: [number, number, number] | null } | undefined)?.range?.[0];
    if (start !== undefined) return start;
  }
  const node = path.length > 0 ? yaml.getIn(path, true) : yaml.contents;
  const start = (node as { range?: [number, number, number] | null } | undefined)?.range?.[0];
  if (start !== undefined) return start;
  return path.length > 0 ? offsetOf(yaml, path.slice(0, -1), part) : 0;
}

function checkCharacters(value: unknown, path: PropertyKey[], locate: Locate): Issue[] {
  if (typeof value === 'string') {
    return findHiddenCharacters(value).map(({ name }) =>
      issue('hidden-character', locate(path), { character: name }),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    checkCharacters(part, [...path, Array.isArray(value) ? Number(key) : key], locate),
  );
}
