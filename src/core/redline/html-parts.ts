import type { Element } from 'hast';
import { h } from 'hastscript';

/** A wide table scrolls by itself: a box that scrolls must be reachable by keyboard. */
export function scrolling(table: Element): Element {
  return h('div', { className: 'table', role: 'group', tabIndex: 0, ariaLabel: 'Table' }, [table]);
}

/** A paragraph break as a change. Drawn by the style sheet: the sign is no word of the text. */
export function breakMark(change: 'added' | 'removed'): Element {
  return h('span', {
    className: `redline-break is-${change}`,
    role: 'img',
    ariaLabel: `[paragraph break ${change}]`,
  });
}
