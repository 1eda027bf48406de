import type { Block, Document, Inline, Item, Section } from './document.ts';
import { cutAtBlanks, foldTypography, isUnspaced, STRUCK } from '../text/words/typography.ts';
import { RESELLER_FIELDS } from './reseller-fields.ts';

/**
 * What a reader can take from a text, word by word in reading order. Two texts with the same shown
 * words differ in typography or in the kind of their blocks at most; a change of them is an edit.
 *
 * - Words end at blanks, of whatever kind; each is in Unicode's form NFC, with one kind of quotes. Of
 *   Chinese and Japanese each sign is a word.
 * - A section's printed number stands before its heading, an item's number or letter and the box of
 *   a task before the item, a footnote's label before its text, `In short (not binding)` before a
 *   summary. A bullet is no word: like the space between paragraphs, it is drawn.
 * - A link's target follows the last of its words, as `<target>`; so does the one of a link without
 *   words. Where exactly a link begins and ends within one line of words is not told.
 * - Struck words are `[struck: words]`, an image is `[image: alternative text <sha256:digest>]`, or
 *   has its address where its bytes are not known.
 */
export function shownWords(document: Document): string[] {
  const reader = new WordReader();
  for (const section of document.sections) readSection(reader, section);
  return reader.finish();
}

/** The shown words of inline content alone. */
export function shownWordsOfInlines(content: readonly Inline[]): string[] {
  const reader = new WordReader();
  readInlines(reader, content);
  return reader.finish();
}

/** The words before an item's first block: its number or letter, and the box of a task. */
export function markerWords({ label, checked }: Pick<Item, 'label' | 'checked'>): string[] {
  const box = checked === null ? [] : [checked ? '[x]' : '[ ]'];
  return label === '•' || label === '' ? box : [label, ...box];
}

/** What stands before a summary that does not bind. */
export const SUMMARY_WORDS = ['In', 'short', '(not', 'binding)'];

function readSection(reader: WordReader, { level, number, heading, blocks }: Section): void {
  if (level > 0) {
    reader.line([number]);
    readInlines(reader, heading.map(withoutBreaks));
  }
  readBlocks(reader, blocks);
}

// A heading is one line: a break in it is a blank, in the canonical text too.
function withoutBreaks(inline: Inline): Inline {
  if (inline.kind === 'break') return { kind: 'text', text: ' ' };
  if (!('children' in inline)) return inline;
  return { ...inline, children: inline.children.map(withoutBreaks) };
}

function readBlocks(reader: WordReader, blocks: readonly Block[]): void {
  for (const block of blocks) {
    reader.line([]);
    readBlock(reader, block);
  }
  reader.line([]);
}

function readBlock(reader: WordReader, block: Block): void {
  switch (block.kind) {
    case 'paragraph':
      return readInlines(reader, block.children);
    case 'list':
      for (const item of block.items) {
        reader.line(markerWords(item));
        readBlocks(reader, item.blocks);
      }
      return;
    case 'table':
      for (const cell of block.rows.flatMap(({ cells }) => cells)) {
        reader.line([]);
        readInlines(reader, cell);
      }
      return;
    case 'code':
      return reader.text(block.text);
    case 'rule':
      return;
    case 'quote':
      return readBlocks(reader, block.blocks);
    case 'short':
      reader.line(SUMMARY_WORDS);
      return readBlocks(reader, block.blocks);
    case 'note':
      reader.line([`[${block.label}]`]);
      return readBlocks(reader, block.blocks);
  }
}

function readInlines(reader: WordReader, content: readonly Inline[]): void {
  for (const inline of content) readInline(reader, inline);
}

function readInline(reader: WordReader, inline: Inline): void {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return reader.text(inline.text);
    case 'break':
      return reader.break();
    case 'reseller':
      return reader.text(RESELLER_FIELDS[inline.field]);
    case 'note':
      return reader.text(`[${inline.label}]`);
    case 'image': {
      const { alt, src, digest } = inline;
      const source = digest === '' ? src : `sha256:${digest}`;
      return reader.text(`[image: ${alt} <${source}>]`);
    }
    case 'deletion':
      reader.text(STRUCK.before);
      readInlines(reader, inline.children);
      return reader.text(STRUCK.after);
    case 'link':
      return reader.link(inline.href, () => readInlines(reader, inline.children));
    case 'emphasis':
    case 'strong':
    case 'term':
      return readInlines(reader, inline.children);
  }
}

interface Word {
  text: string;
  /** Of the links that end with it. */
  targets: string[];
}

class WordReader {
  readonly #shown: string[] = [];
  /** The words of this line. */
  #words: Word[] = [];
  /** The word that what comes next is a part of. */
  #open: Word | null = null;
  /** The link that has just ended: nothing but blanks has come since. */
  #ended: { href: string; word: Word } | null = null;

  /** Begins a new line with these words. */
  line(words: readonly string[]): void {
    this.#endLine();
    for (const word of words) if (word !== '') this.#shown.push(foldTypography(word));
  }

  text(text: string): void {
    for (const part of cutAtBlanks(text)) {
      const isWhole = isUnspaced(part);
      if (isWhole || part.trim() === '') this.#open = null;
      if (part.trim() !== '') this.#append(part);
      if (isWhole) this.#open = null;
    }
  }

  /** A line break, which is a blank, and parts links. */
  break(): void {
    this.#open = null;
    this.#ended = null;
  }

  link(href: string, readWords: () => void): void {
    // Two links to one place with nothing but blanks between them are one.
    if (this.#ended?.href === href) this.#ended.word.targets.pop();
    readWords();
    const word = this.#words.at(-1) ?? { text: '', targets: [] };
    if (this.#words.length === 0) this.#words.push(word);
    word.targets.push(href);
    this.#ended = { href, word };
  }

  finish(): string[] {
    this.#endLine();
    return this.#shown;
  }

  #append(part: string): void {
    if (!this.#open) this.#words.push((this.#open = { text: '', targets: [] }));
    this.#open.text += part;
    this.#ended = null;
  }

  #endLine(): void {
    for (const { text, targets } of this.#words) {
      if (text !== '') this.#shown.push(foldTypography(text));
      for (const target of targets) this.#shown.push(`<${target}>`);
    }
    this.#words = [];
    this.#open = null;
    this.#ended = null;
  }
}
