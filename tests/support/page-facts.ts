import type { Page } from 'playwright-core';

/** What a page is made of, as far as rules about every page need it. */
export interface PageFacts {
  title: string;
  language: string;
  ids: string[];
  /** Levels of the headings, in order. */
  headings: number[];
  /** Full addresses of the links, with their anchors. */
  links: string[];
  inlineScriptsAndStyles: number;
  /** Words that touch across the border of an element, outside the text of a policy. */
  touching: string[];
}

/** Reads the facts of the page that is open. */
export function factsOf(page: Page): Promise<PageFacts> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    // A block of data runs nothing.
    const inline = all(
      'script:not([src], [type="application/ld+json"], [type="application/json"]), style, [style]',
    );
    const handlers = all('*').filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    );
    const isWord = (text: string | undefined) => /[\p{L}\p{N}]/u.test(text ?? '');
    const isInline = (node: Node | null) =>
      !(node instanceof Element) || getComputedStyle(node).display.startsWith('inline');
    const touching = all('main :is(a, span, strong, code, time)')
      .filter((element) => !element.closest('.text, pre'))
      .filter((element) => getComputedStyle(element).display.startsWith('inline'))
      .filter(
        (element) =>
          isInline(element.previousSibling) &&
          isWord(element.previousSibling?.textContent?.at(-1)) &&
          isWord(element.textContent.at(0)),
      );
    return {
      title: document.title,
      language: document.documentElement.lang,
      ids: all('[id]').map(({ id }) => id),
      headings: all('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1])),
      links: all('a[href], link[href]').map((link) => (link as HTMLAnchorElement).href),
      inlineScriptsAndStyles: inline.length + handlers.length,
      touching: touching.map((element) => element.parentElement?.textContent ?? ''),
    };
  });
}

/** How far the page is wider than the window, in CSS pixels. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
