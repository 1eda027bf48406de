import type { RefusedTree } from './parsed-tree.ts';

/** A program in a text: where it begins, and whether it is an expression or a line of a module. */
export interface MdxProgram {
  kind: 'expression' | 'import-or-export';
  offset: number;
}

/**
 * The first place of an MDX text that a parser could take for a program: a brace that is not escaped
 * and holds more than one comment on one line, or a line that begins with `import` or `export`. Code
 * is not looked for, so that one that holds a brace counts too.
 */
export function findProgram(text: string): MdxProgram | null {
  const lines = /^[ \t]*(?:import|export)\b/m.exec(text);
  const brace = findBrace(text);
  const offset = lines?.index ?? -1;
  if (offset !== -1 && (brace === -1 || offset < brace)) {
    return { kind: 'import-or-export', offset };
  }
  return brace === -1 ? null : { kind: 'expression', offset: brace };
}

/**
 * Whether any parser can take the programs of an MDX text: there is no module, and each brace that
 * is no comment holds a few words without other brackets, as code about templates may.
 */
export function areProgramsSmall(text: string): boolean {
  return findProgram(text.replaceAll(/\{[^{}<>()[\]`/\\\n]{0,100}\}/g, '')) === null;
}

function findBrace(text: string): number {
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at + 1)) {
    COMMENT.lastIndex = at;
    if (!COMMENT.test(text) && !isEscaped(text, at)) return at;
  }
  return -1;
}

// Of a plain comment: both parsers look for its end at each closing brace.
const COMMENT = /\{[ \t]*\/\*(?:[^*\n{}<`|\\]|\*(?!\/))*\*\/[ \t]*\}/y;

function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === '\\') start -= 1;
  return (at - start) % 2 === 1;
}

/**
 * Whether a text with programs can be read in bounded time. Where a program may end, the reference
 * parser reads it anew from its beginning: at each closing brace, and after each empty line.
 */
export function areProgramsBounded(text: string): boolean {
  const ends = text.split('}').length + text.split('\n\n').length;
  return ends * text.length <= MOST_STEPS;
}

/** About a second. A text of 3,700 words with a hundred expressions takes three million. */
const MOST_STEPS = 200_000_000;

/** The refusal of a text for a program that is not read. */
export function refusedProgram({ kind, offset }: MdxProgram, text: string): RefusedTree {
  const before = text.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { ok: false, code: kind, line: before.length, column, reason: 'program', step: '' };
}
