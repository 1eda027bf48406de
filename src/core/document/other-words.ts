import { canonicalText } from './canonical-text.ts';
import { type Block, type Document, type Inline, walkBlocks } from './document.ts';
import { withStruckStanding } from './plain-text.ts';
import { shownWords } from './shown-words.ts';

/** Words of a sealed text, and those that were written in their place. */
interface OtherWords {
  sealed: string;
  written: string;
}

/**
 * The first words in which the canonical text by rule 1 of a sealed document differs from the source, or
 * `null`. Rule 1 leaves out that words are struck, and its tree can lack a part of the text.
 */
export function otherWords(sealed: Document, written: Document): OtherWords | null {
  return firstOther(shownWords(withoutStrikes(sealed)), shownWords(written));
}

/**
 * The first words in which two documents differ for a reader of their pages. If they differ only in
 * form, the first lines of their canonical texts that differ.
 */
export function changedWords(before: Document, now: Document): OtherWords | null {
  return (
    firstOther(shownWords(before), shownWords(now)) ??
    firstOther(canonicalText(before).split('\n'), canonicalText(now).split('\n')) ??
    firstOther(linkTitles(before), linkTitles(now))
  );
}

function firstOther(said: readonly string[], shown: readonly string[]): OtherWords | null {
  const longer = said.length > shown.length ? said : shown;
  const at = longer.findIndex((_, index) => said[index] !== shown[index]);
  if (at === -1) return null;
  const around = (words: readonly string[]): string =>
    words.slice(Math.max(at - WORDS_BEFORE, 0), at + WORDS_AFTER).join(' ');
  return { sealed: around(said), written: around(shown) };
}

// As many as tell a person which sentence it is.
const WORDS_BEFORE = 2;
const WORDS_AFTER = 6;

function withoutStrikes({ sections }: Document): Document {
  return {
    sections: sections.map((section) => ({
      ...section,
      heading: withStruckStanding(section.heading),
      blocks: section.blocks.map(standingBlock),
    })),
  };
}

function standingBlock(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, children: withStruckStanding(block.children) };
    case 'list': {
      const items = block.items.map((item) => ({
        ...item,
        blocks: item.blocks.map(standingBlock),
      }));
      return { ...block, items };
    }
    case 'table': {
      const rows = block.rows.map((row) => ({ ...row, cells: row.cells.map(withStruckStanding) }));
      return { ...block, rows };
    }
    case 'quote':
    case 'short':
    case 'note':
      return { ...block, blocks: block.blocks.map(standingBlock) };
    case 'code':
    case 'rule':
      return block;
  }
}

/**
 * The words behind each link of a document (`[words](address "behind")`), in reading order, empty for a
 * link without any. They show under a pointer alone, and no canonical text holds them.
 */
export function linkTitles({ sections }: Document): string[] {
  return sections.flatMap(({ heading, blocks }) => [
    ...titlesIn(heading),
    ...[...walkBlocks(blocks)].flatMap(titlesOfBlock),
  ]);
}

function titlesOfBlock(block: Block): string[] {
  if (block.kind === 'paragraph') return titlesIn(block.children);
  return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.flatMap(titlesIn)) : [];
}

function titlesIn(content: readonly Inline[]): string[] {
  return content.flatMap((inline) => {
    if (!('children' in inline)) return [];
    const inner = titlesIn(inline.children);
    return inline.kind === 'link' ? [inline.title, ...inner] : inner;
  });
}
