import type { Consolidated, ConsolidatedSection } from '#core/addendum/consolidate.ts';
import { fillSection } from '#core/document/fill-reseller.ts';
import type { Reseller } from '#core/schemas/reseller-schema.ts';

/** A consolidated text with the data of a reseller where it names them. */
export function fillConsolidated(text: Consolidated, reseller: Reseller): Consolidated {
  const sections = text.sections.map((one): ConsolidatedSection => ({
    ...one,
    section: fillSection(one.section, reseller),
    replaced: one.replaced.map((section) => fillSection(section, reseller)),
  }));
  return { ...text, sections, document: { sections: sections.map(({ section }) => section) } };
}
