import type { LeafPosition, Redline, RedlineBlock, VersionOutline } from '../redline-schema.ts';
import { element, type Markup, type MarkupContent } from './markup.ts';

/** A wide table scrolls by itself: a box that scrolls must be reachable by keyboard. */
export function scrolling(table: Markup): Markup {
  const attributes = { class: 'table', role: 'group', tabindex: '0', 'aria-label': 'Table' };
  return element('div', attributes, [table]);
}

/** A paragraph break as a change. Drawn by the style sheet: the sign is no word of the text. */
export function breakMark(change: 'added' | 'removed'): Markup {
  return element('span', {
    class: `redline-break is-${change}`,
    role: 'img',
    'aria-label': `[paragraph break ${change}]`,
  });
}

/** The `id` of a move's old or new place: with its full stop no anchor, without a number no clause. */
export function placeOf(move: string, place: 'from' | 'to'): string {
  return `${move}.${place}`;
}

/** The number or letter of an item as it stands before the words, marked where it changed. */
export function itemLabel(block: RedlineBlock, label: string, side: string): MarkupContent[] {
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
export function sectionNumber(
  redline: Redline,
  block: RedlineBlock,
  side: 'both' | 'before' | 'after',
): MarkupContent[] {
  const was = numberOf(redline.from, block.before);
  const is = numberOf(redline.to, block.after);
  const isKept = was === is;
  if (isKept && is === '') return [];
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
