import { expect, test } from 'vitest';

import type { Section } from '#core/document/document.ts';
import { citation } from '#site/addresses/citation.ts';
import { routesFor } from '#site/addresses/routes.ts';

import { english } from '../../support/english.ts';

const cited = {
  organisation: 'WebSoftMaster',
  policy: 'privacy-policy',
  title: 'Privacy Policy',
  version: '2016-11-28',
};
const routes = routesFor('https://example.org/legal/');

test('cites a version by its permanent address', () => {
  expect(citation(english, cited, routes, null)).toBe(
    'Privacy Policy of WebSoftMaster, version of 28 November 2016, https://example.org/legal/privacy-policy/2016-11-28/',
  );
});

test('cites a section by heading and anchor', () => {
  expect(citation(english, cited, routes, section({}))).toBe(
    'Privacy Policy of WebSoftMaster, § Cookies, version of 28 November 2016, https://example.org/legal/privacy-policy/2016-11-28/#cookies',
  );
});

test('cites a numbered section with its number', () => {
  expect(citation(english, cited, routes, section({ number: '1.3' }))).toContain(
    ', § 1.3 Cookies, ',
  );
});

test('cites the text before the first heading as the version', () => {
  const preamble = section({ anchor: 'preamble', level: 0, heading: [] });
  expect(citation(english, cited, routes, preamble)).toBe(citation(english, cited, routes, null));
});

test('tells the second version of a day apart', () => {
  expect(citation(english, { ...cited, version: '2016-11-28.2' }, routes, null)).toBe(
    'Privacy Policy of WebSoftMaster, version of 28 November 2016 (2), https://example.org/legal/privacy-policy/2016-11-28.2/',
  );
});

test('writes an anchor of any script as an address', () => {
  expect(citation(english, cited, routes, section({ anchor: '見出し' }))).toMatch(
    /#%E8%A6%8B%E5%87%BA%E3%81%97$/,
  );
});

test('keeps the words of a heading with marks and on one line', () => {
  const heading: Section['heading'] = [
    { kind: 'emphasis', children: [{ kind: 'text', text: 'Cookies' }] },
    { kind: 'break' },
    { kind: 'code', text: 'and' },
    { kind: 'text', text: ' more' },
  ];
  expect(citation(english, cited, routes, section({ heading }))).toContain(
    ', § Cookies and more, ',
  );
});

function section(part: Partial<Section>): Section {
  return {
    anchor: 'cookies',
    level: 2,
    heading: [{ kind: 'text', text: 'Cookies' }],
    number: '',
    parent: null,
    blocks: [],
    ...part,
  };
}
