import { wordsOf } from './visible-words.ts';

/** The words of a mail in HTML as a reader meets them, with the address of each link behind it. */
export function wordsOfMail(html: string): string[] {
  const body = html.replace(/^[\s\S]*<body[^>]*>/, '');
  const linked = body.replaceAll(/<a [^>]*?href="([^"]*)"[^>]*>([^<]*)<\/a>/g, (_, href, label) =>
    href === label || href === `mailto:${label}` ? label : `${label} ${href}`,
  );
  const text = linked.replaceAll(/<\/?(?:strong|span)\b[^>]*>/g, '').replaceAll(/<[^>]+>/g, ' ');
  return wordsOf(decode(text));
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}
