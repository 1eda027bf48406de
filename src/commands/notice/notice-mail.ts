import MailComposer from 'nodemailer/lib/mail-composer';
import { Temporal } from 'temporal-polyfill';

import type { Day } from '#core/text/calendar-day.ts';
import { subjectLine, type Letter } from '#site/notices/letter/letter.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import { withoutFields } from '#site/notices/letter/render-mail.ts';
import { renderText } from '#site/notices/letter/render-text.ts';

import { sha256 } from '#io/files/sha256.ts';
import { mailHtml } from './mail-html.ts';

/** A file that goes with a mail. */
export interface Enclosure {
  name: string;
  type: string;
  text: string;
}

/** What a mail has around its letter. */
export interface Envelope {
  /** The same id, the same mail. */
  id: string;
  /** Of the mail that it follows. */
  follows: string | null;
  host: string;
  from: { name: string; address: string };
  /** The day on which it is sent, in this time zone; a draft has none. */
  sent: Day | null;
  timeZone: string;
}

/** What a letter of this audience has around it. */
export function envelopeOf(notice: Notice, audience: string, sent: Day | null): Envelope {
  const { id, amends, controller, links, dates } = notice;
  return {
    id: `${id}.${audience}`,
    follows: amends === null ? null : `${amends}.${audience}`,
    host: new URL(links.page).host,
    from: { name: controller.name, address: controller.email },
    sent,
    timeZone: dates.timeZone,
  };
}

/**
 * A letter as one mail (RFC 5322, MIME): text first, then HTML, in quoted-printable, with its
 * enclosures. Byte for byte the same for the same letter; no `List-Unsubscribe`, since nobody can be
 * spared what they are owed. A draft has no date and says that it is unsent.
 */
export async function noticeMail(
  letter: Letter,
  { id, follows, host, from, sent, timeZone }: Envelope,
  enclosures: readonly Enclosure[],
): Promise<Buffer> {
  const idOf = (name: string): string => `<${name}@${host}>`;
  const date = Temporal.PlainDate.from(sent ?? '2000-01-01').toZonedDateTime(timeZone);
  const composer = new MailComposer({
    from,
    to: 'undisclosed-recipients:;',
    subject: subjectLine(letter),
    text: inMail(renderText(letter)),
    html: inMail(withoutFields(mailHtml(letter))),
    textEncoding: 'quoted-printable',
    attachments: enclosures.map(({ name, type, text }) => ({
      filename: name,
      contentType: `${type}; charset=utf-8`,
      content: text,
    })),
    messageId: idOf(id),
    ...(follows === null ? {} : { inReplyTo: idOf(follows), references: idOf(follows) }),
    date: new Date(date.epochMilliseconds),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': letter.language,
      ...(sent === null ? { 'X-Unsent': '1' } : {}),
    },
    baseBoundary: sha256(id).slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bytes = Buffer.from(await composer.compile().build());
  return sent === null ? withoutDate(bytes) : bytes;
}

// The composer always writes one. Until a mail is sent, it has none to tell.
function withoutDate(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  return Buffer.from(text.slice(0, end).replace(/^Date: .*\r\n/m, '') + text.slice(end), 'latin1');
}

// Lines of a mail end in CRLF, those of its parts too.
function inMail(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
