import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';
import { STRUCK } from '#core/text/words/typography.ts';
import { renderHtml } from '#markdown/render/render-html.ts';
import { citation } from '#site/addresses/citation.ts';
import { paths, routesFor } from '#site/addresses/routes.ts';
import { ENGLISH } from '#site/wording/messages.ts';
import { wordingOf } from '#site/wording/site-wording.ts';

import type { ArchivedVersion } from './archived-data.ts';

// The words of a sealed page, which a library cannot say in its own way.
const WORDS = wordingOf('en', ENGLISH);
const START = '<div class="text">';

/**
 * Whether a page shows the text of a version, and nothing else where the text stands. Other markup
 * around the same words is a warning, where it shows each of their signs too: a later Codicil may have built the page.
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
  const shown = /^.*?<\/section>(?=<\/div>)/s.exec(after)?.[0] ?? after;
  const difference =
    firstDifference(wordsOf(shown), wordsOf(text), 'word') ??
    firstDifference(signsOf(shown), signsOf(text), 'sign') ??
    firstDifference(hidingOf(shown), hidingOf(text), 'tag');
  if (!difference) return [issue('archived-page-markup', topOf(file), { version })];
  return [differs(file, version, difference.found, difference.expected)];
}

function firstDifference(
  shown: readonly string[],
  sealed: readonly string[],
  name: string,
): { found: string; expected: string } | null {
  const longer = shown.length > sealed.length ? shown : sealed;
  const at = longer.findIndex((_, index) => shown[index] !== sealed[index]);
  if (at === -1) return null;
  const [found, expected] = [shown, sealed].map((all) =>
    all[at] === undefined ? 'end of the text' : `${name} \`${all[at]}\``,
  );
  return { found: found ?? '', expected: expected ?? '' };
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
    cite: (section) => citation(WORDS, { organisation, policy, title, version }, routes, section),
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

/**
 * All that a reader takes from the text: its words and each sign, what is struck or ticked, and where
 * links lead. The links to the text's own parts are none of it.
 */
function signsOf(html: string): string[] {
  const visible = html
    .replaceAll(/<a class="mark"[^>]*>[§¶]<\/a>/g, '')
    .replaceAll(/<(?:s|del|strike)\b[^>]*>/g, STRUCK.before)
    .replaceAll(/<\/(?:s|del|strike)>/g, STRUCK.after)
    .replaceAll(/<a\b[^>]*\shref="([^"]*)"[^>]*>/g, ' &#x3C;$1> ')
    .replaceAll(/<input\b[^>]*>/g, (box) => (/\schecked\b/.test(box) ? ' [x] ' : ' [ ] '))
    .replaceAll(/<[^>]*>/g, ' ');
  return unescapeHtml(visible).match(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
}

/** The tags that can hide words, show others, or run a program. */
function hidingOf(html: string): string[] {
  return html.match(HIDING)?.filter((tag) => tag !== '<p class="cite" hidden>') ?? [];
}

const HIDING =
  /<(?:script|style|link|template|iframe|object|embed|details|svg|img)\b[^>]*>|<[^>]*\s(?:hidden|inert|style|on\w+)\b[^>]*>/gi;

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}

function unescapeHtml(html: string): string {
  return html.replaceAll(/&#x([\da-f]+);/gi, (_, digits: string) =>
    String.fromCodePoint(parseInt(digits, 16)),
  );
}
