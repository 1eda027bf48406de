import type { Redline } from '#core/redline/redline-schema.ts';

/** A stretch of a line: all of it text, never markup. */
export type ReportSpan = string | { strong: string } | { code: string } | Small;

/** Small text; with `href`, it leads there. */
export interface Small {
  small: string;
  href?: string;
}

/** One line of a cell or item. */
export type Line = ReportSpan[];

/** A piece of the report as people read it, whatever it is written in. */
export type Part =
  | { kind: 'heading'; level: 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; runs: Line }
  | { kind: 'quote'; text: string }
  | { kind: 'list'; items: Line[] }
  /** `head` may be missing; a cell is a list of lines. */
  | { kind: 'table'; head: string[] | null; rows: Line[][][] }
  | { kind: 'fold'; summary: string; parts: Part[] }
  /** `command` prints all of it, where it does not fit; `links` are where it and its text will be. */
  | {
      kind: 'redline';
      redline: Redline;
      command: string | null;
      links: { page: string; redline: string | null } | null;
    };

/**
 * A part with its rank: where not all fit, those with the highest number are left out first. Redlines
 * give way to everything else.
 */
export interface RankedPart {
  part: Part;
  rank: number;
}

export const RANKS = {
  summary: 0,
  problems: 1,
  heads: 2,
  calendar: 3,
  decisions: 4,
  plans: 5,
  more: 6,
};

export function paragraph(...runs: Line): Part {
  return { kind: 'paragraph', runs };
}

/** A message, in which names and keys stand between backticks. */
export function quoted(message: string): Line {
  return message
    .split('`')
    .map((run, index) => (index % 2 === 1 ? { code: run } : run))
    .filter((run) => run !== '');
}
