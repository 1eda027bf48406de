import { type Block, type Inline, PREAMBLE, type Section } from '../document/document.ts';
import type { Policy, VersionAsOf } from '../library/library.ts';
import type { Day } from '../text/calendar-day.ts';
import { type Placement, placementOf } from './placement.ts';

/** A version as one of the texts that are read together. */
export interface LayerVersion {
  policy: Pick<Policy, 'id' | 'settings' | 'versions'>;
  version: VersionAsOf;
  /** By anchor, the first day since which each section has stood in force as it is, without a gap. */
  since: ReadonlyMap<string, Day>;
}

/** Sections of an addendum that stand together in the consolidated text. */
export interface Part {
  source: LayerVersion;
  placement: Placement;
  sections: { section: Section; original: Section }[];
}

/** The parts of an addendum in its own order; what stands at the end is the last. */
export function partsOf(source: LayerVersion, base: readonly Section[]): Part[] {
  const end: Part = { source, placement: { kind: 'end' }, sections: [] };
  const parts: Part[] = [];
  const partOf = new Map<string, Part>();
  for (const original of source.version.document.sections) {
    const given = placementOf(source.version.settings, original.anchor);
    const placement = base.some(({ anchor }) => anchor === given?.target) ? given : null;
    const part = placement
      ? { source, placement, sections: [] }
      : (partOf.get(original.parent ?? '') ?? end);
    if (placement) parts.push(part);
    partOf.set(original.anchor, part);
    part.sections.push({ section: renamed(original, source), original });
  }
  return [...parts, end]
    .filter(({ sections }) => sections.length > 0)
    .map((part) => settle(part, base));
}

/** The anchor that an addendum's section has in the consolidated text. */
export function consolidatedAnchor(
  policy: string,
  { anchor, level }: Pick<Section, 'anchor' | 'level'>,
): string {
  return level === 0 && anchor === PREAMBLE ? policy : anchor;
}

function renamed(original: Section, { policy }: LayerVersion): Section {
  const { title } = policy.settings;
  const anchor = consolidatedAnchor(policy.id, original);
  const isLead = anchor !== original.anchor;
  const lead = (fragment: string): string =>
    fragment.replace(/^#preamble(?=\.\d+$|$)/, `#${policy.id}`);
  return {
    ...original,
    anchor,
    heading: isLead ? [{ kind: 'text', text: title }] : original.heading,
    number: original.number === '' ? '' : `${title} ${original.number}`,
    blocks: leadLinks(original.blocks, lead),
  };
}

const LOWEST_LEVEL = 6;

/** Gives each section of a part its level and its parent in the base. */
function settle(part: Part, base: readonly Section[]): Part {
  const { placement, sections } = part;
  const target =
    placement.kind === 'end' ? undefined : base.find(({ anchor }) => anchor === placement.target);
  const levels = base.map(({ level }) => level).filter((level) => level > 0);
  const root = target && target.level > 0 ? target.level : Math.min(...levels, LOWEST_LEVEL);
  const [first] = sections;
  const lead = first && first.original.level === 0 ? first.section.anchor : null;
  const own = sections.map(({ original }) => original.level).filter((level) => level > 0);
  const shift = root + (lead === null ? 0 : 1) - Math.min(...own, LOWEST_LEVEL);
  const inside = new Set(sections.map(({ section }) => section.anchor));
  return {
    ...part,
    sections: sections.map(({ section, original }) => {
      const isLead = section.anchor === lead;
      const isInside = original.parent !== null && inside.has(original.parent);
      const outer = isLead ? (target?.parent ?? null) : (lead ?? target?.parent ?? null);
      return {
        original,
        section: {
          ...section,
          level: isLead ? root : Math.max(1, Math.min(original.level + shift, LOWEST_LEVEL)),
          parent: isInside ? original.parent : outer,
        },
      };
    }),
  };
}

/** The blocks with every link's target as `lead` gives it. */
function leadLinks(blocks: readonly Block[], lead: (href: string) => string): Block[] {
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
