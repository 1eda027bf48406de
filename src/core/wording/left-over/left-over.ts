/** A mark of another tool that a page shows as it stands, and what to write instead. */
export interface LeftOver {
  /** What it is, to stand after "Unexpected". */
  kind: string;
  /** One of these characters is in all words that match: most blocks have none of them. */
  signs?: string;
  /** Has the flags `dgmu`; lines begin behind their indentation and the marks of quotations. */
  pattern: RegExp;
  /** What to write for the words that match; nothing where only a person can say. */
  write?: (groups: readonly string[], block: LeftOverBlock) => string | null;
  /** The step to take where there is nothing to write. */
  step: string;
  /** What is expected instead of Markdown. */
  expected?: string;
  /** Whether other lines follow that are mended in the same way. */
  isOfMany?: boolean;
  /** The kind whose end it is: told only where there is none of that kind. */
  ends?: string;
}

/** What a row may ask of the block that it was found in. */
interface LeftOverBlock {
  syntax: 'md' | 'mdx';
  isHeading: boolean;
  /** How many blanks begin a line that belongs to the same item. */
  indent: number;
}

/** Where in a block a row was found. */
interface FoundLeftOver {
  row: LeftOver;
  start: number;
  end: number;
  /** What to write instead; nothing where only a person can say. */
  mended: string | null;
}

/** Stands in the text of a block for what is no words of it: code, addresses, escaped signs, marks. */
export const NO_WORDS = '\uFFFC';

/**
 * What a block has of other tools, in order: of each row the first, and of two that overlap the one
 * whose row stands first. `words` is the text with `NO_WORDS`; `source` is as long and has all of it.
 */
export function findLeftOvers(
  rows: readonly LeftOver[],
  words: string,
  source: string,
  block: LeftOverBlock,
): FoundLeftOver[] {
  const found: FoundLeftOver[] = [];
  const characters = new Set(words);
  for (const row of rows) {
    if (row.signs !== undefined && ![...row.signs].some((sign) => characters.has(sign))) continue;
    for (const match of words.matchAll(row.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((one) => one.start < end && start < one.end)) continue;
      const groups = (match.indices ?? []).map((range) => range && source.slice(...range));
      const mended = row.write?.(
        groups.map((one) => one ?? ''),
        block,
      );
      found.push({ row, start, end, mended: mended ?? null });
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
