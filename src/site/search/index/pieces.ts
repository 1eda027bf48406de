import type { SearchRecord } from './search-records.ts';

/**
 * What stands between white space in some texts, with how often it does: no word goes across white
 * space, and the texts of an archive have a few thousand such pieces in a million places.
 */
type Pieces = ReadonlyMap<string, number>;

/** The pieces of records: of their content, and of what names them beside it. */
export interface RecordPieces {
  content: Pieces;
  names: Pieces;
}

/** The pieces of some records. */
export function recordPieces(records: readonly SearchRecord[]): RecordPieces {
  return {
    content: piecesOf(records.map(({ content }) => content)),
    names: piecesOf(records.flatMap(({ meta: { policy, path } }) => [policy, path])),
  };
}

function piecesOf(texts: Iterable<string>): Pieces {
  const pieces = new Map<string, number>();
  for (const text of texts) {
    for (const piece of text.split(/\s+/)) pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
  }
  return pieces;
}
