import { expect, test } from 'vitest';

import { paths, routesFor } from '#site/addresses/routes.ts';

test('publishes at the top of a host', () => {
  const routes = routesFor('https://example.org');
  expect(routes.base).toBe('/');
  expect(routes.href(paths.home)).toBe('/');
  expect(routes.href(paths.version('terms', '2022-03-01.2'))).toBe('/terms/2022-03-01.2/');
  expect(routes.absolute(paths.home)).toBe('https://example.org/');
});

test.each(['https://example.org/legal', 'https://example.org/legal/'])(
  'publishes under the path of %s',
  (url) => {
    const routes = routesFor(url);
    expect(routes.base).toBe('/legal/');
    expect(routes.href(paths.home)).toBe('/legal/');
    expect(routes.href(paths.history('terms'))).toBe('/legal/terms/history/');
    expect(routes.absolute(paths.text('terms', '2022-03-01'))).toBe(
      'https://example.org/legal/terms/2022-03-01.txt',
    );
  },
);

test('keeps the port of an address', () => {
  const routes = routesFor('http://localhost:8080/a/b/');
  expect(routes.absolute(paths.page('about'))).toBe('http://localhost:8080/a/b/about/');
});
