import type {
  LeafPosition,
  Move,
  Redline,
  RedlineBlock,
  RedlineSection,
  VersionOutline,
} from '../redline-schema.ts';
import type { Frame } from '#core/document/flat/flat-schema.ts';
import {
  frameFinder,
  hidden,
  type InlineOptions,
  isNoHeading,
  type PlacedFrame,
  type RedlineWords,
  renderWords,
} from './block-words.ts';
import {
  type Attributes,
  element,
  type Markup,
  type MarkupContent,
  NO_ATTRIBUTES,
  writeMarkup,
} from '#core/text/markup.ts';
import { describeSection, movedWords, notesOf } from './text.ts';

interface HtmlOptions extends InlineOptions {
  layout: 'inline' | 'side-by-side';
  /** The page that shows the redline whole, for parts elsewhere: they have no ids, and moves lead there. */
  whole?: string;
}

/**
 * A redline as HTML: a `<section>` for each section with its anchor as `id`. `<ins>` and `<del>` stay
 * inside their block; all else that changed is told in words; classes only, no style.
 */
export function renderHtml(redline: Redline, options: HtmlOptions): string {
  const renderer = new Renderer(redline, options);
  return writeMarkup(
    element('div', { class: `redline is-${options.layout}` }, renderer.sections()),
  );
}

/** Makes what `renderHtml` makes of one of the redline's sections. */
export function sectionRenderer(
  redline: Redline,
  options: HtmlOptions,
): (section: RedlineSection) => string {
  const renderer = new Renderer(redline, options);
  return (section) => writeMarkup(renderer.section(section));
}

/** The level of the highest headings in the source: headings are numbered from it on in HTML. */
export function highestLevel({ sections }: Redline): number {
  const levels = sections.map((one) => (one.after ?? one.before)?.level ?? 0);
  return Math.min(...levels.filter((level) => level > 0), LOWEST_HEADING);
}

class Renderer {
  readonly #redline: Redline;
  readonly #options: HtmlOptions;
  readonly #framesOf: (block: RedlineBlock) => readonly PlacedFrame[];
  readonly #top: number;
  readonly #taken: Set<string>;
  /** By the block with which a move begins. */
  readonly #arrivals: ReadonlyMap<string, Move>;
  /** Before the `#` of a link to a move. */
  readonly #whole: string;

  constructor(redline: Redline, options: HtmlOptions) {
    this.#redline = redline;
    this.#options = options;
    this.#whole = options.whole ?? '';
    this.#framesOf = frameFinder(redline);
    this.#top = highestLevel(redline);
    this.#arrivals = new Map(redline.moves.map((move) => [move.to, move]));
    this.#taken = new Set(redline.to.sections.map((section) => section.anchor));
  }

  sections(): Markup[] {
    return this.#redline.sections.map((section) => this.section(section));
  }

  section(section: RedlineSection): Markup {
    const properties = {
      id: this.#idOf(section),
      class: `redline-section is-${section.change}`,
    };
    const body =
      this.#options.layout === 'inline'
        ? this.#tree(section.blocks, 'both')
        : section.blocks.flatMap((block, index) => this.#pair(section.blocks, index, block));
    return element('section', properties, [...statusOf(section, this.#options.words), ...body]);
  }

  // A removed section keeps its anchor where no new one has it.
  #idOf({ before, after, change }: RedlineSection): string | undefined {
    if (this.#options.whole !== undefined) return undefined;
    if (after) return after.anchor;
    if (!before || change === 'moved-away' || this.#taken.has(before.anchor)) return undefined;
    return before.anchor;
  }

  /** Both sides of a block; the cells of a row are one. */
  #pair(blocks: readonly RedlineBlock[], index: number, block: RedlineBlock): Markup[] {
    const rowOf = (one: RedlineBlock | undefined): number | undefined =>
      one?.type === 'cell' ? this.#framesOf(one).at(-1)?.key : undefined;
    const row = rowOf(block);
    if (row !== undefined && rowOf(blocks[index - 1]) === row) return [];
    let end = index + 1;
    while (row !== undefined && rowOf(blocks[end]) === row) end += 1;
    const group = blocks.slice(index, end);
    const has = (side: 'before' | 'after') =>
      group.filter(
        (one) => one[side] !== null || (side === 'before' && one.change === 'moved-away'),
      );
    const changed = group.find((one) => one.change !== 'unchanged')?.change ?? 'unchanged';
    return [
      element('div', { class: `redline-row is-${changed}` }, [
        element('div', { class: 'redline-before' }, this.#tree(has('before'), 'before')),
        element('div', { class: 'redline-after' }, this.#tree(has('after'), 'after')),
      ]),
    ];
  }

  #tree(blocks: readonly RedlineBlock[], side: 'both' | 'before' | 'after'): MarkupContent[] {
    const root: MarkupContent[] = [];
    const open: { key: number; children: MarkupContent[] }[] = [];
    let last: { block: RedlineBlock; element: Markup } | null = null;
    for (const block of blocks) {
      if (isNoHeading(block)) continue;
      const frames = this.#framesOf(block);
      let kept = 0;
      while (kept < frames.length && open[kept]?.key === frames[kept]?.key) kept += 1;
      open.length = kept;
      const isJoined =
        last !== null &&
        side !== 'before' &&
        block.after !== null &&
        last.block.after?.leaf === block.after.leaf;
      if (last && isJoined) {
        last.element.children.push(
          breakMark('removed', this.#options.words),
          ...this.#words(block, side),
        );
        continue;
      }
      for (const { key, frame } of frames.slice(kept)) {
        const around = this.#frame(frame, block, side);
        (open.at(-1)?.children ?? root).push(
          frame.kind === 'table' ? scrolling(around, this.#options.words) : around,
        );
        open.push({ key, children: around.children });
      }
      const made = this.#block(block, frames, side);
      const isSplit = last !== null && last.block.before?.leaf === block.before?.leaf;
      if (last && isSplit && block.change === 'split')
        last.element.children.push(breakMark('added', this.#options.words));
      (open.at(-1)?.children ?? root).push(made);
      last = { block, element: made };
    }
    return root;
  }

  #frame(frame: Frame, block: RedlineBlock, side: string): Markup {
    switch (frame.kind) {
      case 'list':
        return element(frame.ordered ? 'ol' : 'ul', NO_ATTRIBUTES);
      case 'item':
        return element('li', NO_ATTRIBUTES, itemLabel(block, frame.label, side));
      case 'table':
        return element('table', NO_ATTRIBUTES);
      case 'row':
        return element('tr', NO_ATTRIBUTES);
      case 'quote':
        return element('blockquote', NO_ATTRIBUTES);
      case 'short':
        return element('aside', { class: 'short' });
      case 'note':
        return element('aside', { class: 'note' }, [element('sup', {}, [frame.label])]);
    }
  }

  #block(
    block: RedlineBlock,
    frames: readonly PlacedFrame[],
    side: 'both' | 'before' | 'after',
  ): Markup {
    if (block.change === 'moved-away') return this.#away(block);
    const properties = this.#properties(block, side);
    const words = this.#words(block, side);
    const arrival = side === 'before' ? undefined : this.#arrivalOf(block);
    if (arrival) words.unshift(...this.#arrival(arrival));
    switch (block.type) {
      case 'heading': {
        const level = this.#levelOf(block);
        const number = sectionNumber(this.#redline, block, side);
        if (number.length > 0) words.unshift(...number);
        return element(level === 0 ? 'p' : `h${level}`, properties, words);
      }
      case 'cell': {
        const row = frames.at(-1)?.frame;
        const isHeader = row?.kind === 'row' && row.header;
        return element(
          isHeader ? 'th' : 'td',
          isHeader ? { ...properties, scope: 'col' } : properties,
          words,
        );
      }
      case 'code':
        return element('pre', { ...properties, tabindex: '0' }, [element('code', {}, words)]);
      case 'rule':
        return element('div', properties, [element('hr', {})]);
      case 'paragraph':
      case 'item':
      case 'quote':
      case 'empty':
        return element('p', properties, words);
    }
  }

  #words(block: RedlineBlock, side: 'both' | 'before' | 'after'): MarkupContent[] {
    const words = renderWords(this.#redline, block, this.#options, side);
    if (side === 'before' || block.change === 'unchanged') return words;
    for (const note of notesOf(block, this.#options.words)) {
      words.push(element('small', { class: 'redline-note' }, [` ${note}`]));
    }
    return words;
  }

  #properties(block: RedlineBlock, side: string): Attributes {
    if (block.change === 'unchanged') return NO_ATTRIBUTES;
    const move = side === 'before' ? undefined : this.#arrivalOf(block);
    return {
      class: `is-${block.change}`,
      ...(move ? this.#place(placeOf(move.id, 'to')) : {}),
    };
  }

  #arrivalOf(block: RedlineBlock): Move | undefined {
    return block.move === null ? undefined : this.#arrivals.get(block.id);
  }

  #arrival(move: Move): MarkupContent[] {
    const { words } = this.#options;
    return [
      element('a', { class: 'redline-move', href: `${this.#whole}#${placeOf(move.id, 'from')}` }, [
        `${words.change('moved')} `,
      ]),
      hidden(`${words.movedWords(move.words)} `),
    ];
  }

  #away(block: RedlineBlock): Markup {
    const id = block.move ?? '';
    const words = movedWords(this.#redline, block, this.#options.words, false);
    return element('p', { ...this.#place(placeOf(id, 'from')), class: 'is-moved-away' }, [
      element('a', { class: 'redline-move', href: `${this.#whole}#${placeOf(id, 'to')}` }, [words]),
    ]);
  }

  #place(id: string): { id?: string } {
    return this.#options.whole === undefined ? { id } : {};
  }

  #levelOf(block: RedlineBlock): number {
    const side = block.after ? this.#redline.to : this.#redline.from;
    const leaf = side.leaves[(block.after ?? block.before)?.leaf ?? 0];
    const level = side.sections[leaf?.section ?? 0]?.level ?? 0;
    // A part stands below a heading of the page.
    if (level > 0 && this.#options.whole !== undefined) return PART_HEADING;
    return level === 0 ? 0 : Math.min(level - this.#top + 2, LOWEST_HEADING);
  }
}

function statusOf(section: RedlineSection, words: RedlineWords): Markup[] {
  if (section.change === 'unchanged') return [];
  return [element('p', { class: 'redline-status' }, [describeSection(section, words)])];
}

const PART_HEADING = 3;
const LOWEST_HEADING = 6;

/** A wide table scrolls by itself: a box that scrolls must be reachable by keyboard. */
function scrolling(table: Markup, words: RedlineWords): Markup {
  const name = words.table();
  const attributes = { class: 'table', role: 'group', tabindex: '0', 'aria-label': name };
  return element('div', attributes, [table]);
}

/** A paragraph break as a change. Drawn by the style sheet: the sign is no word of the text. */
function breakMark(change: 'added' | 'removed', words: RedlineWords): Markup {
  return element('span', {
    class: `redline-break is-${change}`,
    role: 'img',
    'aria-label': words.paragraphBreak(change),
  });
}

/** The `id` of a move's old or new place: with its full stop no anchor, without a number no clause. */
function placeOf(move: string, place: 'from' | 'to'): string {
  return `${move}.${place}`;
}

/** The number or letter of an item as it stands before the words, marked where it changed. */
function itemLabel(block: RedlineBlock, label: string, side: string): MarkupContent[] {
  if (label === '' || label === '•') return [];
  const change = block.attributes.find((one) => one.kind === 'label');
  const was =
    change && side !== 'after' ? [element('del', { class: 'label' }, [change.before])] : [];
  const now =
    side === 'before' && change
      ? []
      : [element(change ? 'ins' : 'span', { class: 'label' }, [label])];
  return [...was, ...now, ' '];
}

/** The number of a heading's section as it stands before the words, marked where it changed. */
function sectionNumber(
  redline: Redline,
  block: RedlineBlock,
  side: 'both' | 'before' | 'after',
): MarkupContent[] {
  const was = numberOf(redline.from, block.before);
  const is = numberOf(redline.to, block.after);
  const isKept = was === is;
  const shown = [
    {
      number: was,
      name: isKept ? 'span' : 'del',
      isHere: side === 'before' || (side === 'both' && !isKept),
    },
    { number: is, name: isKept ? 'span' : 'ins', isHere: side !== 'before' },
  ].filter(({ number, isHere }) => isHere && number !== '');
  if (shown.length === 0) return [];
  const marks = shown.map(({ number, name }) => element(name, { class: 'number' }, [number]));
  return [...marks, ' '];
}

function numberOf({ leaves, sections }: VersionOutline, position: LeafPosition | null): string {
  return sections[leaves[position?.leaf ?? -1]?.section ?? -1]?.number ?? '';
}
