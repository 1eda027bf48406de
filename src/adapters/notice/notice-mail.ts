import MailComposer from 'nodemailer/lib/mail-composer';

import type { Letter } from '#core/notice/letter/letter.ts';
import type { Notice } from '#core/notice/notice-schema.ts';
import { withoutFields } from '#core/notice/render-mail.ts';
import { renderText } from '#core/notice/render-text.ts';

import { sha256 } from '../sha256.ts';
import { mailHtml } from './mail-html.ts';

/** A file that goes with a mail. */
export interface Enclosure {
  name: string;
  type: string;
  text: string;
}

/**
 * A notice as one mail (RFC 5322, MIME): text first, then HTML, with its enclosures. It is what was
 * said, for the record and for a look, without fields. Byte for byte the same for the same notice;
 * no `List-Unsubscribe`, since nobody can be spared what they are owed.
 */
export async function noticeMail(
  notice: Notice,
  letter: Letter,
  enclosures: readonly Enclosure[],
): Promise<Buffer> {
  const { controller, id, links, dates, amends } = notice;
  const { host } = new URL(links.page);
  const idOf = (name: string): string => `<${name}@${host}>`;
  const date = Temporal.PlainDate.from(dates.announced).toZonedDateTime(dates.timeZone);
  const composer = new MailComposer({
    from: { name: controller.name, address: controller.email },
    to: 'undisclosed-recipients:;',
    subject: letter.subject,
    text: inMail(renderText(letter)),
    html: inMail(withoutFields(mailHtml(letter))),
    attachments: enclosures.map(({ name, type, text }) => ({
      filename: name,
      contentType: `${type}; charset=utf-8`,
      content: text,
    })),
    messageId: idOf(id),
    ...(amends === null ? {} : { inReplyTo: idOf(amends), references: idOf(amends) }),
    date: new Date(date.epochMilliseconds),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': notice.language },
    baseBoundary: sha256(id).slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bytes = await composer.compile().build();
  return Buffer.from(bytes);
}

// Lines of a mail end in CRLF, those of its parts too.
function inMail(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
