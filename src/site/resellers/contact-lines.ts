import type { Wording } from '../wording/site-wording.ts';

/** A way to reach someone. */
export interface ContactLine {
  label: string;
  words: string;
  /** Nothing for a postal address. */
  href: string | null;
}

interface Contact {
  email: string;
  phone?: string | undefined;
  url?: string | undefined;
  address?: string | undefined;
}

/** How someone can be reached: by e-mail, by telephone, on a page, by post. */
export function contactLines(
  words: Wording,
  { email, phone, url, address }: Contact,
): ContactLine[] {
  return [
    { label: words.say('contactLine.email'), words: email, href: mailAddress(email) },
    ...(phone === undefined
      ? []
      : [{ label: words.say('contactLine.phone'), words: phone, href: callable(phone) }]),
    ...(url === undefined
      ? []
      : [
          {
            label: words.say('contactLine.online'),
            words: url.replace(/^https:\/\//, ''),
            href: url,
          },
        ]),
    ...(address === undefined
      ? []
      : [{ label: words.say('contactLine.post'), words: address, href: null }]),
  ];
}

/** As RFC 6068 wants it: a `?` or `%` of the address is none of the link. */
export function mailAddress(email: string): string {
  return `mailto:${email.split('@').map(encodeURIComponent).join('@')}`;
}

// Digits alone, as RFC 3966 wants it; anything else is shown without a link.
function callable(phone: string): string | null {
  const number = phone.replaceAll(/\(0\)|[\s().\/–-]/g, '');
  return /^\+?\d{3,15}$/.test(number) ? `tel:${number}` : null;
}
