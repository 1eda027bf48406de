import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document as Yaml,
} from 'yaml';

import { issue, type Issue, type Place } from '#core/issue.ts';
import { findHiddenCharacters, nameOf, toTell } from '#core/policy/hidden-characters.ts';
import type { Locate } from '#core/shape.ts';

import { findSplitValue, findLostWords } from './lost-words.ts';
import { explainYaml, NO_MAPPING, REFERENCE, type YamlMistake } from './yaml-mistakes.ts';

/** A YAML mapping as plain values, with the place of each; or why it is none. */
export type ParsedYaml =
  { ok: true; value: unknown; locate: Locate; issues: Issue[] } | { ok: false; issues: Issue[] };

/**
 * YAML 1.2 to values: dates stay text, an empty text is an empty mapping. `firstLine` is the line of
 * the file at which `text` begins. Hidden characters are issues, wherever they stand.
 */
export function parseYaml(text: string, file: string, firstLine = 1): ParsedYaml {
  const yaml = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  // Not by the parser's LineCounter, which counts no lines within what it could not read.
  const placeAt = (offset: number): Place => {
    const before = text.slice(0, offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { file, line: before.length + firstLine - 1, column };
  };
  const hidden = findHidden(yaml, text).map(({ offset, name }) =>
    issue('hidden-character', placeAt(offset), { character: name }),
  );
  const split = findSplitValue(yaml, text);
  if (split) {
    const found = issue('comment-in-value', placeAt(split.offset), split);
    return { ok: false, issues: [found, ...hidden] };
  }
  const mistakes = findMistakes(yaml);
  if (mistakes.length > 0) {
    const issues = mistakes.map(({ offset, mistake }) =>
      issue('invalid-yaml', placeAt(offset), mistake),
    );
    return { ok: false, issues: [...issues, ...hidden] };
  }
  const lost = findLostWords(yaml, text).map((one) =>
    issue('comment-in-value', placeAt(one.offset), one),
  );
  const locate: Locate = (path, part = 'value') => placeAt(offsetOf(yaml, path, part));
  const value: unknown = yaml.contents === null ? {} : yaml.toJS();
  return { ok: true, value, locate, issues: [...lost, ...hidden] };
}

interface Found {
  offset: number;
  mistake: YamlMistake;
}

// One wrong sign can give several errors at one place, of which the first is to the point.
function findMistakes(yaml: Yaml): Found[] {
  const errors = [...yaml.errors, ...yaml.warnings].map((error): Found => ({
    offset: error.pos[0],
    mistake: explainYaml(error),
  }));
  const all = errors.length > 0 ? errors : [...findReferences(yaml), ...findShape(yaml)];
  return all.filter(({ offset }, index) => all.findIndex((one) => one.offset === offset) === index);
}

function findReferences(yaml: Yaml): Found[] {
  const found: Found[] = [];
  visit(yaml, {
    Node: (_, node) => {
      const isReference = isAlias(node) || (node as { anchor?: string }).anchor !== undefined;
      if (isReference) found.push({ offset: startOf(node) ?? 0, mistake: REFERENCE });
    },
  });
  return found;
}

function findShape({ contents }: Yaml): Found[] {
  if (contents === null || isMap(contents)) return [];
  if (isScalar(contents) && contents.value === null) return [];
  return [{ offset: startOf(contents) ?? 0, mistake: NO_MAPPING }];
}

// Those of the text itself, comments included, and those that an escape such as `\u200B` stands for.
function findHidden(yaml: Yaml, text: string): { offset: number; name: string }[] {
  const found = toTell(findHiddenCharacters(text, 'lines'));
  visit(yaml, {
    Scalar: (_, { value, range }) => {
      if (typeof value !== 'string' || !range) return;
      const hidden = findHiddenCharacters(value);
      if (hidden.length === 0) return;
      const written = new Set(
        [...text.slice(range[0], range[1])].map((one) => nameOf(one.codePointAt(0) ?? 0)),
      );
      const escaped = new Set(hidden.map(({ name }) => name)).difference(written);
      found.push(...[...escaped].map((name) => ({ offset: range[0], name })));
    },
  });
  return found;
}

// The node of a missing key is the nearest one around it.
function offsetOf(yaml: Yaml, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  if (path.length === 0) return startOf(yaml.contents) ?? 0;
  const above = path.slice(0, -1);
  const parent = above.length === 0 ? yaml.contents : yaml.getIn(above, true);
  if (isMap(parent)) {
    const pair = parent.items.find(
      (one) => isPair(one) && isScalar(one.key) && String(one.key.value) === String(path.at(-1)),
    );
    // `key:` with nothing after it: the nothing has no place that an eye could find.
    const isEmpty = isScalar(pair?.value) && pair.value.value === null;
    const start = startOf(part === 'key' || isEmpty || !pair?.value ? pair?.key : pair.value);
    if (start !== undefined) return start;
  }
  return startOf(yaml.getIn(path, true)) ?? offsetOf(yaml, above, 'key');
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] | null } | null | undefined)?.range?.[0];
}
