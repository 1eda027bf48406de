import { walkBlocks, type Block, type Document, type Inline } from './document.ts';

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
