const FRONT_MATTER = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/;

/** A text without byte order mark and with line feeds alone, so that every offset means one thing. */
export function normaliseText(text: string): string {
  const words = text.replace(/^\uFEFF/, '');
  return words.includes('\r') ? words.replaceAll(/\r\n?/g, '\n') : words;
}

/** Parts a text into the YAML between two lines of `---` at its top, and the rest. */
export function splitFrontMatter(text: string): { frontMatter: string | null; body: string } {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { frontMatter: null, body: text };
  return { frontMatter: match[1] ?? '', body: text.slice(match[0].length) };
}
