import { paths } from './routes.ts';

/**
 * The format of each kind of data that the site publishes or takes. A change that a reader of the data has to
 * know of is another format with another schema; the schemas of former formats stay published.
 */
export const SCHEMA_FORMATS = {
  consolidated: 1,
  ledger: 1,
  manifest: 1,
  notice: 2,
  redline: 2,
  reviews: 1,
  status: 1,
  timeline: 1,
  version: 1,
} as const;

/** The path of the schema of a kind of data as it is published now: `/schemas/version-1.json`. */
export function schemaPath(kind: keyof typeof SCHEMA_FORMATS): string {
  return paths.schema(`${kind}-${SCHEMA_FORMATS[kind]}`);
}
