import { longDay } from '#core/long-day.ts';
import type { Notice } from '../notice-schema.ts';
import { link, paragraph, toRuns, type Block, type Run } from './letter.ts';

/** Where to read the texts themselves, and how to know that they are the ones. */
export function sourceBlocks(notice: Notice, attached: boolean): Block[] {
  const { from, to, links } = notice;
  return [
    { kind: 'heading', text: 'Where to read it all' },
    {
      kind: 'list',
      items: [
        toRuns([link(`The new text, published on ${longDay(to.published)}`, links.newText)]),
        toRuns([link(`The old text, published on ${longDay(from.published)}`, links.oldText)]),
        toRuns([link('Both texts compared, word by word', links.redline)]),
        toRuns([link('All versions', links.archive)]),
      ],
    },
    ...(attached
      ? [paragraph('The new text and the comparison are enclosed for you to keep.')]
      : []),
    paragraph(
      'The addresses stay, and the texts there are never altered. So that you can check this, here are the SHA-256 digests of both as plain text:',
    ),
    { kind: 'list', items: [digestOf('New', to), digestOf('Old', from)] },
  ];
}

function digestOf(which: string, { text, sha256 }: Notice['from']): Run[] {
  return toRuns([link(`${which} text`, text), `: ${sha256}`]);
}

/** Who announces it, how to ask, and why readers get it; in a mail, where it went. */
export function contactBlocks({ controller, whyYouGotThis }: Notice, isMail: boolean): Block[] {
  const { name, email, phone, address, url } = controller;
  const ways: (Run | string)[] = [
    `${[name, ...(address === null ? [] : [address])].join(', ')}. Questions? Write to `,
    link(email, `mailto:${email}`),
    ...(phone === null ? [] : [`, call ${phone}`]),
    ...(url === null ? [] : [' or see ', link(url, url)]),
    '.',
  ];
  const sentTo: Run = {
    kind: 'field',
    field: 'email',
    otherwise: 'the address that we have of you',
  };
  return [
    { kind: 'heading', text: isMail ? 'Who we are, and why you get this' : 'Who we are' },
    paragraph(...ways),
    ...(isMail ? [paragraph(whyYouGotThis, ' We send it to ', sentTo, '.')] : []),
  ];
}
