/** The source of a regular expression that matches the text itself, whatever flags it has. Node 22 lacks `RegExp.escape`. */
export function escapePattern(text: string): string {
  return text.replaceAll(
    /[\\^$.*+?()[\]{}|/-]/g,
    (sign) => `\\x${sign.charCodeAt(0).toString(16)}`,
  );
}
