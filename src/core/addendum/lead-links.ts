import type { Block, Inline } from '../document/document.ts';

/** The blocks with every link's target as `lead` gives it. */
export function leadLinks(blocks: readonly Block[], lead: (href: string) => string): Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, children: inlines(block.children, lead) };
      case 'list':
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, blocks: leadLinks(item.blocks, lead) })),
        };
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => inlines(cell, lead)),
          })),
        };
      case 'quote':
      case 'short':
      case 'note':
        return { ...block, blocks: leadLinks(block.blocks, lead) };
      case 'code':
      case 'rule':
        return block;
    }
  });
}

function inlines(content: readonly Inline[], lead: (href: string) => string): Inline[] {
  return content.map((inline): Inline => {
    switch (inline.kind) {
      case 'link':
        return { ...inline, href: lead(inline.href), children: inlines(inline.children, lead) };
      case 'emphasis':
      case 'strong':
      case 'deletion':
      case 'term':
        return { ...inline, children: inlines(inline.children, lead) };
      case 'text':
      case 'code':
      case 'break':
      case 'image':
      case 'reseller':
      case 'note':
        return inline;
    }
  });
}
