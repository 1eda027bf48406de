/**
 * A text within a comment on a pull request, as Markdown: none of it becomes markup, a link, a mention
 * of a person or an issue, an emoji or a formula. A line break is one.
 */
export function commentText(text: string): string {
  const escaped = escapeHtml(text).replaceAll(/[\\`*_{}[\]#|~!]/g, '\\$&');
  return guard(escaped).replaceAll(/\s*\n\s*/g, '<br>');
}

/** The same within an HTML block of it, where Markdown is not read: in the summary of a fold. */
export function commentHtml(text: string): string {
  return guard(escapeHtml(text)).replaceAll(/\s+/g, ' ');
}

/** A paragraph: what stands at the start of its line begins no list, heading or command of a bot. */
export function commentParagraph(line: string): string {
  return line
    .trimStart()
    .replace(/^(?:[-+=/]|\d+(?=[.)]))/, (start) =>
      /\d/.test(start) ? `${start}\\` : `\\${start}`,
    );
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// GitHub looks for these in the text that is left when Markdown has been read, so that no backslash
// helps: a space without width does, as dependabot and Renovate write it too. For a dollar sign its
// handbook asks for an element.
const READ_AFTERWARDS =
  /@(?=[\p{L}\p{N}_])|#(?=\d)|\bgh-(?=\d)|:(?=\/\/)|\bwww(?=\.)|:(?=[a-z0-9_+-]+:)/giu;

function guard(text: string): string {
  return text.replaceAll(READ_AFTERWARDS, '$&&#8203;').replaceAll('$', '<span>$</span>');
}
