/** A piece of HTML: a tag with its name in lower case and its attributes, or a comment. */
export interface HtmlTag {
  kind: 'open' | 'close' | 'comment';
  name: string;
  attributes: Record<string, string>;
  /** Where it stands in the text it was found in. */
  start: number;
  end: number;
  text: string;
}

/** The tags and comments of a text of HTML, in order. */
export function findTags(html: string): HtmlTag[] {
  return [...html.matchAll(TAG)].map((match) => {
    const [text, slash, name] = match;
    const kind = name === undefined ? 'comment' : slash === '/' ? 'close' : 'open';
    return {
      kind,
      name: (name ?? '').toLowerCase(),
      attributes: kind === 'open' ? readAttributes(text) : {},
      start: match.index,
      end: match.index + text.length,
      text,
    };
  });
}

/** True for a line break in any of the spellings that browsers take: `<br>`, `<br/>`, `</br>`. */
export function isLineBreak(tag: { name: string }): boolean {
  return tag.name === 'br';
}

const TAG =
  /<!--[\s\S]*?(?:-->|$)|<[?!][^>]*>|<(\/?)([A-Za-z][\w.:-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/g;
const ATTRIBUTE = /([A-Za-z_][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

function readAttributes(tag: string): Record<string, string> {
  const found = [...tag.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
    name.toLowerCase(),
    double ?? single ?? bare ?? '',
  ]);
  return Object.fromEntries(found) as Record<string, string>;
}

/** Tags inside a line and the Markdown that means the same. */
export const INLINE_MARKS: Record<string, string> = {
  b: '**',
  strong: '**',
  em: '*',
  i: '*',
  del: '~~',
  s: '~~',
  strike: '~~',
  code: '`',
  kbd: '`',
  samp: '`',
  tt: '`',
};

const BLOCK_NAMES =
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form head header html iframe legend main nav ol p section summary table tbody td tfoot th thead tr ul video';

const HEADINGS = [1, 2, 3, 4, 5, 6].map((level): [string, [string, string]] => [
  `h${level}`,
  [`\n\n${'#'.repeat(level)} `, '\n\n'],
]);

/** Tags of blocks and what stands for their beginning and end; most only part paragraphs. */
export const BLOCK_MARKS: ReadonlyMap<string, [open: string, close: string]> = new Map([
  ...BLOCK_NAMES.split(' ').map((name): [string, [string, string]] => [name, ['\n\n', '\n\n']]),
  ...HEADINGS,
  ['li', ['\n- ', '\n']],
  ['hr', ['\n\n---\n\n', '']],
]);

/** Elements whose content no reader sees. */
export const HIDDEN_ELEMENTS: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'title',
]);

/** Attributes of an element that a reader sees as words. */
export const WORD_ATTRIBUTES = ['title', 'label', 'caption', 'summary', 'alt'] as const;

/** Text that Markdown and MDX read as these very characters. */
export function escapeText(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
