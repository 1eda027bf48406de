import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { textByRule } from '#core/document/version-text.ts';
import type { Library } from '#core/library/library.ts';
import type { Announcement } from '#core/notice/announcements/announcement.ts';
import type { NoticePlan } from '#core/notice/plan-notice.ts';
import type { SentDays } from '#core/notice/record-notice.ts';
import { removalOn } from '#core/notice/reseller-part.ts';
import { redline } from '#core/redline/redline.ts';
import { renderHtml } from '#core/redline/render/html.ts';
import { type AudienceId, AUDIENCES, type Notice } from '#core/schemas/notice-schema.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { longDay } from '#core/text/long-day.ts';
import { renderJson } from '#core/text/render-json.ts';
import { routesFor } from '#site/addresses/routes.ts';
import { customerLetter, pageLetter } from '#site/notices/letter/letter-of.ts';
import type { Letter } from '#site/notices/letter/letter.ts';
import { withoutFields } from '#site/notices/letter/render-mail.ts';
import { renderMarkdown } from '#site/notices/letter/render-markdown.ts';
import { renderText } from '#site/notices/letter/render-text.ts';
import { resellerLetter } from '#site/notices/letter/reseller-letter.ts';
import { renderSendMe } from '#site/notices/letter/send-me.ts';
import { noticeCalendar } from '#site/notices/notice-calendar.ts';
import { redlineWords } from '#site/redline/redline-sentences.ts';
import { type Wording, wordingFor } from '#site/wording/site-wording.ts';
import { type FileBytes, inBytes } from './file-bytes.ts';
import { mailHtml } from './mail-html.ts';
import { type Enclosure, type Envelope, envelopeOf, noticeMail } from './notice-mail.ts';
import { letterTemplates, whmcsAnnouncement } from './notice-templates.ts';
import { resellerFiles } from './reseller-files.ts';

/** When letters go out: the day each audience is sent its own, and the day on which this is asked. */
interface Mailing {
  sent: SentDays;
  today: Day;
}

/**
 * Everything that is made of a notice, in the order of paths: a folder in `letters/` for each audience,
 * one in `resellers/` for each reseller, and `SEND-ME.md`, which says what to do with them. A letter
 * that is not sent yet is a draft. The days of `mailing` decide on nothing but dates, drafts and how long a
 * removal takes.
 */
export async function noticeFiles(
  notice: Notice,
  plan: NoticePlan,
  library: Library,
  mailing: Mailing,
): Promise<FileBytes> {
  const words = wordingFor(library);
  const enclosures = enclosuresOf(words, notice, plan, library);
  const page = pageLetter(words, notice, null);
  const removal = removalOn(notice.policy.id, library, mailing.sent.resellers ?? mailing.today);
  const first = Object.values(mailing.sent).toSorted()[0] ?? null;
  const all: FileBytes = new Map([
    ...inBytes({
      'SEND-ME.md': renderSendMe(words, notice, mailing.sent, library.resellers.map(nameOf)),
      'notice.json': renderJson(notice),
      'notice.md': renderMarkdown(page),
      'notice.ics': noticeCalendar(words, notice, plan.version.settings.choices),
      ...Object.fromEntries(enclosures.map(({ name, text }) => [`enclosures/${name}`, text])),
      ...under('website', whmcsAnnouncement(page, first)),
    }),
  ]);
  for (const { id } of notice.audiences) {
    if (id === 'reseller-customers') continue;
    const delivery = { sent: mailing.sent[id] ?? null, enclosed: false };
    const letterFor = (enclosed: boolean): Letter =>
      id === 'resellers'
        ? resellerLetter(words, notice, { name: null, removal, files: [] }, delivery)
        : customerLetter(words, notice, COHORT[id], { ...delivery, enclosed });
    const envelope = envelopeOf(notice, id, delivery.sent);
    const folder = await letterFiles(
      words,
      letterFor(false),
      letterFor(true),
      envelope,
      enclosures,
    );
    for (const [path, bytes] of folder) all.set(`letters/${id}/${path}`, bytes);
  }
  if (notice.reseller) {
    for (const reseller of library.resellers) {
      const files = await resellerFiles(
        words,
        notice,
        reseller,
        removal,
        mailing.sent.resellers ?? null,
      );
      for (const [path, bytes] of files) all.set(`resellers/${reseller.id}/${path}`, bytes);
    }
  }
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const COHORT = { 'existing-customers': 'existing', 'new-customers': 'new' } as const;

/** Whose letter a file is; nothing for what is no letter. */
export function audienceOf(path: string): AudienceId | null {
  if (path.startsWith('resellers/')) return 'resellers';
  return AUDIENCES.find((id) => path.startsWith(`letters/${id}/`)) ?? null;
}

/** One letter in every form; `enclosed` is the one whose mail has the enclosures with it. */
async function letterFiles(
  words: Wording,
  letter: Letter,
  enclosed: Letter,
  envelope: Envelope,
  enclosures: readonly Enclosure[],
): Promise<FileBytes> {
  const texts = inBytes({
    'notice.txt': renderText(letter),
    'notice.html': withoutFields(mailHtml(letter)),
    ...letterTemplates(words, envelope.id.replaceAll('.', '-'), letter),
  });
  return new Map([...texts, ['notice.eml', await noticeMail(enclosed, envelope, enclosures)]]);
}

function enclosuresOf(
  words: Wording,
  notice: Notice,
  plan: NoticePlan,
  { site }: Library,
): Enclosure[] {
  return [
    {
      name: `${notice.policy.id}-${notice.from.version}-to-${notice.to.version}.html`,
      type: 'text/html',
      text: redlineDocument(words, notice, plan, routesFor(site.url).absolute),
    },
    {
      name: `${notice.policy.id}-${notice.to.version}.txt`,
      type: 'text/plain',
      text: textByRule(plan.version.rule, plan.version.document),
    },
  ];
}

function nameOf({ id, settings }: Library['resellers'][number]): { id: string; name: string } {
  return { id, name: settings.name };
}

function under(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]),
  );
}

// A file that is kept on a disk has no style sheet beside it.
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 2rem auto; padding: 0 1rem; max-width: 44rem; font: 1.05rem/1.6 Georgia, serif; overflow-wrap: break-word; }
ins { text-decoration: underline; background: light-dark(#d9f2e0, #1d4a2b); }
del { text-decoration: line-through; background: light-dark(#fae0e0, #5a2626); }
table { border-collapse: collapse; }
th, td { padding: 0.3rem 0.6rem; border: 1px solid; text-align: left; vertical-align: top; }
.redline-status { font: 600 0.85rem/1.4 sans-serif; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

/** What a notice announces, word by word, as one HTML file that needs nothing else. */
function redlineDocument(
  words: Wording,
  notice: Notice,
  { from, version: to }: Pick<Announcement, 'from' | 'version'>,
  absolute: (path: string) => string,
): string {
  const title = words.say('redline.title', {
    title: notice.policy.title,
    from: longDay(from.published),
    to: longDay(to.published),
  });
  const note = words.parts('redlineFile.note', { url: notice.links.redline });
  const body = renderHtml(redline(from, to), {
    words: redlineWords(words),
    layout: 'inline',
    href: absolute,
  });
  const document = h('html', { lang: notice.language }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('title', title),
      h('style', STYLE),
    ]),
    h('body', [
      h('h1', title),
      h(
        'p',
        note.map(({ tag, text }) =>
          tag === null ? text : h('a', { href: notice.links.redline }, text),
        ),
      ),
      { type: 'raw', value: body },
    ]),
  ]);
  return `<!doctype html>\n${toHtml(document, { allowDangerousHtml: true })}\n`;
}
