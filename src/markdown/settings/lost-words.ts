import { isScalar, visit, type Scalar, type Document as Yaml } from 'yaml';

import { quoted } from './quoted-value.ts';

/** Words after ` #` that YAML takes for a comment and that belong to the value before them. */
export interface LostWords {
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
export function findLostWords(yaml: Yaml, text: string): LostWords[] {
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
export function findSplitValue(yaml: Yaml, text: string): LostWords | null {
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
