import fc from 'fast-check';

import {
  walkBlocks,
  type Block,
  type Document,
  type Inline,
  type Section,
} from '#core/document/document.ts';
import { numberDocument } from '#core/document/numbering.ts';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;
type Text = Extract<Inline, { kind: 'text' }>;

const sentence = fc.constantFrom(
  'You may end the contract.', 'We may not end the contract.', 'We do not sell your data, but we share it.',
  'You pay, if asked, a fee of 5 euros.', 'Our "Service" isn’t free of charge.', 'You can opt-out now.',
  'The café is now here.', 'Nothing else binds us (or you).', '個人情報を第三者に提供しません。', 'Wir haften nicht für „Schäden“.',
); // prettier-ignore
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const plain: fc.Arbitrary<Inline> = text.map((words) => ({ kind: 'text', text: words }));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { arbitrary: plain, weight: 6 },
  fc.record({
    kind: fc.constantFrom('emphasis' as const, 'strong' as const, 'deletion' as const),
    children: fc.tuple(plain),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    href: fc.constantFrom('/a', '/b'),
    title: fc.constant(''),
    children: fc.tuple(plain),
  }),
  fc.record({
    kind: fc.constant('image' as const),
    alt: fc.constantFrom('A ship', 'A key'),
    src: fc.constant('a.svg'),
    title: fc.constant(''),
    digest: fc.constantFrom('1f'.repeat(32), '2e'.repeat(32)),
  }),
  fc.record({ kind: fc.constant('note' as const), label: fc.constantFrom('1', '2') }),
);
const inlines = fc
  .array(inline, { minLength: 1, maxLength: 3 })
  .map((all) => all.flatMap((one): Inline[] => [one, { kind: 'text', text: ' ' }]).slice(0, -1));
const paragraph = inlines.map((children): Paragraph => ({
  kind: 'paragraph',
  clause: null,
  children,
}));
const list = fc
  .record({
    ordered: fc.boolean(),
    start: fc.constantFrom(1, 3),
    checked: fc.constantFrom(null, null, true),
    blocks: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
  })
  .map(({ ordered, start, checked, blocks }): Block => ({
    kind: 'list',
    ordered,
    start: ordered ? start : 1,
    items: blocks.map((block) => ({ clause: null, label: '', checked, blocks: [block] })),
  }));
const block: fc.Arbitrary<Block> = fc.oneof(
  { arbitrary: paragraph, weight: 4 },
  list,
  fc.array(fc.tuple(inlines, inlines), { minLength: 1, maxLength: 2 }).map((rows): Block => ({
    kind: 'table',
    columns: [null, null],
    rows: rows.map((cells) => ({ clause: null, cells })),
  })),
  paragraph.map((one): Block => ({ kind: 'quote', blocks: [one] })),
  paragraph.map((one): Block => ({ kind: 'short', blocks: [one] })),
  fc.record({ kind: fc.constant('note' as const), label: fc.constantFrom('1', '2'), blocks: fc.tuple(paragraph) }),
  fc.record({ kind: fc.constant('code' as const), language: fc.constant(''), text }),
); // prettier-ignore
const section: fc.Arbitrary<Omit<Section, 'anchor'>> = fc.record({
  level: fc.constantFrom(2, 2, 3),
  heading: fc
    .constantFrom('Fees', 'Your rights', 'The "Service"')
    .map((words): Inline[] => [{ kind: 'text', text: words }]),
  number: fc.constant(''),
  parent: fc.constant(null),
  blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
});
const document: fc.Arbitrary<Document> = fc
  .array(section, { minLength: 1, maxLength: 3 })
  .map((sections) => ({ sections: sections.map((one, at) => ({ ...one, anchor: `s-${at}` })) }));

/** Changes a document; `at` tells where, `by` how. */
export type Mutation = (document: Document, at: number, by: number) => void;

const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % (all.length || 1)];

function paragraphsOf({ sections }: Document): Paragraph[] {
  const blocks = sections.flatMap((one) => [...walkBlocks(one.blocks)]);
  return blocks.filter((one) => one.kind === 'paragraph');
}

function blocksOf<Kind extends Block['kind']>({ sections }: Document, kind: Kind) {
  const blocks = sections.flatMap((one) => [...walkBlocks(one.blocks)]);
  return blocks.filter((one): one is Extract<Block, { kind: Kind }> => one.kind === kind);
}

function inlinesOf(document: Document): Inline[] {
  const all: Inline[] = [];
  const gather = (content: readonly Inline[]): void => {
    for (const one of content) {
      all.push(one);
      if ('children' in one) gather(one.children);
    }
  };
  for (const one of document.sections) gather(one.heading);
  for (const one of paragraphsOf(document)) gather(one.children);
  for (const row of blocksOf(document, 'table').flatMap((table) => table.rows)) row.cells.forEach(gather);
  return all;
} // prettier-ignore

function textsOf(document: Document): Text[] {
  return inlinesOf(document).filter((one) => one.kind === 'text' && one.text.trim() !== '') as Text[];
} // prettier-ignore

function swap<T>(all: T[], a: number, b: number): void {
  const [i, j] = [a % (all.length || 1), b % (all.length || 1)];
  const [one, other] = [all[i], all[j]];
  if (one !== undefined && other !== undefined) [all[i], all[j]] = [other, one];
}

const rewrite =
  (change: (words: string[], by: number) => void): Mutation =>
  (document, at, by) => {
    const found = pick(textsOf(document), at);
    if (!found) return;
    const words = found.text.split(' ');
    change(words, by);
    found.text = words.join(' ');
  };

const replace =
  (pattern: RegExp, by: string): Mutation =>
  (document, at) => {
    const found = pick(textsOf(document), at);
    if (found) found.text = found.text.replace(pattern, by);
  };

const wrap =
  (kind: 'emphasis' | 'deletion'): Mutation =>
  (document, at, by) => {
    const paragraph = pick(paragraphsOf(document), at);
    const index = by % (paragraph?.children.length || 1);
    const inside = paragraph?.children[index];
    // What is struck twice shows as struck once.
    if (paragraph && inside?.kind === 'text') {
      paragraph.children[index] = { kind, children: [inside] };
    }
  };

const unwrap: Mutation = (document, at) => {
  for (const paragraph of paragraphsOf(document)) {
    const index = paragraph.children.findIndex((one) => 'children' in one);
    const found = paragraph.children[index];
    if (at % 3 > 0 || !found || !('children' in found)) continue;
    paragraph.children.splice(index, 1, ...found.children);
    return;
  }
};

/** What may change in a text: its words, their order, and all that stands around them. */
export const MUTATIONS: readonly Mutation[] = [
  rewrite((words, by) => swap(words, by, by + 1)),
  rewrite((words, by) => swap(words, by, by * 3 + 2)),
  rewrite((words, by) => void words.splice(by % words.length, 1)),
  rewrite((words, by) => void words.splice(by % words.length, 0, 'not')),
  rewrite((words, by) => void words.splice(by % words.length, 2, words.slice(by % words.length).slice(0, 2).join(''))),
  rewrite((words) => void words.unshift(words.splice(-4).join(' '))),
  replace(/,/, ''),
  replace(/ /, ', '),
  replace(/-/, ' '),
  replace(/5/, '7'),
  replace(/["“„]/g, '«'),
  replace(/’/g, "'"),
  replace(/ /g, '\u00a0'),
  replace(/ /, '\n  '),
  replace(/é/g, 'e\u0301'),
  replace(/(?<=。)|情/, ' '),
  wrap('emphasis'),
  wrap('deletion'),
  unwrap,
  (document, at) => {
    const link = pick(inlinesOf(document).filter((one) => one.kind === 'link'), at);
    if (link?.kind === 'link') link.href = '/c';
  },
  (document, at, by) => {
    const image = pick(inlinesOf(document).filter((one) => one.kind === 'image'), at);
    if (image?.kind !== 'image') return;
    if (by % 2 === 0) image.alt = 'A door';
    else image.digest = '3d'.repeat(32);
  },
  (document, at) => {
    const note = pick(inlinesOf(document).filter((one) => one.kind === 'note'), at);
    if (note?.kind === 'note') note.label = '3';
  },
  (document, at) => {
    const found = pick(blocksOf(document, 'list'), at);
    if (found?.ordered) found.start += 1;
  },
  (document, at) => {
    const found = pick(blocksOf(document, 'list'), at);
    if (found) found.ordered = !found.ordered;
  },
  (document, at, by) => {
    const item = pick(pick(blocksOf(document, 'list'), at)?.items ?? [], by);
    if (item) item.checked = item.checked === true ? false : true;
  },
  (document, at, by) => swap(pick(document.sections, at)?.blocks ?? [], by, by + 1),
  (document, at, by) => swap(pick(blocksOf(document, 'list'), at)?.items ?? [], by, by + 1),
  (document, at, by) => swap(pick(pick(blocksOf(document, 'table'), at)?.rows ?? [], by)?.cells ?? [], 0, 1),
  (document, at) => swap(document.sections, at, at + 1),
  (document, at, by) => void pick(document.sections, at)?.blocks.splice(by % 4, 1),
  (document, at, by) => {
    const [moved] = pick(document.sections, at)?.blocks.splice(by % 4, 1) ?? [];
    if (moved) pick(document.sections, at + 1)?.blocks.push(moved);
  },
  (document, at) => {
    const found = pick(document.sections, at);
    if (found) found.level = found.level === 2 ? 3 : 2;
  },
  (document, at) => {
    const paragraph = pick(paragraphsOf(document), at);
    const [first, ...rest] = paragraph?.children ?? [];
    if (first && rest.length > 0) pick(document.sections, at)?.heading.push({ kind: 'text', text: ' too' });
  },
  (document, at, by) => changeKind(pick(document.sections, at)?.blocks ?? [], by),
  (document, at, by) => changeKind(pick(document.sections, at)?.blocks ?? [], by),
]; // prettier-ignore

/** Other blocks around the same words. */
function changeKind(blocks: Block[], by: number): void {
  const index = by % (blocks.length || 1);
  const found = blocks[index];
  const item = (one: Block) => ({ clause: null, label: '', checked: null, blocks: [one] });
  if (found?.kind === 'paragraph') {
    blocks[index] =
      by % 3 === 0
        ? { kind: 'quote', blocks: [found] }
        : by % 3 === 1
          ? { kind: 'list', ordered: false, start: 1, items: [item(found)] }
          : { kind: 'short', blocks: [found] };
  } else if (found?.kind === 'quote' || found?.kind === 'short') {
    blocks.splice(index, 1, ...found.blocks);
  } else if (found?.kind === 'list') {
    blocks.splice(index, 1, ...found.items.flatMap((one) => one.blocks));
  }
}

/**
 * A document and what some mutations made of it; numbered by the site, or not. Where its texts are
 * `distinct`, each begins with a number of its own; else they repeat each other.
 */
export function mutatedPair(texts: 'distinct' | 'repeated'): fc.Arbitrary<[Document, Document]> {
  const mutation = fc.tuple(fc.nat(MUTATIONS.length - 1), fc.nat(60), fc.nat(60));
  return fc
    .tuple(document, fc.array(mutation, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([original, mutations, isNumbered]) => {
      const before = structuredClone(original);
      if (texts === 'distinct') {
        for (const [index, one] of textsOf(before).entries()) one.text = `${index} ${one.text}`;
      }
      const after = structuredClone(before);
      for (const [which, at, by] of mutations) MUTATIONS[which]?.(after, at, by);
      const label = (one: Document): Document =>
        numberDocument(labelItems(one), isNumbered ? 'legal' : 'none');
      return [label(before), label(after)];
    });
}

/** The document with the labels that a parser gives its items. */
function labelItems(document: Document): Document {
  const copy = structuredClone(document);
  for (const { items, ordered, start } of blocksOf(copy, 'list')) {
    for (const [index, one] of items.entries()) one.label = ordered ? `${start + index}.` : '•';
  }
  return copy;
}
