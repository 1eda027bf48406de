/** What to write where nothing tells what was meant. */
export function exampleFor(key: string, expected: string): string {
  const name = key.slice(key.lastIndexOf('.') + 1);
  return expected.startsWith('a day as YYYY-MM-DD')
    ? `Write year, month and day, as in \`${name}: 2027-03-15\`.`
    : `Correct \`${key}\`.`;
}

/** Lines to paste one below the other. */
export function linesIn(lines: readonly string[]): string {
  return lines.map((one) => `\`${one}\``).join(' and ');
}

/** The mended lines to choose from, as a step. */
export function writeOneOf(
  lines: readonly string[],
  gone?: { first: number; last: number },
): string | null {
  const quoted = lines.map((one) => `\`${one}\``);
  const last = quoted.pop();
  if (last === undefined) return null;
  const written = quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
  if (!gone) return `Write ${written}.`;
  const below =
    gone.first === gone.last ? `line ${gone.last}` : `lines ${gone.first} to ${gone.last}`;
  return `Write ${written}, and delete ${below}.`;
}
