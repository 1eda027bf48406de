/**
 * A choice as the search engine keeps it: `status=in force`, which is on or not there. With several
 * values for one filter its index would come out in another order at each build.
 */
export function filterName(key: string, value: string): string {
  return `${key}=${value}`;
}

/** The one value of every filter. */
export const FILTER_ON = 'yes';
