import type { Section } from '#core/document/document.ts';
import type {
  LeafPosition,
  Redline,
  RedlineBlock,
  RedlineSection,
  VersionOutline,
} from '#core/redline/redline-schema.ts';

/** Some HTML, and whether it holds an address that belongs to one redline alone. */
export interface MadeHtml {
  html: string;
  isBound: boolean;
}

/** The sections of the two texts of a redline. */
export interface SectionTexts {
  from: readonly Section[];
  to: readonly Section[];
}

/**
 * The HTML of sections in the redlines of a policy. Its versions share most sections, so that the same
 * two stand beside each other in many redlines: what they look like is made once, unless it leads to a
 * place of its redline, or some of their blocks stand in another section of it.
 */
export class SectionHtml {
  readonly #known = new Map<string, string>();
  readonly #numbers = new Map<Section, number>();

  /**
   * A reader for one redline, on pages that `settingOf` stands for: layout, base and level of headings, and
   * what is said at the head of a section.
   */
  reader(
    redline: Redline,
    texts: SectionTexts,
    settingOf: (section: RedlineSection) => string,
    make: (section: RedlineSection) => MadeHtml,
  ): (section: RedlineSection) => string {
    const [old, fresh] = [extents(redline.from), extents(redline.to)];
    const kept = new Set(redline.to.sections.map((section) => section.anchor));
    return (section) => {
      const script = scriptOf(section, old, fresh);
      if (script === null) return make(section).html;
      const { before, after } = section;
      const name = [
        settingOf(section),
        this.#numberOf(texts.from[before?.position ?? NOWHERE]),
        this.#numberOf(texts.to[after?.position ?? NOWHERE]),
        // A removed section keeps its anchor where no new one has it.
        !after && kept.has(before?.anchor ?? ''),
        script,
      ].join(' ');
      const known = this.#known.get(name);
      if (known !== undefined) return known;
      const { html, isBound } = make(section);
      if (!isBound) this.#known.set(name, html);
      return html;
    };
  }

  #numberOf(section: Section | undefined): number {
    if (!section) return NOWHERE;
    const number = this.#numbers.get(section) ?? this.#numbers.size;
    this.#numbers.set(section, number);
    return number;
  }
}

const NOWHERE = -1;

/** Index of the first leaf of each section, and of the end. */
function extents({ sections, leaves }: VersionOutline): Int32Array {
  const firsts = new Int32Array(sections.length + 1).fill(leaves.length);
  for (let leaf = leaves.length - 1; leaf >= 0; leaf -= 1) {
    firsts[leaves[leaf]?.section ?? 0] = leaf;
  }
  return firsts;
}

/**
 * All that tells one redline of the same two sections from another; nothing where it is not of them
 * alone. The words themselves follow from the two texts.
 */
function scriptOf(section: RedlineSection, old: Int32Array, fresh: Int32Array): string | null {
  const { changes, before, after, related, counts, blocks } = section;
  if (blocks.some((block) => block.move !== null)) return null;
  const was = new Pieces(old, before?.position);
  const is = new Pieces(fresh, after?.position);
  const marks = blocks.map(
    (block) => `${was.place(block.before)}>${is.place(block.after)}${markOf(block)}`,
  );
  if (!was.isWhole() || !is.isWhole()) return null;
  return JSON.stringify([changes, related, counts, marks]);
}

function markOf({ change, type, tokens, attributes, coarse }: RedlineBlock): string {
  if (change === 'unchanged') return '';
  const words = tokens.map(({ op, text, was }) => `${op}${text.length},${was?.length ?? ''}`);
  const others = attributes.length > 0 ? JSON.stringify(attributes) : '';
  return `${change} ${type} ${coarse} ${words.join(' ')} ${others}`;
}

/** The leaves of a section as a redline shows them. */
class Pieces {
  readonly #first: number;
  #missing: number;
  #hasOthers = false;

  constructor(firsts: Int32Array, position: number | undefined) {
    this.#first = firsts[position ?? NOWHERE] ?? 0;
    const end = position === undefined ? this.#first : (firsts[position + 1] ?? this.#first);
    this.#missing = end - this.#first;
  }

  /** Where it stands in the section. */
  place(piece: LeafPosition | null): string {
    if (!piece) return '';
    this.#missing -= 1;
    if (piece.leaf < this.#first || piece.offset !== 0) this.#hasOthers = true;
    return String(piece.leaf - this.#first);
  }

  /** Whether all leaves have been placed, each once, and no other. */
  isWhole(): boolean {
    return this.#missing === 0 && !this.#hasOthers;
  }
}
