import type { SectionPair } from './align-sections.ts';
import type { Pairing } from './pairing.ts';
import type { DocumentUnits } from './units.ts';

// So much of the heavier section's text must have its partner in the other one.
const SHARED_TEXT = 0.5;

/**
 * Pairs the headings whose texts were paired though nothing else spoke for them: a section with another
 * heading, edited in its place. Gives the new pairs of sections.
 */
export function alignHeadings(pairing: Pairing): SectionPair[] {
  const found: SectionPair[] = [];
  const { old: oldSide, new: newSide } = pairing;
  for (const [section, heading] of newSide.headings.entries()) {
    if (!pairing.isFreeNew(heading)) continue;
    const shares = new Map<number, number>();
    const end = endOf(newSide, section);
    for (let unit = heading + 1; unit < end; unit += 1) {
      const partner = oldSide.units[pairing.partnerOfNew(unit)];
      if (!partner) continue;
      const weight = Math.min(partner.weight, newSide.units[unit]?.weight ?? 0);
      shares.set(partner.section, (shares.get(partner.section) ?? 0) + weight);
    }
    const own = weightOf(newSide, section);
    for (const [old, share] of [...shares].sort((a, b) => b[1] - a[1])) {
      if (share < SHARED_TEXT * Math.max(own, weightOf(oldSide, old))) continue;
      const isPreamble = oldSide.flat.sections[old]?.level === 0;
      if (isPreamble !== (newSide.flat.sections[section]?.level === 0) && old + section > 0)
        continue;
      if (!pairing.pair(oldSide.headings[old] ?? -1, heading)) continue;
      found.push({ old, new: section });
      break;
    }
  }
  return found;
}

function endOf({ headings, units }: DocumentUnits, section: number): number {
  return headings[section + 1] ?? units.length;
}

function weightOf(side: DocumentUnits, section: number): number {
  let weight = 0;
  const end = endOf(side, section);
  for (let unit = (side.headings[section] ?? end) + 1; unit < end; unit += 1) {
    weight += side.units[unit]?.weight ?? 0;
  }
  return weight;
}
