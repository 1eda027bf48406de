/** The keys whose values are not the same in two mappings; nothing where one of them is missing. */
export function keysThatDiffer(before: object | null, after: object | null): string[] {
  if (!before || !after) return [];
  const [was, is] = [before, after] as Record<string, unknown>[];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(was?.[key]) !== JSON.stringify(is?.[key]));
}
