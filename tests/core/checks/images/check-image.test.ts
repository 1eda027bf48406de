import { expect, test } from 'vitest';

import { checkLogo, publishedImage } from '#core/checks/images/check-image.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`;
const issuesOf = (file: string, content: Uint8Array): string[] =>
  checkLogo(file, content).map(({ code, place, message }) => {
    const [found = ''] = message.replace('Unexpected ', '').split(', expected');
    return `${place.line}:${place.column} ${code} ${found}`;
  });

test.each([
  ['a.png', latin('\x89PNG\r\n\x1A\n\0\0\0\rIHDR')],
  ['a.jpg', latin('\xFF\xD8\xFF\xE0\0\x10JFIF')],
  ['a.webp', latin('RIFF\x10\0\0\0WEBPVP8 ')],
  ['a.svg', bytes(svg('<path d="M0 0h9v9z"/>'))],
  [
    'a.svg',
    bytes(`\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- <!DOCTYPE svg> -->${svg('')}`),
  ],
  ['a.svg', bytes(svg('<style>.a { fill: url(#b) }</style><g style="fill:url( \'#b\' )"/>'))],
  [
    'a.svg',
    bytes(
      svg('<use href="#a"/><use xlink:href="#a"/>', 'xmlns:xlink="http://www.w3.org/1999/xlink"'),
    ),
  ],
  [
    'a.svg',
    bytes(
      svg(
        '<sodipodi:namedview inkscape:zoom="1" p="C:\\x"/><metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:li r:resource="http://x/"/></r:RDF></metadata>',
        'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export="C:\\logo.png"',
      ),
    ),
  ],
  ['a.svg', bytes('<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:path d="M0 0"/></s:svg>')],
])('takes an image: %s (%#)', (file, content) => {
  expect(issuesOf(file, content)).toEqual([]);
});

test.each([
  ['a.png', latin('\xFF\xD8\xFF\xE0'), '1:1 not-an-image a JPEG image'],
  ['a.jpg', latin('GIF89a'), '1:1 not-an-image a GIF image'],
  ['a.webp', bytes('<!doctype html>'), '1:1 not-an-image content that is no image'],
  ['a.png', bytes(''), '1:1 not-an-image content that is no image'],
  ['a.svg', latin('\x89PNG\r\n\x1A\n'), '1:1 not-an-image a PNG image'],
  ['a.svg', latin('\x1F\x8B\x08'), '1:1 not-an-image a compressed file'],
  [
    'a.svg',
    latin('<svg xmlns="http://www.w3.org/2000/svg">\xE9</svg>'),
    '1:1 not-an-image bytes that are no text',
  ],
  ['a.svg', bytes('<!doctype html>\n<html><p>'), '1:1 not-an-image text that is no XML'],
  ['a.svg', bytes('<svg/>'), '1:1 not-an-image the XML element `<svg>`'],
  [
    'a.svg',
    bytes('<html xmlns="http://www.w3.org/1999/xhtml"/>'),
    '1:1 not-an-image the XML element `<html>`',
  ],
  [
    'a.svg',
    bytes(`<?xml version="1.0" encoding="UTF-7"?>${svg('')}`),
    '1:1 not-an-image the encoding `UTF-7`',
  ],
  ['a.svg', bytes(svg('x'.repeat(200_000))), '1:1 logo-too-large logo of 201 kB'],
])('refuses what is no image, or too large: %s (%#)', (file, content, found) => {
  expect(issuesOf(file, content)).toEqual([found]);
});

test.each([
  ['<script>x</script>', 'element `<script>`'],
  ['<g>\n<s:script xmlns:s="http://www.w3.org/2000/svg"/></g>', 'element `<s:script>`'],
  ['<foreignObject/>', 'element `<foreignObject>`'],
  ['<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="//x"/>', 'element `<h:iframe>`'],
  ['<metadata><script/></metadata>', 'element `<script>`'],
  ['<a href="https://example.org/"/>', 'element `<a>`'],
  ['<image href="https://example.org/a.png"/>', 'element `<image>`'],
  ['<set attributeName="href" to="javascript:x"/>', 'element `<set>`'],
  ['<animate attributeName="onclick"/>', 'element `<animate>`'],
  ['<SCRIPT/>', 'element `<SCRIPT>`'],
  ['<g xmlns=""><script/></g>', 'element `<g>`'],
  ['<path onload="x"/>', 'event handler `onload`'],
  ['<path ev:onClick="x" xmlns:ev="http://example.org/"/>', 'event handler `ev:onClick`'],
  ['<use href="https://example.org/#a"/>', 'address `https://example.org/#a`'],
  ['<use href="data:image/svg+xml,x#a"/>', 'address `data:image/svg+xml,x#a`'],
  ['<use href=" javascript:x"/>', 'address `javascript:x`'],
  ['<g xml:base="https://example.org/"/>', 'address `https://example.org/`'],
  ['<path fill="url(https://example.org/#a)"/>', 'address in `fill`'],
  ['<path style="fill: u\\72l(//example.org)"/>', 'address in `style`'],
  ['<style>@import "//example.org";</style>', 'address in `<style>`'],
  ['<style><![CDATA[a { fill: url(//example.org) }]]></style>', 'address in `<style>`'],
])('refuses in an SVG image what is no shape: %s', (inside, found) => {
  expect(issuesOf('a.svg', bytes(svg(inside)))).toContainEqual(
    expect.stringMatching(
      new RegExp(`^\\d+:\\d+ unsafe-svg ${found.replaceAll(/[.*+?^\${}()|[\]\\/]/g, '\\$&')}$`),
    ),
  );
});

test('refuses a style sheet from elsewhere, where it stands', () => {
  const text = `<?xml version="1.0"?>\n<?xml-stylesheet href="//example.org/a.css"?>\n${svg('')}`;
  expect(issuesOf('a.svg', bytes(text))).toEqual([
    '2:1 unsafe-svg instruction `<?xml-stylesheet>`',
  ]);
});

test('names every mistake at its place', () => {
  const text = svg('\n  <path onload="x"/>\n  <script/>\n');
  expect(issuesOf('a.svg', bytes(text))).toEqual([
    '2:3 unsafe-svg event handler `onload`',
    '3:3 unsafe-svg element `<script>`',
  ]);
});

test.each([
  '<!DOCTYPE svg>',
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
  '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>',
  '<!DOCTYPE svg [<!ATTLIST svg onload CDATA #FIXED "alert(1)">]>',
  '<!DOCTYPE svg [<!ATTLIST use href CDATA "https://example.org/a.svg#b">]>',
  '<!DOCTYPE svg [<!ATTLIST rect style CDATA "fill: url(https://example.org/)">]>',
])('refuses any document type: %s', (documentType) => {
  const content = bytes(`<?xml version="1.0"?>\n${documentType}\n${svg('<rect/><use/>')}`);
  expect(issuesOf('a.svg', content)).toEqual(['2:1 unsafe-svg document type `<!DOCTYPE …>`']);
});

/** So many levels, each of which draws what `twice` makes of the one before. */
const doubled = (levels: number, twice: (before: string, id: string) => string): string =>
  Array.from({ length: levels }, (_, at) => twice(`a${at}`, `a${at + 1}`)).join('');

test.each([
  [
    'uses',
    doubled(25, (a, id) => `<g id="${id}"><use href="#${a}"/><use xlink:href="#${a}"/></g>`),
    'reference that draws more than 100000 shapes',
  ],
  [
    'patterns',
    doubled(
      25,
      (a, id) =>
        `<pattern id="${id}"><rect fill="url(#${a})"/><rect style="fill: url('#${a}')"/></pattern>`,
    ),
    'reference that draws more than 100000 shapes',
  ],
  [
    'patterns of a style sheet',
    doubled(
      25,
      (a, id) =>
        `<style>.${a}, #x { color: red } .${a}{fill:url(#${a})}</style><pattern id="${id}"><rect class="${a}"/><rect class="b ${a}"/></pattern>`,
    ),
    'reference that draws more than 100000 shapes',
  ],
  [
    'markers',
    `<marker id="a"><path d="${'M0 0'.repeat(500)}"/></marker><path marker-mid="url(#a)" d="${'M0 0'.repeat(500)}"/><marker id="c"><path marker-mid="url(#a)" d="${'M0 0'.repeat(500)}"/></marker><path marker-mid="url(#c)" d="${'M0 0'.repeat(500)}"/>`,
    'reference that draws more than 100000 shapes',
  ],
  ['itself', '<g id="a"><use href="#a"/></g>', 'reference that leads back to itself'],
  [
    'each other',
    '<mask id="a"><g mask="url(#b)"/></mask><mask id="b"><g mask="url(#a)"/></mask>',
    'reference that leads back to itself',
  ],
  [
    'a long way',
    doubled(4000, (a, id) => `<use id="${id}" href="#${a}"/>`),
    'reference 31 references deep',
  ],
  ['deep groups', '<g>'.repeat(101) + '</g>'.repeat(101), 'element 101 levels deep'],
])('refuses references without a bound: %s', (_, inside, found) => {
  const content = svg(`<path id="a0"/>${inside}`, 'xmlns:xlink="http://www.w3.org/1999/xlink"');
  const [first = ''] = issuesOf('a.svg', bytes(content));
  expect(first.replace(/^\S+ unsafe-svg /, '')).toBe(found);
});

test('publishes of an SVG image what was understood, and the same of that again', () => {
  const content = `<?xml version="1.0"?>\n<!-- made by hand --><s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" xmlns:ink="http://www.inkscape.org/" ink:zoom="1" viewBox="0 0 9 9"><s:title>A &amp; &lt;b&gt;</s:title><ink:grid/><s:style><![CDATA[a > b { fill: red }]]></s:style><s:use x:href="#a" class="&quot;&#10;"/></s:svg>`;
  expect(issuesOf('a.svg', bytes(content))).toEqual([]);
  const published = publishedImage('a.svg', bytes(content));
  expect(new TextDecoder().decode(published)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A &amp; &lt;b&gt;</title><style>a &gt; b { fill: red }</style><use href="#a" class="&quot;&#10;"/></svg>\n',
  );
  expect(publishedImage('a.svg', published)).toEqual(published);
});
