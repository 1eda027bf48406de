/**
 * A value as JSON in one form: keys in the order of their UTF-16 code units, no white space, and of
 * a mapping nothing that is empty (`null`, `false`, `[]`, `{}`, undefined): what is left out and what
 * is given as its empty default mean the same. Digests in ledgers are taken of it, so the form never
 * changes. For values without empty parts it is the form of RFC 8785, and what `jq -cS` prints.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value)
    .map(([key, part]) => [key, part === undefined ? 'null' : canonicalJson(part)] as const)
    .filter(([, text]) => !EMPTY.has(text))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`;
}

const EMPTY: ReadonlySet<string> = new Set(['null', 'false', '[]', '{}']);
