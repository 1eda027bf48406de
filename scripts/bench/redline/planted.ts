import type { Block, Document, Item, Section } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';
import type { Redline } from '#core/redline/redline-schema.ts';
import { textOf } from '#core/redline/redline.ts';

import type { CorpusVersion } from './corpus.ts';
import { editInlines, editSection } from './planted-edits.ts';
import {
  blocksText,
  countWords,
  sectionText,
  sumWords,
  textsOf,
  wordsOf,
} from './planted-words.ts';
import { Random } from './random.ts';

/** A pair of documents with at most one known move between them. */
export interface PlantedPair {
  name: string;
  before: Document;
  after: Document;
  /** The words that moved, as they stand in the new document; none for a pair without a move. */
  moved: string[] | null;
}

export const KINDS = ['section', 'short section', 'block', 'item'] as const;
export type PlantedKind = (typeof KINDS)[number];
const EDITED_SHARES = [0, 0.1, 0.3];
// What a moved text jumps over must be clearly heavier, or it is the other one that moved.
const JUMP = 2;

/** Pairs with a planted move: of each kind, with 0, 10 and 30 % of its words edited. */
export function plantMoves(sources: readonly CorpusVersion[], seed: number): PlantedPair[] {
  const random = new Random(seed);
  return sources.flatMap((source) =>
    KINDS.flatMap((kind) =>
      EDITED_SHARES.flatMap((share) => {
        const planted = plant(source.document, kind, share, random);
        if (!planted) return [];
        return [{ name: `${source.name} ${kind} ${share * 100} %`, ...planted }];
      }),
    ),
  );
}

function plant(document: Document, kind: PlantedKind, share: number, random: Random) {
  const vocabulary = wordsOf(document);
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const copy = structuredClone(document);
    const moved =
      kind === 'block'
        ? moveBlock(copy, share, random, vocabulary)
        : kind === 'item'
          ? moveItem(copy, share, random, vocabulary)
          : moveSection(copy, kind, share, random, vocabulary);
    if (moved) return { before: document, after: copy, moved };
  }
  return null;
}

function moveSection(
  document: Document,
  kind: PlantedKind,
  share: number,
  random: Random,
  vocabulary: readonly string[],
): string[] | null {
  const { sections } = document;
  const from = random.below(sections.length);
  const section = sections[from];
  if (!section || section.level === 0) return null;
  const weight = countWords(sectionText(section));
  const fits = kind === 'short section' ? weight >= 8 && weight <= 30 : weight > 30;
  if (!fits || countWords(blocksText(section.blocks)) < 6) return null;
  sections.splice(from, 1);
  const to = random.below(sections.length + 1);
  if (to <= (sections[0]?.level === 0 ? 0 : -1)) return null;
  const between = sections.slice(Math.min(from, to), Math.max(from, to));
  if (sumWords(between.map(sectionText)) < JUMP * weight) return null;
  const edited = editSection(section, share, random, vocabulary);
  sections.splice(to, 0, edited);
  return [plainText(edited.heading), ...textsOf(edited.blocks)];
}

function moveBlock(
  document: Document,
  share: number,
  random: Random,
  vocabulary: readonly string[],
): string[] | null {
  const from = random.pick(document.sections);
  const index = random.below(from.blocks.length || 1);
  const block = from.blocks[index];
  if (block?.kind !== 'paragraph') return null;
  const text = plainText(block.children);
  if (countWords(text) < 8 || isRepeated(document, text)) return null;
  const to = random.pick(document.sections);
  const distance = wordsBetween(document, from, to);
  if (to === from || distance < JUMP * countWords(text)) return null;
  from.blocks.splice(index, 1);
  const edited = { ...block, children: editInlines(block.children, share, random, vocabulary) };
  to.blocks.splice(random.below(to.blocks.length + 1), 0, edited);
  return [plainText(edited.children)];
}

function moveItem(
  document: Document,
  share: number,
  random: Random,
  vocabulary: readonly string[],
): string[] | null {
  const lists = document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'list' ? [block] : [])),
  );
  if (lists.length === 0) return null;
  const from = random.pick(lists);
  const index = random.below(from.items.length);
  const item = from.items[index] as Item;
  const first = item.blocks[0];
  if (item.blocks.length !== 1 || first?.kind !== 'paragraph') return null;
  const text = plainText(first.children);
  const weight = countWords(text);
  if (weight < 5 || isRepeated(document, text)) return null;
  const to = random.next() < 0.5 ? from : random.pick(lists);
  const at = random.below(to.items.length + 1);
  if (to === from) {
    const passed = from.items.slice(Math.min(index + 1, at), Math.max(index, at));
    if (sumWords(passed.map((one) => blocksText(one.blocks))) < JUMP * weight) return null;
  } else if (listDistance(document, from, to) < JUMP * weight) return null;
  const children = editInlines(first.children, share, random, vocabulary);
  const edited = { ...item, blocks: [{ ...first, children }] };
  from.items.splice(index, 1);
  to.items.splice(to === from && at > index ? at - 1 : at, 0, edited);
  return [plainText(children)];
}

function listDistance(document: Document, a: Block, b: Block): number {
  const all = document.sections.flatMap((section) => section.blocks);
  const [low, high] = [all.indexOf(a), all.indexOf(b)].sort((x, y) => x - y);
  return countWords(blocksText(all.slice((low ?? 0) + 1, high)));
}

function wordsBetween(document: Document, a: Section, b: Section): number {
  const [low, high] = [document.sections.indexOf(a), document.sections.indexOf(b)].sort(
    (x, y) => x - y,
  );
  return sumWords(document.sections.slice((low ?? 0) + 1, high).map(sectionText));
}

function isRepeated(document: Document, text: string): boolean {
  const all = document.sections.flatMap((section) => textsOf(section.blocks));
  return all.filter((one) => one === text).length > 1;
}

/** Pairs without a move: deletions, insertions, copies, rewriting, renaming. */
export function plantNoMoves(sources: readonly CorpusVersion[], seed: number): PlantedPair[] {
  const random = new Random(seed);
  return sources.flatMap((source) =>
    Object.entries(HARMLESS).map(([kind, change]): PlantedPair => {
      const after = structuredClone(source.document);
      change(after, random, wordsOf(source.document), sources);
      return { name: `${source.name} ${kind}`, before: source.document, after, moved: null };
    }),
  );
}

type Change = (
  document: Document,
  random: Random,
  vocabulary: readonly string[],
  sources: readonly CorpusVersion[],
) => void;

const HARMLESS: Record<string, Change> = {
  'everything edited by 10 %': (document, random, vocabulary) => {
    document.sections = document.sections.map((one) => editSection(one, 0.1, random, vocabulary));
  },
  'everything edited by 30 %': (document, random, vocabulary) => {
    document.sections = document.sections.map((one) => editSection(one, 0.3, random, vocabulary));
  },
  'a section removed, another inserted': (document, random, _, sources) => {
    const [gone] = document.sections.splice(1 + random.below(document.sections.length - 1), 1);
    const titles = new Set(document.sections.map((one) => plainText(one.heading)));
    titles.add(plainText(gone?.heading ?? []));
    const others = sources.flatMap((one) => one.document.sections);
    const strangers = others.filter((one) => !titles.has(plainText(one.heading)));
    const other = random.pick(strangers);
    const stranger = { ...structuredClone(other), anchor: `${other.anchor}-x` };
    document.sections.splice(1 + random.below(document.sections.length), 0, stranger);
  },
  'a copy inserted': (document, random) => {
    const section = random.pick(document.sections);
    const copy = structuredClone(random.pick(section.blocks));
    if (copy) random.pick(document.sections).blocks.push(copy);
  },
  'headings renamed': (document, random, vocabulary) => {
    for (const section of document.sections) {
      if (section.level > 0 && random.next() < 0.3) {
        section.heading = [
          { kind: 'text', text: `${random.pick(vocabulary)} ${random.pick(vocabulary)}` },
        ];
        section.anchor = `renamed-${random.below(1e6)}`;
      }
    }
  },
  'blocks removed': (document, random) => {
    for (const section of document.sections) {
      section.blocks = section.blocks.filter(() => random.next() > 0.2);
    }
  },
};

/** How a redline did on a planted pair. */
export interface Verdict {
  found: boolean;
  /** Moved blocks that nobody moved. */
  falseMoves: string[];
}

/** A planted move is found where most of its words stand in moved blocks. */
export function judge(pair: PlantedPair, redline: Redline): Verdict {
  const blocks = redline.sections.flatMap((section) => section.blocks);
  const moved = blocks.filter(
    (block) => block.change.startsWith('moved') && textOf(block, 'after') !== '',
  );
  const texts = moved.map((block) => textOf(block, 'after'));
  const planted = new Set(pair.moved ?? []);
  const wanted = sumWords([...planted]);
  const right = sumWords(texts.filter((text) => planted.has(text)));
  const falseMoves = texts.filter((text) => !planted.has(text));
  return { found: pair.moved !== null && right >= 0.8 * wanted, falseMoves };
}
