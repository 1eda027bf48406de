import { wordsOf } from './visible-words.ts';

/** The words of a mail in HTML as a reader meets them. */
export function wordsOfMail(html: string): string[] {
  const text = bodyOf(html)
    .replaceAll(/<\/?(?:a|strong|span)\b[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, ' ');
  return wordsOf(decode(text));
}

/** Where the links of a mail in HTML lead, but for those that spell it out. */
export function addressesOfMail(html: string): string[] {
  return [...bodyOf(html).matchAll(/<a [^>]*?href="([^"]*)"[^>]*>([^<]*)<\/a>/g)]
    .map(([, href = '', label = '']) => [decode(href), decode(label)])
    .filter(([href, label]) => !['', 'mailto:', 'tel:'].some((scheme) => href === scheme + label))
    .map(([href = '']) => href)
    .toSorted();
}

/** The words of a mail in plain text, in which an address stands in `<…>`. */
export function wordsOfText(text: string): string[] {
  return wordsOf(text.replaceAll(ADDRESS, ' '));
}

export function addressesOfText(text: string): string[] {
  return [...text.matchAll(ADDRESS)].map(([, address = '']) => address).toSorted();
}

const ADDRESS = /<((?:https?|mailto|tel):[^<>\s]+)>/g;

function bodyOf(html: string): string {
  return html.replace(/^[\s\S]*<body[^>]*>/, '');
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}
