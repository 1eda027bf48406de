import { renderJson } from '#core/text/render-json.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { fine, subjectLine, tagged, to, type Letter } from '#site/notices/letter/letter.ts';
import { MAILING_SYSTEMS, type MailingSystem } from '#site/notices/letter/mailing-systems.ts';
import { fillFields, withoutFields } from '#site/notices/letter/render-mail.ts';
import { renderText } from '#site/notices/letter/render-text.ts';
import type { Wording } from '#site/wording/site-wording.ts';

import { mailFragment, mailHtml } from './mail-html.ts';

/** Texts of files by their path in a folder. */
export type Files = Record<string, string>;

/**
 * A letter for the systems that send mails: templates with fields for each recipient. Not in quoted
 * printable or the like, so that they can be pasted or sent to an API as they are. `id` names the
 * letter where a system keeps many.
 */
export function letterTemplates(words: Wording, id: string, letter: Letter): Files {
  const { ses, postmark, mustache } = MAILING_SYSTEMS;
  const subject = subjectLine(letter);
  const broadcast = asBroadcast(words, letter);
  return {
    ...whmcsTemplates(letter, 'whmcs/'),
    'ses.json': json({
      TemplateName: id.replaceAll('.', '_').slice(-LONGEST_SES_NAME),
      TemplateContent: {
        Subject: ses.text.literal(subject),
        Text: textFor(ses, letter),
        Html: htmlFor(ses, letter),
      },
    }),
    'postmark.json': json({
      Name: subject,
      Alias: id,
      TemplateType: 'Standard',
      Subject: postmark.text.literal(subject),
      HtmlBody: withUnsubscribe(htmlFor(postmark, broadcast)),
      TextBody: withUnsubscribe(textFor(postmark, broadcast)),
    }),
    'mustache/subject.mustache': `${mustache.text.literal(subject)}\n`,
    'mustache/notice.txt.mustache': textFor(mustache, letter),
    'mustache/notice.html.mustache': htmlFor(mustache, letter),
  };
}

/** A letter for WHMCS as an email campaign; `prefix` stands before the name of each file. */
export function whmcsTemplates(letter: Letter, prefix: string): Files {
  const { whmcs } = MAILING_SYSTEMS;
  return {
    [`${prefix}campaign-subject.txt`]: `${whmcs.text.literal(subjectLine(letter))}\n`,
    [`${prefix}campaign.txt`]: textFor(whmcs, letter),
    // Pasted into an editor, character references become braces again: Smarty has its own names.
    [`${prefix}campaign.html`]: fillFields(
      mailFragment(letter).replaceAll('&#123;', '{ldelim}').replaceAll('&#125;', '{rdelim}'),
      whmcs.html,
    ),
  };
}

/**
 * What anyone may read, for the announcements of WHMCS: a text, and the parameters of the action
 * `AddAnnouncement`. Until a day is known its date is one that WHMCS refuses.
 */
export function whmcsAnnouncement(page: Letter, sent: Day | null): Files {
  const announcement = withoutFields(mailFragment(page));
  return {
    'whmcs/announcement.html': announcement,
    'whmcs/announcement.json': json({
      action: 'AddAnnouncement',
      date: `${sent ?? 'YYYY-MM-DD'} 00:00:00`,
      title: page.subject,
      announcement: announcement.trim(),
      published: sent !== null,
    }),
  };
}

// Postmark puts a link to unsubscribe into every broadcast: here it stands where it is said for what it is.
function asBroadcast(words: Wording, letter: Letter): Letter {
  const unsubscribe = tagged(words.parts('letter.foot.unsubscribe'), { end: to(UNSUBSCRIBE) });
  return { ...letter, blocks: [...letter.blocks, fine(...unsubscribe)] };
}

const UNSUBSCRIBE = 'https://unsubscribe.invalid/';

function withUnsubscribe(text: string): string {
  return text.replaceAll(UNSUBSCRIBE, '{{{ pm:unsubscribe }}}');
}

// The name of an SES template has at most 64 characters, and no full stop. Its end tells letters apart.
const LONGEST_SES_NAME = 64;

function textFor({ text }: MailingSystem, letter: Letter): string {
  return renderText(letter, text);
}

function htmlFor({ html }: MailingSystem, letter: Letter): string {
  return fillFields(mailHtml(letter), html);
}

function json(value: unknown): string {
  return renderJson(value);
}
