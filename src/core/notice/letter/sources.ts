import { longDay } from '#core/long-day.ts';
import type { Notice } from '../notice-schema.ts';
import { fine, heading, link, paragraph, toRuns, type Block, type Run } from './letter.ts';
import { zoneSentence } from './when.ts';

/** Where to read the texts themselves. */
export function sourceBlocks(notice: Notice, enclosed: boolean): Block[] {
  const { from, to, links } = notice;
  return [
    heading('Where to read it all'),
    {
      kind: 'list',
      items: [
        toRuns([link(`The new text, published on ${longDay(to.published)}`, links.newText)]),
        toRuns([link(`The old text, published on ${longDay(from.published)}`, links.oldText)]),
        toRuns([link('Both texts compared, word by word', links.redline)]),
        toRuns([link('All versions', links.archive)]),
      ],
    },
    ...(enclosed
      ? [paragraph('The new text and the comparison are enclosed for you to keep.')]
      : []),
  ];
}

/** Who announces it and how to ask; in a mail, also where to read it on the site. */
export function contactBlocks({ controller, links }: Notice, by: 'mail' | 'page'): Block[] {
  const { name, email, phone, address, url } = controller;
  const ways: (Run | string)[] = [
    `${[name, ...(address === null ? [] : [address])].join(', ')}. Write to `,
    link(email, `mailto:${email}`),
    ...(phone === null ? [] : [`, call ${phone}`]),
    ...(url === null ? [] : [' or see ', link(url, url)]),
    '.',
  ];
  return [
    heading('Questions?'),
    paragraph(...ways),
    ...(by === 'mail' ? [paragraph(link('This notice on our website', links.page))] : []),
  ];
}

/** Why the reader gets it and where it went, in which time zone days are meant, and the digests. */
export function footBlocks(notice: Notice, why: string | null): Block[] {
  const { from, to } = notice;
  const email: Run = {
    kind: 'field',
    field: 'email',
    otherwise: 'the address that we have for you',
  };
  return [
    ...(why === null ? [] : [fine(why, ' It goes to ', email, '.')]),
    fine(zoneSentence(notice)),
    fine(
      'The addresses of both texts are permanent, and what stands there is never altered. To check that, compare the SHA-256 digests of the plain texts.',
    ),
    fine(...digestOf('New', to)),
    fine(...digestOf('Old', from)),
  ];
}

function digestOf(which: string, { text, sha256 }: Notice['from']): Run[] {
  return toRuns([link(`${which} text`, text), `: ${sha256}`]);
}
