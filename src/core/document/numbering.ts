import type { Block, Document, Item, Section } from './document.ts';
import type { PolicySettings } from '../schemas/policy-schema.ts';

/**
 * The document with the numbers that its policy's style gives: `legal` numbers sections 1., 1.1 and
 * the items of numbered lists (a), (i), (A). No number stands in the source, so none can be wrong.
 * Without a style, items keep the numbers of the source.
 */
export function numberDocument(
  document: Document,
  numbering: PolicySettings['numbering'],
): Document {
  if (numbering === 'none') return document;
  const numbers = sectionNumbers(document);
  return {
    sections: document.sections.map((section, index) =>
      numberSection(section, numbers[index] ?? ''),
    ),
  };
}

/** The numbers of a document's sections in the style `legal`, in their order. */
export function sectionNumbers(document: Document): string[] {
  return document.sections.map(sectionCounter(document));
}

/** The section with that number, and its items with their labels in the style `legal`. */
export function numberSection(section: Section, number: string): Section {
  return { ...section, number, blocks: labelItems(section.blocks, 0) };
}

function sectionCounter(document: Document): (section: Section) => string {
  const levels = document.sections.map((one) => one.level).filter((level) => level > 0);
  const top = Math.min(...levels);
  const counts: number[] = [];
  return (section) => {
    if (section.level === 0) return '';
    const depth = section.level - top;
    counts.length = Math.min(counts.length, depth + 1);
    // A level that was skipped counts as its first.
    while (counts.length < depth) counts.push(1);
    counts[depth] = (counts[depth] ?? 0) + 1;
    return depth === 0 ? `${counts.join('.')}.` : counts.join('.');
  };
}

function labelItems(blocks: readonly Block[], depth: number): Block[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'list':
        return {
          ...block,
          items: block.items.map((item, index) => label(block, item, index, depth)),
        };
      case 'quote':
      case 'short':
      case 'note':
        return { ...block, blocks: labelItems(block.blocks, depth) };
      case 'paragraph':
      case 'table':
      case 'code':
      case 'rule':
        return block;
    }
  });
}

function label(
  list: Extract<Block, { kind: 'list' }>,
  item: Item,
  index: number,
  depth: number,
): Item {
  const blocks = labelItems(item.blocks, list.ordered ? depth + 1 : depth);
  if (!list.ordered) return { ...item, blocks };
  const style = ITEM_STYLES[depth % ITEM_STYLES.length] ?? letters;
  return { ...item, label: `(${style(list.start + index)})`, blocks };
}

// Five, so that no two labels on one path to an item look alike: `(a)(i)(A)(I)(1)`.
const ITEM_STYLES: readonly ((count: number) => string)[] = [
  letters,
  romans,
  (count) => letters(count).toUpperCase(),
  (count) => romans(count).toUpperCase(),
  String,
];

/** 1 → a, 26 → z, 27 → aa; 0 and below as digits. */
function letters(count: number): string {
  if (count < 1) return String(count);
  const last = String.fromCharCode(97 + ((count - 1) % 26));
  return count <= 26 ? last : letters(Math.floor((count - 1) / 26)) + last;
}

const ROMAN: readonly [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 1 → i, 4 → iv; 0 and below as digits. */
function romans(count: number): string {
  if (count < 1) return String(count);
  const [value, numeral] = ROMAN.find(([size]) => size <= count) ?? [1, 'i'];
  return count === value ? numeral : numeral + romans(count - value);
}
