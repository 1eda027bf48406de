import {
  type Document as Yaml,
  isAlias,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import { issue, type Issue, type Place } from '#core/problems/issue.ts';
import type { LineAt, Locate } from '#core/schemas/schema-fields.ts';
import { settingNames } from '#core/schemas/setting-names.ts';
import { findHiddenCharacters, nameOf, toTell } from '#core/text/hidden-characters.ts';
import { quoted } from './quoted-value.ts';
import type { SettingsSlip } from './setting-line.ts';
import { findSettingsSlips } from './settings-slips.ts';
import { explainYaml, NO_MAPPING, REFERENCE, type YamlMistake } from './yaml-mistakes.ts';

/** A YAML mapping as plain values, with the place of each; or why it is none. */
type ParsedYaml =
  | { ok: true; value: unknown; locate: Locate; lineAt: LineAt; issues: Issue[] }
  | { ok: false; issues: Issue[] };

/**
 * YAML 1.2 to values: dates stay text, an empty text is an empty mapping. `firstLine` is the line of
 * the file at which `text` begins. Hidden characters are issues, wherever they stand.
 */
export function parseYaml(text: string, file: string, firstLine = 1): ParsedYaml {
  const yaml = parse(text);
  const placeAt = placesIn(text, file, firstLine);
  const hidden = findHidden(yaml, text).map(({ offset, name }) =>
    issue('hidden-character', placeAt(offset), { character: name }),
  );
  const split = findSplitValue(yaml, text);
  if (split) {
    const found = issue('comment-in-value', placeAt(split.offset), split);
    return { ok: false, issues: [found, ...hidden] };
  }
  const { slips, mended } = slipsThatCount(text, yaml);
  const told = tellSlips(slips, file, firstLine);
  // Without the slips: after one wrong sign the parser would find many.
  const sound = mended === text ? yaml : parse(mended);
  const lines = new Set(slips.map(({ line }) => line + firstLine));
  const mistakes = tellMistakes(sound, mended, placesIn(mended, file, firstLine)).filter(
    ({ place }) => !lines.has(place.line),
  );
  // What was meant may be other than the mended lines say: it is asked for before it is judged.
  const found = [...told, ...mistakes];
  if (found.some(({ severity }) => severity === 'error')) {
    return { ok: false, issues: [...found, ...hidden] };
  }
  const lost = findLostWords(yaml, text).map((one) =>
    issue('comment-in-value', placeAt(one.offset), one),
  );
  const locate: Locate = (path, part = 'value') => placeAt(offsetOf(yaml, path, part));
  const value: unknown = yaml.contents === null ? {} : yaml.toJS();
  const all = text.split('\n');
  const lineAt: LineAt = ({ line }) => all[line - firstLine] ?? '';
  return { ok: true, value, locate, lineAt, issues: [...told, ...lost, ...hidden] };
}

function parse(text: string): Yaml.Parsed {
  return parseDocument(text, { prettyErrors: false, logLevel: 'error' });
}

type PlaceAt = (offset: number) => Place;

// Not by the parser's LineCounter, which counts no lines within what it could not read.
function placesIn(text: string, file: string, firstLine: number): PlaceAt {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (wanted) => {
    const offset = Math.min(wanted, text.length);
    const line = countBelow(ends, offset);
    const start = line === 0 ? 0 : (ends[line - 1] ?? 0) + 1;
    return { file, line: line + firstLine, column: offset - start + 1 };
  };
}

/** How many of the numbers, which rise, are below one. */
function countBelow(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The slips of the hand, and the text without those that keep it from being read as it was meant. */
function slipsThatCount(text: string, yaml: Yaml): { slips: SettingsSlip[]; mended: string } {
  // JSON is written by programs.
  if (text.startsWith('{')) return { slips: [], mended: text };
  const lines = text.split('\n');
  const found = findSettingsSlips(lines, settingNames());
  const isSound = yaml.errors.length === 0 && yaml.warnings.length === 0;
  if (!isSound) return { slips: found.slips, mended: found.mended.join('\n') };
  const slips = found.slips.filter(({ weight }) => weight !== 'fault');
  const silent = new Set(slips.flatMap(({ weight, line }) => (weight === 'silent' ? [line] : [])));
  const mended = lines.map((line, index) => (silent.has(index) ? found.mended[index] : line));
  return { slips, mended: mended.join('\n') };
}

/** Of the same slip on lines in a row the first, which names the others. */
function tellSlips(slips: readonly SettingsSlip[], file: string, firstLine: number): Issue[] {
  const runs: { first: SettingsSlip; last: number }[] = [];
  for (const slip of slips) {
    const run = runs.at(-1);
    const isMore = run?.last === slip.line - 1 && run.first.sort === slip.sort;
    if (isMore && slip.below === undefined) run.last = slip.line;
    else runs.push({ first: slip, last: slip.line });
  }
  return runs.map(({ first, last }) => {
    const { line, column, message, mended, weight, joined = 0, below: ofBelow } = first;
    const place = { file, line: line + firstLine, column: column + 1 };
    if (weight === 'visible') return issue('curly-quotes', place, { message, line: mended });
    const below = linesFrom(place.line + 1, last + firstLine);
    const mend = ofBelow === undefined ? `; mend ${below} likewise` : `, and ${ofBelow} ${below}`;
    const likewise = below === '' ? '' : mend;
    const gone = linesFrom(place.line + 1, place.line + joined);
    const also = gone === '' ? likewise : `, and delete ${gone}`;
    return issue('invalid-yaml', place, { message, step: `Write \`${mended}\`${also}.` });
  });
}

function linesFrom(from: number, to: number): string {
  if (to < from) return '';
  return from === to ? `line ${to}` : `lines ${from} to ${to}`;
}

function tellMistakes(yaml: Yaml, text: string, placeAt: PlaceAt): Issue[] {
  return findMistakes(yaml, text).map(({ offset, mistake, first }) =>
    first === undefined
      ? issue('invalid-yaml', placeAt(offset), mistake)
      : issue('invalid-yaml', placeAt(offset), mistake, placeAt(first)),
  );
}

interface Found {
  offset: number;
  mistake: YamlMistake;
  /** The other place, where there are two. */
  first?: number;
}

// After one wrong character the parser reports many mistakes; only the first is to the point.
function findMistakes(yaml: Yaml, text: string): Found[] {
  const errors = [...yaml.errors, ...yaml.warnings];
  const [first] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  if (first) return [{ offset: first.pos[0], mistake: explainYaml(first) }];
  if (errors.length > 0) return errors.map(({ pos }) => findTwice(text, pos[0]));
  return [...findReferences(yaml), ...findShape(yaml)];
}

function findTwice(text: string, offset: number): Found {
  const lineStart = startOfLine(text, offset);
  const key = /^[^\s:]*/.exec(text.slice(offset, offset + LONGEST_KEY))?.[0] ?? '';
  const lead = text.slice(lineStart, offset).replace('-', ' ');
  const first = findKeyAbove(text, lineStart, lead, `${key}:`);
  const isOfRows = settingNames().ofRows.has(key);
  return {
    offset,
    mistake: {
      message: `Unexpected second \`${key}\`, expected each key once.`,
      step: isOfRows ? `Move its rows to the first \`${key}\`.` : 'Remove one of the two.',
    },
    ...(first === null ? {} : { first }),
  };
}

/** Of a key of YAML. */
const LONGEST_KEY = 1024;

/** Where the same key stands on the nearest line above. */
function findKeyAbove(text: string, lineStart: number, lead: string, key: string): number | null {
  for (let start = lineStart; start > 0;) {
    start = startOfLine(text, start - 1);
    const at = start + lead.length;
    const isBelow = text.startsWith(key, at) && text.slice(start, at).replace('-', ' ') === lead;
    if (isBelow) return at;
  }
  return null;
}

/** Where the line begins in which an offset is. */
function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
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

/** Words after ` #` that YAML takes for a comment and that belong to the value before them. */
interface LostWords {
  /** Where the `#` stands. */
  offset: number;
  words: string;
  /** The whole line as it should be; nothing where the value has several lines. */
  line: string | null;
}

/**
 * Finds lost words. `summary: See ticket #12 and more` loses some; `logo: a.svg # beside it` has a
 * remark. A value that lost all its words gets them back, so that it does not count as missing too.
 */
function findLostWords(yaml: Yaml, text: string): LostWords[] {
  const found: LostWords[] = [];
  const look = (value: unknown, from: number): void => {
    const lost = isScalar(value) ? lostOf(value, text, from) : null;
    if (lost) found.push(lost);
  };
  visit(yaml, {
    Pair: (_, { key, value }) => {
      // The colon stands behind the key.
      look(value, (isScalar(key) ? (key.range?.[1] ?? 0) : 0) + 1);
    },
    Seq: (_, { items }) => {
      for (const item of items) look(item, 0);
    },
  });
  return found;
}

function lostOf(scalar: Scalar, text: string, afterKey: number): LostWords | null {
  const [start, end] = scalar.range ?? [0, 0];
  const isEmpty = scalar.value === null && start === end;
  if (!isEmpty && (scalar.type !== 'PLAIN' || typeof scalar.value !== 'string')) return null;
  const from = isEmpty ? afterKey : end;
  const comment = /^([ \t]+)(#[^\n]*)/.exec(text.slice(from));
  const words = comment?.[2]?.trimEnd() ?? '';
  const value = isEmpty ? '' : String(scalar.value);
  if (!areLost(value, words)) return null;
  if (isEmpty) scalar.value = words;
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const head = isEmpty ? `${text.slice(lineStart, from)} ` : text.slice(lineStart, start);
  const line = `${head}${quoted(`${value} ${words}`.trim())}`;
  return {
    offset: from + (comment?.[1]?.length ?? 0),
    words,
    line: text.slice(start, end).includes('\n') ? null : line,
  };
}

/**
 * The comment that cuts a value of several lines in two, or takes the closing bracket with it, so that
 * YAML makes no sense of the rest. There is no `line`: where the value is to end is the author's to say.
 */
function findSplitValue(yaml: Yaml, text: string): LostWords | null {
  const [first] = yaml.errors;
  if (!first) return null;
  const offset = first.message.startsWith('Flow ')
    ? bracketInComment(text.slice(0, first.pos[1]))
    : first.code === 'BAD_INDENT'
      ? commentAbove(text, first.pos[0])
      : null;
  if (offset === null) return null;
  const [words = ''] = text.slice(offset).split('\n', 1);
  // An anchor with the signs around it in a heading: told with its line, as a slip.
  if (/^#[\w-]+\s*(?:\*\/)?\s*\}\s*$/.test(words)) return null;
  return { offset, words: words.trimEnd(), line: null };
}

function bracketInComment(text: string): number | null {
  const match = [...text.matchAll(/^[^\n#]*[{[](?:[^\n#]|(?<=\S)#)*[ \t](?=#[^\n]*[}\]])/gm)].at(
    -1,
  );
  return match ? match.index + match[0].length : null;
}

function commentAbove(text: string, offset: number): number | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(lineStart).split('\n', 1);
  if (!/^[ \t]+\S/.test(line) || /^[ \t]*(?:-[ \t]|[\w.-]+:(?:[ \t]|$))/.test(line)) return null;
  const before = text.slice(0, lineStart).replace(/\n+$/, '');
  const above = before.slice(before.lastIndexOf('\n') + 1);
  const comment = /(?:^|[ \t])(#.*)$/.exec(above)?.[1];
  return comment === undefined ? null : before.length - comment.length;
}

// After a blank a remark follows, save before a number: “see ticket # 12”. What is no prose, as a day
// or a file, may have a remark without a blank.
function areLost(value: string, comment: string): boolean {
  if (/^# ?\d/.test(comment)) return !/[.!?]$/.test(value) && !/^\d{4}-\d\d-\d\d$/.test(value);
  return /^#[^\s#]/.test(comment) && (value === '' || /\s/.test(value));
}
