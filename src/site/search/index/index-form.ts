/**
 * A choice as the search engine keeps it: `status=in force`, which is on or not there. With several
 * values for one filter its index would come out in another order at each build.
 */
export function filterName(key: string, value: string): string {
  return `${key}=${value}`;
}

/** The one value of every filter in an index of one part. */
export const FILTER_ON = 'yes';

/** The number of the part of an index that lies where one of one part would. */
export const FIRST_PART = 0;

/** The value of every filter in a part of an index, which no other part has. */
export function partValue(part: number): string {
  return part === FIRST_PART ? FILTER_ON : String(part);
}
