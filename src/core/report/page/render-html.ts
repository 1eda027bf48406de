import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

import { sectionRenderer } from '#core/redline/render/html.ts';
import type { RedlineWords } from '#core/redline/render/block-words.ts';
import type { Line, Part, ReportSpan } from './report-part.ts';
import { reportPage } from './report-page.ts';
import type { Report } from '../report-schema.ts';

/** A report as one HTML file that needs nothing else, with every redline whole. */
export function renderHtml(report: Report, words: RedlineWords): string {
  const document = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      h('title', TITLE),
      h('style', STYLE),
    ]),
    h('body', [
      h('h1', TITLE),
      ...reportPage(report, words, Infinity).map(({ part }) => renderPart(part, words)),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(document, { allowDangerousHtml: true })}\n`;
}

const TITLE = 'Report about a change of the library';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

// A file that is kept on a disk has no style sheet beside it.
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 2rem auto; padding: 0 1rem; max-width: 60rem; font: 1rem/1.6 sans-serif; overflow-wrap: break-word; }
table { border-collapse: collapse; }
.table { overflow-x: auto; }
th, td { padding: 0.3rem 0.6rem; border: 1px solid; text-align: left; vertical-align: top; }
td > p, th > p { margin: 0; }
blockquote { margin-inline: 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid; }
details { margin-block: 0.75rem; }
summary { padding-block: 0.25rem; cursor: pointer; }
.redline { padding-inline: 1rem; font-family: Georgia, serif; }
.redline-status { font: 600 0.85rem/1.4 sans-serif; }
ins { text-decoration: underline; background: light-dark(#d9f2e0, #1d4a2b); }
del { text-decoration: line-through; background: light-dark(#fae0e0, #5a2626); }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

function renderPart(part: Part, words: RedlineWords): ElementContent {
  switch (part.kind) {
    case 'heading':
      return h(`h${part.level}`, part.text);
    case 'paragraph':
      return h('p', part.runs.map(renderRun));
    case 'quote':
      return h('blockquote', h('p', part.text));
    case 'list':
      return h(
        'ul',
        part.items.map((item) => h('li', item.map(renderRun))),
      );
    case 'table':
      return renderTable(part.head, part.rows);
    case 'fold':
      return h('details', [
        h('summary', part.summary),
        ...part.parts.map((one) => renderPart(one, words)),
      ]);
    case 'redline':
      return renderRedline(part, words);
  }
}

function renderTable(head: string[] | null, rows: readonly Line[][][]): Element {
  const names = head?.map((name) => h('th', { scope: 'col' }, name)) ?? [];
  const table = h('table', [
    ...(names.length > 0 ? [h('thead', h('tr', names))] : []),
    h(
      'tbody',
      rows.map((cells) =>
        h(
          'tr',
          cells.map((lines, index) => renderCell(lines, head === null && index === 0)),
        ),
      ),
    ),
  ]);
  const properties = { className: 'table', role: 'group', tabIndex: 0, ariaLabel: 'Table' };
  return h('div', properties, [table]);
}

// Without a head, the first cell names the row.
function renderCell(lines: readonly Line[], isName: boolean): Element {
  const content = lines.map((line) => h('p', line.map(renderRun)));
  return isName ? h('th', { scope: 'row' }, content) : h('td', content);
}

// Of several redlines in one file none may have the ids of another: what leads to a place in a text
// leads to the site, where it will be once the change is published.
function renderRedline(
  { redline, links }: Extract<Part, { kind: 'redline' }>,
  words: RedlineWords,
): Element {
  const [page, whole] = [links?.page ?? '', links?.redline ?? ''];
  const render = sectionRenderer(redline, {
    words,
    layout: 'inline',
    href: (path) => (page === '' ? path : new URL(`../..${path}`, page).href),
    fragment: (hash) => `${page}${hash}`,
    whole,
  });
  const changed = redline.sections.filter(({ change }) => change !== 'unchanged');
  const value = changed.map(render).join('\n') || '<p>No words changed.</p>';
  return h('div', { className: 'redline' }, [{ type: 'raw', value }]);
}

function renderRun(run: ReportSpan): ElementContent {
  if (typeof run === 'string') return { type: 'text', value: run };
  if ('strong' in run) return h('strong', run.strong);
  if ('small' in run) {
    const { small, href } = run;
    return h('small', href === undefined ? small : h('a', { href }, small));
  }
  return h('code', run.code);
}
