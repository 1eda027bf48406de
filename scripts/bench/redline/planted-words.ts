import type { Block, Document, Section } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';

/** A word, for counting and editing. */
export const WORD = /[\p{L}\p{N}]+/gu;

export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [plainText(block.children)];
      case 'list':
        return block.items.flatMap((item) => textsOf(item.blocks));
      case 'quote':
      case 'short':
      case 'note':
        return textsOf(block.blocks);
      case 'table':
        return block.rows.flatMap((row) => row.cells.map(plainText));
      case 'code':
        return [block.text];
      case 'rule':
        return [];
    }
  });
}

export function blocksText(blocks: readonly Block[]): string {
  return textsOf(blocks).join(' ');
}

export function sectionText(section: Section): string {
  return `${plainText(section.heading)} ${blocksText(section.blocks)}`;
}

export function wordsOf(document: Document): string[] {
  return document.sections.flatMap((section) => sectionText(section).match(WORD) ?? []);
}

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

export function sumWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + countWords(text), 0);
}
