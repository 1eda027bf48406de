import { canonicalLabel, canonicalWords } from './canonical-words.ts';
import {
  walkBlocks,
  type Block,
  type Document,
  type Item,
  type Row,
  type Section,
} from './document.ts';

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
