import { expect, test } from 'vitest';

import { contactLines, mailAddress } from '#site/resellers/contact-lines.ts';

import { english } from '../../support/english.ts';

test('every way to reach someone has its link; a postal address has none', () => {
  const lines = contactLines(english, {
    email: 'a@example.org',
    phone: '+1 (207) 555-0142',
    url: 'https://example.org/contact',
    address: '1 Road',
  });
  expect(lines).toEqual([
    { label: 'E-mail', words: 'a@example.org', href: 'mailto:a@example.org' },
    { label: 'Telephone', words: '+1 (207) 555-0142', href: 'tel:+12075550142' },
    { label: 'Online', words: 'example.org/contact', href: 'https://example.org/contact' },
    { label: 'Post', words: '1 Road', href: null },
  ]);
});

test.each(['ask for Anna', '+49 <script>', '12', '110 or 112', '+49 30 1;ext=2'])(
  'what is no telephone number is shown and not called: %s',
  (phone) => {
    expect(contactLines(english, { email: 'a@example.org', phone })[1]).toEqual({
      label: 'Telephone',
      words: phone,
      href: null,
    });
  },
);

test('nothing of an address becomes another part of the link', () => {
  expect(mailAddress("it's+a?subject=x&b%0A@example.org")).toBe(
    "mailto:it's%2Ba%3Fsubject%3Dx%26b%250A@example.org",
  );
});
