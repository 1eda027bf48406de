import type { Block, Section } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';

/**
 * The words of a section's blocks as a reader sees them, blocks parted by line feeds and cells by
 * `·`. Link targets, list markers and footnote labels are left out: a phrase runs on over them.
 */
export function sectionWords({ blocks }: Section): string {
  return blocks.map(blockWords).filter(Boolean).join('\n');
}

function blockWords(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return plainText(block.children.filter(({ kind }) => kind !== 'note'));
    case 'list':
      return joinBlocks(block.items.flatMap((item) => item.blocks));
    case 'table':
      return block.rows.map(({ cells }) => cells.map(plainText).join(' · ')).join('\n');
    case 'quote':
    case 'short':
    case 'note':
      return joinBlocks(block.blocks);
    case 'code':
      return block.text;
    case 'rule':
      return '';
  }
}

function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map(blockWords).filter(Boolean).join('\n');
}
