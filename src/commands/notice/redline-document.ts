import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

import { longDay } from '#core/text/long-day.ts';
import type { Announcement } from '#core/notice/announcements/announcement.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import { redline } from '#core/redline/redline.ts';
import { renderHtml } from '#core/redline/render/html.ts';
import { redlineWords } from '#site/redline/redline-sentences.ts';
import type { Wording } from '#site/wording/site-wording.ts';

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
export function redlineDocument(
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
