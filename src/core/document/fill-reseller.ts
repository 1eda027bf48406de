import type { Block, Inline, Section } from './document.ts';
import { RESELLER_FIELDS, type ResellerField } from './reseller-fields.ts';
import type { Reseller } from '../schemas/reseller-schema.ts';

/** The section as the customers of a reseller read it: with its data as words where the text names them. */
export function fillSection(section: Section, reseller: Reseller): Section {
  const inline = (one: Inline): Inline => {
    if (one.kind === 'reseller') return { kind: 'text', text: wordsFor(reseller, one.field) };
    return 'children' in one ? { ...one, children: one.children.map(inline) } : one;
  };
  const block = (one: Block): Block => {
    switch (one.kind) {
      case 'paragraph':
        return { ...one, children: one.children.map(inline) };
      case 'list':
        return {
          ...one,
          items: one.items.map((item) => ({ ...item, blocks: item.blocks.map(block) })),
        };
      case 'table':
        return {
          ...one,
          rows: one.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => cell.map(inline)),
          })),
        };
      case 'quote':
      case 'short':
      case 'note':
        return { ...one, blocks: one.blocks.map(block) };
      case 'code':
      case 'rule':
        return one;
    }
  };
  return { ...section, heading: section.heading.map(inline), blocks: section.blocks.map(block) };
}

/** What a reseller's data say in a field, if they do. */
export function valueOf(reseller: Reseller, field: ResellerField): string | undefined {
  const { name, website, contact, dataController } = reseller;
  const values: Record<ResellerField, string | undefined> = {
    name,
    website,
    'contact.email': contact.email,
    'contact.phone': contact.phone,
    'contact.url': contact.url,
    'dataController.name': dataController.name,
    'dataController.email': dataController.email,
    'dataController.address': dataController.address,
    'dataController.phone': dataController.phone,
  };
  return values[field];
}

function wordsFor(reseller: Reseller, field: ResellerField): string {
  return valueOf(reseller, field) ?? RESELLER_FIELDS[field];
}
