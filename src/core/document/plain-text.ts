import { STRUCK } from '../text/words/typography.ts';
import type { Image, Inline } from './document.ts';
import { RESELLER_FIELDS } from './reseller-fields.ts';

/**
 * The words of inline content as a reader sees them, without marks and link targets; struck words as
 * `[struck: words]`.
 */
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
    case 'deletion':
      return STRUCK.before + plainText(withStruckStanding(inline.children)) + STRUCK.after;
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'term':
      return plainText(inline.children);
  }
}

/**
 * An image as words that differ wherever the image does: `[image: A ship, ship.svg, 3f2a9c01d4e5b6a7]`,
 * with the first digits of its digest, if that is known.
 */
export function imageWords({ alt, src, title, digest }: Image): string {
  const named = title === '' ? src : `${src} “${title}”`;
  const known = digest === '' ? '' : `, ${digest.slice(0, DIGITS_SHOWN)}`;
  return `[image${alt === '' ? '' : `: ${alt}`}, ${named}${known}]`;
}

// 64 bits: nobody finds another image that has the same.
const DIGITS_SHOWN = 16;

/** The same content with its struck words as words like others. */
export function withStruckStanding(content: readonly Inline[]): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (!('children' in inline)) return [inline];
    const children = withStruckStanding(inline.children);
    return inline.kind === 'deletion' ? children : [{ ...inline, children }];
  });
}
