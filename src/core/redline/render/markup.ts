import type { Inline } from '#core/document/document.ts';
import { imageWords, plainText } from '#core/document/plain-text.ts';
import { isSafeUrl } from '#core/text/addresses.ts';

import type { Redline, RedlineBlock } from '../shape/redline-schema.ts';
import { markedTextOf } from './content.ts';
import type { RedlineWords } from './redline-words.ts';

/** An element of HTML; its children can still be added. Strings are text: they are escaped when they are written. */
export interface Markup {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: MarkupContent[];
}

export type MarkupContent = Markup | string;

/** Values by the names that HTML gives them; without a value the attribute is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export const NO_ATTRIBUTES: Attributes = {};

/** An element of HTML. Neither the name nor those of attributes may come from a text. */
export function element(
  name: string,
  attributes: Attributes,
  children: MarkupContent[] = [],
): Markup {
  return { name, attributes, children };
}

/**
 * HTML as bytes, the same as those of hast-util-to-html. A redline of a long text is a thousand elements
 * of few kinds, and the library's time for them was most of what a redline took.
 */
export function writeMarkup(content: MarkupContent): string {
  if (typeof content === 'string') return escapeText(content);
  const { name, attributes, children } = content;
  let html = attributes === NO_ATTRIBUTES ? `<${name}>` : openingTag(name, attributes);
  if (children.length === 0 && VOID.has(name)) return html;
  for (const child of children) html += writeMarkup(child);
  return `${html}</${name}>`;
}

function openingTag(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) tag += ` ${key}="${escapeValue(value)}"`;
  }
  return `${tag}>`;
}

const VOID: ReadonlySet<string> = new Set(['br', 'hr']);

const IN_TEXT = /[&<]/g;
const IN_VALUE = /[\0"&'`]/g;
const HAS_IN_VALUE = /[\0"&'`]/;

function escapeText(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  return text.replaceAll(IN_TEXT, reference);
}

function escapeValue(value: string): string {
  return HAS_IN_VALUE.test(value) ? value.replaceAll(IN_VALUE, reference) : value;
}

function reference(sign: string): string {
  return `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`;
}

/** What a renderer knows of the page around it. */
export interface InlineOptions {
  words: RedlineWords;
  /** A path of the site as it is written into a link. */
  href: (path: string) => string;
  /** An anchor of either text, `#cookies` or `#cookies.2`, as it is written into a link; else as it is. */
  fragment?: (fragment: string) => string;
}

/** A block's words with `<ins>` and `<del>`; on one side alone, only that side's words. */
export function renderWords(
  redline: Redline,
  block: RedlineBlock,
  options: InlineOptions,
  side: 'both' | 'before' | 'after' = 'both',
): MarkupContent[] {
  const other = side === 'before' ? 'insert' : side === 'after' ? 'delete' : null;
  const { marks } = options.words;
  const shown: MarkupContent[] = [];
  for (const { op, content } of markedTextOf(redline, block)) {
    if (op === other) continue;
    const words = content.map((inline) => renderInline(inline, options));
    if (op === 'keep') for (const one of words) shown.push(one);
    else if (op === 'insert') shown.push(marked('ins', marks.insert, words));
    else shown.push(marked('del', marks.delete, words));
  }
  return shown;
}

/** Words that only a screen reader meets. */
export function hidden(words: string): Markup {
  return element('span', { class: 'visually-hidden' }, [words]);
}

// Few screen readers tell `<ins>` and `<del>`: words do.
function marked(
  tag: 'ins' | 'del',
  [before, after]: readonly [string, string],
  words: MarkupContent[],
): Markup {
  return element(tag, NO_ATTRIBUTES, [hidden(before), ...words, hidden(after)]);
}

function renderInline(inline: Inline, options: InlineOptions): MarkupContent {
  const children = (content: readonly Inline[]) => content.map((one) => renderInline(one, options));
  switch (inline.kind) {
    case 'emphasis':
      return element('em', NO_ATTRIBUTES, children(inline.children));
    case 'strong':
      return element('strong', NO_ATTRIBUTES, children(inline.children));
    case 'deletion':
      return element('s', NO_ATTRIBUTES, children(inline.children));
    case 'code':
      return element('code', NO_ATTRIBUTES, [inline.text]);
    case 'break':
      return element('br', NO_ATTRIBUTES);
    case 'term':
      return element('dfn', NO_ATTRIBUTES, children(inline.children));
    case 'link': {
      const href = safeHref(inline.href, options);
      return href === null
        ? element('span', NO_ATTRIBUTES, children(inline.children))
        : element('a', { href }, children(inline.children));
    }
    case 'image':
      return imageWords(inline);
    case 'text':
      return inline.text;
    case 'reseller':
    case 'note':
      return plainText([inline]);
  }
}

const IS_BARE = /^[!-~]*$/;
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

// A browser reads "java\nscript:" as a scheme too.
function safeHref(href: string, options: InlineOptions): string | null {
  const bare = IS_BARE.test(href) ? href : href.replaceAll(/[\p{Cc}\s]/gu, '');
  if (HAS_SCHEME.test(bare)) return isSafeUrl(bare) ? bare : null;
  if (bare.startsWith('#')) return options.fragment?.(bare) ?? bare;
  return bare.startsWith('/') && !bare.startsWith('//') ? options.href(href) : href;
}
