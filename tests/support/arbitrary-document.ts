import fc from 'fast-check';

import type { Block, Document, Inline, Section } from '#core/document/document.ts';

// Few words, so that blocks are alike by chance; signs, blanks and scripts that are hard to cut.
const word = fc.constantFrom(
  'we', 'you', 'may', 'not', 'share', 'data', 'cookies', 'the', 'of', 'and', '30', '$5,000', '3.5%',
  'a.b', 'e-mail', 'x@y.example', 'https://e.org/a?b', '“so”', 'don’t', '.', ',', '(b)', '2.', '§ 4.1',
  '個人情報', 'データを', 'ไทย', '👩‍👩‍👧', '\u00a0', '\u200b', '<b>', '*',
); // prettier-ignore
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const label = fc.constantFrom('a', 'b');

const { inlines } = fc.letrec<{ inline: Inline; inlines: Inline[] }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('text' as const), text }),
    fc.record({ kind: fc.constant('code' as const), text }),
    fc.constant({ kind: 'break' as const }),
    fc.record({ kind: fc.constant('note' as const), label }),
    fc.constant({ kind: 'reseller' as const, field: 'name' as const }),
    fc.record({
      kind: fc.constant('image' as const),
      alt: text,
      src: fc.constantFrom('a.svg', '../b.png'),
      title: fc.constantFrom('', 'T'),
      digest: fc.constantFrom('', 'a'.repeat(64), 'b'.repeat(64)),
    }),
    fc.record({
      kind: fc.constantFrom('emphasis' as const, 'strong' as const, 'deletion' as const),
      children: tie('inlines'),
    }),
    fc.record({
      kind: fc.constant('link' as const),
      href: fc.constantFrom('/a', '/b', '#s-1', '#s-9.1', 'https://e.org/'),
      title: fc.constantFrom('', 'T'),
      children: tie('inlines'),
    }),
    fc.record({ kind: fc.constant('term' as const), id: label, children: tie('inlines') }),
  ),
  inlines: fc.array(tie('inline'), { maxLength: 3 }),
}));

const clause = fc.constant(null);
const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('paragraph' as const), clause, children: inlines }),
    fc.record({ kind: fc.constant('code' as const), language: label, text }),
    fc.constant({ kind: 'rule' as const }),
    fc.record({
      kind: fc.constant('table' as const),
      columns: fc.constant<null[]>([null, null]),
      rows: fc.array(fc.record({ clause, cells: fc.array(inlines, { maxLength: 3 }) }), {
        maxLength: 3,
      }),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.constantFrom(1, 4),
      items: fc.array(
        fc.record({
          clause,
          label: fc.constantFrom('•', '1.', '(a)'),
          checked: fc.constantFrom(null, true, false),
          blocks: tie('blocks'),
        }),
        { maxLength: 3 },
      ),
    }),
    fc.record({ kind: fc.constant('quote' as const), blocks: tie('blocks') }),
    fc.record({ kind: fc.constant('short' as const), blocks: tie('blocks') }),
    fc.record({ kind: fc.constant('note' as const), label, blocks: tie('blocks') }),
  ),
  blocks: fc.array(tie('block'), { maxLength: 4 }),
}));

const section: fc.Arbitrary<Omit<Section, 'anchor'>> = fc.record({
  level: fc.constantFrom(1, 2, 3),
  heading: inlines,
  number: fc.constantFrom('', '1.', '2.'),
  parent: fc.constant(null),
  blocks,
});

/** Any document, sensible or not: the words are few, everything else comes in every form. */
export const arbitraryDocument: fc.Arbitrary<Document> = fc
  .tuple(fc.boolean(), fc.array(section, { maxLength: 5 }))
  .map(([hasPreamble, sections]) => ({
    sections: sections.map((one, index) =>
      hasPreamble && index === 0
        ? { ...one, anchor: 'preamble', level: 0, heading: [] }
        : { ...one, anchor: `s-${index}` },
    ),
  }));

type Edit = (document: Document, at: number, other: Document) => void;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % (list.length || 1)];

// What editors do to a text, as far as it can be done blindly.
const EDITS: readonly Edit[] = [
  ({ sections }, at) => void sections.splice(at % (sections.length || 1), 1),
  ({ sections }, at, other) => {
    const stranger = pick(other.sections, at);
    if (stranger) sections.splice(at % (sections.length + 1), 0, structuredClone(stranger));
  },
  ({ sections }, at) => {
    const [moved] = sections.splice(at % (sections.length || 1), 1);
    if (moved) sections.splice((at * 7) % (sections.length + 1), 0, moved);
  },
  ({ sections }, at) => void pick(sections, at)?.blocks.splice(at % 3, 1),
  ({ sections }, at, other) => {
    const block = pick(pick(other.sections, at)?.blocks ?? [], at);
    if (block) pick(sections, at * 3)?.blocks.splice(at % 3, 0, structuredClone(block));
  },
  ({ sections }, at) => {
    const block = pick(sections, at)?.blocks.pop();
    if (block) pick(sections, at * 5)?.blocks.unshift(block);
  },
  ({ sections }, at) => {
    const paragraph = pick(sections, at)?.blocks.find((block) => block.kind === 'paragraph');
    const inline = paragraph?.children.find((one) => one.kind === 'text');
    if (inline) inline.text = inline.text.replace(/\S+/, at % 2 === 0 ? '' : 'else where');
  },
  ({ sections }, at) => {
    const found = pick(sections, at);
    if (found) found.level = 1 + (at % 4);
  },
];

/** A document and what became of it after some edits, or of another one. */
export const arbitraryPair: fc.Arbitrary<[Document, Document]> = fc
  .tuple(
    arbitraryDocument,
    arbitraryDocument,
    fc.array(fc.tuple(fc.nat(EDITS.length - 1), fc.nat(20)), { maxLength: 5 }),
    fc.boolean(),
  )
  .map(([before, other, edits, isUnrelated]) => {
    if (isUnrelated) return [before, other];
    const after = structuredClone(before);
    for (const [edit, at] of edits) EDITS[edit]?.(after, at, other);
    return [before, after];
  });
