/** A value as the text of a JSON file, in the order of its fields: the same value, the same bytes. */
export function renderJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
