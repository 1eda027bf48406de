interface Open {
  kind: 'keys' | 'rows';
  column: number;
  /** The keys so far. */
  keys: string[];
}

/** What is open where a line of settings begins: keys and rows, each in its column from 0. */
export class SettingColumns {
  readonly #open: Open[];
  /** The key with nothing after it: what it holds begins on the next line. */
  #awaiting: { key: string; column: number } | null = null;

  /** `column` is that of the outermost keys. */
  constructor(column: number) {
    this.#open = [{ kind: 'keys', column, keys: [] }];
  }

  /** The column of the innermost keys. */
  get column(): number {
    return this.#open.at(-1)?.column ?? 0;
  }

  /** The key with nothing after it whose value begins on this line. */
  get awaiting(): { key: string; column: number } | null {
    return this.#awaiting;
  }

  /** Whether a row may begin here. */
  get mayBeRow(): boolean {
    return this.#awaiting !== null || this.#open.some(({ kind }) => kind === 'rows');
  }

  hasKeysAt(column: number): boolean {
    return this.#open.some((one) => one.kind === 'keys' && one.column === column);
  }

  /**
   * The column in which a line that begins a row or a key in `column` should begin: its own, or that of
   * its nearest neighbours; what was open further in is closed. With a tab its own says nothing. A key
   * may be one of the `outer` or of the `inner` ones alone.
   */
  enter(
    kind: Open['kind'],
    column: number,
    hasTab: boolean,
    only: 'outer' | 'inner' | null = null,
  ): number {
    const awaiting = this.#awaiting;
    this.#awaiting = null;
    if (awaiting) {
      const least = awaiting.column + (kind === 'rows' ? 0 : 1);
      if (hasTab || column >= least) {
        const own = hasTab ? awaiting.column + 2 : column;
        this.#open.push({ kind, column: own, keys: [] });
        return own;
      }
    }
    const open = this.#open.filter((one) => one.kind === kind);
    const fitting = open.filter(
      (_, index) => only === null || (only === 'outer') === (index === 0),
    );
    // What can only stand further in has slid to the left, even to a column of other keys.
    const hasSlid = only === 'inner' && column === this.#open[0]?.column;
    const isHere = this.hasKeysAt(column) && !hasSlid;
    const same = fitting.length === 0 || isHere ? open : fitting;
    const nearest = hasTab ? same.at(-1) : nearestTo(column, same);
    if (!nearest) return column;
    this.#open.length = this.#open.indexOf(nearest) + 1;
    return nearest.column;
  }

  /** Opens the keys of a row. */
  enterRow(column: number): void {
    this.#open.push({ kind: 'keys', column, keys: [] });
  }

  /** Remembers a key of the innermost keys; the lines below it hold its value, if none stands behind it. */
  add(key: string, hasValue: boolean): void {
    this.#open.at(-1)?.keys.push(key);
    this.#awaiting = hasValue ? null : { key, column: this.column };
  }

  /**
   * Whether a key in `column` begins a row without a hyphen: the first of a key that holds rows, or the
   * next, which begins with the same key. An `inner` key can only stand further in.
   */
  lacksHyphen(
    key: string,
    column: number,
    isInner: boolean,
    holdsRows: (key: string) => boolean,
  ): boolean {
    const awaiting = this.#awaiting;
    if (awaiting) return holdsRows(awaiting.key) && (isInner || column > awaiting.column);
    const inner = this.#open.at(-1);
    const isInRow = this.#open.at(-2)?.kind === 'rows';
    const isHere = inner?.column === column || (isInner && column === this.#open[0]?.column);
    return isInRow && isHere && inner?.keys[0] === key;
  }

  /** Opens a row whose keys stand in `column`, with its hyphen before them; where the hyphen is to stand. */
  enterWithHyphen(column: number): number {
    if (this.#awaiting) {
      this.#open.push({ kind: 'rows', column: column - 2, keys: [] });
      this.#awaiting = null;
    } else this.#open.pop();
    this.enterRow(column);
    return this.#open.at(-2)?.column ?? column - 2;
  }
}

// Of two that are as far the inner one.
function nearestTo(column: number, all: readonly Open[]): Open | undefined {
  const distance = (one: Open): number => Math.abs(one.column - column);
  return all.reduceRight<Open | undefined>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    undefined,
  );
}
