/** An image as Markdown, for messages that show how to mend one. */
export function imageMarkdown(alt: string, src: string): string {
  const words = alt.replaceAll(/[\\[\]]/g, '\\$&');
  return `![${words}](${/[\s()<>]/.test(src) ? `<${src}>` : src})`;
}
