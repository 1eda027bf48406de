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
