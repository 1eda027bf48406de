import type { Inline } from './document.ts';
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
