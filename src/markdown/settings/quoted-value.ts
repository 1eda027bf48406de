/** A value in straight quotes, as YAML reads it. */
export function quoted(value: string): string {
  if (/["\\]/.test(value) && !value.includes("'")) return `'${value}'`;
  return `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}
