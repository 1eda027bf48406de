import { expect, test } from 'vitest';

import { checkLogo } from '#core/checks/images/check-image.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`;

/** So many definitions, each drawn from the next. */
const rowOf = (make: (id: string, next: string) => string): string =>
  Array.from({ length: 26 }, (_, at) => make(`p${at}`, `p${at + 1}`)).join('');

test.each([
  [
    'foreignObject',
    svg(
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>1</script></body></foreignObject>',
    ),
  ],
  ['a script of HTML', svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>')],
  [
    'an image of HTML',
    svg(
      '<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="https://x.example/a" onerror="alert(1)"/>',
    ),
  ],
  ['MathML', svg('<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mtext/></m:math>')],
  ['set', svg('<rect><set attributeName="href" to="javascript:alert(1)"/></rect>')],
  ['animate', svg('<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>')],
  ['a link', svg('<a href="https://x.example"><path d="M0 0"/></a>')],
  ['a link within', svg('<a href="#a"><path d="M0 0"/></a>')],
  ['an image of data', svg('<image href="data:image/svg+xml;base64,AAAA"/>')],
  ['an image from outside', svg('<image href="https://x.example/a.png"/>')],
  ['feImage', svg('<filter id="f"><feImage href="https://x.example/a"/></filter>')],
  ['a font from outside', svg('<style>@font-face{src:url(//x.example/a)}</style>')],
  ['an escaped address', svg('<style>.a{fill:u\\72l(//x.example/a)}</style>')],
  ['an escaped import', svg('<style>@\\69mport "https://x.example/a.css";</style>')],
  ['a set of images', svg('<style>.a{background:image-set("https://x.example/a" 1x)}</style>')],
  ['an import in CDATA', svg('<style><![CDATA[@import "https://x.example/a.css";]]></style>')],
  ['an import in references', svg('<style>&#64;import "https://x.example/a";</style>')],
  ['an address in a style', svg('<g style="background:url(https://x.example)"/>')],
  ['an address in a colour', svg('<g fill="url(https://x.example/a#b)"/>')],
  ['one in references', svg('<g fill="&#117;rl(https://x.example/a#b)"/>')],
  ['one in a filter', svg('<g filter="url(//x.example)"/>')],
  ['cursor', svg('<g cursor="url(https://x.example/c),auto"/>')],
  ['an image as a mask', svg('<g mask="image(https://x.example)"/>')],
  ['a base', svg('', 'xml:base="https://x.example/"')],
  ['a handler in capitals', svg('', 'ONLOAD="alert(1)"')],
  ['a handler before a blank', svg('', 'onload ="alert(1)"')],
  ['a handler with a prefix', svg('', 'xmlns:q="http://www.w3.org/2000/svg" q:onload="alert(1)"')],
  ['a use of data', svg('<use href="data:image/svg+xml,&lt;svg id=&apos;x&apos;/>#x"/>')],
  ['a use of another file', svg('<use xlink:href="other.svg#a"/>')],
  ['a style sheet', `<?xml-stylesheet href="https://x.example/a.css"?>` + svg('')],
  ['a document type', `<!DOCTYPE svg SYSTEM "https://x.example/a.dtd">` + svg('')],
  [
    'attributes in a document type',
    `<!doctype svg [<!ATTLIST svg onload CDATA "alert(1)">]>` + svg(''),
  ],
  ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>` + svg('<text>&a;</text>')],
  ['handler', svg('<handler type="application/ecmascript">alert(1)</handler>')],
  ['listener', svg('<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events" event="load"/>')],
  ['iframe', svg('<iframe src="https://x.example"/>')],
  ['video', svg('<video href="https://x.example"/>')],
  ['discard', svg('<discard begin="0s" href="#a"/>')],
  ['mpath', svg('<animateMotion><mpath href="https://x.example#a"/></animateMotion>')],
  ['a use of itself', svg('<g id="a"><use href="#a"/></g>')],
  ['a pattern of itself', svg('<pattern id="p"><g fill="url(#p)"/></pattern>')],
  [
    'patterns of patterns',
    svg(
      rowOf(
        (id, next) =>
          `<pattern id="${id}"><g fill="url(#${next})"/><g fill="url(#${next})"/></pattern>`,
      ) + '<g fill="url(#p0)"/>',
    ),
  ],
  [
    'masks of masks',
    svg(
      rowOf(
        (id, next) =>
          `<mask id="${id}"><g mask="url(#${next})"/><g style="mask:url(#${next})"/></mask>`,
      ) + '<g mask="url(#p0)"/>',
    ),
  ],
  [
    'markers of markers',
    svg(
      rowOf(
        (id, next) =>
          `<marker id="${id}"><path marker-start="url(#${next})" marker-end="url(#${next})" d="M0 0"/></marker>`,
      ) + '<path marker-mid="url(#p0)" d=""/>',
    ),
  ],
  [
    'patterns by classes',
    svg(
      '<style>' +
        rowOf((id) => `.c${id}{fill:url(#${id})}`) +
        '</style>' +
        rowOf(
          (id, next) => `<pattern id="${id}"><g class="c${next}"/><g class="c${next}"/></pattern>`,
        ) +
        '<g class="cp0"/>',
    ),
  ],
  [
    'slow filters',
    svg(
      '<filter id="f" width="100000" height="100000"><feGaussianBlur stdDeviation="10000"/><feTurbulence numOctaves="99999999"/><feMorphology radius="100000"/></filter><g filter="url(#f)"/>',
    ),
  ],
  ['an element of no namespace', '\ufeff<svg/>'],
  ['5,000 levels', svg('<g>'.repeat(5000) + '</g>'.repeat(5000))],
  ['an escape in a title', svg('<title>a\u202Eb\u001b</title>')],
  ['a switch', svg('<switch><foreignObject/></switch>')],
  ['an attribute twice', svg('<g id="a" id="b"/>')],
  [
    'an inclusion',
    svg('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'),
  ],
  ['a transformation', svg('<x:script xmlns:x="http://www.w3.org/1999/XSL/Transform"/>')],
])('no image has %s', (_, content) => {
  const start = performance.now();
  const [found] = checkLogo('a.svg', new TextEncoder().encode(content));
  expect(found?.severity).toBe('error');
  expect(performance.now() - start).toBeLessThan(2000);
});
