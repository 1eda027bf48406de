import type { Frame } from '#core/document/flat/flat-schema.ts';
import {
  type Attributes,
  element,
  type Markup,
  type MarkupContent,
  NO_ATTRIBUTES,
  writeMarkup,
} from '#core/text/markup.ts';

import type { Move, Redline, RedlineBlock, RedlineSection } from '../redline-schema.ts';
import {
  frameFinder,
  hidden,
  isNoHeading,
  type PlacedFrame,
  renderWords,
  type Showing,
} from './block-words.ts';
import { breakMark, itemLabel, scrolling, sectionNumber, withoutShown } from './labels.ts';
import {
  AFTER,
  BEFORE,
  BOTH,
  isRewritten,
  NEW,
  OLD,
  sectionContent,
  type SectionOptions,
  sideOf,
  solidBlock,
} from './section-content.ts';
import { movedWords, notesOf } from './text.ts';

interface HtmlOptions extends SectionOptions {
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
    element(
      'div',
      { class: `redline is-${options.layout}` },
      redline.sections.map((section) => renderer.section(section)),
    ),
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
  readonly #blocks: ReadonlyMap<string, RedlineBlock>;
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
    const moved = new Set(redline.moves.flatMap((move) => move.blocks));
    const blocks = redline.sections.flatMap((section) => section.blocks);
    this.#blocks = new Map(
      blocks.filter(({ id }) => moved.has(id)).map((block) => [block.id, block]),
    );
  }

  section(section: RedlineSection): Markup {
    const properties = {
      id: this.#idOf(section),
      class: `redline-section is-${section.change}`,
    };
    const content = sectionContent(section, this.#options, {
      tree: (blocks, showing) => this.#tree(blocks, showing),
      pairs: (blocks) => blocks.flatMap((block, index) => this.#pair(blocks, index, block)),
    });
    return element('section', properties, content);
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
    const changed = group.find((one) => one.change !== 'unchanged')?.change ?? 'unchanged';
    return [
      element('div', { class: `redline-row is-${changed}` }, [
        this.#half('before', this.#tree(sideOf(group, 'before'), BEFORE)),
        this.#half('after', this.#tree(sideOf(group, 'after'), AFTER)),
      ]),
    ];
  }

  // The name is shown where one half stands above the other.
  #half(side: 'before' | 'after', content: MarkupContent[]): Markup {
    const name = this.#options.words.side(side);
    return element('div', { class: `redline-${side}`, 'data-side': name }, content);
  }

  #tree(blocks: readonly RedlineBlock[], showing: Showing): MarkupContent[] {
    const { side } = showing;
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
          ...this.#words(block, showing),
        );
        continue;
      }
      for (const { key, frame } of frames.slice(kept)) {
        const around = this.#frame(frame, block, showing);
        (open.at(-1)?.children ?? root).push(
          frame.kind === 'table' ? scrolling(around, this.#options.words) : around,
        );
        open.push({ key, children: around.children });
      }
      const made = this.#block(block, frames, showing);
      const isSplit = last !== null && last.block.before?.leaf === block.before?.leaf;
      if (last && isSplit && block.change === 'split')
        last.element.children.push(breakMark('added', this.#options.words));
      (open.at(-1)?.children ?? root).push(made);
      last = { block, element: made };
    }
    return root;
  }

  #frame(frame: Frame, block: RedlineBlock, showing: Showing): Markup {
    switch (frame.kind) {
      case 'list':
        return element(frame.ordered ? 'ol' : 'ul', NO_ATTRIBUTES);
      case 'item':
        return element('li', NO_ATTRIBUTES, itemLabel(block, frame.label, showing));
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

  #block(block: RedlineBlock, frames: readonly PlacedFrame[], showing: Showing): Markup {
    const { side } = showing;
    if (block.change === 'moved-away') return this.#away(block);
    if (side === 'both' && isRewritten(block)) return this.#rewritten(block);
    const properties = this.#properties(block, showing);
    const words = this.#words(block, showing);
    const arrival = side === 'before' ? undefined : this.#arrivalOf(block);
    if (arrival) words.unshift(...this.#arrival(arrival));
    switch (block.type) {
      case 'heading': {
        const level = this.#levelOf(block);
        const number = sectionNumber(this.#redline, block, showing);
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

  #rewritten(block: RedlineBlock): Markup {
    const half = (kind: 'before' | 'after', showing: Showing): Markup =>
      solidBlock(kind, this.#options.words, [
        element('p', NO_ATTRIBUTES, this.#words(block, showing)),
      ]);
    const arrival = this.#arrivalOf(block);
    return element('div', { ...this.#properties(block, BOTH), class: 'redline-rewritten' }, [
      ...(arrival ? [element('p', { class: 'redline-status' }, this.#arrival(arrival))] : []),
      half('before', OLD),
      half('after', NEW),
    ]);
  }

  #words(block: RedlineBlock, showing: Showing): MarkupContent[] {
    const words = renderWords(this.#redline, block, this.#options, showing);
    if (showing.side === 'before' || block.change === 'unchanged') return words;
    for (const note of notesOf(withoutShown(block, showing), this.#options.words)) {
      words.push(element('small', { class: 'redline-note' }, [` ${note}`]));
    }
    return words;
  }

  #properties(block: RedlineBlock, { side, isPlain }: Showing): Attributes {
    if (block.change === 'unchanged') return NO_ATTRIBUTES;
    const move = side === 'before' ? undefined : this.#arrivalOf(block);
    return {
      ...(isPlain ? {} : { class: `is-${block.change}` }),
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

  // What moved is read at its old place too, unless it is long.
  #away(block: RedlineBlock): Markup {
    const id = block.move ?? '';
    const words = movedWords(this.#redline, block, this.#options.words, false);
    const properties = { ...this.#place(placeOf(id, 'from')), class: 'is-moved-away' };
    const link = element(
      'a',
      { class: 'redline-move', href: `${this.#whole}#${placeOf(id, 'to')}` },
      [words],
    );
    const move = this.#redline.moves.find((one) => one.id === id);
    const all = (move?.blocks ?? []).flatMap((one) => this.#blocks.get(one) ?? []);
    const blocks = all.filter(({ type }) => type !== 'heading');
    const isShown =
      move !== undefined &&
      move.words <= SHOWN_TWICE &&
      block.type !== 'cell' &&
      blocks.every(({ type }) => type === 'paragraph' || type === 'item');
    if (!isShown) return element('p', properties, [link]);
    return element('div', properties, [
      element('p', { class: 'redline-status' }, [link]),
      ...this.#tree(blocks, OLD),
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

/** So many words of a moved passage may stand at both of its places. */
const SHOWN_TWICE = 150;

const PART_HEADING = 3;
const LOWEST_HEADING = 6;

/** The `id` of a move's old or new place: with its full stop no anchor, without a number no clause. */
function placeOf(move: string, place: 'from' | 'to'): string {
  return `${move}.${place}`;
}
