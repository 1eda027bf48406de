import { element, type Markup, type MarkupContent } from '#core/text/markup.ts';

import type { LeafPosition, Redline, RedlineBlock, VersionOutline } from '../redline-schema.ts';
import type { RedlineWords, Showing } from './block-words.ts';

/** The number or letter of an item as it stands before the words: `(a) → (b)` where it changed. */
export function itemLabel(
  block: RedlineBlock,
  label: string,
  { side, isPlain }: Showing,
): MarkupContent[] {
  const change = block.attributes.find((one) => one.kind === 'label');
  const was = change ? change.before : label;
  const shown = side === 'before' ? was : label;
  if (!isLabel(shown)) return [];
  const isBoth = side === 'both' && !isPlain && change !== undefined && isLabel(was);
  return [element('span', { class: 'label' }, [isBoth ? `${was} → ${label}` : shown]), ' '];
}

/** The number of a heading's section as it stands before the words: `2.3 → 2.4` where it changed. */
export function sectionNumber(
  redline: Redline,
  block: RedlineBlock,
  { side, isPlain }: Showing,
): MarkupContent[] {
  const was = numberOf(redline.from, block.before);
  const is = numberOf(redline.to, block.after);
  const isBoth = side === 'both' && !isPlain && was !== is && was !== '' && is !== '';
  const one = side === 'before' ? was : is || (side === 'both' ? was : '');
  const shown = isBoth ? `${was} → ${is}` : one;
  return shown === '' ? [] : [element('span', { class: 'number' }, [shown]), ' '];
}

function numberOf({ leaves, sections }: VersionOutline, position: LeafPosition | null): string {
  return sections[leaves[position?.leaf ?? -1]?.section ?? -1]?.number ?? '';
}

/** A block without the notes on what is seen: a number that is shown, and marks that are not. */
export function withoutShown(block: RedlineBlock, { isPlain }: Showing): RedlineBlock {
  const attributes = block.attributes.filter(
    ({ kind, before, after }) =>
      kind !== 'label' || (block.type !== 'heading' && !(isLabel(before) && isLabel(after))),
  );
  return { ...block, attributes, coarse: block.coarse && !isPlain };
}

function isLabel(label: string): boolean {
  return label !== '' && label !== '•';
}

/** A wide table scrolls by itself: a box that scrolls must be reachable by keyboard. */
export function scrolling(table: Markup, words: RedlineWords): Markup {
  const name = words.table();
  const attributes = { class: 'table', role: 'group', tabindex: '0', 'aria-label': name };
  return element('div', attributes, [table]);
}

/** A paragraph break as a change. Drawn by the style sheet: the sign is no word of the text. */
export function breakMark(change: 'added' | 'removed', words: RedlineWords): Markup {
  return element('span', {
    class: `redline-break is-${change}`,
    role: 'img',
    'aria-label': words.paragraphBreak(change),
  });
}
