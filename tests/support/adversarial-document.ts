import fc from 'fast-check';

import type { Block, Document, Inline, Section } from '#core/document/document.ts';
import { RESELLER_FIELDS, type ResellerField } from '#core/document/reseller-fields.ts';

// Words that are pieces of the form of a canonical text, as they are and joined.
const piece = fc.constantFrom(
  'a', 'b', 'x', ' ', '  ', '\u00a0', '#', '##', '# a [#a]', '[#a]', '-', '- a', '---', '1.', '12. a', '>', '> a',
  '|', '| a |', '||', '/', ' / ', '\\', '\\\\', '~', '~~', '~~a~~', '<', '<a>', ' <https://e.org>', '[', ']',
  '[x]', '[x] ', '[ ]', '[a]', '[a]:', '[b]: ', '![', '![a](sha256:b)', '](', '(', ')', ':', '`', '```',
  'In short (not binding):', 'In short (not binding): a', 'your reseller', '{', '}', '{your reseller}', 
  '{your reseller’s website}',
); // prettier-ignore
const text = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
const label = fc.constantFrom('a', 'b', 'x', '1', '[', ']', '\\', '#a', '~~', '|', ' ');
const href = fc.constantFrom(
  '',
  '/a',
  'https://e.org',
  '<',
  '>',
  '\\',
  'a|b',
  'a\\>',
  'a b',
  '~~',
  '[a]',
  '//',
);

const { inlines } = fc.letrec<{ inline: Inline; inlines: Inline[] }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('text' as const), text }),
    fc.record({ kind: fc.constant('code' as const), text }),
    fc.constant({ kind: 'break' as const }),
    fc.record({ kind: fc.constant('note' as const), label }),
    fc.record({
      kind: fc.constant('reseller' as const),
      field: fc.constantFrom(...(Object.keys(RESELLER_FIELDS) as ResellerField[])),
    }),
    fc.record({
      kind: fc.constant('image' as const),
      alt: text,
      src: href,
      title: fc.constant(''),
      digest: fc.constantFrom('', 'b'),
    }),
    fc.record({
      kind: fc.constantFrom('emphasis' as const, 'strong' as const, 'deletion' as const),
      children: tie('inlines'),
    }),
    fc.record({
      kind: fc.constant('link' as const),
      href,
      title: fc.constant(''),
      children: tie('inlines'),
    }),
    fc.record({ kind: fc.constant('term' as const), id: label, children: tie('inlines') }),
  ),
  inlines: fc.array(tie('inline'), { maxLength: 4 }).map(flat),
}));

// Neither links nor struck words stand within their like.
function flat(content: Inline[]): Inline[] {
  return content.map((inline) =>
    inline.kind === 'link' || inline.kind === 'deletion'
      ? { ...inline, children: without(inline.kind, inline.children) }
      : inline,
  );
}

function without(kind: 'link' | 'deletion', content: readonly Inline[]): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (!('children' in inline)) return [inline];
    const children = without(kind, inline.children);
    return inline.kind === kind ? children : [{ ...inline, children }];
  });
}

function labelled(list: Extract<Block, { kind: 'list' }>): Block {
  const items = list.items.map((item, index) => ({
    ...item,
    label: list.ordered ? `${list.start + index}.` : '•',
  }));
  return { ...list, items };
}

// No text has a block without anything in it.
function notBlank(content: Inline[]): Inline[] {
  return isBlank(content) ? [{ kind: 'text', text: 'a' }] : content;
}

function isBlank(content: readonly Inline[]): boolean {
  return content.every((inline) => {
    if (inline.kind === 'text' || inline.kind === 'code') return inline.text.trim() === '';
    if (inline.kind === 'link' || inline.kind === 'deletion') return false;
    return 'children' in inline ? isBlank(inline.children) : inline.kind === 'break';
  });
}

const clause = fc.constant(null);
const code = fc
  .array(fc.oneof(text, fc.constantFrom('```', '\\```', '``` ', '')), { maxLength: 4 })
  .map((lines) => lines.join('\n'));
const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('paragraph' as const), clause, children: inlines.map(notBlank) }),
    fc.record({
      kind: fc.constant('code' as const),
      language: fc.constantFrom('', 'js'),
      text: code,
    }),
    fc.constant({ kind: 'rule' as const }),
    fc.record({
      kind: fc.constant('table' as const),
      columns: fc.constant<null[]>([null, null]),
      rows: fc.array(fc.record({ clause, cells: fc.array(inlines, { maxLength: 3 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    fc
      .record({
        kind: fc.constant('list' as const),
        ordered: fc.boolean(),
        start: fc.constantFrom(1, 9),
        items: fc.array(
          fc.record({
            clause,
            label: fc.constant(''),
            checked: fc.constantFrom(null, null, true, false),
            blocks: tie('blocks'),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      })
      .map(labelled),
    fc.record({ kind: fc.constant('quote' as const), blocks: tie('blocks') }),
    fc.record({ kind: fc.constant('short' as const), blocks: tie('blocks') }),
    fc.record({ kind: fc.constant('note' as const), label, blocks: tie('blocks') }),
  ),
  blocks: fc.array(tie('block'), { maxLength: 3 }),
}));

const section: fc.Arbitrary<Omit<Section, 'anchor'>> = fc.record({
  level: fc.constantFrom(1, 2, 6),
  heading: inlines,
  number: fc.constant(''),
  parent: fc.constant(null),
  blocks,
});

/**
 * Any document whose words are made of the form of canonical texts. Each footnote that is referred to
 * has its text, as the parser sees to.
 */
export const adversarialDocument: fc.Arbitrary<Document> = fc
  .tuple(fc.boolean(), fc.array(section, { maxLength: 3 }))
  .map(([hasPreamble, sections]) => {
    const notes = labelsIn(sections).map((one): Block => ({
      kind: 'note',
      label: one,
      blocks: [],
    }));
    const last = sections.at(-1);
    const all = last
      ? [...sections.slice(0, -1), { ...last, blocks: [...last.blocks, ...notes] }]
      : [];
    return {
      sections: all.map((one, index) =>
        hasPreamble && index === 0
          ? { ...one, anchor: 'preamble', level: 0, heading: [] }
          : { ...one, anchor: `s-${index}` },
      ),
    };
  });

function labelsIn(value: unknown): string[] {
  const labels = new Set<string>();
  JSON.stringify(value, (_, one: unknown) => {
    const { kind, label: found } = (one ?? {}) as { kind?: unknown; label?: unknown };
    if (kind === 'note' && typeof found === 'string') labels.add(found);
    return one;
  });
  return [...labels];
}
