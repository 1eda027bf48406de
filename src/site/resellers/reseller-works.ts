import type { ConsolidatedSection, Consolidated } from '#core/addendum/consolidate.ts';
import type { Day } from '#core/calendar-day.ts';
import { fillSection } from '#core/policy/fill-reseller.ts';
import type { Library } from '#core/policy/library.ts';
import { RESELLER } from '#core/policy/reseller-fields.ts';
import type { Reseller } from '#core/policy/reseller-schema.ts';

import { audienceWorks, type AudienceWork } from '../audience/audience-works.ts';

/** The policies that have an addendum for resellers: each is published under the name of each reseller. */
export function resellerWorks(library: Library, today: Day): AudienceWork[] {
  return audienceWorks(library, today).filter(({ layers }) => layers.audience === RESELLER);
}

/** A consolidated text with the data of a reseller where it names them. */
export function fillConsolidated(text: Consolidated, reseller: Reseller): Consolidated {
  const sections = text.sections.map((one): ConsolidatedSection => ({
    ...one,
    section: fillSection(one.section, reseller),
    replaced: one.replaced.map((section) => fillSection(section, reseller)),
  }));
  return { ...text, sections, document: { sections: sections.map(({ section }) => section) } };
}
