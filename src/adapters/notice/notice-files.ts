import { letterOf } from '#core/notice/letter/letter-of.ts';
import { instructionsLetter, kitLetter } from '#core/notice/letter/kit-letters.ts';
import type { Notice } from '#core/notice/notice-schema.ts';
import type { ResellerKit } from '#core/notice/reseller-kit-schema.ts';
import type { NoticePlan } from '#core/notice/plan-notice.ts';
import { renderJson } from '#core/notice/render-json.ts';
import { withoutFields } from '#core/notice/render-mail.ts';
import { renderMarkdown } from '#core/notice/render-markdown.ts';
import { renderText } from '#core/notice/render-text.ts';
import { resellerKitOf } from '#core/notice/reseller-kit.ts';
import { textByRule } from '#core/policy/version-text.ts';
import type { Library } from '#core/policy/library.ts';
import { routesFor } from '#site/routes.ts';

import { mailHtml } from './mail-html.ts';
import { noticeCalendar } from './notice-calendar.ts';
import { noticeMail } from './notice-mail.ts';
import { noticeTemplates, whmcsTemplates, type Files } from './notice-templates.ts';
import { redlineDocument } from './redline-document.ts';

/** Everything that is made of a notice: bytes by their path in its folder, in the order of paths. */
export async function noticeFiles(
  notice: Notice,
  plan: NoticePlan,
  library: Library,
): Promise<Map<string, Uint8Array>> {
  const letter = letterOf(notice, { by: 'mail', attached: false });
  const page = letterOf(notice, { by: 'page', today: null });
  const text = {
    name: `${notice.policy.id}-${notice.to.version}.txt`,
    type: 'text/plain',
    text: textByRule(plan.version.rule, plan.version.document),
  };
  const redline = {
    name: `${notice.policy.id}-${notice.from.version}-to-${notice.to.version}.html`,
    type: 'text/html',
    text: redlineDocument(notice, plan, routesFor(library.site.url).absolute),
  };
  const enclosed = letterOf(notice, { by: 'mail', attached: true });
  const mail = await noticeMail(notice, enclosed, [redline, text]);
  const texts: Files = {
    'notice.json': renderJson(notice),
    'notice.txt': renderText(letter),
    'notice.md': renderMarkdown(page),
    'notice.html': withoutFields(mailHtml(letter)),
    'notice.ics': noticeCalendar(notice, plan.version.settings.choices),
    ...under('enclosures', { [redline.name]: redline.text, [text.name]: text.text }),
    ...under('templates', noticeTemplates(notice, letter, page)),
    ...kitFiles(notice, library),
  };
  const bytes = Object.entries(texts).map(([path, one]): [string, Uint8Array] => [
    path,
    Buffer.from(one),
  ]);
  const all: [string, Uint8Array][] = [...bytes, ['notice.eml', mail]];
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

// One folder for each reseller, to be given away as it is.
function kitFiles(notice: Notice, { resellers }: Library): Files {
  const kits = resellers
    .map((reseller) => resellerKitOf(notice, reseller))
    .filter((kit) => kit !== null);
  return Object.assign(
    {},
    ...kits.map((kit) => under(`resellers/${kit.reseller.id}`, filesOf(kit))),
  ) as Files;
}

function filesOf(kit: ResellerKit): Files {
  const letter = kitLetter(kit, 'mail');
  const files: Files = {
    'notice.txt': renderText(letter),
    'notice.html': withoutFields(mailHtml(letter)),
    'notice.md': renderMarkdown(letter),
    ...whmcsTemplates(kit.notice, letter, kitLetter(kit, 'page')),
    'kit.json': renderJson(kit),
  };
  const uses = Object.keys(files).map((name) => ({ name, use: USES[name] ?? '' }));
  return { 'read-me-first.txt': renderText(instructionsLetter(kit, uses)), ...files };
}

const USES: Record<string, string> = {
  'notice.txt': 'the text for your customers, to paste into a mail',
  'notice.html': 'the same as HTML',
  'notice.md': 'the same as Markdown',
  'whmcs/mass-mail-subject.txt': 'for WHMCS, the subject of a mail to all clients',
  'whmcs/mass-mail.txt': 'its text, with the name of each client',
  'whmcs/mass-mail.html': 'the same as HTML, for its source view',
  'whmcs/announcement.html': 'for WHMCS, the text of an announcement on your website',
  'whmcs/announcement.json': 'the same as the parameters of its API',
  'kit.json': 'all of it as data',
};

function under(folder: string, files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]),
  );
}
