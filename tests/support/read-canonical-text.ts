import type { Block, Document, Inline, Item, Section } from '#core/document/document.ts';
import { RESELLER_FIELDS, type ResellerField } from '#core/document/reseller-fields.ts';

/**
 * A document with the canonical text that this is, read off nothing but the text. Where a link begins
 * is not in it: each stands without words behind those that end it.
 */
export function readCanonicalText(text: string): Document {
  const lines = text.split('\n');
  const labels = new Set<string>();
  // Footnotes that are told of later are read first.
  sectionsIn(lines, labels);
  return { sections: sectionsIn(lines, labels) };
}

function sectionsIn(lines: readonly string[], labels: Set<string>): Section[] {
  const reader = new BlockReader(lines, labels);
  const sections: Section[] = [];
  const before = reader.blocks();
  if (before.length > 0) sections.push(sectionOf('preamble', 0, [], before));
  for (let heading = reader.heading(); heading; heading = reader.heading()) {
    const [, signs = '', words = '', anchor = ''] = heading;
    const content = readWords(words, 'line', labels);
    sections.push(sectionOf(anchor, signs.length, content, reader.blocks()));
  }
  return sections;
}

function sectionOf(anchor: string, level: number, heading: Inline[], blocks: Block[]): Section {
  return { anchor, level, heading, number: '', parent: null, blocks };
}

const HEADING = /^(#{1,6}) (.*) \[#([^[\]]*)\]$/;
const FENCE = /^```\s*$/;
const RULE = /^---\s*$/;
const QUOTE = /^>(?: |$)/;
const ROW = /^\| .* \|\s*$/;
const MARKER = /^(?:-|(\d+)\.)(?: |\s*$)/;
const SHORT = /^In short \(not binding\):(?: |$)/;
const NOTE = /^\[((?:[^[\]\\]|\\.)*)\]:(?: |$)/;
// What a target would follow is the label of a footnote.
const TICK = /^\[([ x])\](?: (?!<(?:[^>\\]|\\.)*>)|$)/;

class BlockReader {
  readonly #rest: string[];
  readonly #labels: Set<string>;

  constructor(lines: readonly string[], labels: Set<string>) {
    this.#rest = [...lines];
    this.#labels = labels;
  }

  get #line(): string {
    return this.#rest[0] ?? '';
  }

  heading(): RegExpExecArray | null {
    const match = HEADING.exec(this.#line);
    if (match) this.#rest.shift();
    return match;
  }

  /** The blocks up to a heading. */
  blocks(): Block[] {
    const blocks: Block[] = [];
    while (this.#rest.length > 0 && !HEADING.test(this.#line)) {
      if (this.#line.trim() === '') this.#rest.shift();
      else blocks.push(this.#block());
    }
    return blocks;
  }

  #block(): Block {
    const line = this.#line;
    const note = NOTE.exec(line);
    if (line.startsWith('```')) return this.#code();
    if (RULE.test(line)) {
      this.#rest.shift();
      return { kind: 'rule' };
    }
    if (QUOTE.test(line)) {
      const inner = this.#takeWhile((one) => QUOTE.test(one)).map((one) => one.slice(2));
      return { kind: 'quote', blocks: this.#inner(inner) };
    }
    if (ROW.test(line)) return this.#table();
    if (MARKER.test(line)) return this.#list();
    if (SHORT.test(line)) {
      const inner = this.#takeIndented(2, 'In short (not binding): '.length);
      return { kind: 'short', blocks: this.#inner(inner) };
    }
    if (note) {
      const label = unescaped(note[1] ?? '');
      this.#labels.add(label);
      const inner = this.#takeIndented(2, (note[1] ?? '').length + '[]: '.length);
      return { kind: 'note', label, blocks: this.#inner(inner) };
    }
    const lines = this.#takeWhile((one) => one.trim() !== '');
    const words = lines.map((one) => one.replace(/^\\\s*$/, '')).join('\n');
    return { kind: 'paragraph', clause: null, children: readWords(words, 'line', this.#labels) };
  }

  #code(): Block {
    const language = (this.#rest.shift() ?? '').slice(3);
    const lines = this.#takeWhile((one) => !FENCE.test(one));
    this.#rest.shift();
    const text = lines.map((one) => one.replace(/^\\(?=\\*```\s*$)/, '')).join('\n');
    return { kind: 'code', language, text };
  }

  #table(): Block {
    const rows = this.#takeWhile((one) => ROW.test(one)).map((row) => ({
      clause: null,
      cells: cellsOf(row).map((cell) => readWords(cell, 'cell', this.#labels)),
    }));
    return { kind: 'table', columns: [], rows };
  }

  #list(): Block {
    const number = MARKER.exec(this.#line)?.[1];
    const items: Item[] = [];
    for (let match = MARKER.exec(this.#line); match; match = MARKER.exec(this.#line)) {
      const marker = match[0].trimEnd();
      const [first = '', ...others] = this.#takeIndented(marker.length + 1);
      const tick = TICK.exec(first);
      items.push({
        clause: null,
        label: marker === '-' ? '•' : marker,
        checked: tick ? tick[1] === 'x' : null,
        blocks: this.#inner([first.slice(tick?.[0].length ?? 0), ...others]),
      });
    }
    return { kind: 'list', ordered: number !== undefined, start: Number(number ?? 1), items };
  }

  #inner(lines: readonly string[]): Block[] {
    return new BlockReader(
      lines.map((line) => line.replace(HEADING, ' $&')),
      this.#labels,
    ).blocks();
  }

  #takeWhile(fits: (line: string) => boolean): string[] {
    const end = this.#rest.findIndex((line) => !fits(line));
    return this.#rest.splice(0, end === -1 ? this.#rest.length : end);
  }

  /** Takes a first line and what is indented below it, empty lines between included. */
  #takeIndented(indent: number, head = indent): string[] {
    const inner = [(this.#rest.shift() ?? '').slice(head)];
    for (;;) {
      const next = this.#rest.findIndex((line) => line !== '');
      if (next === -1 || !this.#rest[next]?.startsWith(' '.repeat(indent))) return inner;
      inner.push(...this.#rest.splice(0, next + 1).map((line) => line.slice(indent)));
    }
  }
}

/** What stands between the bars of a row, without the blank at either side. */
function cellsOf(row: string): string[] {
  const bars = [...row.trimEnd().matchAll(/\\.|(\|)/g)].flatMap(({ 1: bar, index }) =>
    bar === undefined ? [] : [index],
  );
  return bars.slice(1).map((end, index) => row.slice((bars[index] ?? 0) + 2, end - 1));
}

const ESCAPE = /\\([\\~<>[\](){!|/#\-.:` ]|$)/g;

function unescaped(text: string): string {
  return text.replaceAll(ESCAPE, '$1');
}

const FIELDS = Object.entries(RESELLER_FIELDS);

function readWords(raw: string, place: 'line' | 'cell', labels: ReadonlySet<string>): Inline[] {
  const content: Inline[] = [];
  let struck: Inline[] | null = null;
  let at = 0;
  const add = (length: number, inline: Inline): void => {
    at += length;
    (struck ?? content).push(inline);
  };
  while (at < raw.length) {
    const rest = raw.slice(at);
    // At the end of a line a backslash is nothing.
    const escape = /^\\([\\~<>[\](){!|/#\-.:` ]|(?=\s|$))/.exec(rest);
    const target = /^ <((?:[^>\\\n]|\\.)*)>/.exec(rest);
    const image = /^!\[((?:[^[\]\\]|\\.)*)\]\(((?:[^()\\]|\\.)*)\)/.exec(rest);
    const note = /^\[((?:[^[\]\\]|\\.)*)\]/.exec(rest);
    const label = unescaped(note?.[1] ?? '');
    const field = FIELDS.find(([, words]) => rest.startsWith(`{${words}}`));
    if (escape) add(escape[0].length, { kind: 'text', text: escape[1] ?? '' });
    else if (rest.startsWith('~~')) {
      at += 2;
      if (struck) content.push({ kind: 'deletion', children: struck });
      struck = struck ? null : [];
    } else if (rest.startsWith('\n')) add(1, { kind: 'break' });
    else if (place === 'cell' && rest.startsWith(' / ')) add(3, { kind: 'break' });
    else if (target) {
      const href = unescaped(target[1] ?? '');
      add(target[0].length, { kind: 'link', href, title: '', children: [] });
    } else if (image)
      add(image[0].length, imageOf(unescaped(image[1] ?? ''), unescaped(image[2] ?? '')));
    else if (note && labels.has(label)) add(note[0].length, { kind: 'note', label });
    else if (field)
      add(field[1].length + 2, { kind: 'reseller', field: field[0] as ResellerField });
    else add(1, { kind: 'text', text: raw[at] ?? '' });
  }
  return content;
}

function imageOf(alt: string, target: string): Inline {
  const digest = /^sha256:(.*)$/.exec(target)?.[1] ?? '';
  return { kind: 'image', alt, src: digest === '' ? target : '', title: '', digest };
}
