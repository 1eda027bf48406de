import type { Block, Letter, Link, MergeField, LetterSpan, QuoteSide } from './letter.ts';

/** How a mailing system writes what it fills in, and how it leaves alone what is not for it. */
export interface TextDialect {
  field: (field: MergeField) => string;
  literal: (text: string) => string;
}

/** The most characters of a line, so that a quoted reply still fits into 80. */
const WIDTH = 72;

/**
 * A letter as plain text in lines of at most 72 characters. An address is never broken; it stands in
 * `<…>` behind its words. For a mailing system with its fields, else with what stands in their place.
 */
export function renderText(letter: Letter, dialect?: TextDialect): string {
  const renderer = new TextRenderer(dialect);
  const head = [
    ...(letter.draft === null ? [] : [renderer.lines(letter.draft.note)]),
    renderer.lines(letter.sender),
    renderer.lines(letter.about),
    renderer.heading(letter.headline, '='),
  ];
  const blocks = letter.blocks.map((block) => renderer.block(block));
  return `${[...head, ...blocks].join('\n\n')}\n`;
}

class TextRenderer {
  readonly #dialect: TextDialect | undefined;

  constructor(dialect: TextDialect | undefined) {
    this.#dialect = dialect;
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return this.heading(block.text, '-');
      case 'paragraph':
      case 'key':
      case 'fine':
        return wrap(this.#words(block.runs));
      case 'action':
        return this.#action(block);
      case 'fact':
        return wrap(this.#words([words(`${block.label} `), ...block.runs]));
      case 'list':
        return block.items.map((item) => wrap(this.#words(item), '- ', '  ')).join('\n');
      case 'quote':
        return block.sides.map((side) => this.#side(side)).join('\n\n');
      case 'card':
        return [
          this.heading(block.heading, '.'),
          ...block.blocks.map((one) => this.block(one)),
        ].join('\n\n');
    }
  }

  heading(text: string, line: string): string {
    const lines = this.lines(text).split('\n');
    const width = Math.max(...lines.map(({ length }) => length));
    return `${lines.join('\n')}\n${line.repeat(Math.min(width, WIDTH))}`;
  }

  lines(text: string): string {
    return wrap(this.#words([words(text)]));
  }

  #action({ title, runs, button, note }: Extract<Block, { kind: 'action' }>): string {
    const parts = [[words(title)], runs, ...(button ? [[button]] : []), note];
    return parts.map((part) => wrap(this.#words(part), '> ', '> ')).join('\n>\n');
  }

  // Within a quotation nothing stands that its page does not show: addresses follow it.
  #side({ label, passages: all }: QuoteSide): string {
    const passages = all.map((runs) => {
      const said = runs.map((run) => (run.kind === 'link' ? words(run.text) : run));
      const links = runs.filter((run): run is Link => run.kind === 'link');
      return [
        wrap(this.#words([words('“'), ...said, words('”')]), INDENT, INDENT),
        ...links.map(({ href }) => wrap(this.#words([words(`<${href}>`)]), INDENT, INDENT)),
      ].join('\n');
    });
    return `${this.lines(label)}\n${passages.join('\n\n')}`;
  }

  /**
   * Runs as words. What stands in one word between two fields is made literal as a whole, since braces
   * may meet where runs do; what that needs of blanks never ends a line.
   */
  #words(runs: readonly LetterSpan[]): string[] {
    const literal = this.#dialect?.literal ?? ((text: string) => text);
    const found: string[] = [];
    let word = '';
    let pending = '';
    for (const run of runs) {
      if (run.kind === 'field' && this.#dialect) {
        word += literal(pending) + this.#dialect.field(run.field);
        pending = '';
        continue;
      }
      const [first = '', ...others] = plain(run).split(/\s+/);
      pending += first;
      for (const next of others) {
        found.push(word + literal(pending));
        word = '';
        pending = next;
      }
    }
    return [...found, word + literal(pending)].filter((one) => one !== '');
  }
}

const INDENT = '    ';

function words(text: string): LetterSpan {
  return { kind: 'text', text };
}

function plain(run: LetterSpan): string {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'field':
      return run.otherwise;
    case 'link':
      return isSpelledOut(run) ? run.text : `${run.text} <${run.href}>`;
  }
}

/** Whether the words of a link are its address. */
function isSpelledOut({ text, href }: { text: string; href: string }): boolean {
  return href === text || href === `mailto:${text}` || href === `tel:${text}`;
}

function wrap(text: readonly string[], first = '', other = ''): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = other;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
