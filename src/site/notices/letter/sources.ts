import { longDay } from '#core/text/long-day.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';

import type { Wording } from '#site/wording/site-wording.ts';
import { yes } from '#site/wording/words.ts';
import {
  fill,
  fine,
  heading,
  link,
  paragraph,
  tagged,
  to,
  type Block,
  type LetterSpan,
} from './letter.ts';
import { zoneSentence } from './voice.ts';

/** Where to read the texts themselves. */
export function sourceBlocks(words: Wording, notice: Notice, enclosed: boolean): Block[] {
  const { from, to: newer, links } = notice;
  const newText = words.say('letter.sources.newText', { day: longDay(newer.published) });
  const oldText = words.say('letter.sources.oldText', { day: longDay(from.published) });
  return [
    heading(words.say('letter.sources.heading')),
    {
      kind: 'list',
      items: [
        [link(newText, links.newText)],
        [link(oldText, links.oldText)],
        [link(words.say('letter.sources.redline'), links.redline)],
        [link(words.say('letter.sources.archive'), links.archive)],
      ],
    },
    ...(enclosed ? [paragraph(words.say('letter.sources.enclosed'))] : []),
  ];
}

/** Who announces it and how to ask; in a mail, also where to read it on the site. */
export function contactBlocks(
  words: Wording,
  { controller, links }: Notice,
  by: 'mail' | 'page',
): Block[] {
  const { name, email, phone, address, url } = controller;
  const ways = words.parts('letter.contact.ways', {
    name,
    hasAddress: yes(address !== null),
    address: address ?? '',
    email,
    hasPhone: yes(phone !== null),
    phone: phone ?? '',
    hasUrl: yes(url !== null),
    url: url ?? '',
  });
  return [
    heading(words.say('letter.contact.heading')),
    paragraph(...tagged(ways, { mail: to(`mailto:${email}`), site: to(url ?? '') })),
    ...(by === 'mail' ? [paragraph(link(words.say('letter.contact.onSite'), links.page))] : []),
  ];
}

/** Why the reader gets it and where it went, in which time zone days are meant, and the digests. */
export function footBlocks(words: Wording, notice: Notice, why: string | null): Block[] {
  const { from, to: newer } = notice;
  const goesTo = (sentences: string): LetterSpan[] =>
    tagged(words.parts('letter.foot.why', { why: sentences }), { email: fill('email') });
  const newDigest = words.parts('letter.foot.newDigest', { digest: newer.sha256 });
  const oldDigest = words.parts('letter.foot.oldDigest', { digest: from.sha256 });
  return [
    ...(why === null ? [] : [fine(...goesTo(why))]),
    fine(zoneSentence(words, notice)),
    fine(words.say('letter.foot.permanent')),
    fine(...tagged(newDigest, { text: to(newer.text) })),
    fine(...tagged(oldDigest, { text: to(from.text) })),
  ];
}
