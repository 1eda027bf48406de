import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

import { decodeAddress } from '#core/text/addresses.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { didYouMean } from '#core/text/did-you-mean.ts';
import { topOf } from '#core/library/draft.ts';
import type { Library } from '#core/library/library.ts';
import { fileOf, type PlannedPage } from '#site/plan/plan-site.ts';
import { paths, routesFor } from '#site/addresses/routes.ts';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * What pages that are programs came out as, in the folder `staging`, and may not: what the content security
 * policy stops, and links to what the site has not. Documents are checked before they are made.
 */
export function programIssues(
  plan: readonly PlannedPage[],
  staging: string,
  { site, pages }: Library,
): Issue[] {
  const { base } = routesFor(site.url);
  const addresses = plan.map(({ path }) => path);
  const isThere = (path: string): boolean =>
    addresses.includes(path) || existsSync(join(staging, decodeAddress(path)));
  return pages.flatMap(({ id, program }) => {
    if (!program) return [];
    const place = topOf(program.file);
    const elements = elementsIn(readFileSync(join(staging, fileOf(paths.page(id))), 'utf8'));
    const anchors = new Set(elements.map((element) => attribute(element, 'id')));
    const blocked = elements.flatMap((element) => blockedIn(element));
    const links = [...new Set(elements.flatMap((element) => attribute(element, 'href') ?? []))];
    return [
      ...blocked.map((details) => issue('blocked-by-policy', place, details)),
      ...links.flatMap((href) => {
        if (href.startsWith('#')) {
          const isKnown = href === '#' || anchors.has(decodeAddress(href.slice(1)));
          return isKnown ? [] : [issue('dead-anchor', place, { href, near: '' })];
        }
        // As in documents, `//host` leaves the site.
        if (!/^\/(?![/\\])/.test(href)) return [];
        const path = href.replace(/[?#].*$/s, '');
        if (path.startsWith(base) && isThere(path.slice(base.length - 1))) return [];
        // In a document the path of the site is left out.
        const near = isThere(path)
          ? ` Did you mean \`${base}${path.slice(1)}\`?`
          : didYouMean(
              path,
              addresses.map((one) => base + one.slice(1)),
            );
        return [issue('dead-link', place, { href, near })];
      }),
    ];
  });
}

const TO_A_FILE = 'Put it into the `<style>` or `<script>` of a component that the page imports.';

/** The parts of an element that this site's content security policy blocks. */
function blockedIn(element: Element): { found: string; step: string }[] {
  const { tagName, attrs } = element;
  const type = attribute(element, 'type') ?? '';
  const isCode = tagName === 'script' && (type === '' || /^module$|javascript$/.test(type));
  const source = SOURCES[tagName]?.map((name) => attribute(element, name)).find(Boolean) ?? null;
  return [
    ...(isCode && attribute(element, 'src') === null
      ? [
          {
            found: 'inline script',
            step: 'Let Astro bundle it: write `<script>` without `is:inline` in a component.',
          },
        ]
      : []),
    ...(tagName === 'style' ? [{ found: 'inline `<style>`', step: TO_A_FILE }] : []),
    ...attrs
      .filter(({ name }) => name === 'style' || name.startsWith('on'))
      .map(({ name }) => ({ found: `attribute \`${name}\``, step: TO_A_FILE })),
    ...(source !== null && /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(source)
      ? [
          {
            found: `\`${source}\` from elsewhere`,
            step: 'Put the file into the library, and import it.',
          },
        ]
      : []),
    ...(/^\s*javascript:/i.test(attribute(element, 'href') ?? '')
      ? [{ found: 'address `javascript:`', step: TO_A_FILE }]
      : []),
    ...(FRAMES.has(tagName)
      ? [{ found: `\`<${tagName}>\``, step: 'Remove it, or link to what it shows.' }]
      : []),
  ];
}

/** Where elements name what a browser loads with the page. */
const SOURCES: Record<string, string[]> = {
  audio: ['src'],
  img: ['src'],
  script: ['src'],
  source: ['src'],
  track: ['src'],
  video: ['src', 'poster'],
};

const FRAMES = new Set(['iframe', 'embed', 'object', 'frame', 'portal']);

function elementsIn(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) found.push(node);
    const children = 'childNodes' in node ? node.childNodes : [];
    for (const child of children) visit(child);
  };
  visit(parse(html));
  return found;
}

function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}
