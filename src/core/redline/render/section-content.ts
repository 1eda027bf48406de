import { element, type Markup, type MarkupContent, NO_ATTRIBUTES } from '#core/text/markup.ts';

import type { RedlineBlock, RedlineSection } from '../redline-schema.ts';
import type { InlineOptions, RedlineWords, Showing } from './block-words.ts';
import { describeChanges } from './text.ts';

export interface SectionOptions extends InlineOptions {
  layout: 'inline' | 'side-by-side';
  /** What people decided about a section, in words. */
  decided?: (section: RedlineSection) => { label: string; means: readonly string[] };
}

/** How the blocks of a section become HTML. */
interface BlockRenderer {
  tree: (blocks: readonly RedlineBlock[], showing: Showing) => MarkupContent[];
  /** Each block with both of its sides. */
  pairs: (blocks: readonly RedlineBlock[]) => MarkupContent[];
}

export const BOTH: Showing = { side: 'both', isPlain: false };
export const BEFORE: Showing = { side: 'before', isPlain: false };
export const AFTER: Showing = { side: 'after', isPlain: false };
export const OLD: Showing = { side: 'before', isPlain: true };
export const NEW: Showing = { side: 'after', isPlain: true };

/** A section as its readers meet it: the kind of change, the heading, what it means, the text. */
export function sectionContent(
  section: RedlineSection,
  options: SectionOptions,
  renderer: BlockRenderer,
): MarkupContent[] {
  const { blocks } = section;
  const first = blocks.findIndex(({ type }) => type !== 'heading');
  const split = first === -1 ? blocks.length : first;
  const [heading, body] = [blocks.slice(0, split), blocks.slice(split)];
  const form = formOf(section);
  const isPaired = form === 'marked' && options.layout === 'side-by-side';
  const showing = form === 'new' ? NEW : form === 'removed' ? OLD : BOTH;
  const means = options.decided?.(section).means ?? [];
  return [
    ...statusOf(section, options),
    ...(isPaired ? renderer.pairs(heading) : renderer.tree(heading, showing)),
    ...means.map((sentence) => element('p', { class: 'means' }, [sentence])),
    ...bodyOf(form, body, options, renderer),
  ];
}

function statusOf(section: RedlineSection, { words, decided }: SectionOptions): Markup[] {
  if (section.change === 'unchanged') return [];
  const form = formOf(section);
  const what = form === 'marked' ? describeChanges(section, words) : words.form(form);
  const label = decided?.(section).label ?? '';
  return [element('p', { class: 'redline-status' }, [label === '' ? what : `${what} · ${label}`])];
}

function bodyOf(
  form: Form,
  blocks: readonly RedlineBlock[],
  options: SectionOptions,
  { tree, pairs }: BlockRenderer,
): MarkupContent[] {
  const { layout, words } = options;
  switch (form) {
    case 'marked':
      return layout === 'inline' ? tree(blocks, BOTH) : pairs(blocks);
    case 'sameWords':
      return blocks.length === 0 ? [] : [folded(tree(blocks, BOTH), words)];
    case 'new':
      return beside(null, solidBlock('added', words, tree(blocks, NEW)), options);
    case 'removed':
      return beside(solidBlock('removed', words, tree(blocks, OLD)), null, options);
    case 'rewritten':
      return beside(
        solidBlock('before', words, tree(sideOf(blocks, 'before'), OLD)),
        solidBlock('after', words, tree(sideOf(blocks, 'after'), NEW)),
        options,
      );
  }
}

function folded(content: MarkupContent[], words: RedlineWords): Markup {
  const summary = element('summary', NO_ATTRIBUTES, [words.unchangedText()]);
  return element('details', { class: 'redline-same' }, [summary, ...content]);
}

/** A passage as a block with a bar, in plain words. */
export function solidBlock(
  kind: 'added' | 'removed' | 'before' | 'after',
  words: RedlineWords,
  content: MarkupContent[],
): Markup {
  const isHalf = kind === 'before' || kind === 'after';
  const name = isHalf ? [element('p', { class: 'redline-status' }, [words.side(kind)])] : [];
  return element('div', { class: `redline-block is-${kind}` }, [...name, ...content]);
}

function beside(
  before: Markup | null,
  after: Markup | null,
  { layout, words }: SectionOptions,
): Markup[] {
  if (layout === 'inline') return [before, after].filter((one) => one !== null);
  const absent = (): Markup => element('p', { class: 'redline-absent' }, [words.absent()]);
  return [
    element('div', { class: 'redline-row is-whole' }, [
      element('div', { class: 'redline-before' }, [before ?? absent()]),
      element('div', { class: 'redline-after' }, [after ?? absent()]),
    ]),
  ];
}

/** The blocks that one of the two texts has. */
export function sideOf(blocks: readonly RedlineBlock[], side: 'before' | 'after'): RedlineBlock[] {
  return blocks.filter(
    (one) => one[side] !== null || (side === 'before' && one.change === 'moved-away'),
  );
}

/**
 * How a changed section is shown: as a block where all of it is new or gone, before and after where most
 * of its words are others, as its number alone where its words are the same, else with marks in the text.
 */
type Form = 'marked' | 'new' | 'removed' | 'rewritten' | 'sameWords';

/** The form in which a section is shown. */
function formOf({ change, changes, blocks }: RedlineSection): Form {
  const body = blocks.filter(({ type }) => type !== 'heading');
  const isAll = (what: RedlineBlock['change']): boolean =>
    blocks.length > 0 && blocks.every((block) => block.change === what);
  if (change === 'added' && isAll('added')) return 'new';
  if (change === 'removed' && isAll('removed')) return 'removed';
  const isNumber = changes.every((one) => one === 'renumbered' || one === 'relabelled');
  if (changes.length > 0 && isNumber && body.every((block) => block.change === 'unchanged')) {
    return 'sameWords';
  }
  // Of sections that were split or merged, one alone is not the whole of before and after.
  const isAlone = !changes.includes('split') && !changes.includes('merged');
  const isOfWords = isAlone && (changes.includes('edited') || changes.includes('moved-and-edited'));
  const isInPlace = blocks.every(({ move, type }) => move === null && type !== 'cell');
  const changed = body.filter(({ change: what }) => what !== 'unchanged');
  if (isOfWords && isInPlace && changed.length > 1 && areOthers(body)) return 'rewritten';
  return 'marked';
}

/** Whether a passage is easier to read before and after than with marks in it. */
export function isRewritten(block: RedlineBlock): boolean {
  const { change, type } = block;
  const isEdited = change === 'edited' || change === 'moved-and-edited';
  return isEdited && (type === 'paragraph' || type === 'item') && areOthers([block]);
}

/** In so few letters marks are never confetti. */
const FEW = 70;

function areOthers(blocks: readonly RedlineBlock[]): boolean {
  const counts = { keep: 0, insert: 0, delete: 0 };
  for (const { tokens } of blocks) {
    for (const { op, text } of tokens) counts[op] += text.replaceAll(/\s/gu, '').length;
  }
  const [old, fresh] = [counts.keep + counts.delete, counts.keep + counts.insert];
  return old > 0 && fresh > 0 && old + fresh > FEW && counts.keep * 2 < Math.max(old, fresh);
}
