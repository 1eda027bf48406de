import type { Sha256 } from '../schemas/ledger-schema.ts';
import { canonicalSection } from './canonical-text.ts';
import type { Document, Section } from './document.ts';

/**
 * A section of a library with its digests, which say that it is the same as another. Whoever changes a
 * section makes one without digests, so that none is ever of something else.
 */
export interface DigestedSection extends Section {
  /** SHA-256 of all that the section is: its anchor, number and place as well as its words. */
  readonly digest: string;
  /** SHA-256 of its canonical text. */
  readonly textDigest: string;
}

/** The text of a version or page of a library. */
export interface DigestedDocument extends Document {
  sections: DigestedSection[];
  /** SHA-256 of the digests of its sections. */
  readonly digest: string;
}

/** Sections of related texts: most of an archive is the same text again and again. */
export class KnownTexts {
  readonly #byDigest = new Map<string, DigestedSection>();
  readonly #byBlocks = new Map<Section['blocks'], DigestedSection>();

  add(section: DigestedSection): void {
    this.#byDigest.set(section.digest, section);
    this.#byBlocks.set(section.blocks, section);
  }

  /** The section with this digest. */
  find(digest: string): DigestedSection | undefined {
    return this.#byDigest.get(digest);
  }

  /** The section with the same parts, which are the same objects: no digest is needed to find it. */
  findSame({ anchor, level, heading, number, parent, blocks }: Section): DigestedSection | null {
    const found = this.#byBlocks.get(blocks);
    const isSame =
      found?.anchor === anchor &&
      found.heading === heading &&
      found.level === level &&
      found.number === number &&
      found.parent === parent;
    return isSame ? found : null;
  }
}

/** The same document with its digests. A section that is among those `known` is that very value. */
export function digestDocument(
  { sections }: Document,
  known: KnownTexts,
  sha256: Sha256,
): DigestedDocument {
  return documentOfSections(
    sections.map((section) => digestSection(section, known, sha256)),
    sha256,
  );
}

/** The section with its digests, or the one that is among those `known` already. */
export function digestSection(
  section: Section,
  known: KnownTexts,
  sha256: Sha256,
): DigestedSection {
  const same = known.findSame(section);
  if (same) return same;
  const content = withoutDigests(section);
  const digest = sha256(JSON.stringify(content));
  const found = known.find(digest);
  if (found) return found;
  const digested = { ...content, digest, textDigest: sha256(canonicalSection(section)) };
  known.add(digested);
  return digested;
}

/** A document of sections that have their digests. */
export function documentOfSections(sections: DigestedSection[], sha256: Sha256): DigestedDocument {
  return { sections, digest: sha256(sections.map(({ digest }) => digest).join('\n')) };
}

/** The document as it is published: its digests follow from it. */
export function publishedDocument({ sections }: Document): Document {
  return { sections: sections.map(withoutDigests) };
}

function withoutDigests({ anchor, level, heading, number, parent, blocks }: Section): Section {
  return { anchor, level, heading, number, parent, blocks };
}
