import type { Letter } from '#core/notice/letter/letter.ts';
import { MAILING_SYSTEMS, type MailingSystem } from '#core/notice/mailing-systems.ts';
import type { Notice } from '#core/notice/notice-schema.ts';
import { fillFields, withoutFields } from '#core/notice/render-mail.ts';
import { renderText } from '#core/notice/render-text.ts';

import { mailFragment, mailHtml } from './mail-html.ts';

/** Texts of files by their path in a folder. */
export type Files = Record<string, string>;

/**
 * A letter for the systems that send mails: templates with fields for each recipient. Not in quoted
 * printable or the like, so that they can be pasted or sent to an API as they are. `page` is what
 * anyone may read.
 */
export function noticeTemplates(notice: Notice, letter: Letter, page: Letter): Files {
  const { ses, postmark, mustache } = MAILING_SYSTEMS;
  return {
    ...whmcsTemplates(notice, letter, page),
    'ses.json': json({
      TemplateName: notice.id.replaceAll('.', '_').slice(0, LONGEST_SES_NAME),
      TemplateContent: {
        Subject: ses.text.literal(letter.subject),
        Text: textFor(ses, letter),
        Html: htmlFor(ses, letter),
      },
    }),
    'postmark.json': json({
      Name: letter.subject,
      Alias: notice.id,
      TemplateType: 'Standard',
      Subject: postmark.text.literal(letter.subject),
      HtmlBody: htmlFor(postmark, letter),
      TextBody: textFor(postmark, letter),
    }),
    'mustache/subject.mustache': `${mustache.text.literal(letter.subject)}\n`,
    'mustache/notice.txt.mustache': textFor(mustache, letter),
    'mustache/notice.html.mustache': htmlFor(mustache, letter),
  };
}

/** A letter for WHMCS as a mail to all clients, and a page for its announcements. */
export function whmcsTemplates(notice: Notice, letter: Letter, page: Letter): Files {
  const { whmcs } = MAILING_SYSTEMS;
  const announcement = withoutFields(mailFragment(page));
  return {
    'whmcs/mass-mail-subject.txt': `${whmcs.text.literal(letter.subject)}\n`,
    'whmcs/mass-mail.txt': textFor(whmcs, letter),
    // Pasted into an editor, character references become braces again: Smarty has its own names.
    'whmcs/mass-mail.html': fillFields(
      mailFragment(letter).replaceAll('&#123;', '{ldelim}').replaceAll('&#125;', '{rdelim}'),
      whmcs.html,
    ),
    'whmcs/announcement.html': announcement,
    // Parameters of the action `AddAnnouncement`.
    'whmcs/announcement.json': json({
      action: 'AddAnnouncement',
      date: `${notice.dates.announced} 00:00:00`,
      title: page.subject,
      announcement: announcement.trim(),
      published: true,
    }),
  };
}

// The name of an SES template has at most 64 characters, and no full stop.
const LONGEST_SES_NAME = 64;

function textFor({ text }: MailingSystem, letter: Letter): string {
  return renderText(letter, text);
}

function htmlFor({ html }: MailingSystem, letter: Letter): string {
  return fillFields(mailHtml(letter), html);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
