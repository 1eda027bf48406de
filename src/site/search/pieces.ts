/**
 * What stands between white space in some texts, with how often it does: no word goes across white
 * space, and the texts of an archive have a few thousand such pieces in a million places.
 */
export function piecesOf(texts: Iterable<string>): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const text of texts) {
    for (const piece of text.split(/\s+/)) pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
  }
  return pieces;
}
