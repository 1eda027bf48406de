// Some times the words of a long policy.
const SLOTS = 4_096;
const PROBES = 4;

/** Numbers for words and signs, from 0 on: the same for the same string. */
export class TokenInterner {
  /** By number. */
  readonly #pieces: string[] = [];
  // Numbers + 1 by the letters, so that a piece of a text is found without making a string of it.
  readonly #slots = new Int32Array(SLOTS);
  // What found its slots taken. However the words are chosen, it is no slower than this map.
  readonly #others = new Map<string, number>();

  /** What a number stands for. */
  textOf(id: number): string {
    return this.#pieces[id] ?? '';
  }

  /** The number of a piece of a text. */
  intern(text: string, start: number, end: number): number {
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const first = hash ^ (hash >>> 12);
    for (let probe = 0; probe < PROBES; probe += 1) {
      const slot = (first + probe) & (SLOTS - 1);
      const id = (this.#slots[slot] as number) - 1;
      if (id === -1) {
        this.#slots[slot] = this.#pieces.push(text.slice(start, end));
        return this.#pieces.length - 1;
      }
      if (isPiece(this.#pieces[id] as string, text, start, end)) return id;
    }
    const piece = text.slice(start, end);
    const known = this.#others.get(piece);
    if (known !== undefined) return known;
    this.#others.set(piece, this.#pieces.length);
    return this.#pieces.push(piece) - 1;
  }
}

function isPiece(piece: string, text: string, start: number, end: number): boolean {
  if (piece.length !== end - start) return false;
  for (let at = start; at < end; at += 1) {
    if (piece.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  }
  return true;
}
