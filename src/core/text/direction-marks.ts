/** What begins a block of Markdown, a row of a table included: a text's direction is that of its block. */
const BLOCK = /\n(?=[ \t>]*(?:\n|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\|))/u;
const LINE = /\n/u;
const CELL = /(?<!\\)\|/u;

const RIGHT_TO_LEFT =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hanifi_Rohingya}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Mende_Kikakui}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Yezidi}]/u;

const MARKS = '\u200E\u200F\u061C';
const ISOLATES = '\u2066\u2067\u2068';
const END_OF_ISOLATE = '\u2069';

/** True for marks and isolates, which texts of a right-to-left script need beside numbers and Latin names. */
export function isDirectionMark(character: string): boolean {
  return (MARKS + ISOLATES + END_OF_ISOLATE).includes(character);
}

/**
 * The offsets of the direction marks that their text needs: they stand beside letters of a
 * right-to-left script, and an isolate ends where it began, in one block of Markdown and one cell of
 * a table, or in one line where the text is `lines`.
 */
export function neededMarks(text: string, parts: 'blocks' | 'lines'): ReadonlySet<number> {
  const needed = new Set<number>();
  let start = 0;
  for (const block of text.split(parts === 'lines' ? LINE : BLOCK)) {
    let cellStart = start;
    for (const cell of /^[ \t>]*\|/u.test(block) ? block.split(CELL) : [block]) {
      if (RIGHT_TO_LEFT.test(cell)) {
        for (const offset of marksIn(cell)) needed.add(cellStart + offset);
      }
      cellStart += cell.length + 1;
    }
    start += block.length + 1;
  }
  return needed;
}

/** The block of Markdown in which a part of a text stands, by offsets. */
export function blockAround(
  text: string,
  from: number,
  to: number,
): { start: number; end: number } {
  const edges = [...text.matchAll(new RegExp(BLOCK, 'gu'))].map(({ index }) => index);
  return {
    start: (edges.findLast((edge) => edge < from) ?? -1) + 1,
    end: edges.find((edge) => edge >= to) ?? text.length,
  };
}

function marksIn(text: string): number[] {
  const found: number[] = [];
  const open: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text.charAt(offset);
    if (MARKS.includes(character)) found.push(offset);
    if (ISOLATES.includes(character)) open.push(offset);
    if (character !== END_OF_ISOLATE) continue;
    const begun = open.pop();
    if (begun !== undefined) found.push(begun, offset);
  }
  return found;
}
