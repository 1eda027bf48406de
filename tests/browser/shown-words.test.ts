import { expect, inject, test } from 'vitest';

import type { Block, Document, Inline } from '#core/document/document.ts';
import { shownWords } from '#core/document/shown-words.ts';
import { cutAtBlanks, foldTypography } from '#core/text/words/typography.ts';

import { useChromium } from '../support/visit.ts';

const own = inject('own');
const fixture = inject('fixture');
const visit = useChromium();

interface Shown {
  /** What Chromium shows of the text, with the signs that it draws. */
  text: string;
  /** The targets of links in reading order. */
  targets: string[];
}

// Signs that are drawn and marks of our own are made text, and left out, before Chromium is asked for
// its text.
function readPage(base: string): Shown {
  const wrap = (element: Element, before: string, after: string): void => {
    element.prepend(before);
    element.append(after);
  };
  const sections = [...document.querySelectorAll('article section[id]')];
  const targets: string[] = [];
  for (const section of sections) {
    for (const mark of section.querySelectorAll('a.mark, .cite')) mark.remove();
    for (const link of section.querySelectorAll('a[href]')) {
      const href = link.getAttribute('href') ?? '';
      if (!link.closest('sup')) targets.push(href.startsWith(base) ? `/${href.slice(base.length)}` : href);
    }
    for (const list of section.querySelectorAll<HTMLOListElement>('ol:not(.labelled)')) {
      for (const [index, item] of [...list.children].entries()) {
        item.prepend(`${list.start + index}. `);
      }
    }
    for (const struck of section.querySelectorAll('s')) wrap(struck, '[struck: ', ']');
    for (const label of section.querySelectorAll('.note > sup')) wrap(label, '[', '] ');
  }
  const texts = sections.map((section) => (section as HTMLElement).innerText);
  return { text: texts.join('\n').replaceAll('☑', '[x]').replaceAll('☐', '[ ]'), targets };
} // prettier-ignore

/** The first of the words that do not stand in the text in this order, with those before it. */
function firstMissing(words: readonly string[], text: readonly string[]): string | null {
  let at = 0;
  for (const [index, word] of words.entries()) {
    const found = text.indexOf(word, at);
    if (found === -1) return words.slice(Math.max(index - 5, 0), index + 1).join(' ');
    at = found + 1;
  }
  return null;
}

/** The document without its links, and where they lead in reading order. */
function withoutLinks(document: Document): [Document, string[]] {
  const targets: string[] = [];
  const gather = (content: readonly Inline[]): Inline[] =>
    content.map((inline) => {
      if (inline.kind === 'link') targets.push(inline.href);
      if (!('children' in inline)) return inline;
      const children = gather(inline.children);
      return inline.kind === 'link' ? { kind: 'emphasis', children } : { ...inline, children };
    });
  const blocks = (all: readonly Block[]): Block[] =>
    all.map((block): Block => {
      switch (block.kind) {
        case 'paragraph':
          return { ...block, children: gather(block.children) };
        case 'list':
          return {
            ...block,
            items: block.items.map((item) => ({ ...item, blocks: blocks(item.blocks) })),
          };
        case 'table':
          return {
            ...block,
            rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(gather) })),
          };
        case 'quote':
        case 'short':
        case 'note':
          return { ...block, blocks: blocks(block.blocks) };
        case 'code':
        case 'rule':
          return block;
      }
    });
  const sections = document.sections.map((section) => ({
    ...section,
    heading: gather(section.heading),
    blocks: blocks(section.blocks),
  }));
  return [{ sections }, targets];
}

test.for([
  [own, 'privacy-policy/2014-02-03'],
  [own, 'privacy-policy/2018-05-21'],
  [own, 'privacy-policy/2026-11-16'],
  [own, 'reseller-addendum/2026-10-05'],
  [own, 'service-providers/2024-04-08'],
  [fixture, 'hostile/2025-01-01'],
  [fixture, 'hostile/2025-02-01'],
  [fixture, 'privacy/2025-01-01'],
  [fixture, 'terms/2022-03-01'],
  [fixture, 'terms/2026-11-01'],
] as const)('Chromium shows what can be taken from a text: %$', async ([site, version]) => {
  const response = await fetch(`${site.url}${version}.json`);
  const { document } = (await response.json()) as { document: Document };
  const [text, targets] = withoutLinks(document);
  const words = shownWords(text).flatMap((word) => word.split(' '));
  const { page } = await visit(`${site.url}${version}/`);
  const shown = await page.evaluate(readPage, new URL(site.url).pathname);
  const parts = cutAtBlanks(shown.text).filter((part) => part.trim() !== '');
  expect(words.length).toBeGreaterThan(5);
  expect(firstMissing(words, parts.map(foldTypography))).toBe(null);
  expect(firstMissing(targets, shown.targets)).toBe(null);
});
