import { expect, test } from 'vitest';

import { imagesOfPages } from '#core/document/library-image.ts';
import { pageHtml } from '#site/plan/page-html.ts';
import { routesFor } from '#site/addresses/routes.ts';

import { LibraryBuilder } from '../../support/library-builder.ts';
import { PNG, svg } from '../../support/small-images.ts';

const ROUTES = routesFor('https://example.org/legal/');

function libraryWith(body: string) {
  return new LibraryBuilder({
    'pages/about.md': `---\ntitle: About\n---\n\n${body}\n`,
    'pages/ship.svg': svg('width="30" height="20"'),
    'pages/again.svg': svg('width="30" height="20"'),
    'pages/boat.png': PNG,
  }).library();
}

function htmlOf(body: string): string {
  const [page] = libraryWith(body).pages;
  if (!page?.document) throw new Error('There is no page.');
  return pageHtml(page, ROUTES);
}

test('shows an image under its digest, with its words and its size', () => {
  expect(htmlOf('![A "ship"](ship.svg "In <port>")')).toMatch(
    /^<section id="preamble"><p id="preamble\.1"><img src="\/legal\/images\/[\da-f]{64}\.svg" alt="A &#x22;ship&#x22;" title="In <port>" width="30" height="20" loading="lazy"><\/p><\/section>$/,
  );
});

test('renders a page as a text that is not cited by its parts', () => {
  expect(htmlOf('### Fees\n\nSee [the policy](/privacy/).\n\n- One')).toBe(
    '<section id="fees"><h2>Fees</h2><p id="fees.1">See <a href="/legal/privacy/">the policy</a>.</p>' +
      '<ul><li id="fees.2">One</li></ul></section>',
  );
});

test('publishes the same bytes once, whatever their files are called', () => {
  const library = libraryWith('![A](ship.svg) ![B](again.svg) ![C](boat.png)');
  expect(imagesOfPages(library).map(({ kind }) => kind)).toEqual(['svg', 'png']);
});
