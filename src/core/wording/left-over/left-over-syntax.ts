import type { LeftOver } from './left-over.ts';

const WORDS = 'Write the words that it stands for.';
const REMOVE = 'Remove it, or write it as Markdown.';
const BELONG = 'the words that belong there';
const FILL = 'Write the words that belong there.';
const TEMPLATE = 'tag of a template';
const BOX = 'box of another tool';

/**
 * Syntax that other tools replace and a page here shows as it stands, one row for each, the more
 * special ones first. Written for few false alarms: `[1]`, `[…]`, `[sic]` and `#1` are texts.
 */
export const LEFT_OVER_SYNTAX: readonly LeftOver[] = [
  {
    kind: 'heading without a blank after its marks',
    signs: '#',
    pattern: /^(#{2,6})([^\s#\uFFFC][^\n]*)$|^(#)(\p{L}[^\n.]{0,80})$/dgmu,
    write: ([, marks, words, mark, title]) => `${marks || mark} ${words || title}`,
    step: REMOVE,
  },
  {
    kind: 'table of contents of another tool',
    signs: '[{$',
    pattern:
      /^(?:@?\[toc\]|\[\[[_\uFFFC]?toc[_\uFFFC]?\]\]|\{\{\s*toc\s*\}\}|\{:toc\}|\$toc)$/dgimu,
    step: 'Remove it: every page has its contents.',
  },
  {
    kind: 'comment in the form of MDX',
    signs: '{',
    pattern: /\{\/\*\s*(#?)([^\n]{0,200}?)\s*\*\/\}/dgmu,
    write: ([, mark, words], { isHeading }) => (mark && isHeading ? `{#${words}}` : null),
    step: 'Remove it, or let the name of the file end in `.mdx`.',
  },
  {
    kind: 'link with a template as its address',
    signs: '[',
    pattern: /\[([^[\]\n]+)\]\([^()\n]*(?:\{\{|\{%|<%|\$\{)[^()\n]*\)/dgmu,
    write: ([, words]) => `[${words}](https://…)`,
    step: WORDS,
  },
  {
    kind: TEMPLATE,
    signs: '{<',
    pattern:
      /\{\{\{?[^{}\n]*\}?\}\}|\{%(?![-~]?\s*(?:end|else))[^{}\n]*%\}|<%[^<>\n]*%>|\{#[^{}\n]*#\}|<\?(?:php|=)[^<>\n]*|[$#]\{[^{}\n]+\}/dgmu,
    step: WORDS,
  },
  {
    kind: 'end of a tag of a template',
    signs: '{',
    pattern: /\{%[-~]?\s*(?:end|else)[^{}\n]*%\}/dgmu,
    step: 'Remove it.',
    ends: TEMPLATE,
  },
  {
    kind: 'words with attributes of another tool',
    signs: '{',
    pattern: /\[([^[\]\n]+)\]\{[^{}\n]*\}/dgmu,
    write: ([, words]) => words ?? null,
    step: REMOVE,
  },
  {
    kind: 'attributes of another tool',
    signs: '{',
    pattern:
      /\{[ \t]*#([a-z][\w-]*)[^{}\n]*\}|\{:[^{}\n]*\}|\{[ \t]*[#.]\p{L}[^{}\n]*\}|\{[\w-]+=[^{}\n]*\}|\{-\}/dgmu,
    write: ([, anchor], { isHeading }) => (anchor && isHeading ? `{#${anchor}}` : null),
    step: 'Remove it.',
  },
  {
    kind: 'link with a blank in its address',
    signs: '[',
    pattern: /\[([^[\]\n]+)\]\(((?:[^()\n]|\([^()\n]*\))*)\)/dgmu,
    write: ([, words = '', address = '']) => `[${words}](${withoutBlanks(address)})`,
    step: REMOVE,
  },
  {
    kind: 'link with a blank before its address',
    signs: '[',
    pattern: /\[([^[\]\n]+)\][ \t]+\((\uFFFC+|https?:[^\s()]+)\)/dgmu,
    write: ([, words, address]) => `[${words}](${address})`,
    step: REMOVE,
  },
  {
    kind: 'link to another page by its name',
    signs: '[',
    pattern: /!?\[\[(?:[^[\]|\n]*\|)?([^[\]|\n]+)\]\]/dgmu,
    write: ([, words]) => `[${words}](https://…)`,
    step: REMOVE,
  },
  {
    kind: 'note without its text',
    signs: '[',
    pattern: /\^\[[^[\]\n]+\]|\[\^([^\s[\]]+)\]/dgmu,
    step: 'Write its text on a line of its own, as in `[^1]: The text.`, or remove the mark.',
  },
  {
    kind: 'link without an address',
    signs: '[',
    pattern: /\[(?!\d+\]\[)([^[\]\n]+)\]\[([^[\]\n]*)\]/dgmu,
    write: ([, words]) => `[${words}](https://…)`,
    step: REMOVE,
  },
  {
    kind: 'alert of another tool',
    signs: '[',
    pattern: /^\[!(note|tip|important|warning|caution|info|danger)\]/dgimu,
    write: ([, kind = '']) => `**${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()}:**`,
    step: REMOVE,
  },
  {
    kind: BOX,
    signs: ':!?{',
    pattern:
      /^:{3,}[ \t]*[{\p{L}][^\n]*$|^(?:!!!|\?\?\?\+?)[ \t]+[\w-]+[^\n]*$|^\{(?:panel|info|note|warning|code)(?::[^{}\n]*)?\}/dgmu,
    step: 'Remove its marks; a quotation begins with `> `.',
  },
  {
    kind: 'end of a box of another tool',
    signs: ':',
    pattern: /^:{3,}$/dgmu,
    step: 'Remove it.',
    ends: BOX,
  },
  {
    kind: 'directive of another tool',
    signs: ':|',
    pattern:
      /^\.\. [\w-]+::[^\n]*$|^\.\. _[^\n]+:$|:[a-z][\w+.:-]*:\uFFFC+|^#\+\w+:[^\n]*$|^\|={3,}$/dgmu,
    step: REMOVE,
  },
  {
    kind: 'definition in the form of another tool',
    signs: ':',
    pattern: /^\*\[[^[\]\n]+\]:[^\n]*$|(?<=\n):[ \t]+[^\n]+$/dgmu,
    step: REMOVE,
  },
  {
    kind: 'heading of another tool',
    signs: '=h',
    pattern: /^(?:={2,6}|h[1-6]\.)[ \t]+([^=\n]*[^=\s])[ \t]*=*$/dgmu,
    write: ([, words]) => `## ${words}`,
    step: REMOVE,
  },
  {
    kind: 'command of LaTeX',
    signs: '\\',
    pattern:
      /\\(?:(?:sub)*section|chapter|paragraph|textbf|textit|emph|begin|end|item|href|ref|label|cite|footnote|newpage|pagebreak)\b(?:\{[^{}\n]*\})?/dgmu,
    step: REMOVE,
  },
  {
    kind: 'tags in square brackets',
    signs: '[',
    pattern: /\[(?:url|img|email)(?:=|\])\uFFFC+/dgimu,
    step: REMOVE,
  },
  {
    kind: 'tags in square brackets',
    signs: '[',
    pattern:
      /\[([a-z][\w-]*)[^[\]\n]*\]([^[\]\n]{0,300})\[\/\1\]|\[\/?[a-z][\w-]*[ \t]+[\w-]+=[^[\]\n]+\]/dgimu,
    write: ([, tag = '', words = '']) => {
      const mark = { b: '**', strong: '**', i: '*', em: '*' }[tag.toLowerCase()];
      return mark === undefined ? null : `${mark}${words.trim()}${mark}`;
    },
    step: REMOVE,
  },
  {
    kind: 'highlight of another tool',
    signs: '=',
    pattern: /(?<![=\p{L}\p{N}])==(?=[^\s=])([^=\n]*[^\s=])==(?!=)/dgmu,
    write: ([, words]) => `**${words}**`,
    step: REMOVE,
  },
  {
    kind: 'raised or lowered sign of another tool',
    signs: '^~',
    pattern: /(?<=[\p{L}\p{N}])\^[^\s^]{1,20}\^|(?<=\p{L})~\d{1,3}~/dgmu,
    step: 'Write the sign itself, as in `m²`.',
  },
  {
    kind: 'mark of struck words that strikes nothing',
    signs: '~',
    pattern: /(?<!~)~~(?!~)[^~\n]{1,200}(?<!~)~~(?!~)|(?<!~)~~(?!~)[^~\n]{0,60}/dgmu,
    step: 'Remove it, with the words if they do not stand; for tildes that are text, write `\\~\\~`.',
  },
  {
    kind: 'bold text in the form of another tool',
    signs: "'",
    pattern: /'''([^'\n]+)'''/dgmu,
    write: ([, words]) => `**${words}**`,
    step: REMOVE,
  },
  {
    kind: 'mark of bold text that is open',
    signs: '*',
    pattern: /\*\*([^*\n]+)\*\*|(?<![\p{L}\p{N}_*])\*\*(?=[\p{L}\p{N}“"(])[^*\n]{0,60}/dgmu,
    write: ([, words = '']) => closeMarks(words),
    step: 'Close it with `**`, or write `\\*\\*`.',
  },
  {
    kind: 'mark of bold text that is open',
    signs: '_',
    pattern:
      /(?<![\p{L}\p{N}_])__(?=[^\s_])([^_\n]+)__(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])__[ \t]+([^_\n]+)__/dgmu,
    write: ([, words = '', others = '']) => closeMarks(words || others),
    step: REMOVE,
  },
  {
    kind: 'character reference that is escaped twice',
    signs: '&',
    pattern: /&amp;((?:[a-z]+\d*|#\d+|#x[\da-f]+);)/dgimu,
    write: ([, name]) => `&${name}`,
    step: REMOVE,
  },
  {
    kind: 'character reference without a semicolon',
    signs: '&',
    pattern:
      /&(nbsp|amp|quot|lt|gt|copy|reg|trade|[mn]dash|hellip|[lr][sd]quo|#\d{2,5})(?![;\p{L}\p{N}=])/dgmu,
    write: ([, name]) => `&${name};`,
    step: REMOVE,
  },
  {
    kind: 'escape of a program',
    signs: '\\',
    pattern: /\\u[\da-fA-F]{4}|\\n(?=\p{Lu}|\\n)|\\x[\da-fA-F]{2}/dgmu,
    step: 'Write the character or the new line that it stands for.',
  },
  {
    kind: 'name of an emoji',
    signs: ':',
    pattern:
      /(?=:)(?<![\p{L}\p{N}:]):(?:warning|lock|bulb|exclamation|email|phone|star|memo|shield|key|bell|tada|rocket|[a-z]+(?:_[a-z]+)+):(?![\p{L}\p{N}])/dgmu,
    step: 'Write the emoji itself, or remove it.',
  },
  {
    kind: 'comment of another tool',
    signs: '%',
    pattern: /%%[ \t][^%\n]+%%/dgmu,
    step: 'Remove it.',
  },
  {
    kind: 'filling text',
    pattern: /\blorem ipsum\b[^\n.]{0,60}/dgimu,
    step: FILL,
    expected: BELONG,
  },
  {
    kind: 'hidden address',
    signs: '[',
    pattern: /\[email[ \u00A0]protected\]/dgimu,
    step: 'Write the address.',
    expected: 'the address',
  },
  {
    kind: 'placeholder',
    signs: '[',
    pattern:
      /\[(?:insert|enter|your|fill|choose|select|click|name of)\b[^[\]\n]{0,80}\]|\[(?:[\p{L}’'_-]+[ _/-]){0,4}(?:company|organi[sz]ation|business|website|name|address|e-?mail|phone|date|country|jurisdiction|url|amount|firma|firmenname|adresse|datum|entreprise|société|nom|empresa|nombre|dirección|fecha)(?: \p{L}+){0,2}\]/dgimu,
    step: FILL,
    expected: BELONG,
  },
  {
    kind: 'placeholder',
    signs: '[',
    pattern:
      /\[(?=[^[\]\n]*(?:[ _]|[A-Z]{7}))[A-Z][A-Z _&’'/-]{2,60}\]|\[[ \t]*(?:●|•|_{2,}|[xX]{2,}|\?+|tb[cd]|TB[CD]|TODO)[ \t]*\]|\[[ \t]{2,}\]/dgmu,
    step: FILL,
    expected: BELONG,
  },
  {
    kind: 'placeholder',
    signs: '{<«%@$',
    pattern:
      /\{[\p{L}][\p{L}\p{N}_ .-]{0,40}\}|<<[^<>\n]{1,60}>>|«\p{L}+(?:_\p{L}+)+»|%{1,2}[A-Z][A-Z_]{2,40}%{1,2}|@@\w{2,40}@@|\$[A-Z]+_[A-Z_]+|(?<![\p{L}\p{N}%])%[sd](?![\p{L}\p{N}])/dgmu,
    step: FILL,
    expected: BELONG,
  },
  {
    kind: 'placeholder',
    pattern:
      /(?=[XTFDMJY])(?<![\p{L}\p{N}]|(?:[Cc]hapter|[Tt]itle|[Aa]rticle|[Pp]art|[Ss]ection|[Kk]apitel|[Tt]itel|[Tt]itre|[Cc]hapitre)\s)(?:X{3,}|XX(?=\s+(?:days|months|years|Tage|Monate|jours|mois|días|meses))|T\.?B\.?[CD]\.?|FIXME|TODO(?=:|\()|(?:DD|TT|JJ)[./-]MM[./-](?:YYYY|JJJJ|AAAA)|MM[./-]DD[./-]YYYY|YYYY-MM-DD)(?![\p{L}\p{N}])/dgmu,
    step: FILL,
    expected: BELONG,
  },
];

function withoutBlanks(address: string): string {
  const [bare = ''] = address.trim().split(/[ \t]+(?=["'“‘(])/u);
  return bare.replaceAll(/[ \t]+/gu, '%20');
}

// A mark closes only beside a letter, or beside a sign that has a blank or a sign on its other side.
function closeMarks(words: string): string | null {
  const trimmed = words.trim();
  if (trimmed === '' || words.includes('<')) return null;
  if (trimmed !== words) return `**${trimmed}**`;
  const [, before = '', inner = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(trimmed) ?? [];
  return inner === '' || before + after === '' ? null : `${before}**${inner}**${after}`;
}
