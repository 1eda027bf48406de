/**
 * The memory of a run: what is found of values that never change, such as a library and all that it holds.
 * Nothing else remembers an answer, so that there is one rule: it is found once, and lasts as long as the
 * value that it was found of.
 */
const memory = new WeakMap<object, Map<string, unknown>>();

/**
 * What `make` finds of `value`: found now, or before. `kind` says what is asked of it, with all else that
 * the answer follows from, such as the day.
 */
export function derivedFrom<Found>(value: object, kind: string, make: () => Found): Found {
  const known = memory.get(value) ?? new Map<string, unknown>();
  memory.set(value, known);
  if (known.has(kind)) return known.get(kind) as Found;
  const found = make();
  known.set(kind, found);
  return found;
}

const last = new Map<string, { from: readonly unknown[]; found: unknown }>();

/**
 * The same of several values, until one of the kind is asked for that was made `from` others: for large
 * answers that are asked for in a row.
 */
export function lastDerived<Found>(
  kind: string,
  from: readonly unknown[],
  make: () => Found,
): Found {
  const known = last.get(kind);
  const isKnown =
    known?.from.length === from.length && from.every((one, index) => one === known.from[index]);
  if (isKnown) return known.found as Found;
  last.delete(kind);
  const found = make();
  last.set(kind, { from, found });
  return found;
}
