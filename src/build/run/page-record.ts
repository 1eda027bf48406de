import { fileOf, type PlannedPage } from '#site/plan/plan-site.ts';

/** What each page of a build was made from, by its file: digests by names for people. */
export type PageRecord = Record<string, PlannedPage['madeFrom']>;

/** What the pages of a plan are to be made from. */
export function recordOf(plan: readonly PlannedPage[]): PageRecord {
  return Object.fromEntries(plan.map(({ path, madeFrom }) => [fileOf(path), madeFrom]));
}

/** The names of what differs, is new or is gone. */
export function changedInputs(a: PlannedPage['madeFrom'], b: PlannedPage['madeFrom']): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => a[name] !== b[name]).sort();
}

/** Why each of these pages is made, by its file: what it is made from that was another `before`. */
export function reasonsFor(
  pages: readonly PlannedPage[],
  before: PageRecord,
): Record<string, string[]> {
  return Object.fromEntries(
    pages.map(({ path, madeFrom }) => {
      const was = before[fileOf(path)];
      return [fileOf(path), was ? changedInputs(was, madeFrom) : []];
    }),
  );
}
