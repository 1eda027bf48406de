import { issue, type Issue, type Place } from '#core/problems/issue.ts';
import { canonicalJson } from '#core/ledger/canonical-json.ts';

/** Collects values that contradict a source, which `by` names. */
export class Contradictions {
  readonly issues: Issue[] = [];
  readonly #place: Place;
  readonly #by: string;

  constructor(place: Place, by: string) {
    this.#place = place;
    this.#by = by;
  }

  /** Adds an issue if the values differ. For lists, it names the first row that differs. */
  expect(key: string, found: unknown, expected: unknown): void {
    if (canonicalJson(found) === canonicalJson(expected)) return;
    if (Array.isArray(found) && Array.isArray(expected)) {
      const at = firstDifference(found, expected);
      this.expect(`row ${at + 1} of ${key}`, found[at] ?? 'none', expected[at] ?? 'none');
      return;
    }
    const details = { key, found: show(found), expected: show(expected), by: this.#by };
    this.issues.push(issue('archive-contradiction', this.#place, details));
  }
}

function firstDifference(a: readonly unknown[], b: readonly unknown[]): number {
  const longer = a.length > b.length ? a : b;
  return longer.findIndex((_, at) => canonicalJson(a[at] ?? null) !== canonicalJson(b[at] ?? null));
}

const SHOWN_LENGTH = 100;

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return `\`${text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text}\``;
}
