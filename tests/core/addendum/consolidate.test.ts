import { expect, test } from 'vitest';

import type { Consolidated } from '#core/addendum/consolidate.ts';
import { consolidatedAt } from '#core/addendum/consolidated-at.ts';
import { canonicalText } from '#core/document/canonical-text.ts';
import type { VersionSettings } from '#core/schemas/version-schema.ts';

import { layersOf } from '../../support/layers-of.ts';

const DAY = '2024-01-01';

const BASE = `Begin.

## A {#a}

A.

### A one {#a1}

A1.

### A two {#a2}

A2.

## B {#b}

B.
`;

function consolidated(
  addenda: Record<string, { text: string; placement?: VersionSettings['placement'] }>,
  base = BASE,
): Consolidated {
  const layers = layersOf(
    [{ id: DAY, text: base }],
    Object.fromEntries(Object.entries(addenda).map(([id, one]) => [id, [{ id: DAY, ...one }]])),
  );
  const found = consolidatedAt(layers, DAY);
  if (!found) throw new Error('The base is in force.');
  return found;
}

/** Anchors in their order, with their level and what they replace. */
function outline({ sections }: Consolidated): string {
  return sections
    .map(({ section: { anchor, level }, replaced }) => {
      const gone = replaced.map((one) => one.anchor).join(',');
      return `${anchor}${level}${gone && `(${gone})`}`;
    })
    .join(' ');
}

const one = (placement: VersionSettings['placement'], text = '## X {#x}\n\nX.'): string =>
  outline(consolidated({ extra: { text, placement } }));

test('puts a section without a placement at the end', () => {
  expect(one({})).toBe('preamble0 a2 a13 a23 b2 x2');
});

test('puts a section behind its target and all of its subsections', () => {
  expect(one({ x: { after: 'a' } })).toBe('preamble0 a2 a13 a23 x2 b2');
  expect(one({ x: { after: 'a1' } })).toBe('preamble0 a2 a13 x3 a23 b2');
  expect(one({ x: { after: 'preamble' } })).toBe('preamble0 x2 a2 a13 a23 b2');
});

test('replaces a section with all of its subsections, and keeps what was replaced', () => {
  expect(one({ x: { replaces: 'a' } })).toBe('preamble0 x2(a,a1,a2) b2');
  expect(one({ x: { replaces: 'a2' } })).toBe('preamble0 a2 a13 x3(a2) b2');
  expect(one({ x: { replaces: 'preamble' } })).toBe('x2(preamble) a2 a13 a23 b2');
});

test('lets a subsection follow its section, unless it has a place of its own', () => {
  const text = '## X {#x}\n\n### Y {#y}\n\n### Z {#z}\n';
  expect(one({ x: { after: 'a1' } }, text)).toBe('preamble0 a2 a13 x3 y4 z4 a23 b2');
  expect(one({ x: { after: 'a1' }, y: { after: 'b' } }, text)).toBe(
    'preamble0 a2 a13 x3 z4 a23 b2 y2',
  );
});

test('places by the table of contents of the base, not by levels of the addendum', () => {
  expect(one({ x: { after: 'a1' } }, '# X {#x}\n\n## Y {#y}\n')).toBe(
    'preamble0 a2 a13 x3 y4 a23 b2',
  );
});

test('never goes below the sixth level', () => {
  const base = '###### A {#a}\n\nA.';
  const addendum = { text: '## X {#x}\n\n### Y {#y}\n', placement: {} };
  expect(outline(consolidated({ extra: addendum }, base))).toBe('a6 x6 y6');
});

test('makes a section of what stands before the first heading, and the rest at the end a part of it', () => {
  const found = consolidated({
    extra: { text: 'Lead.\n\n[Back](#preamble.1)\n\n## X {#x}\n\nX.' },
  });
  expect(outline(found)).toBe('preamble0 a2 a13 a23 b2 extra2 x3');
  expect(canonicalText(found.document)).toContain(
    '## The extra [#extra]\n\nLead.\n\nBack <#extra.1>\n\n### X [#x]',
  );
  expect(found.document.sections.at(-1)?.parent).toBe('extra');
});

test('gives sections their parents in the consolidated text', () => {
  const text = '## X {#x}\n\n### Y {#y}\n';
  const { document } = consolidated({ extra: { text, placement: { x: { after: 'a1' } } } });
  const parents = document.sections.map(({ anchor, parent }) => `${anchor}<${parent ?? ''}`);
  expect(parents).toEqual(['preamble<', 'a<', 'a1<a', 'x<a', 'y<x', 'a2<a', 'b<']);
});

test('keeps the order of the addenda, then that of their texts', () => {
  const placement = { x: { after: 'b' }, y: { after: 'b' } };
  const first = { text: '## X {#x}\n\n## Y {#y}\n', placement };
  const second = { text: '## V {#v}\n\n## W {#w}\n', placement: { v: { after: 'b' } } };
  expect(outline(consolidated({ first, second }))).toBe('preamble0 a2 a13 a23 b2 x2 y2 v2 w2');
});

test('leaves the base as it is', () => {
  const base = consolidated({}).document;
  const { sections } = consolidated({
    extra: { text: '## X {#x}', placement: { x: { after: 'a' } } },
  });
  const ofBase = sections.filter(({ placement }) => placement.kind === 'base');
  expect(ofBase.map(({ section }) => section)).toEqual(base.sections);
});

test('loses nothing where a library with errors asks for the impossible', () => {
  expect(one({ x: { after: 'nowhere' } })).toBe('preamble0 a2 a13 a23 b2 x2');
  const text = '## X {#x}\n\n## Y {#y}\n\n## Z {#z}\n';
  expect(one({ x: { replaces: 'a' }, y: { replaces: 'a' }, z: { after: 'a2' } }, text)).toBe(
    'preamble0 x2(a,a1,a2) y2 z3 b2',
  );
});

test('says which addendum a number belongs to', () => {
  const layers = layersOf([{ id: DAY, text: BASE }], { extra: [{ id: DAY, text: '## X {#x}' }] });
  const [version] = layers.addenda[0]?.versions ?? [];
  const section = version?.document.sections[0];
  if (section) section.number = '1.';
  expect(consolidatedAt(layers, DAY)?.document.sections.at(-1)?.number).toBe('The extra 1.');
});
