/** A part of a text, in UTF-16 code units, and what takes its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * A text that is changed by splices alone, so that what no edit touches stays as it was. Every state
 * is a value of its own and knows where each of its offsets stood in the first one.
 */
export class Manuscript {
  readonly text: string;
  readonly #predecessor: Manuscript | null;
  readonly #edits: readonly Edit[];

  constructor(text: string, predecessor: Manuscript | null = null, edits: readonly Edit[] = []) {
    this.text = text;
    this.#predecessor = predecessor;
    this.#edits = edits;
  }

  /** The text after the edits, which must not overlap; insertions at one offset keep their order. */
  apply(edits: readonly Edit[]): Manuscript {
    const sorted = edits
      .map((edit, index) => ({ edit, index }))
      .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index)
      .map(({ edit }) => edit);
    let text = '';
    let at = 0;
    for (const edit of sorted) {
      if (edit.start < at) throw new Error(`Edits overlap at offset ${edit.start}.`);
      text += this.text.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return new Manuscript(text + this.text.slice(at), this, sorted);
  }

  /** The offset in the first text of what stands at `offset` now. */
  originOf(offset: number): number {
    if (!this.#predecessor) return offset;
    let shift = 0;
    for (const edit of this.#edits) {
      const start = edit.start + shift;
      if (offset < start) break;
      if (offset < start + edit.text.length) return this.#predecessor.originOf(edit.start);
      shift += edit.text.length - (edit.end - edit.start);
    }
    return this.#predecessor.originOf(offset - shift);
  }

  /** Where what stood at `origin` in the first text stands now; the place of its edit if it is gone. */
  positionOf(origin: number): number {
    if (!this.#predecessor) return origin;
    const before = this.#predecessor.positionOf(origin);
    let shift = 0;
    for (const edit of this.#edits) {
      if (before < edit.start) break;
      if (before < edit.end) return edit.start + shift;
      shift += edit.text.length - (edit.end - edit.start);
    }
    return before + shift;
  }
}
