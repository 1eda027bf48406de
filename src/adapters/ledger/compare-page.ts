import { issue, type Issue } from '#core/issue.ts';
import { topOf } from '#core/policy/draft.ts';
import { renderHtml } from '#markdown/render-html.ts';
import { citation } from '#site/citation.ts';
import { paths, routesFor } from '#site/routes.ts';

import type { ArchivedVersion } from './archived-data.ts';

const START = '<div class="text">';

/**
 * Whether a page shows the text of a version, and nothing else where the text stands. Other markup
 * around the same words is a warning: a later Codicil may have built the page.
 */
export function comparePage(html: string, file: string, data: ArchivedVersion): Issue[] {
  const { version } = data;
  const [, after, second] = html.split(START);
  if (after === undefined || second !== undefined) {
    const found = after === undefined ? 'absence of the text' : 'second text';
    return [differs(file, version, found, 'one text')];
  }
  const text = renderLike(after, data);
  if (after.startsWith(`${text}</div>`)) return [];
  const shown = wordsOf(/^.*?<\/section>(?=<\/div>)/s.exec(after)?.[0] ?? after);
  const sealed = wordsOf(text);
  const at = [...sealed, ''].findIndex((word, index) => shown[index] !== word);
  if (shown.length === sealed.length && at === sealed.length) {
    return [issue('archived-page-markup', topOf(file), { version })];
  }
  return [differs(file, version, wordAt(shown, at), wordAt(sealed, at))];
}

function differs(file: string, version: string, found: string, expected: string): Issue {
  return issue('archived-page-differs', topOf(file), { version, found, expected });
}

// What a page has from outside its version is taken from it: the organisation, which a citation
// names, and the anchors of earlier versions, which are empty elements.
function renderLike(shown: string, data: ArchivedVersion): string {
  const { policy, title, version, document, url } = data;
  const routes = routesFor(url.slice(0, -paths.version(policy, version).length));
  const start = escapeHtml(`${title} of `);
  const cited = /<p class="cite" hidden>([^<]*)<\/p>/.exec(shown)?.[1] ?? '';
  const end = cited.search(/, (?:§|version of) /);
  const isCitation = cited.startsWith(start) && end > start.length;
  const organisation = isCitation ? unescapeHtml(cited.slice(start.length, end)) : '';
  return renderHtml(document, {
    href: routes.href,
    cite: (section) => citation({ organisation, policy, title, version }, routes, section),
    retired: landingsIn(shown),
  });
}

function landingsIn(html: string): Map<string, string> {
  const sections = html.matchAll(/<section id="([^"]*)">((?:<span id="[^"]*"><\/span>)+)/g);
  const landings = [...sections].flatMap(([, target = '', spans = '']) =>
    [...spans.matchAll(/id="([^"]*)"/g)].map(
      ([, anchor = '']) => [unescapeHtml(anchor), unescapeHtml(target)] as const,
    ),
  );
  return new Map(landings);
}

function wordsOf(html: string): string[] {
  const visible = html
    .replaceAll(/<\/?(?:a|code|dfn|em|s|span|strong|sup)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ');
  return unescapeHtml(visible).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function wordAt(words: readonly string[], at: number): string {
  return words[at] === undefined ? 'end of the text' : `word \`${words[at]}\``;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}

function unescapeHtml(html: string): string {
  return html.replaceAll(/&#x([\da-f]+);/gi, (_, digits: string) =>
    String.fromCodePoint(parseInt(digits, 16)),
  );
}
