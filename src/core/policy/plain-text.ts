import type { Image, Inline } from './document.ts';
import { RESELLER_FIELDS } from './reseller-fields.ts';

/** The words of inline content as a reader sees them, without marks and link targets. */
export function plainText(content: readonly Inline[]): string {
  return content.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
      return '\n';
    case 'image':
      return inline.alt;
    case 'reseller':
      return RESELLER_FIELDS[inline.field];
    case 'note':
      return `[${inline.label}]`;
    case 'emphasis':
    case 'strong':
    case 'deletion':
    case 'link':
    case 'term':
      return plainText(inline.children);
  }
}

/**
 * An image as words that differ where a reader sees another picture: `[image: A ship, 3f2a9c01]`, with
 * the first digits of its digest, or with its address where its bytes are not known.
 */
export function imageWords({ alt, src, digest }: Image): string {
  const what = alt === '' ? 'image' : `image: ${alt}`;
  return `[${what}, ${digest === '' ? src : digest.slice(0, DIGITS_SHOWN)}]`;
}

const DIGITS_SHOWN = 8;
