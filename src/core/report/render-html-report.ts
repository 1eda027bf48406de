import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

import { renderHtml } from '../redline/render-html.ts';
import type { Report, ReportData, ReportVersion } from './report.ts';

/** The report as a page of its own, with every redline whole. No script, nothing loaded. */
export function renderHtmlReport({ data, redlines }: Report): string {
  const raw = new Map<string, string>();
  const versions = data.versions.flatMap((version, index) => {
    const redline = redlines[index];
    const slot = `redline-slot-${index}`;
    if (redline) raw.set(slot, renderHtml(redline, { layout: 'inline', href: (path) => path }));
    return versionPart(version, redline ? slot : null);
  });
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('title', 'What this does to the policies'),
      h('style', STYLE),
    ]),
    h('body', [
      h('h1', 'What this does to the policies'),
      h('p', `Compared with ${data.base.slice(0, 12)}, as of ${data.today}.`),
      ...issuesPart(data),
      ...versions,
      ...comingPart(data),
      h(
        'p',
        'Rules argue; people decide. This says nothing of whether a change or a notice is lawful.',
      ),
    ]),
  ]);
  let html = `<!doctype html>${toHtml(page)}\n`;
  for (const [slot, redline] of raw) {
    html = html.replace(`<div id="${slot}"></div>`, () => `<div class="redline">${redline}</div>`);
  }
  return html;
}

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}' +
  'table{border-collapse:collapse;width:100%}td,th{border:1px solid #8888;padding:.4rem;text-align:start;vertical-align:top}' +
  'ins{background:#d7f5dd;color:#0b3d16}del{background:#fbdcdc;color:#5c1010}' +
  '.visually-hidden{position:absolute;clip-path:inset(50%)}' +
  '@media print{details>*{display:block}}';

function issuesPart({ issues, readable }: ReportData): Element[] {
  const lead = readable ? [] : [h('p', h('strong', 'The library cannot be read.'))];
  if (issues.length === 0) return [...lead, h('p', 'No problem.')];
  const rows = issues.map(({ severity, code, place, message, step }) =>
    h('li', [h('strong', severity), ' ', h('code', code), ` at ${place}: ${message} ${step}`]),
  );
  return [...lead, h('h2', 'Problems'), h('ul', rows)];
}

function versionPart(version: ReportVersion, slot: string | null): ElementContent[] {
  const { title, summary, sections, plan, effective } = version;
  const rows = sections.map(({ path, change, decided, suggested, findings }) =>
    h('tr', [
      h('td', `${path.join(' › ') || 'Introduction'} (${change})`),
      h('td', decided ? `${decided.materiality}: ${decided.reason}` : h('strong', 'none yet')),
      h('td', [
        suggested,
        h(
          'ul',
          findings.map(({ rule, why }) => h('li', `${rule}: ${why}`)),
        ),
      ]),
    ]),
  );
  const head = h(
    'tr',
    ['Section', 'Decided', 'The rules'].map((cell) => h('th', { scope: 'col' }, cell)),
  );
  return [
    h('h2', `${title}, version ${version.version}`),
    h(
      'p',
      `${summary} Applies from ${effective.new} to new customers, from ${effective.existing} to all.`,
    ),
    ...(rows.length > 0 ? [h('table', [h('thead', head), h('tbody', rows)])] : []),
    ...(plan.length > 0
      ? [
          h('h3', 'Who is told by when'),
          h(
            'ul',
            plan.map((line) => h('li', line)),
          ),
        ]
      : []),
    ...(slot === null ? [] : [h('h3', 'Redline'), h('div', { id: slot })]),
  ];
}

function comingPart({ coming }: ReportData): Element[] {
  if (coming.length === 0) return [];
  const rows = coming.map(({ day, what }) => h('li', `${day}: ${what.join(' ')}`));
  return [h('h2', 'What the site does by itself on days to come'), h('ul', rows)];
}
