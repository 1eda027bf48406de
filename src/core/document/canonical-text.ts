import {
  type Block,
  type Document,
  type Inline,
  type Item,
  type Row,
  type Section,
  walkBlocks,
} from './document.ts';
import { RESELLER_FIELDS } from './reseller-fields.ts';

/**
 * A version as UTF-8 plain text in one form, the same for any Markdown that means the same. Its
 * digest stands in the ledger, so the form never changes; this is rule 2 of it:
 *
 * - blocks are parted by one empty line, lines end with a line feed, the text ends with one;
 * - a heading is as many `#` as its level, its words, and its anchor as `[#anchor]`;
 * - an item begins with `- ` or its number and `. `, and what follows is indented below it;
 *   a ticked or open task adds `[x] ` or `[ ] `;
 * - a table row is its cells between `|`; a line break in a cell is ` / `;
 * - a link is its words and its target in `<…>`; emphasis and code within a line are not marked;
 * - struck words stand between `~~` and `~~`;
 * - an image, in an ordinary page, is `![alt](sha256:digest)`, or `![alt](address)` where its bytes
 *   are not known;
 * - a quotation's lines begin with `> `; a non-binding summary begins with
 *   `In short (not binding): `, a footnote with `[label]: `, and what follows of it is indented by
 *   two blanks; a reference to it is `[label]`; code stands between lines of three backticks; a rule
 *   is `---`; a reseller's field is its words in braces, as in `{your reseller}`;
 * - runs of blanks and line breaks of the source are one blank; an explicit break is a line feed;
 * - words that look like any of this have a backslash in them: before the first sign of it (`\# A
 *   [#a]`, `\- a`, `\> a`, `\| a |`, `\---`, `\[x] a`, `a \<b>`, `\~~`, `\[1]` where there is a
 *   footnote 1), before the dot of a number (`1\. a`), the colon of a label (`[1]\: a`), the bracket of
 *   `In short \(not binding):`, any `|` in a cell, and ` \/ ` in a cell. So has a backslash that stands
 *   before such a sign or at the end of a line, and a line of code that would end it. An empty line
 *   within a paragraph is `\`.
 *
 * The words can be read back from it. It does not say how the policy numbers its sections and items:
 * that is a setting of the policy, the same for all its versions.
 */
export function canonicalText(document: Document): string {
  const labels = labelsIn(document.sections);
  const sections = document.sections.map((section) => new SectionForm(labels).section(section));
  return sections.join('\n\n') + '\n';
}

/** One section of the canonical text, without the line feed at its end, as if it stood alone. */
export function canonicalSection(section: Section): string {
  return new SectionForm(labelsIn([section])).section(section);
}

function labelsIn(sections: readonly Section[]): Set<string> {
  const blocks = sections.flatMap((section) => [...walkBlocks(section.blocks)]);
  return new Set(blocks.flatMap((one) => (one.kind === 'note' ? [canonicalLabel(one.label)] : [])));
}

class SectionForm {
  readonly #labels: ReadonlySet<string>;

  constructor(labels: ReadonlySet<string>) {
    this.#labels = labels;
  }

  section(section: Section): string {
    const { level, heading, anchor, blocks } = section;
    const text = blocks.map((block) => this.#block(block));
    if (level === 0) return text.join('\n\n');
    const words = canonicalWords(heading, 'heading', this.#labels);
    return [`${'#'.repeat(level)} ${words} [#${anchor}]`, ...text].join('\n\n');
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'paragraph':
        return canonicalWords(block.children, 'lines', this.#labels);
      case 'list':
        return block.items
          .map((item, index) => this.#item(item, markerOf(block, index)))
          .join('\n');
      case 'table':
        return block.rows.map((row) => this.#row(row)).join('\n');
      case 'quote':
        return prefixLines(this.#blocks(block.blocks), '> ', '> ');
      case 'code':
        return `\`\`\`${block.language}\n${block.text.replaceAll(FENCE, '\\$&')}\n\`\`\``;
      case 'rule':
        return '---';
      case 'short':
        return prefixLines(this.#blocks(block.blocks), 'In short (not binding): ', '  ');
      case 'note':
        return prefixLines(this.#blocks(block.blocks), `[${canonicalLabel(block.label)}]: `, '  ');
    }
  }

  #blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('\n\n');
  }

  #item(item: Item, marker: string): string {
    const tick = item.checked === null ? '' : item.checked ? '[x] ' : '[ ] ';
    return prefixLines(this.#blocks(item.blocks), marker + tick, ' '.repeat(marker.length));
  }

  #row({ cells }: Row): string {
    return `| ${cells.map((cell) => canonicalWords(cell, 'cell', this.#labels)).join(' | ')} |`;
  }
}

// A line of code that would be read as its end, or as such a line.
const FENCE = /^\\*```\s*$/gm;

function markerOf(list: Extract<Block, { kind: 'list' }>, index: number): string {
  return list.ordered ? `${list.start + index}. ` : '- ';
}

// Empty lines stay empty: white space at the end of a line is invisible and easily lost.
function prefixLines(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : rest) + line)
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Where words stand: on lines of their own, in a heading, or in a cell of a table. */
type WordsPlace = 'lines' | 'heading' | 'cell';

/**
 * Inline content in the form of `canonicalText`. `labels` are the footnotes of the text, as
 * `canonicalLabel` writes them. What stands in the words and reads as the form's own syntax has a
 * backslash before its first sign, or where that is not of the words, before the first that is.
 */
function canonicalWords(
  content: readonly Inline[],
  place: WordsPlace,
  labels: ReadonlySet<string>,
): string {
  const form = new WordsForm(place);
  form.add(content, false);
  return form.text(labels);
}

/** The label of a footnote as it stands between brackets. */
function canonicalLabel(label: string): string {
  return label.replaceAll(/[[\]\\]/g, '\\$&');
}

/** The signs before which a backslash is no word; before any other it is. */
const ESCAPABLE = new Set('\\~<>[](){!|/#-.:`');

// Blanks at the end of a line may be lost.
function isEscapable(sign: string): boolean {
  return ESCAPABLE.has(sign) || /\s/.test(sign);
}

class WordsForm {
  /** Words and syntax as they stand, before the words are escaped. */
  #raw = '';
  /** Where words begin and end in it, in order. */
  readonly #words: [number, number][] = [];
  /** The link that has just ended, with the blanks since: its target is written once it is whole. */
  #ended: { href: string; blanks: string } | null = null;
  readonly #place: WordsPlace;

  constructor(place: WordsPlace) {
    this.#place = place;
  }

  add(content: readonly Inline[], isStruck: boolean): void {
    for (const inline of content) this.#addOne(inline, isStruck);
  }

  #addOne(inline: Inline, isStruck: boolean): void {
    switch (inline.kind) {
      case 'text':
      case 'code':
        this.#addWords(inline.text);
        break;
      case 'break':
        // A heading is one line: a break in it is a blank like any other.
        if (this.#place === 'heading') this.#addWords(BREAKS.heading);
        else this.#addSyntax(BREAKS[this.#place]);
        break;
      case 'note':
        this.#addSyntax(`[${canonicalLabel(inline.label)}]`);
        break;
      case 'reseller':
        this.#addSyntax(`{${RESELLER_FIELDS[inline.field]}}`);
        break;
      case 'link':
        this.#beginLink(inline.href);
        this.add(inline.children, isStruck);
        this.#endLink();
        this.#ended = { href: inline.href, blanks: '' };
        break;
      case 'image': {
        const { alt, src, digest } = inline;
        const target = digest === '' ? escaped(src, '()') : `sha256:${digest}`;
        this.#addSyntax(`![${escaped(alt, '[]')}](${target})`);
        break;
      }
      case 'deletion':
        // Words struck twice are struck once.
        if (!isStruck) this.#addSyntax('~~');
        this.add(inline.children, true);
        if (!isStruck) this.#addSyntax('~~');
        break;
      case 'emphasis':
      case 'strong':
      case 'term':
        this.add(inline.children, isStruck);
    }
  }

  // Two links to one place with nothing but blanks between them are one.
  #beginLink(href: string): void {
    const ended = this.#ended;
    if (ended?.href !== href) return this.#endLink();
    this.#ended = null;
    this.#addWords(ended.blanks);
  }

  #endLink(): void {
    const ended = this.#ended;
    if (!ended) return;
    this.#ended = null;
    this.#addSyntax(` <${escaped(ended.href, '>')}>`);
    this.#addWords(ended.blanks);
  }

  #addWords(text: string): void {
    if (this.#ended && text.trim() === '') {
      this.#ended.blanks += text;
      return;
    }
    this.#endLink();
    const start = this.#raw.length;
    this.#raw += text;
    const last = this.#words.at(-1);
    if (last?.[1] === start) last[1] = this.#raw.length;
    else this.#words.push([start, this.#raw.length]);
  }

  #addSyntax(text: string): void {
    this.#endLink();
    this.#raw += this.#place === 'cell' ? text.replaceAll('|', '\\|') : text;
  }

  text(labels: ReadonlySet<string>): string {
    this.#endLink();
    const raw = this.#raw;
    if (raw === '') return raw;
    const escapes = this.#escapesWithin(labels);
    if (this.#place === 'lines') {
      const first = raw.split('\n', 1)[0] ?? '';
      for (const at of blockForms(first, this.#isWord(0))) {
        if (at === first.length || this.#isWord(at)) escapes.add(at);
      }
      for (const at of emptyLines(raw)) escapes.add(at);
    }
    return withBackslashes(raw, escapes);
  }

  /** Where words could be read as what stands within a line. */
  #escapesWithin(labels: ReadonlySet<string>): Set<number> {
    const raw = this.#raw;
    const lastTarget = raw.lastIndexOf('>');
    const lastImage = raw.lastIndexOf('](');
    const isEscaped = (at: number): boolean => {
      const [before, next] = [raw[at - 1] ?? '\n', raw[at + 1] ?? '\n'];
      switch (raw[at]) {
        case '\\':
          return isEscapable(next);
        case '~':
          return before === '~' || next === '~';
        case '<':
          return at < lastTarget && (before === ' ' || before === '\n');
        case '!':
          return next === '[' && at < lastImage;
        case '[':
          return [...labels].some((label) => raw.startsWith(`${label}]`, at + 1));
        case '{':
          return Object.values(RESELLER_FIELDS).some((field) =>
            raw.startsWith(`${field}}`, at + 1),
          );
        case '|':
          return this.#place === 'cell';
        default:
          return this.#place === 'cell' && before === ' ' && next === ' ';
      }
    };
    const escapes = new Set<number>();
    for (const { index } of raw.matchAll(SIGNS[this.#place])) {
      if (isEscaped(index) && this.#isWord(index)) escapes.add(index);
    }
    return escapes;
  }

  #isWord(at: number): boolean {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle]?.[1] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return (this.#words[low]?.[0] ?? Infinity) <= at;
  }
}

const BREAKS: Record<WordsPlace, string> = { lines: '\n', heading: ' ', cell: ' / ' };

// Signs that may be syntax within a line.
const SIGNS: Record<WordsPlace, RegExp> = {
  lines: /[\\~<![{]/g,
  heading: /[\\~<![{]/g,
  cell: /[\\~<![{|/]/g,
};

/** Where the first line of words could be read as the beginning of a block. */
function* blockForms(line: string, isWord: boolean): Generator<number> {
  const number = /^\d+(?=\.(?: |\s*$))/.exec(line);
  if (number) yield number[0].length;
  // The label of a footnote may hold escaped brackets.
  if (line.startsWith('[')) {
    for (const { index } of line.matchAll(/\](?=:(?: |\s*$))/g)) yield index + 1;
  }
  if (/^\[[ x]\](?: |\s*$)/.test(line)) yield isWord ? 0 : 3;
  if (/^In short \(not binding\):(?: |\s*$)/.test(line)) yield 'In short '.length;
  if (FIRST_SIGN.test(line)) yield 0;
}

// A heading, an item, a rule, a quotation, a row of a table, code, blanks that look like an indent.
const FIRST_SIGN =
  /^(?:#{1,6} .* \[#[^\]]*\]\s*$|-(?: |\s*$)|---\s*$|>(?: |\s*$)|\| .* \|\s*$|```| {2})/;

// Two breaks in a row would part two blocks.
function* emptyLines(raw: string): Generator<number> {
  if (!raw.includes('\n')) return;
  let start = 0;
  for (const line of raw.split('\n')) {
    if (line.trim() === '') yield start;
    start += line.length + 1;
  }
}

function escaped(text: string, signs: string): string {
  const line = text.replaceAll(/[\r\n]+/g, ' ');
  return [...line]
    .map((sign, at, all) => {
      const next = all[at + 1];
      const isEscape = sign === '\\' && isEscapable(next ?? ' ');
      return isEscape || signs.includes(sign) ? `\\${sign}` : sign;
    })
    .join('');
}

function withBackslashes(text: string, places: ReadonlySet<number>): string {
  if (places.size === 0) return text;
  let written = '';
  let from = 0;
  for (const at of [...places].sort((a, b) => a - b)) {
    written += `${text.slice(from, at)}\\`;
    from = at;
  }
  return written + text.slice(from);
}
